//! What `serve` is told by flags and `KAIKUKANTA_…` variables, checked once at the start.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::Args;
use ipnet::IpNet;
use secrecy::SecretString;
use thiserror::Error;
use url::Url;

/// Every variable that the program reads; any other `KAIKUKANTA_…` is an error, as it is a typing mistake.
pub const VARIABLES: &[&str] = &[
    "KAIKUKANTA_DATABASE_URL",
    "KAIKUKANTA_DATA_DIR",
    "KAIKUKANTA_JWT_SECRET",
    "KAIKUKANTA_LISTEN",
    "KAIKUKANTA_LOG",
    "KAIKUKANTA_METRICS_LISTEN",
    "KAIKUKANTA_OFFLINE_SECRET",
    "KAIKUKANTA_PUBLIC_URL",
    "KAIKUKANTA_REFERENCE_SECRET",
    "KAIKUKANTA_SPA_DIR",
    "KAIKUKANTA_TRUSTED_PROXIES",
];

/// Which database.
#[derive(Args, Clone, Debug)]
pub struct DatabaseConfig {
    /// Folder for the embedded PostgreSQL and the secrets.
    #[arg(
        long,
        env = "KAIKUKANTA_DATA_DIR",
        default_value = "./var",
        value_name = "FOLDER"
    )]
    pub data_dir: PathBuf,

    /// An ordinary PostgreSQL (14 or later) instead of the embedded one, as <postgres://user:password@host/database>.
    #[arg(
        long,
        env = "KAIKUKANTA_DATABASE_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    pub database_url: Option<SecretString>,
}

/// How to serve.
#[derive(Args, Clone, Debug)]
pub struct ServeConfig {
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(
        long,
        env = "KAIKUKANTA_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS:PORT"
    )]
    pub listen: SocketAddr,

    /// Address and port on which Prometheus finds `/metrics`, such as 127.0.0.1:9090; nowhere when left out. Nobody is asked
    /// for a key there: keep it on this machine or a network of your own.
    #[arg(long, env = "KAIKUKANTA_METRICS_LISTEN", value_name = "ADDRESS:PORT")]
    pub metrics_listen: Option<SocketAddr>,

    /// Address that users type, such as <https://kaikukanta.example>; http only on this machine itself.
    #[arg(long, env = "KAIKUKANTA_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<Url>,

    /// Folder with the built single-page application, to serve it from the same address.
    #[arg(long, env = "KAIKUKANTA_SPA_DIR", value_name = "FOLDER")]
    pub spa_dir: Option<PathBuf>,

    /// Addresses or networks of the proxies whose X-Forwarded-For is believed, separated by commas.
    #[arg(long, env = "KAIKUKANTA_TRUSTED_PROXIES", value_delimiter = ',', value_parser = parse_network, value_name = "NETWORK")]
    pub trusted_proxies: Vec<IpNet>,

    /// Secret that signs the sessions, at least 32 characters, the same on all instances.
    /// With the embedded database it is made and kept in the data folder.
    #[arg(
        long,
        env = "KAIKUKANTA_JWT_SECRET",
        value_name = "SECRET",
        hide_env_values = true
    )]
    pub jwt_secret: Option<SecretString>,

    /// Secret that hashes what was sent with a client reference, at least 32 characters, the same on all instances.
    /// With the embedded database it is made and kept in the data folder.
    #[arg(
        long,
        env = "KAIKUKANTA_REFERENCE_SECRET",
        value_name = "SECRET",
        hide_env_values = true
    )]
    pub reference_secret: Option<SecretString>,

    /// Secret of the offline lists: signs them and keys their hashes; at least 32 characters, the same on all instances.
    /// With the embedded database it is made and kept in the data folder.
    #[arg(
        long,
        env = "KAIKUKANTA_OFFLINE_SECRET",
        value_name = "SECRET",
        hide_env_values = true
    )]
    pub offline_secret: Option<SecretString>,

    /// Bring the database up to date before serving.
    #[arg(long)]
    pub migrate: bool,

    /// Fill an empty database with demo data, and print its accounts.
    #[arg(long)]
    pub demo: bool,
}

