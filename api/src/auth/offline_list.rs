//! The offline list: who fetches it, the key that signs it, and the keys of its hashes.
//!
//! All keys are derived from one secret of the installation, so that every instance has the same and nothing is stored.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::errors::{ErrorKind, Result as JwtResult};
use jsonwebtoken::jwk::{AlgorithmParameters, Jwk, ThumbprintHash};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use secrecy::SecretString;
use shared::api_clients::ApiScope;
use shared::ids::{ApiClientId, VenueId};
use shared::offline_list::{OfflineClaims, OfflineListKey};
use shared::problem::ProblemCode;

use super::derive::derive;
use super::require::Permission;
use super::visits::require_scope;
use super::{Key, Principal};

/// What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410).
const PKCS8: [u8; 16] = [
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
];

const SIGNATURES: &[u8] = b"kaikukanta offline list signatures 1";
const HASHES: &[u8] = b"kaikukanta offline list hashes 1";

/// The type of the token, so that it is taken for no other.
const TYPE: &str = "kaikukanta-offline-list+jwt";

/// Fetches the offline list: a key with the scope `offline:read`.
#[derive(Clone, Debug)]
pub struct ReadOfflineList {
    /// The client.
    pub client: ApiClientId,
    /// The venues that it may speak for.
    pub venues: Vec<VenueId>,
}

impl Permission for ReadOfflineList {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let Principal::Key(key @ Key { client, venues, .. }) = principal else {
            return Err(ProblemCode::Forbidden);
        };
        require_scope(key, ApiScope::OfflineRead)?;
        Ok(Self {
            client: *client,
            venues: venues.clone(),
        })
    }
}

/// Signs lists, and derives the keys of their hashes.
pub struct OfflineKeys {
    secret: SecretString,
    signing: EncodingKey,
    public: OfflineListKey,
}

impl OfflineKeys {
    /// Derives the keys from the installation's secret.
    ///
    /// # Errors
    /// When the key cannot be made, which no secret leads to.
    pub fn new(secret: SecretString) -> JwtResult<Self> {
        let seed = derive(&secret, &[SIGNATURES]);
        let signing = EncodingKey::from_ed_der(&[PKCS8.as_slice(), &seed].concat());
        let jwk = Jwk::from_encoding_key(&signing, Algorithm::EdDSA)?;
        let kid = jwk.thumbprint(ThumbprintHash::SHA256)?;
        let AlgorithmParameters::OctetKeyPair(pair) = jwk.algorithm else {
            return Err(ErrorKind::InvalidEddsaKey.into());
        };
        let public = OfflineListKey {
            kty: "OKP".to_owned(),
            crv: "Ed25519".to_owned(),
            x: pair.x,
            kid,
            alg: "EdDSA".to_owned(),
            usage: "sig".to_owned(),
        };
        Ok(Self {
            secret,
            signing,
            public,
        })
    }

    /// The public key.
    #[must_use]
    pub const fn public(&self) -> &OfflineListKey {
        &self.public
    }

    /// The key of the hashes of a client's lists in a week, as the list writes the week.
    #[must_use]
    pub fn hash_key(&self, client: ApiClientId, week: &str) -> [u8; 32] {
        derive(
            &self.secret,
            &[HASHES, client.0.as_bytes(), week.as_bytes()],
        )
    }

    /// Signs a list.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn sign(&self, claims: &OfflineClaims) -> JwtResult<String> {
        let header = Header {
            typ: Some(TYPE.to_owned()),
            kid: Some(self.public.kid.clone()),
            ..Header::new(Algorithm::EdDSA)
        };
        encode(&header, claims, &self.signing)
    }
}

/// A key as a list writes it.
#[must_use]
pub fn written(key: [u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(key)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn each_client_and_week_of_each_installation_has_a_key_of_its_own() {
        let keys = OfflineKeys::new(SecretString::from("the secret of this installation")).unwrap();
        let foreign = OfflineKeys::new(SecretString::from("the secret of another one")).unwrap();
        let [client, other] = [7, 8].map(|id| ApiClientId(Uuid::from_u128(id)));
        let own = keys.hash_key(client, "2026-W48");

        assert_eq!(own, keys.hash_key(client, "2026-W48"));
        for another in [
            keys.hash_key(other, "2026-W48"),
            keys.hash_key(client, "2026-W49"),
            foreign.hash_key(client, "2026-W48"),
        ] {
            assert_ne!(own, another);
        }
        assert_ne!(keys.public(), foreign.public());
        assert_eq!(keys.public().kid.len(), 43);
    }
}
