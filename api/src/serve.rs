//! `kaikukanta serve`: from the settings to a server that answers, and back to a stopped database.

use std::error::Error;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use crate::app::{self, AppState, Parts};
use crate::auth::device_key::DeviceKeys;
use crate::auth::offline_list::OfflineKeys;
use crate::auth::password::{Cost, Passwords};
use crate::auth::seal::Seal;
use crate::auth::token::Tokens;
use crate::clock::Clock;
use crate::config::{ConfigError, DatabaseConfig, ServeConfig, check_public_url, is_loopback};
use crate::database::{self, Database};
use crate::metrics::Metrics;
use crate::references::References;
use crate::say::say;
use crate::spa::Spa;
use crate::stop::Stop;
use crate::{db, demo, jobs, secrets};

/// Connections to the database.
const POOL: usize = 24;
/// Connections to the practice cards.
const PRACTICE_POOL: usize = 2;
/// Connections to test data.
const SANDBOX_POOL: usize = 4;
/// How long requests under way may take to end.
const PATIENCE: Duration = Duration::from_secs(15);

/// Serves until it is told to stop.
///
/// # Errors
/// When a setting is wrong, the database is missing, behind or dies, or the address is taken.
pub async fn run(config: ServeConfig, place: DatabaseConfig) -> Result<(), Box<dyn Error>> {
    // Before the database is started: told to stop, the program must stop that too.
    let mut stop = Stop::listen()?;
    let public_url = public_url(&config)?;
    let spa = config.spa_dir.as_deref().map(load_spa).transpose()?;
    let mut opened = {
        let place = place.clone();
        tokio::task::spawn_blocking(move || Database::open(&place)).await??
    };
    let url = opened.url().to_owned();
    let served = tokio::select! {
        served = serve(&config, &place, (public_url, spa), &url, &mut stop) => served,
        () = opened.died() => Err("the embedded PostgreSQL has died; postgres.log in the data folder may say why".into()),
    };
    tokio::task::spawn_blocking(move || opened.close()).await??;
    served
}

async fn serve(
    config: &ServeConfig,
    place: &DatabaseConfig,
    (public_url, spa): (Url, Option<Spa>),
    database_url: &str,
    stop: &mut Stop,
) -> Result<(), Box<dyn Error>> {
    let Prepared { mut parts, is_demo } = tokio::select! {
        prepared = prepare(config, place, (public_url, spa), database_url) => prepared?,
        () = stop.told() => return Ok(()),
    };
    let listener = listen(config.listen, "--listen")?;
    let metrics = config
        .metrics_listen
        .map(|address| listen(address, "--metrics-listen"));
    let metrics = metrics.transpose()?;
    let address = listener.local_addr()?;
    if config.public_url.is_none() {
        // Port 0 takes a free one.
        parts.public_url = format!("http://{address}");
    }
    let state = AppState::new(parts);
    let server = app::run(&state, listener, None)?;
    let handle = server.handle();
    let tidying = jobs::start(state.clone());
    let telling = metrics.map(|listener| tell_metrics(&state, listener));
    let telling = telling.transpose()?;
    tracing::info!(%address, "listening");
    if is_demo {
        demo::announce(&state, &place.data_dir).await?;
    } else {
        say(&format!("Kaikukanta is at {}", state.public_url()))?;
    }
    let mut running = tokio::spawn(server);
    let ended = tokio::select! {
        ended = &mut running => ended?,
        () = stop.told() => {
            stop_gracefully(&handle).await;
            running.await?
        }
    };
    tidying.abort();
    if let Some(telling) = telling {
        telling.stop(false).await;
    }
    Ok(ended?)
}

/// Tells the counts until the handle stops it.
fn tell_metrics(state: &AppState, listener: TcpListener) -> std::io::Result<ServerHandle> {
    let address = listener.local_addr()?;
    let server = app::run_metrics(state, listener)?;
    let handle = server.handle();
    tokio::spawn(server);
    tracing::info!(%address, "telling metrics");
    Ok(handle)
}

/// What is ready before the address is known.
struct Prepared {
    parts: Parts,
    is_demo: bool,
}

