//! Seals secrets that must be read again, such as those of second factors: a copy of the database alone opens none.
//!
//! `XChaCha20-Poly1305` with a key derived from the installation's secret; what is sealed for one account opens for no other.

use std::io;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use secrecy::SecretString;
use thiserror::Error;
use uuid::Uuid;

use super::derive::derive;
use crate::secrets::random_bytes;

const PURPOSE: &[u8] = b"kaikukanta second factor 1";
const NONCE: usize = 24;

/// Why something cannot be sealed or opened.
#[derive(Debug, Error)]
pub enum SealError {
    /// The operating system gives no random bytes.
    #[error("no random bytes: {0}")]
    Random(#[from] io::Error),
    /// The installation's secret is another one than that which sealed it, or the sealed bytes were changed.
    #[error("it was not sealed with this installation's secret")]
    Foreign,
}

/// Seals and opens.
#[derive(Clone)]
pub struct Seal(XChaCha20Poly1305);

impl Seal {
    /// Seals with a key derived from the installation's secret.
    #[must_use]
    pub fn new(secret: &SecretString) -> Self {
        let key = derive(secret, &[PURPOSE]);
        Self(XChaCha20Poly1305::new(&Key::from(key)))
    }

    /// Seals a secret of an account.
    ///
    /// # Errors
    /// When the operating system gives no random bytes.
    pub fn seal(&self, secret: &[u8], owner: Uuid) -> Result<Vec<u8>, SealError> {
        let nonce = random_bytes::<NONCE>()?;
        let payload = Payload {
            msg: secret,
            aad: owner.as_bytes(),
        };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_too_long| SealError::Foreign)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens a sealed secret of an account.
    ///
    /// # Errors
    /// When it was sealed with another secret or for another account, or was changed.
    pub fn open(&self, sealed: &[u8], owner: Uuid) -> Result<Vec<u8>, SealError> {
        let (nonce, msg) = sealed
            .split_first_chunk::<NONCE>()
            .ok_or(SealError::Foreign)?;
        let payload = Payload {
            msg,
            aad: owner.as_bytes(),
        };
        self.0
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_not_ours| SealError::Foreign)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_secret_opens_it_and_for_the_same_account() {
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let seal = Seal::new(&SecretString::from("the secret of this installation"));
        let foreign = Seal::new(&SecretString::from("the secret of another one"));
        let sealed = seal.seal(b"twenty bytes of them", one).unwrap();

        assert_eq!(seal.open(&sealed, one).unwrap(), b"twenty bytes of them");
        assert!(seal.open(&sealed, other).is_err());
        assert!(foreign.open(&sealed, one).is_err());
        assert!(seal.open(&sealed[..10], one).is_err());
        let mut changed = sealed.clone();
        changed[30] ^= 1;
        assert!(seal.open(&changed, one).is_err());
        assert_ne!(sealed, seal.seal(b"twenty bytes of them", one).unwrap());
    }
}
