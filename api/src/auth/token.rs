//! The tokens in the cookies: a signed access token, and a random refresh token that is kept as a hash.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use shared::ids::{SessionId, UserId};

use crate::secrets::random_bytes;

/// How long an access token is good. Whether its session still stands is asked on every request.
pub const ACCESS_LIFETIME: TimeDelta = TimeDelta::minutes(15);

const ISSUER: &str = "kaikukanta";
const AUDIENCE: &str = "kaikukanta-api";

/// What an access token says.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    iss: String,
    aud: String,
    iat: i64,
    exp: i64,
    /// The account.
    pub sub: UserId,
    /// The session.
    pub sid: SessionId,
}

/// Signs and reads access tokens.
#[derive(Clone)]
pub struct Tokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
}

impl Tokens {
    /// Signs with this secret.
    #[must_use]
    pub fn new(secret: &SecretString) -> Self {
        let bytes = secret.expose_secret().as_bytes();
        Self {
            encoding: EncodingKey::from_secret(bytes),
            decoding: DecodingKey::from_secret(bytes),
        }
    }

    /// A token for a session.
    ///
    /// # Errors
    /// When signing fails.
    pub fn sign(
        &self,
        sub: UserId,
        sid: SessionId,
        now: DateTime<Utc>,
    ) -> jsonwebtoken::errors::Result<String> {
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            iat: now.timestamp(),
            exp: (now + ACCESS_LIFETIME).timestamp(),
            sub,
            sid,
        };
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.encoding)
    }

    /// What a token says, when it is ours and not past its time.
    #[must_use]
    pub fn read(&self, token: &str, now: DateTime<Utc>) -> Option<Claims> {
        let mut rules = Validation::new(Algorithm::HS256);
        rules.set_issuer(&[ISSUER]);
        rules.set_audience(&[AUDIENCE]);
        rules.set_required_spec_claims(&["iss", "aud", "exp", "sub"]);
        // The library asks the machine's clock; ours may be set.
        rules.validate_exp = false;
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &rules)
            .ok()?
            .claims;
        (now.timestamp() < claims.exp).then_some(claims)
    }
}

/// A new refresh token for a session, and the hash of it that is kept.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn new_refresh_token(session: SessionId) -> std::io::Result<(String, Vec<u8>)> {
    let token = format!(
        "{session}.{}",
        URL_SAFE_NO_PAD.encode(random_bytes::<32>()?)
    );
    let hash = hash_refresh_token(&token);
    Ok((token, hash))
}

/// The hash of a refresh token. It is random, so that a fast hash will do.
#[must_use]
pub fn hash_refresh_token(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// The session that a refresh token is for.
#[must_use]
pub fn session_of_refresh_token(token: &str) -> Option<SessionId> {
    token.split_once('.')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const NOW: &str = "2026-11-23T08:00:00Z";

    fn tokens(secret: &str) -> Tokens {
        Tokens::new(&SecretString::from(secret.repeat(8)))
    }

    #[test]
    fn a_token_is_good_for_its_lifetime_and_our_secret_only() {
        let (user, session) = (UserId(Uuid::from_u128(1)), SessionId(Uuid::from_u128(2)));
        let now: DateTime<Utc> = NOW.parse().unwrap();
        let token = tokens("good").sign(user, session, now).unwrap();

        let claims = tokens("good").read(&token, now).unwrap();
        assert_eq!((claims.sub, claims.sid), (user, session));
        assert!(tokens("good").read(&token, now + ACCESS_LIFETIME).is_none());
        assert!(tokens("evil").read(&token, now).is_none());
    }

    #[test]
    fn an_unsigned_token_is_refused() {
        let now: DateTime<Utc> = NOW.parse().unwrap();
        let token = tokens("good")
            .sign(UserId(Uuid::nil()), SessionId(Uuid::nil()), now)
            .unwrap();
        let body = token.split('.').nth(1).unwrap();
        let unsigned = format!(
            "{}.{body}.",
            URL_SAFE_NO_PAD.encode(r#"{"typ":"JWT","alg":"none"}"#)
        );

        assert!(tokens("good").read(&unsigned, now).is_none());
    }
}