/// A setting that cannot be right.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ConfigError {
    /// A misspelt variable.
    #[error("{0} is not a setting of kaikukanta; `kaikukanta serve --help` lists them")]
    UnknownVariable(String),
    /// Cookies would travel in clear.
    #[error(
        "--public-url {0} must begin with https://, as the session would travel in clear; http is for this machine itself (localhost, 127.0.0.1, [::1])"
    )]
    InsecurePublicUrl(Url),
    /// The public address has a path or is no web address.
    #[error(
        "--public-url {0} must be an address without a path, such as https://kaikukanta.example"
    )]
    NotAnOrigin(Url),
    /// The secret can be guessed.
    #[error(
        "KAIKUKANTA_JWT_SECRET, KAIKUKANTA_REFERENCE_SECRET and KAIKUKANTA_OFFLINE_SECRET must have at least 32 characters"
    )]
    ShortSecret,
    /// No secret for several instances to share.
    #[error(
        "with --database-url, KAIKUKANTA_JWT_SECRET, KAIKUKANTA_REFERENCE_SECRET and KAIKUKANTA_OFFLINE_SECRET must be set, the same on all instances"
    )]
    MissingSecret,
    /// The folder holds no application.
    #[error(
        "--spa-dir {0} holds no index.html; build the single-page application first, as `make run` does ({1})"
    )]
    NoSpa(PathBuf, std::io::ErrorKind),
    /// Demo data have known passwords.
    #[error(
        "the database holds demo data with known passwords, so it is served on this machine only: --listen and --public-url must stay on a loopback address"
    )]
    PublicDemo,
}

/// Refuses variables that look like settings and are none.
///
/// # Errors
/// Names the first such variable.
pub fn check_variables<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<(), ConfigError> {
    let unknown = names
        .into_iter()
        .find(|name| name.starts_with("KAIKUKANTA_") && !VARIABLES.contains(name));
    unknown.map_or(Ok(()), |name| {
        Err(ConfigError::UnknownVariable(name.to_owned()))
    })
}

/// Whether a web address points at this machine itself.
#[must_use]
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// Whether cookies can be marked `Secure`.
#[must_use]
pub fn is_https(url: &Url) -> bool {
    url.scheme() == "https"
}

/// Checks the public address.
///
/// # Errors
/// Http on another machine, or an address with a path.
pub fn check_public_url(url: &Url) -> Result<(), ConfigError> {
    if url.path() != "/" || url.query().is_some() || !matches!(url.scheme(), "http" | "https") {
        return Err(ConfigError::NotAnOrigin(url.clone()));
    }
    if !is_https(url) && !is_loopback(url) {
        return Err(ConfigError::InsecurePublicUrl(url.clone()));
    }
    Ok(())
}

fn parse_network(text: &str) -> Result<IpNet, String> {
    let text = text.trim();
    text.parse::<IpNet>()
        .or_else(|_| text.parse::<IpAddr>().map(IpNet::from))
        .map_err(|error| {
            format!("{text} is neither an address nor a network such as 10.0.0.0/8 ({error})")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_variable_is_refused() {
        assert_eq!(
            check_variables(["PATH", "DATABASE_URL", "KAIKUKANTA_LISTEN"]),
            Ok(())
        );
        assert_eq!(
            check_variables(["KAIKUKANTA_LISTN"]),
            Err(ConfigError::UnknownVariable("KAIKUKANTA_LISTN".to_owned()))
        );
    }

    #[test]
    fn http_is_for_this_machine_only() {
        for (url, good) in [
            ("https://kaikukanta.example", true),
            ("http://localhost:8080", true),
            ("http://127.0.0.1:8080", true),
            ("http://[::1]:8080", true),
            ("http://kaikukanta.example", false),
            ("http://127.0.0.1.example", false),
            ("https://kaikukanta.example/register", false),
            ("ftp://kaikukanta.example", false),
        ] {
            assert_eq!(
                check_public_url(&url.parse().unwrap()).is_ok(),
                good,
                "{url}"
            );
        }
    }
}
