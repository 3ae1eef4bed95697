//! `kaikukanta serve`: from the settings to a server that answers, and back to a stopped database.

use std::error::Error;
use std::io;
use std::path::Path;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use secrecy::{ExposeSecret, SecretString};
use tokio::signal::unix::{SignalKind, signal};
use url::Url;

use crate::app::{self, AppState, Parts};
use crate::auth::password::{Cost, Passwords};
use crate::auth::token::Tokens;
use crate::clock::Clock;
use crate::config::{ConfigError, DatabaseConfig, ServeConfig, check_public_url, is_loopback};
use crate::database::{self, Database};
use crate::references::References;
use crate::spa::Spa;
use crate::{db, demo, jobs, secrets};

/// Connections to the database.
const POOL: usize = 24;
/// Shortest secret that is taken, in characters.
const SECRET_MIN: usize = 32;

/// Serves until it is told to stop.
///
/// # Errors
/// When a setting is wrong, the database is missing or behind, or the address is taken.
pub async fn run(config: ServeConfig, place: DatabaseConfig) -> Result<(), Box<dyn Error>> {
    let public_url = public_url(&config)?;
    let spa = config.spa_dir.as_deref().map(load_spa).transpose()?;
    let secrets = Secrets::load(&config, &place)?;
    let opened = {
        let place = place.clone();
        tokio::task::spawn_blocking(move || Database::open(&place)).await??
    };
    let served = serve(&config, &place, public_url, spa, secrets, opened.url()).await;
    tokio::task::spawn_blocking(move || opened.close()).await??;
    served
}

async fn serve(
    config: &ServeConfig,
    place: &DatabaseConfig,
    public_url: Url,
    spa: Option<Spa>,
    secrets: Secrets,
    database_url: &str,
) -> Result<(), Box<dyn Error>> {
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
    if is_demo && !(config.listen.ip().is_loopback() && is_loopback(&public_url)) {
        return Err(ConfigError::PublicDemo.into());
    }
    let mut parts = Parts {
        pool,
        clock,
        tokens: Tokens::new(&secrets.sessions),
        passwords,
        references: References::new(secrets.references),
        public_url: public_url.as_str().trim_end_matches('/').to_owned(),
        trusted_proxies: config.trusted_proxies.clone(),
        spa,
    };
    let listener =
        std::net::TcpListener::bind(config.listen).map_err(|error| taken(config, &error))?;
    let address = listener.local_addr()?;
    if config.public_url.is_none() {
        parts.public_url = format!("http://{address}");
    }
    let state = AppState::new(parts);
    let server = app::run(&state, listener, None)?;
    let tidying = jobs::start(state.clone());
    let stopper = tokio::spawn(stop_on_signal(server.handle()));
    tracing::info!(%address, "listening");
    if is_demo {
        demo::announce(&state, &place.data_dir).await?;
    } else {
        say(&format!("Kaikukanta is at {}", state.public_url()))?;
    }
    let ended = server.await;
    tidying.abort();
    stopper.abort();
    Ok(ended?)
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

fn taken(config: &ServeConfig, error: &io::Error) -> String {
    format!(
        "{} cannot be listened on ({error}); choose another address with --listen",
        config.listen
    )
}

struct Secrets {
    sessions: SecretString,
    references: SecretString,
}

impl Secrets {
    /// Files in the data folder for the embedded database; variables, the same on all instances, otherwise.
    fn load(config: &ServeConfig, place: &DatabaseConfig) -> Result<Self, Box<dyn Error>> {
        let pick =
            |set: &Option<SecretString>, name: &str| -> Result<SecretString, Box<dyn Error>> {
                match set {
                    Some(secret) if secret.expose_secret().len() < SECRET_MIN => {
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
        })
    }
}

/// Lets the requests under way end, then stops.
async fn stop_on_signal(server: ServerHandle) {
    let (Ok(mut interrupt), Ok(mut terminate)) = (
        signal(SignalKind::interrupt()),
        signal(SignalKind::terminate()),
    ) else {
        tracing::error!("signals cannot be listened to");
        return;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    tracing::info!("stopping");
    let gracefully = tokio::time::timeout(Duration::from_secs(15), server.stop(true)).await;
    if gracefully.is_err() {
        server.stop(false).await;
    }
}

/// Prints a line for the person who started the program.
///
/// # Errors
/// When the standard output is gone.
pub fn say(line: &str) -> io::Result<()> {
    use io::Write;
    writeln!(io::stdout().lock(), "{line}")
}
