//! Notices: what the register tells a coordinator, a site or a venue, and when each is due.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::audit_events::Subject;
use crate::ids::NoticeId;

/// Days before the end of a pilot from which its people are told.
pub const PILOT_ENDING_DAYS: u64 = 60;
/// Days before the end of a key from which its people are told.
pub const KEY_EXPIRING_DAYS: u64 = 30;
/// First month of the year in which what is open of its checklist is noticed: October leaves a quarter to do it.
pub const CHECKLIST_FROM_MONTH: u32 = 10;

/// Most open notices of a kind that the start page shows one by one.
pub const SHOWN_OF_A_KIND: u32 = 3;

/// What a notice tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum NoticeKind {
    /// Somebody seems to guess card numbers: `day`, and `client_id` when it is an API client.
    Guessing,
    /// Cards of the site's stock were shown before they were registered: `day`, `count`.
    ShownBeforeRegistered,
    /// A pilot is about to end: `pilot_end`.
    PilotEnding,
    /// A pilot ends earlier than it was to, and cards of the site with it: `pilot_end`, `cards`.
    PilotShortened,
    /// A key of the API is about to end: `expires_on`.
    KeyExpiring,
    /// An area has no brochure of the year: `year`.
    BrochureMissing,
    /// A site has few free numbers left: `free`, `limit`.
    StockLow,
    /// An organisation has not committed to the present operating model: `version`.
    CommitmentMissing,
    /// An organisation has not done the checklist of the year: `year`, `open`, `total`.
    ChecklistMissing,
}

impl NoticeKind {
    /// All kinds, in the order of their weight: what cannot wait first, then what ends, then what is to be kept in order.
    pub const ALL: [Self; 9] = [
        Self::Guessing,
        Self::ShownBeforeRegistered,
        Self::PilotEnding,
        Self::PilotShortened,
        Self::KeyExpiring,
        Self::BrochureMissing,
        Self::StockLow,
        Self::CommitmentMissing,
        Self::ChecklistMissing,
    ];

    /// The place in the order of open notices: the lower, the sooner it is read.
    #[must_use]
    pub const fn weight(self) -> i32 {
        match self {
            Self::Guessing => 0,
            Self::ShownBeforeRegistered => 1,
            Self::PilotEnding => 2,
            Self::PilotShortened => 3,
            Self::KeyExpiring => 4,
            Self::BrochureMissing => 5,
            Self::StockLow => 6,
            Self::CommitmentMissing => 7,
            Self::ChecklistMissing => 8,
        }
    }

    /// The figures and days that its details have, by name, beside others that only links need. Who raises a notice
    /// gives each of them; its sentence asks for no others.
    #[must_use]
    pub const fn figures(self) -> &'static [&'static str] {
        match self {
            Self::Guessing => &["day"],
            Self::ShownBeforeRegistered => &["count", "day"],
            Self::PilotEnding => &["pilot_end"],
            Self::PilotShortened => &["cards", "pilot_end"],
            Self::KeyExpiring => &["expires_on"],
            Self::BrochureMissing => &["year"],
            Self::StockLow => &["free", "limit"],
            Self::CommitmentMissing => &["version"],
            Self::ChecklistMissing => &["open", "total", "year"],
        }
    }

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::StockLow => "stock_low",
            Self::CommitmentMissing => "commitment_missing",
            Self::ChecklistMissing => "checklist_missing",
            Self::BrochureMissing => "brochure_missing",
            Self::PilotEnding => "pilot_ending",
            Self::PilotShortened => "pilot_shortened",
            Self::KeyExpiring => "key_expiring",
            Self::Guessing => "guessing",
            Self::ShownBeforeRegistered => "shown_before_registered",
        }
    }
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Notice {
    /// Id of the notice.
    pub id: NoticeId,
    /// What it tells.
    pub kind: NoticeKind,
    /// When it was raised.
    pub raised_at: DateTime<Utc>,
    /// Id of what it is about, such as a site or an organisation.
    pub subject_id: Option<Uuid>,
    /// What kind of thing that is; null when it is there no more.
    pub subject: Option<Subject>,
    /// What that is called, now.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub subject_name: Option<String>,
    /// Figures and days of the sentence, by name; `kind` says which there are.
    pub details: BTreeMap<String, String>,
    /// When somebody marked it as done; null while nobody has.
    pub done_at: Option<DateTime<Utc>>,
    /// When its cause was found to be gone; null while it is not.
    pub resolved_at: Option<DateTime<Utc>>,
}

impl Notice {
    /// Whether there is still something to do about it.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.done_at.is_none() && self.resolved_at.is_none()
    }
}

/// How a notice stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum NoticeState {
    /// There is something to do about it.
    #[default]
    Open,
    /// Somebody marked it as done, or its cause is gone.
    Done,
}

