//! Passwords: Argon2id, off the workers, as slow for an unknown user name as for a known one.

use std::sync::Arc;

use actix_web::web;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

use crate::error::{ApiError, ApiResult};

/// How hard a password is to guess from its hash.
#[derive(Clone, Copy, Debug)]
pub enum Cost {
    /// 19 MiB and two passes, as OWASP's password storage cheat sheet has it.
    Real,
    /// Next to nothing: for tests.
    Cheap,
}

/// Hashes and verifies passwords.
#[derive(Clone)]
pub struct Passwords {
    hasher: Argon2<'static>,
    /// Verified against when there is no such user, so that the time tells nothing.
    decoy: Arc<str>,
    /// Each running hash takes memory: only a few at once.
    running: Arc<Semaphore>,
}

const AT_ONCE: usize = 4;

impl Passwords {
    /// Prepares the hasher.
    ///
    /// # Errors
    /// When hashing does not work at all.
    pub fn new(cost: Cost) -> Result<Self, argon2::password_hash::Error> {
        let params = match cost {
            Cost::Real => Params::new(19 * 1024, 2, 1, None),
            Cost::Cheap => Params::new(Params::MIN_M_COST, 1, 1, None),
        };
        let hasher = Argon2::new(
            Algorithm::Argon2id,
            Version::V0x13,
            params.unwrap_or_default(),
        );
        let decoy = hash(&hasher, "decoy")?.into();
        Ok(Self {
            hasher,
            decoy,
            running: Arc::new(Semaphore::new(AT_ONCE)),
        })
    }

    /// The hash of a password, as a PHC string.
    ///
    /// # Errors
    /// When hashing fails.
    pub fn hash_now(&self, password: &str) -> Result<String, argon2::password_hash::Error> {
        hash(&self.hasher, password)
    }

    /// The hash of a password, made off the workers.
    ///
    /// # Errors
    /// When hashing fails.
    pub async fn hash(&self, password: SecretString) -> ApiResult<String> {
        let hasher = self.hasher.clone();
        let made = self
            .run(move || hash(&hasher, password.expose_secret()))
            .await?;
        made.map_err(|error| ApiError::internal(&error))
    }

    /// Whether the password belongs to the hash; without a hash it takes as long and is false.
    ///
    /// # Errors
    /// When the pool for blocking work is gone.
    pub async fn verify(&self, password: SecretString, hash: Option<String>) -> ApiResult<bool> {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.decoy.to_string());
        let hasher = self.hasher.clone();
        let matches = self
            .run(move || {
                PasswordHash::new(&hash).is_ok_and(|hash| {
                    hasher
                        .verify_password(password.expose_secret().as_bytes(), &hash)
                        .is_ok()
                })
            })
            .await?;
        Ok(known && matches)
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> ApiResult<T> {
        let _permit = self
            .running
            .acquire()
            .await
            .map_err(|error| ApiError::internal(&error))?;
        web::block(work)
            .await
            .map_err(|error| ApiError::internal(&error))
    }
}

fn hash(hasher: &Argon2<'_>, password: &str) -> Result<String, argon2::password_hash::Error> {
    hasher
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn only_the_right_password_of_a_known_user_passes() {
        let passwords = Passwords::new(Cost::Real).unwrap();
        let hash = passwords.hash("correct horse".into()).await.unwrap();

        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        assert!(
            passwords
                .verify("correct horse".into(), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .verify("wrong horse".into(), Some(hash))
                .await
                .unwrap()
        );
        assert!(!passwords.verify("decoy".into(), None).await.unwrap());
    }
}
