//! A gate without a network, as `docs/offline-list.md` tells integrators to write it.

use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::Value;
use shared::card_number::CardNumber;
use shared::offline_list::{self, OfflineClaims};

/// The list of a token: signed by a key of the set, for the client, and good at a moment.
pub(super) fn read(
    token: &str,
    keys: &Value,
    client: &str,
    now: i64,
) -> Result<OfflineClaims, String> {
    let header = decode_header(token).map_err(|error| error.to_string())?;
    if header.typ.as_deref() != Some("kaikukanta-offline-list+jwt") {
        return Err("another kind of token".to_owned());
    }
    let keys: JwkSet = serde_json::from_value(keys.clone()).unwrap();
    let kid = header.kid.unwrap_or_default();
    let key = keys.find(&kid).ok_or("an unknown key")?;
    let mut rules = Validation::new(Algorithm::EdDSA);
    rules.set_audience(&[client]);
    rules.set_required_spec_claims(&["exp", "aud", "iss"]);
    // The test's clock, not the machine's.
    rules.validate_exp = false;
    let decoded = decode::<OfflineClaims>(token, &DecodingKey::from_jwk(key).unwrap(), &rules);
    let claims = decoded.map_err(|error| error.to_string())?.claims;
    if now >= claims.exp {
        return Err("too old".to_owned());
    }
    Ok(claims)
}

/// Whether a card is in the list of a venue.
pub(super) fn lists(claims: &OfflineClaims, venue: &str, typed: &str) -> bool {
    let of_venue = |ids: &[shared::ids::VenueId]| ids.iter().any(|id| id.to_string() == venue);
    let Some(list) = claims.lists.iter().find(|list| of_venue(&list.venue_ids)) else {
        return false;
    };
    let entries = offline_list::decode(&list.entries).unwrap();
    assert_eq!(entries.len(), list.count);
    let number = CardNumber::parse(typed).unwrap();
    let entry = offline_list::entry(&hash_key(claims), &number);
    offline_list::contains(&entries, entry)
}

/// The key of the hashes.
pub(super) fn hash_key(claims: &OfflineClaims) -> Vec<u8> {
    use base64::Engine;
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(&claims.hash_key);
    bytes.unwrap()
}
