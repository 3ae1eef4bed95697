//! Keys that are derived from a secret of the installation, each for a purpose of its own.

use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;

/// The key for a purpose, and for what the parts after it name: HMAC-SHA-256 of them with the secret.
pub(super) fn derive(secret: &SecretString, parts: &[&[u8]]) -> [u8; 32] {
    let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(secret.expose_secret().as_bytes());
    // HMAC takes keys of every length.
    let mac = mac.map(|mac| parts.iter().fold(mac, Mac::chain_update));
    mac.map(|mac| mac.finalize().into_bytes().into())
        .unwrap_or_default()
}
