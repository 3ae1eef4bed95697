//! The session as pure data: what can be known of it, and how it changes.

use std::rc::Rc;

use shared::session::Session;
use yew::Reducible;

use crate::api::error::ApiError;

const MINUTE_MS: f64 = 60_000.0;

/// How long before its end the person is warned.
pub(super) const WARNING_MS: f64 = 2.0 * MINUTE_MS;

/// What is known of the session.
#[derive(Clone, Debug, PartialEq)]
pub enum Known {
    /// Nobody has asked yet.
    NotAsked,
    /// The register has been asked.
    Loading,
    /// The register could not say.
    Failed(ApiError),
    /// Nobody is signed in.
    SignedOut,
    /// Somebody is signed in.
    SignedIn(Rc<Session>),
    /// The session ended while a page was open: the page stays, and its person signs in again over it.
    Interrupted(Rc<Session>),
}

/// The session with its times on this device's clock.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionState {
    /// What is known.
    pub known: Known,
    /// When it was learnt, by the monotonic clock of the browser.
    pub(super) learnt_at_ms: f64,
    /// How often somebody has signed in again over an open page; what failed meanwhile is asked again.
    pub epoch: u32,
}

impl Default for SessionState {
    fn default() -> Self {
        Self {
            known: Known::NotAsked,
            learnt_at_ms: 0.0,
            epoch: 0,
        }
    }
}

/// What happens to a session.
#[derive(Clone, Debug)]
pub enum SessionEvent {
    /// The register is asked.
    Asked,
    /// The register says who is signed in; at a time of the monotonic clock.
    Found(Rc<Session>, f64),
    /// The register says that nobody is signed in (any more).
    Lost,
    /// The register could not say.
    Failed(ApiError),
    /// The person signed out.
    SignedOut,
}

/// What the keeper of the session has to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Duty {
    /// Nothing.
    Rest,
    /// Prolong it: the person is at work.
    Refresh,
    /// Ask whether it really is about to end; another tab may have prolonged it.
    Warn,
    /// It has ended by the clock.
    End,
}

impl SessionState {
    /// The session, also one that waits for its person to sign in again.
    #[must_use]
    pub fn session(&self) -> Option<&Rc<Session>> {
        match &self.known {
            Known::SignedIn(session) | Known::Interrupted(session) => Some(session),
            Known::NotAsked | Known::Loading | Known::Failed(_) | Known::SignedOut => None,
        }
    }

    /// Whether a session may take the place of the one that is known: it is of the same account, at the same place. The
    /// cookies are those of all tabs, and in another one somebody else may have signed in.
    pub(super) fn may_become(&self, found: &Session) -> bool {
        let of = |session: &Session| {
            (
                session.username.clone(),
                session.role,
                session.site.as_ref().map(|site| site.id),
                session.venue.as_ref().map(|venue| venue.id),
                session.area.as_ref().map(|area| area.id),
                session.practises,
            )
        };
        self.session().is_none_or(|known| of(known) == of(found))
    }

    /// Milliseconds until the session ends.
    pub(super) fn remaining_ms(&self, now_ms: f64) -> Option<f64> {
        let Known::SignedIn(session) = &self.known else {
            return None;
        };
        Some(lifetime_ms(session) - (now_ms - self.learnt_at_ms))
    }

    /// Whether the person has done something so lately that the session, had it been prolonged, would still stand.
    pub(super) fn is_at_work(&self, now_ms: f64, last_active_ms: f64) -> bool {
        let lifetime = self.session().map(|session| lifetime_ms(session));
        last_active_ms > 0.0 && lifetime.is_some_and(|lifetime| now_ms - last_active_ms < lifetime)
    }

    /// What is due, given when the person last did something.
    pub(super) fn duty(&self, now_ms: f64, last_active_ms: f64) -> Duty {
        let (Known::SignedIn(session), Some(remaining)) = (&self.known, self.remaining_ms(now_ms))
        else {
            return Duty::Rest;
        };
        let lifetime = lifetime_ms(session);
        if remaining <= 0.0 {
            return Duty::End;
        }
        let was_active = last_active_ms > self.learnt_at_ms;
        let is_worn = remaining < lifetime * 2.0 / 3.0;
        if was_active && is_worn {
            Duty::Refresh
        } else if remaining <= WARNING_MS.min(lifetime / 2.0) {
            Duty::Warn
        } else {
            Duty::Rest
        }
    }
}

