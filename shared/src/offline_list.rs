//! The list by which a gate checks cards without a network: signed, of keyed hashes that are cut to 32 bits.
//!
//! `docs/offline-list.md` describes it for those who write the gate; the rules are in `rules`.

mod rules;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{ApiClientId, AreaId, VenueId};
use crate::text::Text;

pub use rules::{HOURS_VALID, contains, decode, encode, entry, week};

/// The signed list, with what is not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfflineList {
    /// The list, signed: a JWS in compact form (a JWT), algorithm `EdDSA`, with the key that `kid` names. Its claims are
    /// described in `docs/offline-list.md`.
    #[cfg_attr(
        feature = "openapi",
        schema(
            min_length = 1,
            max_length = 100_000_000,
            pattern = "^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$"
        )
    )]
    pub token: String,
    /// The day that was judged.
    pub day: NaiveDate,
    /// The hour of the list: it is made anew each hour at the earliest.
    pub issued_at: DateTime<Utc>,
    /// From when on the list is to be thrown away.
    pub expires_at: DateTime<Utc>,
    /// The areas that have valid cards which are not in the list.
    #[cfg_attr(feature = "openapi", schema(max_items = 1000))]
    pub left_out: Vec<LeftOutArea>,
}

/// An area some or all of whose valid cards are not in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeftOutArea {
    /// The area.
    pub area_id: AreaId,
    /// Its name.
    pub name: Text,
    /// Why. Others may be added.
    pub reason: LeftOutReason,
}

/// Why cards are not in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LeftOutReason {
    /// The numbers run on one after the other: whoever holds the list could try them all and learn which cards are valid.
    SerialNumbers,
}

/// What is signed: the claims of the token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfflineClaims {
    /// The register, by its public address.
    pub iss: String,
    /// The API client that the list was made for.
    pub aud: ApiClientId,
    /// When it was made, in seconds of Unix time.
    pub iat: i64,
    /// From when on it is to be thrown away, in seconds of Unix time.
    pub exp: i64,
    /// The day that was judged.
    pub day: NaiveDate,
    /// The week of the key, as ISO 8601 writes it: `2026-W48`.
    pub week: String,
    /// The key of the hashes, of this client and week: base64url of 32 bytes.
    pub hash_key: String,
    /// The entries, for one or several venues each.
    pub lists: Vec<VenueEntries>,
}

/// The cards that work at some venues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VenueEntries {
    /// The venues.
    pub venue_ids: Vec<VenueId>,
    /// The area whose cards alone work there; null where those of the network do.
    pub area_id: Option<AreaId>,
    /// How many entries there are.
    pub count: usize,
    /// The entries, ascending, each of 4 bytes, the highest first: base64url.
    pub entries: String,
}

/// The public keys of the signatures: a JSON Web Key Set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfflineListKeys {
    /// The keys.
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 2))]
    pub keys: Vec<OfflineListKey>,
}

/// A public key of signatures, as RFC 8037 has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfflineListKey {
    /// Always `OKP`.
    #[cfg_attr(feature = "openapi", schema(max_length = 10, example = "OKP"))]
    pub kty: String,
    /// Always `Ed25519`.
    #[cfg_attr(feature = "openapi", schema(max_length = 20, example = "Ed25519"))]
    pub crv: String,
    /// The key: base64url of 32 bytes.
    #[cfg_attr(
        feature = "openapi",
        schema(
            min_length = 43,
            max_length = 43,
            example = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
        )
    )]
    pub x: String,
    /// Its name in the tokens: the key's thumbprint (RFC 7638).
    #[cfg_attr(
        feature = "openapi",
        schema(
            min_length = 43,
            max_length = 43,
            example = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
        )
    )]
    pub kid: String,
    /// Always `EdDSA`.
    #[cfg_attr(feature = "openapi", schema(max_length = 10, example = "EdDSA"))]
    pub alg: String,
    /// Always `sig`.
    #[serde(rename = "use")]
    #[cfg_attr(feature = "openapi", schema(max_length = 10, example = "sig"))]
    pub usage: String,
}
