//! Secrets of the installation: made once, kept in the data folder, readable by its owner only.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::SecretString;
use thiserror::Error;

use crate::private_file;

/// Shortest secret that is taken, in bytes.
pub const SHORTEST: usize = 32;

/// Why there is no secret.
#[derive(Debug, Error)]
pub enum SecretError {
    /// The file cannot be read or written.
    #[error("the secret {path} cannot be read or written: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file holds less than a secret.
    #[error(
        "the secret {0} is too short; bring it back from a backup, or remove it to have a new one made, which ends all sessions"
    )]
    TooShort(PathBuf),
}

/// Random bytes from the operating system.
///
/// # Errors
/// When the operating system has none to give.
pub fn random_bytes<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes)
}

/// Reads the secret `name` of the data folder, making it at the first call.
///
/// To be called by the one process that holds the data folder's lock.
///
/// # Errors
/// When the file cannot be read or written, or holds less than a secret.
pub fn load_or_create(data_dir: &Path, name: &str) -> Result<SecretString, SecretError> {
    let folder = data_dir.join("secrets");
    let path = folder.join(name);
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => create(&folder, name),
        read => read,
    };
    let text = text.map_err(|source| SecretError::Io {
        path: path.clone(),
        source,
    })?;
    if text.trim().len() < SHORTEST {
        return Err(SecretError::TooShort(path));
    }
    Ok(SecretString::from(text.trim().to_owned()))
}

fn create(folder: &Path, name: &str) -> io::Result<String> {
    let secret = URL_SAFE_NO_PAD.encode(random_bytes::<32>()?);
    private_file::write(folder, name, secret.as_bytes())?;
    Ok(secret)
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn a_secret_is_made_once_and_an_empty_one_is_refused() {
        let folder = std::env::temp_dir().join(format!("kaikukanta-secret-{}", std::process::id()));
        let first = load_or_create(&folder, "sessions").unwrap();
        let again = load_or_create(&folder, "sessions").unwrap();
        fs::write(folder.join("secrets/sessions"), "").unwrap();
        let empty = load_or_create(&folder, "sessions");
        fs::remove_dir_all(&folder).unwrap();

        assert_eq!(first.expose_secret(), again.expose_secret());
        assert!(matches!(empty, Err(SecretError::TooShort(_))));
    }
}
