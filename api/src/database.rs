//! Which database: the embedded cluster of the data folder, or an ordinary PostgreSQL by its address.

use std::error::Error;
use std::time::Duration;

use diesel_async::{AsyncConnection, AsyncMigrationHarness, AsyncPgConnection, RunQueryDsl};
use diesel_migrations::MigrationHarness;
use secrecy::{ExposeSecret, SecretString};

use crate::config::DatabaseConfig;
use crate::db::migrations::MIGRATIONS;
use crate::postgres::{Cluster, Options, PostgresError};

/// Name of the database in the embedded cluster.
const NAME: &str = "kaikukanta";
/// How often the embedded cluster is looked at.
const WATCH: Duration = Duration::from_secs(1);
/// Oldest PostgreSQL that will do, as its own number.
const OLDEST: i32 = 140_000;

/// Why there is no database.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// The embedded cluster.
    #[error(transparent)]
    Postgres(#[from] PostgresError),
    /// The connection.
    #[error("the database cannot be reached: {0}")]
    Connection(#[from] diesel::ConnectionError),
    /// A query.
    #[error("the database refused: {0}")]
    Query(#[from] diesel::result::Error),
    /// The migrations.
    #[error("the database could not be brought up to date: {0}")]
    Migration(String),
    /// Migrations that wait.
    #[error(
        "the database is behind this program by {0} migration(s); run `kaikukanta migrate`, or `serve --migrate`"
    )]
    Pending(usize),
    /// A variable that is set to nothing.
    #[error("KAIKUKANTA_DATABASE_URL is empty; unset it to use the embedded database")]
    EmptyUrl,
    /// Nothing to find the address of.
    #[error("no `kaikukanta serve` is running on this data folder")]
    NotRunning,
    /// Too old a server.
    #[error("PostgreSQL 14 or later is needed, and this one is {0}")]
    TooOld(String),
}

/// A database to work on.
pub struct Database {
    url: SecretString,
    /// Set when this process runs the embedded cluster.
    cluster: Option<Cluster>,
}

impl Database {
    /// Opens the database, starting the embedded cluster where there is no address.
    ///
    /// Blocks for as long as the cluster takes to start.
    ///
    /// # Errors
    /// When the cluster cannot be started or another `serve` has it.
    pub fn open(config: &DatabaseConfig) -> Result<Self, DatabaseError> {
        if let Some(url) = &config.database_url {
            if url.expose_secret().is_empty() {
                return Err(DatabaseError::EmptyUrl);
            }
            return Ok(Self {
                url: url.clone(),
                cluster: None,
            });
        }
        let cluster = Cluster::start(&Options::new(&config.data_dir))?;
        cluster.create_database_if_missing(NAME)?;
        Ok(Self {
            url: cluster.url(NAME).into(),
            cluster: Some(cluster),
        })
    }

    /// Like `open`, but also works beside a running `serve`.
    ///
    /// # Errors
    /// When the cluster can be neither started nor found.
    pub fn open_beside(config: &DatabaseConfig) -> Result<Self, DatabaseError> {
        match Self::open(config) {
            Err(DatabaseError::Postgres(error @ PostgresError::InUse { .. })) => {
                let address = Cluster::running(&config.data_dir)?.ok_or(error)?;
                Ok(Self {
                    url: address.url(NAME).into(),
                    cluster: None,
                })
            }
            other => other,
        }
    }

    /// The address of the database that a running `serve` has.
    ///
    /// # Errors
    /// When the embedded cluster of the data folder does not run.
    pub fn running_url(config: &DatabaseConfig) -> Result<String, DatabaseError> {
        if let Some(url) = &config.database_url {
            return Ok(url.expose_secret().to_owned());
        }
        let address = Cluster::running(&config.data_dir)?.ok_or(DatabaseError::NotRunning)?;
        Ok(address.url(NAME))
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> &str {
        self.url.expose_secret()
    }

    /// Waits until the embedded cluster has died, which it should not; for ever without one.
    pub async fn died(&mut self) {
        let Some(cluster) = &mut self.cluster else {
            return std::future::pending().await;
        };
        let mut ticks = tokio::time::interval(WATCH);
        while cluster.is_running() {
            ticks.tick().await;
        }
    }

    /// Stops the embedded cluster, if this process runs it. Blocks until it has stopped.
    ///
    /// # Errors
    /// When it does not stop.
    pub fn close(self) -> Result<(), PostgresError> {
        self.cluster.map_or(Ok(()), Cluster::stop)
    }
}

/// Connects to a database and checks that it is new enough.
///
/// # Errors
/// When it cannot be reached, or is too old.
pub async fn connect(url: &str) -> Result<AsyncPgConnection, DatabaseError> {
    #[derive(diesel::QueryableByName)]
    struct Version {
        #[diesel(sql_type = diesel::sql_types::Integer)]
        number: i32,
        #[diesel(sql_type = diesel::sql_types::Text)]
        name: String,
    }
    let mut conn = AsyncPgConnection::establish(url).await?;
    let version: Version = diesel::sql_query(
        "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
    )
    .get_result(&mut conn)
    .await?;
    if version.number < OLDEST {
        return Err(DatabaseError::TooOld(version.name));
    }
    Ok(conn)
}

/// Runs the migrations that wait, and says how many there were.
///
/// # Errors
/// When the database cannot be reached or a migration fails.
pub async fn migrate(url: &str) -> Result<usize, DatabaseError> {
    with_migrations(url, |harness| {
        Ok(harness.run_pending_migrations(MIGRATIONS)?.len())
    })
    .await
}

/// Refuses a database on which migrations wait.
///
/// # Errors
/// `Pending`, or when the database cannot be reached.
pub async fn ensure_current(url: &str) -> Result<(), DatabaseError> {
    match with_migrations(url, |harness| {
        Ok(harness.pending_migrations(MIGRATIONS)?.len())
    })
    .await?
    {
        0 => Ok(()),
        waiting => Err(DatabaseError::Pending(waiting)),
    }
}

type Harness = AsyncMigrationHarness<AsyncPgConnection>;
type Outcome = Result<usize, Box<dyn Error + Send + Sync>>;

/// The harness blocks its thread, which must not be one that serves.
async fn with_migrations(
    url: &str,
    work: impl FnOnce(&mut Harness) -> Outcome + Send + 'static,
) -> Result<usize, DatabaseError> {
    let mut harness = AsyncMigrationHarness::new(connect(url).await?);
    let done = tokio::task::spawn_blocking(move || work(&mut harness)).await;
    done.unwrap_or_else(|error| Err(error.into()))
        .map_err(|error| DatabaseError::Migration(error.to_string()))
}