/// Which notices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct NoticeFilter {
    /// Open ones, or those that are done; the open ones when nothing is said.
    #[cfg_attr(feature = "openapi", param(inline))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<NoticeState>,
    /// Only those of this kind.
    #[cfg_attr(feature = "openapi", param(inline))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<NoticeKind>,
}

/// How many notices wait.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeCount {
    /// Open notices of the account's network, area, site or venue.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub open: u32,
    /// The kinds of which some are open, the weightiest first.
    #[cfg_attr(feature = "openapi", schema(max_items = 9))]
    pub kinds: Vec<NoticeKindCount>,
}

impl NoticeCount {
    /// The count of the kinds of which some are open, in any order.
    #[must_use]
    pub fn of(mut kinds: Vec<NoticeKindCount>) -> Self {
        kinds.retain(|found| found.open > 0);
        kinds.sort_unstable_by_key(|found| found.kind.weight());
        let open = kinds.iter().map(|found| found.open);
        Self {
            open: open.fold(0, u32::saturating_add),
            kinds,
        }
    }
}

/// How many notices of a kind wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeKindCount {
    /// The kind.
    pub kind: NoticeKind,
    /// How many of it are open.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub open: u32,
}

impl NoticeKindCount {
    /// Whether there are too many of them to show each: then one line tells how many.
    #[must_use]
    pub const fn is_many(self) -> bool {
        self.open > SHOWN_OF_A_KIND
    }
}

/// The last day on which a pilot may end that is noticed today.
#[must_use]
pub fn pilots_ending_until(today: NaiveDate) -> NaiveDate {
    later(today, PILOT_ENDING_DAYS)
}

/// The last day on which a key may end that is noticed today.
#[must_use]
pub fn keys_expiring_until(today: NaiveDate) -> NaiveDate {
    later(today, KEY_EXPIRING_DAYS)
}

/// The year whose brochure is missed today: from the first of January on, the present one.
#[must_use]
pub fn brochure_year(today: NaiveDate) -> i32 {
    today.year()
}

/// The year whose checklist is missed today: the present one from October on, none before.
#[must_use]
pub fn checklist_year(today: NaiveDate) -> Option<i32> {
    (today.month() >= CHECKLIST_FROM_MONTH).then(|| today.year())
}

fn later(today: NaiveDate, days: u64) -> NaiveDate {
    today
        .checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_checklist_is_missed_in_the_last_quarter_of_its_year() {
        for (today, year) in [
            ("2026-01-01", None),
            ("2026-09-30", None),
            ("2026-10-01", Some(2026)),
            ("2026-12-31", Some(2026)),
            ("2027-01-01", None),
        ] {
            assert_eq!(checklist_year(day(today)), year, "{today}");
        }
    }

    #[test]
    fn a_brochure_is_missed_from_the_first_day_of_its_year() {
        assert_eq!(brochure_year(day("2026-12-31")), 2026);
        assert_eq!(brochure_year(day("2027-01-01")), 2027);
    }

    #[test]
    fn what_ends_is_told_in_time() {
        for (today, pilots, keys) in [
            ("2026-11-23", "2027-01-22", "2026-12-23"),
            ("2026-12-30", "2027-02-28", "2027-01-29"),
            ("2027-12-31", "2028-02-29", "2028-01-30"),
        ] {
            assert_eq!(pilots_ending_until(day(today)), day(pilots), "{today}");
            assert_eq!(keys_expiring_until(day(today)), day(keys), "{today}");
        }
    }

    #[test]
    fn all_kinds_stand_in_the_order_of_their_weight() {
        let weights = NoticeKind::ALL.map(NoticeKind::weight);
        assert!(weights.is_sorted_by(|one, next| one < next), "{weights:?}");
        let of = |kind, open| NoticeKindCount { kind, open };
        let count = NoticeCount::of(vec![
            of(NoticeKind::StockLow, 4),
            of(NoticeKind::PilotEnding, 0),
            of(NoticeKind::Guessing, 3),
        ]);
        assert_eq!(count.open, 7);
        let kinds: Vec<_> = count.kinds.iter().map(|found| found.kind).collect();
        assert_eq!(kinds, [NoticeKind::Guessing, NoticeKind::StockLow]);
        let many: Vec<_> = count.kinds.iter().map(|found| found.is_many()).collect();
        assert_eq!(many, [false, true]);
    }

    #[test]
    fn each_kind_has_the_name_that_json_has() {
        for kind in NoticeKind::ALL {
            let json = serde_json::to_string(&kind).unwrap();
            assert_eq!(json, format!("\"{}\"", kind.as_str()));
        }
    }
}
