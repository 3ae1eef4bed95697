//! An account in words: whose it is, how it stands, when it was used.

use chrono::{DateTime, Utc};
use shared::users::{User, UserState};
use yew::prelude::*;

use crate::components::status_label::{StatusKind, StatusLabel};
use crate::dates::{finnish_time, format_time};
use crate::i18n::I18n;

/// The site, venue or area that an account is for.
pub(super) fn place(t: &I18n, user: &User) -> Option<AttrValue> {
    let site = user.site_name.clone().map(AttrValue::from);
    let venue = user.venue_name.as_ref().map(|name| t.text(name));
    let area = user.area_name.as_ref().map(|name| t.text(name));
    site.or(venue).or(area)
}

/// Its state, in word, colour and icon.
pub(super) fn state(t: &I18n, state: UserState) -> Html {
    let kind = match state {
        UserState::Open => StatusKind::Success,
        UserState::Locked => StatusKind::Error,
        UserState::NeverSignedIn => StatusKind::Neutral,
    };
    let icon = (state == UserState::Locked).then_some(AttrValue::Static("lock"));
    let text = t.get(&format!("user-state-{}", state.as_str()));
    html! { <StatusLabel {kind} {text} {icon} /> }
}

/// A moment by Finland's clocks: `22.11.2026 14.05`.
pub(super) fn moment(t: &I18n, at: DateTime<Utc>) -> AttrValue {
    let at = finnish_time(at);
    AttrValue::from(format!("{} {}", t.date(at.date()), format_time(at.time())))
}

/// When somebody signed in last.
pub(super) fn last_sign_in(t: &I18n, user: &User) -> AttrValue {
    user.last_sign_in_at
        .map_or_else(|| t.get("user-never"), |at| moment(t, at))
}
