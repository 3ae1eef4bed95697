//! Hashes of what was sent with a client reference, to tell a repeated request from another one.
//!
//! Keyed with the installation's secret, as the facts of a holder could be guessed from a plain hash.

use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use sha2::Sha256;

/// Hashes requests.
#[derive(Clone)]
pub struct References(SecretString);

impl References {
    /// Hashes with this secret.
    #[must_use]
    pub const fn new(secret: SecretString) -> Self {
        Self(secret)
    }

    /// The keyed hash of a request.
    ///
    /// # Errors
    /// When the request cannot be written as JSON.
    pub fn hash(&self, request: &impl Serialize) -> serde_json::Result<Vec<u8>> {
        let body = serde_json::to_vec(request)?;
        let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(self.0.expose_secret().as_bytes());
        // HMAC takes keys of every length.
        Ok(mac
            .map(|mac| mac.chain_update(body).finalize().into_bytes().to_vec())
            .unwrap_or_default())
    }
}