/// Brings the database up to date, fills it when asked to, and puts the parts together.
async fn prepare(
    config: &ServeConfig,
    place: &DatabaseConfig,
    (public_url, spa): (Url, Option<Spa>),
    database_url: &str,
) -> Result<Prepared, Box<dyn Error>> {
    let secrets = Secrets::load(config, place)?;
    if config.migrate {
        database::migrate(database_url).await?;
    }
    database::ensure_current(database_url).await?;
    let clock = Clock::system();
    let passwords = Passwords::new(Cost::Real)?;
    let pool = db::pool(database_url, POOL)?;
    if config.demo && !db::network::find(&mut *pool.get().await?).await?.is_demo {
        demo::seed(&mut *pool.get().await?, &clock, &passwords).await?;
    }
    let is_demo = db::network::find(&mut *pool.get().await?).await?.is_demo;
    let is_here = config.listen.ip().is_loopback() && is_loopback(&public_url);
    if is_demo && !(is_here && config.trusted_proxies.is_empty()) {
        return Err(ConfigError::PublicDemo.into());
    }
    let parts = Parts {
        pool,
        practice_pool: db::practice::pool(database_url, PRACTICE_POOL)?,
        sandbox_pool: db::sandbox::pool(database_url, SANDBOX_POOL)?,
        clock,
        tokens: Tokens::new(&secrets.sessions),
        passwords,
        seal: Seal::new(&secrets.references),
        device_keys: DeviceKeys::new(secrets.references.clone()),
        references: References::new(secrets.references),
        offline_keys: OfflineKeys::new(secrets.offline)?,
        public_url: public_url.as_str().trim_end_matches('/').to_owned(),
        trusted_proxies: config.trusted_proxies.clone(),
        spa,
        metrics: Metrics::new()?,
    };
    Ok(Prepared { parts, is_demo })
}

fn listen(address: SocketAddr, flag: &str) -> Result<TcpListener, String> {
    TcpListener::bind(address).map_err(|error| {
        format!("{address} cannot be listened on ({error}); choose another address with {flag}")
    })
}

/// Address that users type: the one that is set, else the one that is listened on.
fn public_url(config: &ServeConfig) -> Result<Url, Box<dyn Error>> {
    let url = match &config.public_url {
        Some(url) => url.clone(),
        None if config.listen.ip().is_loopback() => format!("http://{}", config.listen).parse()?,
        None => {
            return Err(
                "--public-url is needed when --listen is not an address of this machine itself"
                    .into(),
            );
        }
    };
    check_public_url(&url)?;
    Ok(url)
}

fn load_spa(folder: &Path) -> Result<Spa, ConfigError> {
    Spa::load(folder).map_err(|error| ConfigError::NoSpa(folder.to_owned(), error.kind()))
}

struct Secrets {
    sessions: SecretString,
    references: SecretString,
    offline: SecretString,
}

impl Secrets {
    /// Files in the data folder for the embedded database; variables, the same on all instances, otherwise.
    fn load(config: &ServeConfig, place: &DatabaseConfig) -> Result<Self, Box<dyn Error>> {
        let pick =
            |set: &Option<SecretString>, name: &str| -> Result<SecretString, Box<dyn Error>> {
                match set {
                    Some(secret) if secret.expose_secret().len() < secrets::SHORTEST => {
                        Err(ConfigError::ShortSecret.into())
                    }
                    Some(secret) => Ok(secret.clone()),
                    None if place.database_url.is_some() => Err(ConfigError::MissingSecret.into()),
                    None => Ok(secrets::load_or_create(&place.data_dir, name)?),
                }
            };
        Ok(Self {
            sessions: pick(&config.jwt_secret, "sessions")?,
            references: pick(&config.reference_secret, "references")?,
            offline: pick(&config.offline_secret, "offline-list")?,
        })
    }
}

/// Lets the requests under way end, then stops.
async fn stop_gracefully(server: &ServerHandle) {
    tracing::info!("stopping");
    let gracefully = tokio::time::timeout(PATIENCE, server.stop(true)).await;
    if gracefully.is_err() {
        server.stop(false).await;
    }
}
