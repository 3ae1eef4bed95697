//! What can wait for the network, and what comes of sending it.

use serde::{Deserialize, Serialize};
use shared::cards::RegisterCard;
use shared::problem::{FieldCode, FieldError, Problem, ProblemCode};
use shared::verdict::Reason;
use shared::visits::{RecordVisit, RecordVisits, VisitOutcome, VisitResult};
use uuid::Uuid;

use crate::api::cards::register_card;
use crate::api::error::ApiError;
use crate::api::visits::record_visits;

/// A request that may be sent again without happening twice: it carries a client reference.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", content = "request", rename_all = "snake_case")]
pub enum Errand {
    /// A card was handed over.
    HandOver(RegisterCard),
    /// A card was used at the venue.
    Visit(RecordVisit),
}

impl Errand {
    /// By which the register knows it again.
    #[must_use]
    pub const fn reference(&self) -> Uuid {
        match self {
            Self::HandOver(card) => card.client_reference,
            Self::Visit(visit) => visit.client_reference,
        }
    }

    /// The number of its card, as it was entered.
    #[must_use]
    pub const fn card_number(&self) -> &String {
        match self {
            Self::HandOver(card) => &card.card_number,
            Self::Visit(visit) => &visit.card_number,
        }
    }

    /// Sends it.
    pub(super) async fn send(&self) -> Result<(), ApiError> {
        match self {
            Self::HandOver(card) => register_card(card).await.map(drop),
            Self::Visit(visit) => {
                let visits = vec![visit.clone()];
                let results = record_visits(&RecordVisits { visits }).await?;
                let result = results.items.into_iter().next();
                taken(result.ok_or(ApiError::Decode)?)
            }
        }
    }
}

/// Whether the register has taken a visit that had already happened; a card that was not valid only leaves a mark, but
/// what is no card is refused.
fn taken(result: VisitResult) -> Result<(), ApiError> {
    if result.outcome != VisitOutcome::Refused {
        return Ok(());
    }
    let code = result.code.unwrap_or(ProblemCode::CardRefused);
    let mut errors = result.errors;
    if errors.is_empty() {
        let reason = result.reason.map(|reason| {
            FieldError::new("/card_number", FieldCode::CardRefused).with("reason", reason.as_str())
        });
        errors.extend(reason);
    }
    Err(ApiError::refused(code, errors))
}

/// The verdict that a refusal names, if it does.
#[must_use]
pub fn refused_for(problem: &Problem) -> Option<Reason> {
    let named = problem
        .errors
        .iter()
        .find_map(|error| error.params.get("reason"))?;
    Reason::ALL
        .into_iter()
        .find(|reason| reason.as_str() == named)
}

/// An errand that waits on this device.
#[derive(Clone, Serialize, Deserialize)]
pub struct Queued {
    /// What is to be done.
    pub errand: Errand,
    /// Its turn: what was entered first is sent first.
    pub turn: u64,
    /// Why the register has refused it; it is not sent again as it is.
    pub refusal: Option<Problem>,
}

/// What comes of an errand that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// The register has it.
    Done,
    /// The register will never take it as it is.
    Refused(Problem),
    /// It waits, and so do those behind it.
    Wait,
    /// It waits; the others may have more luck.
    Next,
}

/// Statuses that say nothing about the errand: who asks, too early, too often, away.
const NOT_ABOUT_IT: [u16; 6] = [401, 403, 408, 425, 429, 503];

/// What an answer means for the errand.
pub(super) fn fate(answer: &Result<(), ApiError>) -> Fate {
    match answer {
        Ok(()) => Fate::Done,
        Err(ApiError::Network | ApiError::Decode) => Fate::Wait,
        Err(ApiError::Server { problem, .. }) => match problem.status {
            _ if problem.code == ProblemCode::OtherPlace => Fate::Wait,
            status if NOT_ABOUT_IT.contains(&status) => Fate::Wait,
            status if status >= 500 => Fate::Next,
            _ => Fate::Refused((**problem).clone()),
        },
    }
}

/// Whether a request that met this error should wait on the device: it did not reach the register, or the register is
/// away. What it was refused for is for the person to mend.
#[must_use]
pub fn should_wait(error: &ApiError) -> bool {
    *error == ApiError::Network || error.status() == Some(503)
}

#[cfg(test)]
mod tests {
    use shared::visits::Retry;

    use super::*;

    fn answer(code: ProblemCode) -> Result<(), ApiError> {
        Err(ApiError::refused(code, Vec::new()))
    }

    fn result(outcome: VisitOutcome, reason: Option<Reason>) -> VisitResult {
        VisitResult {
            client_reference: Uuid::nil(),
            outcome,
            retry: Retry::Never,
            visit: None,
            code: (outcome == VisitOutcome::Refused).then_some(ProblemCode::CardRefused),
            reason,
            errors: Vec::new(),
        }
    }

    #[test]
    fn a_visit_is_done_when_it_is_recorded_in_whatever_way() {
        for outcome in [
            VisitOutcome::Recorded,
            VisitOutcome::Flagged,
            VisitOutcome::Replayed,
        ] {
            let answer = taken(result(outcome, Some(Reason::Expired)));
            assert_eq!(fate(&answer), Fate::Done, "{outcome:?}");
        }
        let answer = taken(result(VisitOutcome::Refused, Some(Reason::Unknown)));
        let Fate::Refused(problem) = fate(&answer) else {
            panic!("it must not wait");
        };
        assert_eq!(refused_for(&problem), Some(Reason::Unknown));
    }

    #[test]
    fn only_what_the_register_says_about_the_errand_itself_refuses_it() {
        for code in [
            ProblemCode::ValidationFailed,
            ProblemCode::CardRegisteredHere,
            ProblemCode::ClientReferenceReused,
        ] {
            assert!(matches!(fate(&answer(code)), Fate::Refused(_)), "{code:?}");
        }
        for code in [
            ProblemCode::NotSignedIn,
            ProblemCode::SessionEnded,
            ProblemCode::Forbidden,
            ProblemCode::OtherPlace,
            ProblemCode::TooManyAttempts,
            ProblemCode::Unavailable,
        ] {
            assert_eq!(fate(&answer(code)), Fate::Wait, "{code:?}");
        }
        assert_eq!(fate(&answer(ProblemCode::Internal)), Fate::Next);
        assert_eq!(fate(&Err(ApiError::Network)), Fate::Wait);
        assert_eq!(fate(&Ok(())), Fate::Done);
    }

    #[test]
    fn a_register_that_is_away_is_waited_for_and_a_refusal_is_not() {
        assert!(should_wait(&ApiError::Network));
        let away = answer(ProblemCode::Unavailable);
        assert!(should_wait(&away.unwrap_err()));
        let refused = answer(ProblemCode::ValidationFailed);
        assert!(!should_wait(&refused.unwrap_err()));
    }
}