fn lifetime_ms(session: &Session) -> f64 {
    let seconds = (session.ends_at - session.now).num_seconds();
    i32::try_from(seconds).map_or(0.0, f64::from) * 1000.0
}

impl Reducible for SessionState {
    type Action = SessionEvent;

    fn reduce(self: Rc<Self>, event: SessionEvent) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            SessionEvent::Asked => {
                // What failed stays on the screen while it is asked again.
                if next.session().is_none() && !matches!(next.known, Known::Failed(_)) {
                    next.known = Known::Loading;
                }
            }
            SessionEvent::Found(session, now_ms) => {
                if matches!(next.known, Known::Interrupted(_)) {
                    next.epoch += 1;
                }
                next.known = Known::SignedIn(session);
                next.learnt_at_ms = now_ms;
            }
            SessionEvent::Lost => {
                next.known = match next.known {
                    Known::SignedIn(session) | Known::Interrupted(session) => {
                        Known::Interrupted(session)
                    }
                    _ => Known::SignedOut,
                };
            }
            SessionEvent::Failed(error) => {
                if next.session().is_none() {
                    next.known = Known::Failed(error);
                }
            }
            SessionEvent::SignedOut => next.known = Known::SignedOut,
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use shared::ids::SiteId;
    use shared::session::SessionSite;

    use super::*;
    use crate::state::session::tests::session;

    fn signed_in() -> Rc<SessionState> {
        Rc::new(SessionState::default()).reduce(SessionEvent::Found(Rc::new(session()), 1000.0))
    }

    #[test]
    fn a_session_that_is_lost_keeps_its_page_open() {
        let state = signed_in().reduce(SessionEvent::Lost);
        assert!(matches!(state.known, Known::Interrupted(_)));

        let state = state.reduce(SessionEvent::Found(Rc::new(session()), 2000.0));
        assert!(matches!(state.known, Known::SignedIn(_)));
        assert_eq!(state.epoch, 1);
    }

    #[test]
    fn nobody_signed_in_at_the_start_is_no_interruption() {
        let state = Rc::new(SessionState::default())
            .reduce(SessionEvent::Asked)
            .reduce(SessionEvent::Lost);
        assert_eq!(state.known, Known::SignedOut);
    }

    #[test]
    fn a_lost_network_takes_no_session_away() {
        let state = signed_in().reduce(SessionEvent::Failed(ApiError::Network));
        assert!(matches!(state.known, Known::SignedIn(_)));
    }

    #[test]
    fn another_account_or_place_does_not_take_the_place_of_the_one_that_is_known() {
        let state = signed_in();
        let later = Session {
            today: session().today + chrono::Days::new(1),
            ..session()
        };
        assert!(state.may_become(&later));
        assert!(SessionState::default().may_become(&later));
        let moved = SessionSite {
            id: SiteId(uuid::Uuid::from_u128(7)),
            name: "Tapiola".to_owned(),
        };
        for other in [
            Session {
                username: "vantaa.jakaja".to_owned(),
                ..session()
            },
            Session {
                practises: true,
                ..session()
            },
            Session {
                site: Some(moved),
                ..session()
            },
        ] {
            assert!(!state.may_become(&other));
            assert!(!state.clone().reduce(SessionEvent::Lost).may_become(&other));
        }
    }

    #[test]
    fn who_works_is_prolonged_and_who_rests_is_warned() {
        let state = signed_in();
        let at = |minutes: f64| 1000.0 + minutes * MINUTE_MS;

        assert_eq!(state.duty(at(1.0), at(0.5)), Duty::Rest);
        assert_eq!(state.duty(at(6.0), at(3.0)), Duty::Refresh);
        assert_eq!(state.duty(at(6.0), 0.0), Duty::Rest);
        assert_eq!(state.duty(at(13.5), 0.0), Duty::Warn);
        assert_eq!(state.duty(at(15.0), 0.0), Duty::End);
        assert_eq!(SessionState::default().duty(at(20.0), 0.0), Duty::Rest);

        assert!(state.is_at_work(at(20.0), at(6.0)));
        assert!(!state.is_at_work(at(22.0), at(6.0)));
        assert!(!state.is_at_work(at(2.0), 0.0));
    }
}
