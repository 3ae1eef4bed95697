//! The rules of visits: what can be recorded, how one stands, and what may happen to it when.

use chrono::{Days, Months, NaiveDate};

use super::{RecordVisit, RecordedAs, VisitKind, VisitState};
use crate::entitlement::Entitlement;
use crate::problem::{FieldCode, FieldError, ProblemCode};

/// Days after its recording on which a venue can undo a use.
pub const UNDO_DAYS: u64 = 7;

/// Months ahead that a visit can be reserved.
const MONTHS_AHEAD: u32 = 24;

/// What is wrong with a visit before its card is looked at.
#[must_use]
pub fn visit_errors(request: &RecordVisit, today: NaiveDate) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let occasion = request.occasion_date.unwrap_or(today);
    let last = today
        .checked_add_months(Months::new(MONTHS_AHEAD))
        .unwrap_or(today);
    if request.state == RecordedAs::Used && occasion > today {
        errors.push(FieldError::new("/occasion_date", FieldCode::InTheFuture));
    } else if occasion > last {
        let error = FieldError::new("/occasion_date", FieldCode::OutOfRange);
        errors.push(error.with("max", last));
    }
    if request.holders == 0 && request.children == 0 {
        errors.push(FieldError::new("/holders", FieldCode::Required));
    }
    if request.kind == VisitKind::CoursePlace && request.children > 0 {
        errors.push(FieldError::new("/children", FieldCode::NotAllowed));
    }
    errors
}

/// Whether more children come along than the card has registered. Clients of a community card are not counted.
#[must_use]
pub fn has_more_children(given: &Entitlement, children: u8) -> bool {
    let registered = given.children.max.filter(|_| given.children.allowed);
    registered.is_some_and(|max| children > max)
}

/// The last day on which the venue can undo a use that was recorded on a day.
#[must_use]
pub fn undoable_until(used_on: NaiveDate) -> NaiveDate {
    used_on
        .checked_add_days(Days::new(UNDO_DAYS))
        .unwrap_or(used_on)
}

/// What happens to a visit that something is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is done.
    Do,
    /// It was done before.
    Already,
}

/// How a visit stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitStanding {
    /// Its state by the ledger, in which nothing lapses.
    pub stored: VisitState,
    /// The day of the occasion.
    pub occasion: NaiveDate,
    /// The day on which its use was recorded; none when it is not used.
    pub used_on: Option<NaiveDate>,
    /// Whether a use was undone.
    pub was_undone: bool,
}

impl VisitStanding {
    /// Its state on a day: what was reserved has lapsed from the day after the occasion on.
    #[must_use]
    pub fn state_on(&self, today: NaiveDate) -> VisitState {
        if self.stored == VisitState::Reserved && self.occasion < today {
            VisitState::Lapsed
        } else {
            self.stored
        }
    }

