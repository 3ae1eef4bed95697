//! Hashes of what was sent with a client reference, to tell a repeated request from another one, and pseudonyms.
//!
//! Keyed with the installation's secret, as the facts of a holder could be guessed from a plain hash.

use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use sha2::Sha256;
use uuid::Uuid;

/// Digits of a pseudonym, without letters that are read as others.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a pseudonym.
const PSEUDONYM: usize = 10;

/// Hashes requests.
#[derive(Clone)]
pub struct References(SecretString);

impl References {
    /// Hashes with this secret.
    #[must_use]
    pub const fn new(secret: SecretString) -> Self {
        Self(secret)
    }

    /// A name for a thing that only this installation can tell from the thing: ten characters, of 50 bits.
    #[must_use]
    pub fn pseudonym(&self, within: Uuid, thing: Uuid) -> String {
        let parts: [&[u8]; 3] = [b"pseudonym", within.as_bytes(), thing.as_bytes()];
        let hash = self.keyed(&parts.concat());
        let bytes = hash.first_chunk().copied().unwrap_or_default();
        let mut rest = u64::from_be_bytes(bytes);
        let mut name = String::new();
        for _ in 0..PSEUDONYM {
            let digit = usize::try_from(rest % 32).unwrap_or_default();
            name.extend(ALPHABET.get(digit).map(|&letter| char::from(letter)));
            rest /= 32;
        }
        name
    }

    fn keyed(&self, text: &[u8]) -> Vec<u8> {
        let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(self.0.expose_secret().as_bytes());
        // HMAC takes keys of every length.
        mac.map(|mac| mac.chain_update(text).finalize().into_bytes().to_vec())
            .unwrap_or_default()
    }

    /// The keyed hash of a request.
    ///
    /// # Errors
    /// When the request cannot be written as JSON.
    pub fn hash(&self, request: &impl Serialize) -> serde_json::Result<Vec<u8>> {
        Ok(self.keyed(&serde_json::to_vec(request)?))
    }
}
