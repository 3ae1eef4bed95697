//! Who asks for many card numbers that do not exist may be guessing. Nothing is refused for it: all answers to that client
//! or account get slower step by step, whether a number exists or not, and one waits for the other.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use shared::ids::{ApiClientId, UserId};
use shared::problem::ProblemCode;
use shared::request_limits::{UNKNOWN_PER_HOUR, delay_millis};

use super::Principal;
use crate::clock::Clock;
use crate::error::{ApiError, ApiResult};

const HOUR: Duration = Duration::from_secs(60 * 60);
/// Numbers that are remembered of an asker: more make answers no slower.
const REMEMBERED: usize = 200;
/// How long an answer waits for those before it; past that it is refused, whatever its number.
const PATIENCE: Duration = Duration::from_secs(20);

/// Who asks about cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asker {
    /// An account of a venue or site.
    Account(UserId),
    /// A client with a key.
    Client(ApiClientId),
}

impl Asker {
    /// The client, when it is one.
    #[must_use]
    pub const fn client(self) -> Option<ApiClientId> {
        match self {
            Self::Client(client) => Some(client),
            Self::Account(_) => None,
        }
    }
}

impl From<&Principal> for Asker {
    fn from(principal: &Principal) -> Self {
        match principal {
            Principal::Account(account) => Self::Account(account.user),
            Principal::Key(key) => Self::Client(key.client),
        }
    }
}

/// What is remembered of an asker, by the time that had passed on the clock.
#[derive(Default)]
struct Watched {
    /// When numbers that do not exist were asked for, the earliest first.
    unknown: VecDeque<Duration>,
    /// When the latest answer was, or will be, given.
    last_turn: Duration,
}

impl Watched {
    fn forget_before(&mut self, now: Duration) {
        let kept = |at: &Duration| *at + HOUR > now;
        while self.unknown.front().is_some_and(|at| !kept(at)) {
            self.unknown.pop_front();
        }
    }
}

/// Counts card numbers that do not exist.
pub struct Guessing {
    clock: Clock,
    askers: Mutex<HashMap<Asker, Watched>>,
}

impl Guessing {
    /// Counts by a clock.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            askers: Mutex::default(),
        }
    }

    fn askers(&self) -> MutexGuard<'_, HashMap<Asker, Watched>> {
        self.askers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a number that is in no register; false when there were so many that somebody may be guessing.
    #[must_use]
    pub fn count_unknown(&self, asker: Asker) -> bool {
        let now = self.clock.passed();
        let mut askers = self.askers();
        let watched = askers.entry(asker).or_default();
        watched.forget_before(now);
        if watched.unknown.len() >= REMEMBERED {
            watched.unknown.pop_front();
        }
        watched.unknown.push_back(now);
        watched.unknown.len() <= UNKNOWN_PER_HOUR
    }

    /// How long the next answer is held back: until its turn has come.
    ///
    /// # Errors
    /// 429 with the seconds to wait when too many answers wait already.
    pub fn next_turn(&self, asker: Asker) -> ApiResult<Duration> {
        let now = self.clock.passed();
        let mut askers = self.askers();
        let Some(watched) = askers.get_mut(&asker) else {
            return Ok(Duration::ZERO);
        };
        watched.forget_before(now);
        let delay = Duration::from_millis(delay_millis(watched.unknown.len()));
        if delay.is_zero() {
            return Ok(delay);
        }
        let turn = watched.last_turn.max(now) + delay;
        let wait = turn.saturating_sub(now);
        if wait > PATIENCE {
            return Err(ApiError {
                retry_after: Some(wait.saturating_sub(PATIENCE).as_secs() + 1),
                ..ProblemCode::SlowedDown.into()
            });
        }
        watched.last_turn = turn;
        Ok(wait)
    }

    /// How many askers are slowed at the moment.
    #[must_use]
    pub fn slowed(&self) -> usize {
        let now = self.clock.passed();
        let mut askers = self.askers();
        let slow = askers.values_mut().filter_map(|watched| {
            watched.forget_before(now);
            (delay_millis(watched.unknown.len()) > 0).then_some(())
        });
        slow.count()
    }

    /// Forgets those who asked for nothing of the kind within the hour.
    pub fn tidy(&self) {
        let now = self.clock.passed();
        self.askers().retain(|_, watched| {
            watched.forget_before(now);
            !watched.unknown.is_empty()
        });
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn start() -> (Clock, Guessing, Asker) {
        let clock = Clock::system();
        clock.set("2026-11-23T10:00:00Z".parse().unwrap());
        let guessing = Guessing::new(clock.clone());
        (clock, guessing, Asker::Client(ApiClientId(Uuid::nil())))
    }

    #[test]
    fn only_the_asker_who_guesses_is_slowed_and_for_an_hour() {
        let (clock, guessing, asker) = start();
        let other = Asker::Account(UserId(Uuid::nil()));
        for _ in 0..UNKNOWN_PER_HOUR {
            assert_eq!(guessing.next_turn(asker).unwrap(), Duration::ZERO);
            assert!(guessing.count_unknown(asker));
        }

        let wait = guessing.next_turn(asker).unwrap();
        assert_eq!(wait, Duration::from_millis(delay_millis(UNKNOWN_PER_HOUR)));
        assert!(!guessing.count_unknown(asker));
        assert_eq!(guessing.next_turn(other).unwrap(), Duration::ZERO);
        clock.set("2026-11-23T11:00:00Z".parse().unwrap());
        guessing.tidy();
        assert_eq!(guessing.next_turn(asker).unwrap(), Duration::ZERO);
    }

    #[test]
    fn answers_that_are_asked_for_at_once_wait_for_each_other() {
        let (_, guessing, asker) = start();
        for _ in 0..1000 {
            let _ = guessing.count_unknown(asker);
        }

        let waits: Vec<_> = (0..4)
            .map(|_| guessing.next_turn(asker).unwrap().as_secs())
            .collect();

        assert_eq!(waits, [5, 10, 15, 20]);
        let refused = guessing.next_turn(asker).unwrap_err();
        assert_eq!(refused.code, ProblemCode::SlowedDown);
        assert_eq!(refused.retry_after, Some(6));
    }
}