    /// Marks it as used.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn using(&self, today: NaiveDate) -> Result<Change, ProblemCode> {
        match self.state_on(today) {
            VisitState::Reserved => Ok(Change::Do),
            VisitState::Used => Ok(Change::Already),
            VisitState::Lapsed => Err(ProblemCode::VisitLapsed),
            VisitState::Cancelled | VisitState::Undone => Err(ProblemCode::VisitNotReserved),
        }
    }

    /// Cancels a reservation.
    ///
    /// # Errors
    /// Why it cannot be.
    pub const fn cancelling(&self) -> Result<Change, ProblemCode> {
        match self.stored {
            VisitState::Reserved | VisitState::Lapsed => Ok(Change::Do),
            VisitState::Cancelled => Ok(Change::Already),
            VisitState::Used | VisitState::Undone => Err(ProblemCode::VisitNotReserved),
        }
    }

    /// Undoes the use; `at_any_time` is for those who look after the area.
    ///
    /// # Errors
    /// Why it cannot be.
    pub fn undoing(&self, today: NaiveDate, at_any_time: bool) -> Result<Change, ProblemCode> {
        match self.used_on {
            Some(used_on) if at_any_time || today <= undoable_until(used_on) => Ok(Change::Do),
            Some(_) => Err(ProblemCode::VisitUndoOver),
            None if self.was_undone => Ok(Change::Already),
            None => Err(ProblemCode::VisitNotUsed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cards::CardKind;
    use crate::entitlement::{AgeLimits, entitlement};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn request(kind: VisitKind, state: RecordedAs) -> RecordVisit {
        RecordVisit {
            client_reference: uuid::Uuid::from_u128(1),
            card_number: "ESP1".to_owned(),
            venue_id: None,
            kind,
            state,
            holders: 1,
            children: 0,
            companions: 0,
            occasion_date: None,
            event_title: None,
            external_id: None,
        }
    }

    /// The errors of a request that differs from the usual one.
    fn errors(
        kind: VisitKind,
        state: RecordedAs,
        set: fn(&mut RecordVisit),
    ) -> Vec<(String, FieldCode)> {
        let mut request = request(kind, state);
        set(&mut request);
        let errors = visit_errors(&request, day("2026-11-23")).into_iter();
        errors.map(|error| (error.pointer, error.code)).collect()
    }

    #[test]
    fn a_visit_is_recorded_for_somebody_and_not_before_it_happens() {
        use RecordedAs::{Reserved, Used};
        use VisitKind::{CoursePlace, SeasonPass, Ticket};
        let on = |day: &str, code| vec![(day.to_owned(), code)];

        assert_eq!(errors(Ticket, Used, |_| {}), []);
        assert_eq!(errors(Ticket, Used, |r| r.children = 30), []);
        assert_eq!(
            errors(Ticket, Used, |r| r.occasion_date = Some(day("2026-11-24"))),
            on("/occasion_date", FieldCode::InTheFuture)
        );
        assert_eq!(
            errors(Ticket, Reserved, |r| r.occasion_date =
                Some(day("2028-11-23"))),
            []
        );
        assert_eq!(
            errors(Ticket, Reserved, |r| r.occasion_date =
                Some(day("2028-11-24"))),
            on("/occasion_date", FieldCode::OutOfRange)
        );
        assert_eq!(
            errors(Ticket, Used, |r| r.holders = 0),
            on("/holders", FieldCode::Required)
        );
        assert_eq!(
            errors(Ticket, Used, |r| (r.holders, r.children) = (0, 1)),
            []
        );
        assert_eq!(
            errors(CoursePlace, Used, |r| r.children = 1),
            on("/children", FieldCode::NotAllowed)
        );
        assert_eq!(errors(SeasonPass, Used, |r| r.children = 1), []);
    }

    #[test]
    fn children_are_counted_against_what_is_registered() {
        for (kind, registered, children, expected) in [
            (CardKind::Personal, Some(2), 2, false),
            (CardKind::Personal, Some(2), 3, true),
            (CardKind::Personal, Some(0), 1, true),
            (CardKind::Personal, None, 9, false),
            (CardKind::Community, None, 9, false),
        ] {
            let limits = AgeLimits::default();
            let given = entitlement(kind, registered, limits, limits);
            assert_eq!(has_more_children(&given, children), expected);
        }
    }

    type Row = (
        VisitState,
        Option<&'static str>,
        bool,
        &'static str,
        VisitState,
        [Result<Change, ProblemCode>; 3],
    );

    /// The state by the ledger, the day of the use, whether one was undone, today; then the state, and what comes of using,
    /// cancelling and undoing. The occasion is on 23 November 2026.
    #[rustfmt::skip]
    const STANDINGS: [Row; 7] = {
        use Change::{Already, Do};
        use ProblemCode::{VisitLapsed, VisitNotReserved, VisitNotUsed, VisitUndoOver};
        use VisitState::{Cancelled, Lapsed, Reserved, Undone, Used};
        [
            (Reserved,  None,               false, "2026-11-23", Reserved,  [Ok(Do),                Ok(Do),                Err(VisitNotUsed)]),
            (Reserved,  None,               false, "2026-11-24", Lapsed,    [Err(VisitLapsed),      Ok(Do),                Err(VisitNotUsed)]),
            (Reserved,  None,               true,  "2026-11-23", Reserved,  [Ok(Do),                Ok(Do),                Ok(Already)]),
            (Used,      Some("2026-11-20"), false, "2026-11-27", Used,      [Ok(Already),           Err(VisitNotReserved), Ok(Do)]),
            (Used,      Some("2026-11-20"), true,  "2026-11-28", Used,      [Ok(Already),           Err(VisitNotReserved), Err(VisitUndoOver)]),
            (Cancelled, None,               false, "2026-11-23", Cancelled, [Err(VisitNotReserved), Ok(Already),           Err(VisitNotUsed)]),
            (Undone,    None,               true,  "2026-12-24", Undone,    [Err(VisitNotReserved), Err(VisitNotReserved), Ok(Already)]),
        ]
    };

    #[test]
    fn what_may_happen_follows_from_how_it_stands() {
        for (stored, used_on, was_undone, today, state, outcomes) in STANDINGS {
            let standing = VisitStanding {
                stored,
                occasion: day("2026-11-23"),
                used_on: used_on.map(day),
                was_undone,
            };
            let today = day(today);
            let found = [
                standing.using(today),
                standing.cancelling(),
                standing.undoing(today, false),
            ];
            assert_eq!(standing.state_on(today), state, "{standing:?}");
            assert_eq!(found, outcomes, "{standing:?}");
            if used_on.is_some() {
                assert_eq!(standing.undoing(today, true), Ok(Change::Do));
            }
        }
    }
}
