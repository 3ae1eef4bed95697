//! Keys of API clients: how long they are accepted, and how many at once.

use chrono::{DateTime, Days, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::days;
use crate::ids::{ApiClientId, ApiKeyId};
use crate::problem::{FieldCode, FieldError};

/// Keys of a client that are accepted at once: the present one, and the next while programs change over to it.
pub const LIVE_KEYS_MAX: usize = 2;
/// Months that a key is accepted for when nothing else is said.
pub const KEY_MONTHS: u32 = 13;
/// Most months that a key may be accepted for.
pub const KEY_MONTHS_MAX: u32 = 25;

/// How a key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ApiKeyState {
    /// It is accepted.
    Live,
    /// Its last day has passed.
    Expired,
    /// It was revoked.
    Revoked,
}

impl ApiKeyState {
    /// How a key stands at a moment.
    #[must_use]
    pub fn at(
        now: DateTime<Utc>,
        revoked_at: Option<DateTime<Utc>>,
        expires_at: Option<DateTime<Utc>>,
    ) -> Self {
        match (revoked_at, expires_at) {
            (Some(_), _) => Self::Revoked,
            (None, Some(end)) if end <= now => Self::Expired,
            (None, _) => Self::Live,
        }
    }

    /// The name in JSON and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }
}

/// A key, without what opens doors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiKey {
    /// Id of the key.
    pub id: ApiKeyId,
    /// The client that it belongs to.
    pub client_id: ApiClientId,
    /// Its first characters, to tell keys apart.
    #[cfg_attr(feature = "openapi", schema(max_length = 20, example = "kk_live_7fQ2"))]
    pub prefix: String,
    /// How it stands.
    pub state: ApiKeyState,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Last day on which it is accepted; null when it has no end.
    pub expires_on: Option<NaiveDate>,
    /// When it was revoked; null when it was not.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was last used, to the minute; null when never.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// The keys of a client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiKeys {
    /// The latest made first; of keys that are accepted no more the latest hundred.
    #[cfg_attr(feature = "openapi", schema(max_items = 200))]
    pub items: Vec<ApiKey>,
}

/// A new key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateApiKey {
    /// Last day on which it is accepted: today or later, at most 25 months from today; 13 months from today when left
    /// out.
    #[serde(default, deserialize_with = "days::optional")]
    pub expires_on: Option<NaiveDate>,
}

impl CreateApiKey {
    /// Last day on which the key is accepted.
    ///
    /// # Errors
    /// When the day is past, or too far away.
    pub fn last_day(self, today: NaiveDate) -> Result<NaiveDate, FieldError> {
        let latest = months_later(today, KEY_MONTHS_MAX);
        let day = self
            .expires_on
            .unwrap_or_else(|| months_later(today, KEY_MONTHS));
        if (today..=latest).contains(&day) {
            return Ok(day);
        }
        Err(FieldError::new("/expires_on", FieldCode::OutOfRange)
            .with("min", today)
            .with("max", latest))
    }
}

/// A new key. This is the only time that it is shown: the register keeps a hash of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewApiKey {
    /// The key, to be sent as `Authorization: Bearer …`.
    #[cfg_attr(feature = "openapi", schema(max_length = 60))]
    pub key: String,
    /// What is kept of it.
    pub api_key: ApiKey,
}

/// The day before: the last one of what ends when a day begins.
#[must_use]
pub fn day_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

/// The day from whose beginning a key with this last day is not accepted any more.
#[must_use]
pub fn day_after(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

fn months_later(today: NaiveDate, months: u32) -> NaiveDate {
    today
        .checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_key_has_a_last_day_that_is_neither_past_nor_far_away() {
        let today = day("2026-11-23");
        for (asked, expected) in [
            (None, Some("2027-12-23")),
            (Some("2026-11-22"), None),
            (Some("2026-11-23"), Some("2026-11-23")),
            (Some("2028-12-23"), Some("2028-12-23")),
            (Some("2028-12-24"), None),
        ] {
            let new = CreateApiKey {
                expires_on: asked.map(day),
            };
            let found = new.last_day(today);
            assert_eq!(found.as_ref().ok(), expected.map(day).as_ref(), "{asked:?}");
            if let Err(error) = found {
                assert_eq!(error.pointer, "/expires_on");
                assert_eq!(error.params["max"], "2028-12-23");
            }
        }
    }

    #[test]
    fn a_key_is_live_until_it_is_revoked_or_over() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let (before, end, after) = (
            at("2026-11-23T10:00:00Z"),
            at("2026-11-23T22:00:00Z"),
            at("2026-11-24T10:00:00Z"),
        );
        for (now, revoked, expires, state) in [
            (before, None, None, ApiKeyState::Live),
            (before, None, Some(end), ApiKeyState::Live),
            (end, None, Some(end), ApiKeyState::Expired),
            (after, Some(before), Some(end), ApiKeyState::Revoked),
            (before, Some(before), None, ApiKeyState::Revoked),
        ] {
            assert_eq!(ApiKeyState::at(now, revoked, expires), state, "{now}");
        }
    }

    #[test]
    fn each_state_has_the_name_that_json_has() {
        for state in [
            ApiKeyState::Live,
            ApiKeyState::Expired,
            ApiKeyState::Revoked,
        ] {
            let json = serde_json::to_string(&state).unwrap();
            assert_eq!(json, format!("\"{}\"", state.as_str()));
        }
    }
}
