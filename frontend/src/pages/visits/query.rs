//! What the address of the list says: which days, kinds and states, and the page.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use shared::page::PageQuery;
use shared::visits::{VisitFilter, VisitKind, VisitState};

use crate::hooks::use_query::ListQuery;

/// How many months back can be chosen by name.
const MONTHS_BACK: u32 = 12;

/// Filters and page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct VisitsQuery {
    /// Which days, as [`When`] reads it; today when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) when: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<VisitKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<VisitState>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cursor: Option<String>,
}

/// Which days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Today,
    /// From tomorrow on.
    Upcoming,
    Day(NaiveDate),
    /// The month that begins on a day.
    Month(NaiveDate),
    All,
}

impl When {
    /// Reads it from the address; today for what cannot be read.
    pub(super) fn parse(text: Option<&str>) -> Self {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        match text.unwrap_or_default() {
            "upcoming" => Self::Upcoming,
            "all" => Self::All,
            text => match (day(text), day(&format!("{text}-01"))) {
                (Some(day), _) => Self::Day(day),
                (None, Some(month)) => Self::Month(month),
                (None, None) => Self::Today,
            },
        }
    }

    /// As it stands in the address; none for today.
    pub(super) fn text(self) -> Option<String> {
        match self {
            Self::Today => None,
            Self::Upcoming => Some("upcoming".to_owned()),
            Self::Day(day) => Some(day.to_string()),
            Self::Month(month) => Some(month.format("%Y-%m").to_string()),
            Self::All => Some("all".to_owned()),
        }
    }

    /// The first and the last day.
    fn span(self, today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::Today => (Some(today), Some(today)),
            Self::Upcoming => (today.checked_add_days(Days::new(1)), None),
            Self::Day(day) => (Some(day), Some(day)),
            Self::Month(month) => {
                let next = month.checked_add_months(Months::new(1));
                let last = next.and_then(|next| next.checked_sub_days(Days::new(1)));
                (Some(month), last)
            }
            Self::All => (None, None),
        }
    }
}

/// The months that can be chosen by name, the latest first.
pub(super) fn months(today: NaiveDate) -> Vec<NaiveDate> {
    let this = today.with_day(1).unwrap_or(today);
    (0..=MONTHS_BACK)
        .filter_map(|back| this.checked_sub_months(Months::new(back)))
        .collect()
}

impl VisitsQuery {
    pub(super) fn when(&self) -> When {
        When::parse(self.when.as_deref())
    }

    pub(super) fn page(&self) -> PageQuery {
        PageQuery {
            limit: None,
            cursor: self.cursor.clone(),
        }
    }

    pub(super) fn filter(&self, today: NaiveDate) -> VisitFilter {
        let (from, to) = self.when().span(today);
        VisitFilter {
            from,
            to,
            kind: self.kind,
            state: self.state,
            ..VisitFilter::default()
        }
    }
}

impl ListQuery for VisitsQuery {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_come_back_from_the_address_as_they_were_put_there() {
        for when in [
            When::Today,
            When::Upcoming,
            When::All,
            When::Day(day(2026, 11, 20)),
            When::Month(day(2026, 2, 1)),
        ] {
            assert_eq!(When::parse(when.text().as_deref()), when);
        }
        for text in ["", "2026", "soon", "2026-13"] {
            assert_eq!(When::parse(Some(text)), When::Today, "{text}");
        }
    }

    #[test]
    fn a_month_ends_on_its_last_day_and_what_is_to_come_begins_tomorrow() {
        let today = day(2026, 11, 23);
        let span = |when: When| when.span(today);
        assert_eq!(span(When::Today), (Some(today), Some(today)));
        let february = When::Month(day(2024, 2, 1));
        assert_eq!(
            span(february),
            (Some(day(2024, 2, 1)), Some(day(2024, 2, 29)))
        );
        assert_eq!(span(When::Upcoming), (Some(day(2026, 11, 24)), None));
        assert_eq!(span(When::All), (None, None));
    }

    #[test]
    fn thirteen_months_can_be_chosen_across_the_turn_of_the_year() {
        let months = months(day(2026, 1, 31));
        assert_eq!(months.len(), 13);
        assert_eq!(months.first(), Some(&day(2026, 1, 1)));
        assert_eq!(months.last(), Some(&day(2025, 1, 1)));
    }
}
