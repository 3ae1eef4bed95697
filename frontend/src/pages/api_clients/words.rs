//! A system in words: how it stands, until when its key works, when it was used.

use chrono::{DateTime, NaiveDate, Utc};
use shared::api_clients::{ApiClient, ApiMode};
use yew::prelude::*;

use crate::components::status_label::{StatusKind, StatusLabel};
use crate::dates::{finnish_time, format_time};
use crate::i18n::I18n;

/// How it stands, in word, colour and icon: for a venue, first whether it may act for it.
pub(super) fn state(t: &I18n, client: &ApiClient) -> Html {
    let (kind, key) = if client.suspended_at.is_some() {
        (StatusKind::Error, "client-state-suspended")
    } else if client.mode == ApiMode::Live && client.speaks_for_own_venue == Some(false) {
        (StatusKind::Neutral, "client-state-not-granted")
    } else if client.live_keys == 0 {
        (StatusKind::Alert, "client-state-no-key")
    } else {
        (StatusKind::Success, "client-state-works")
    };
    html! { <StatusLabel {kind} text={t.get(key)} /> }
}

/// Until when its key works.
pub(super) fn expiry(t: &I18n, client: &ApiClient) -> AttrValue {
    match (client.live_keys, client.expires_on) {
        (0, _) => t.get("client-none"),
        (_, day) => last_day(t, day),
    }
}

/// The last day of a key.
pub(super) fn last_day(t: &I18n, day: Option<NaiveDate>) -> AttrValue {
    day.map_or_else(|| t.get("client-no-end"), |day| t.date(day))
}

/// When something was used last.
pub(super) fn last_use(t: &I18n, at: Option<DateTime<Utc>>) -> AttrValue {
    at.map_or_else(|| t.get("client-never"), |at| moment(t, at))
}

/// A moment by Finland's clocks.
pub(super) fn moment(t: &I18n, at: DateTime<Utc>) -> AttrValue {
    let at = finnish_time(at);
    AttrValue::from(format!("{} {}", t.date(at.date()), format_time(at.time())))
}
