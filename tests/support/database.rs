//! One PostgreSQL cluster for the test program, one migrated template, one database for each test.

use api::database;
use api::postgres::Cluster;
use diesel::QueryableByName;
use diesel::sql_types::{Nullable, Text};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use tokio::process::Command;
use tokio::sync::OnceCell;
use uuid::Uuid;

static CLUSTER: OnceCell<Cluster> = OnceCell::const_new();
static TEMPLATE: OnceCell<()> = OnceCell::const_new();

const TEMPLATE_NAME: &str = "template_of_tests";

/// The cluster of this test program. A watchdog stops it when the program is gone.
pub async fn cluster() -> &'static Cluster {
    CLUSTER
        .get_or_init(|| async {
            let started = tokio::task::spawn_blocking(Cluster::start_temporary).await;
            started.unwrap().expect("a temporary PostgreSQL")
        })
        .await
}

/// Runs statements that no transaction may hold.
pub async fn execute(url: &str, sql: &str) {
    let mut conn = AsyncPgConnection::establish(url).await.unwrap();
    conn.batch_execute(sql).await.unwrap();
}

/// What a query finds in its one column `value`, as text; null is left out.
pub async fn texts(url: &str, sql: &str) -> Vec<String> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = Nullable<Text>)]
        value: Option<String>,
    }
    let mut conn = AsyncPgConnection::establish(url).await.unwrap();
    let rows: Vec<Found> = diesel::sql_query(sql).load(&mut conn).await.unwrap();
    rows.into_iter().filter_map(|row| row.value).collect()
}

/// What `pg_dump` makes of a database, without what differs from run to run.
pub async fn dump(url: &str, arguments: &[&str]) -> String {
    let mut command = Command::new(cluster().await.program("pg_dump"));
    command.args(["--no-owner", "--exclude-table=__diesel_schema_migrations"]);
    let output = command.args(arguments).arg(url).output().await.unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).unwrap();
    // A key of each run of its own, by which psql knows the dump's end.
    let differs = |line: &&str| line.starts_with("\\restrict") || line.starts_with("\\unrestrict");
    let lines: Vec<_> = text.lines().filter(|line| !differs(line)).collect();
    lines.join("\n")
}

/// A database of its own.
pub struct TestDatabase {
    name: String,
    /// Its address.
    pub url: String,
}

impl TestDatabase {
    /// A new database with all migrations.
    pub async fn migrated() -> Self {
        let cluster = cluster().await;
        TEMPLATE
            .get_or_init(|| async {
                execute(
                    &cluster.maintenance_url(),
                    &format!("create database {TEMPLATE_NAME}"),
                )
                .await;
                database::migrate(&cluster.url(TEMPLATE_NAME))
                    .await
                    .unwrap();
            })
            .await;
        Self::create(&format!(" template {TEMPLATE_NAME}")).await
    }

    /// A new database with nothing in it.
    pub async fn empty() -> Self {
        Self::create("").await
    }

    async fn create(template: &str) -> Self {
        let cluster = cluster().await;
        let name = format!("test_{}", Uuid::new_v4().simple());
        execute(
            &cluster.maintenance_url(),
            &format!("create database {name}{template}"),
        )
        .await;
        Self {
            url: cluster.url(&name),
            name,
        }
    }

    /// Ends all connections to it and lets in no new ones.
    pub async fn shut(&self) {
        let name = &self.name;
        let end = format!(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'"
        );
        self.allow_connections(false).await;
        execute(&cluster().await.maintenance_url(), &end).await;
    }

    /// Lets connections in again.
    pub async fn open(&self) {
        self.allow_connections(true).await;
    }

    async fn allow_connections(&self, allowed: bool) {
        let sql = format!("alter database {} allow_connections {allowed}", self.name);
        execute(&cluster().await.maintenance_url(), &sql).await;
    }

    /// A connection to it.
    pub async fn connect(&self) -> AsyncPgConnection {
        AsyncPgConnection::establish(&self.url).await.unwrap()
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let Some(cluster) = CLUSTER.get() else { return };
        let (url, name) = (cluster.maintenance_url(), self.name.clone());
        // Hundreds of databases fill a small disk. The test's own runtime is about to end: use another.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(execute(&url, &format!("drop database {name} with (force)")));
        });
        let _ = dropped.join();
    }
}
