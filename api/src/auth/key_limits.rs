//! How much a key may ask: units by the minute. A request is one; a batch handler charges the rest of its items.

use std::future::{Ready, ready};
use std::num::NonZeroU32;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use governor::clock::Clock as GovernorClock;
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use shared::ids::ApiKeyId;
use shared::problem::ProblemCode;
use shared::request_limits::UNITS_PER_MINUTE;

use super::Principal;
use crate::app::AppState;
use crate::clock::Clock;
use crate::error::{ApiError, ApiResult};

/// The application's clock, as the limiter asks for it.
#[derive(Clone)]
struct Passed(Clock);

impl GovernorClock for Passed {
    type Instant = Duration;

    fn now(&self) -> Duration {
        self.0.passed()
    }
}

/// What a key has left of its minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Units.
    pub units: u32,
    /// Seconds until all are there again, or, without any, until the next one is.
    pub seconds: u64,
}

impl Left {
    fn of(units: u32) -> Self {
        let used = u64::from(UNITS_PER_MINUTE.saturating_sub(units));
        Self {
            units,
            seconds: (used * 60).div_ceil(u64::from(UNITS_PER_MINUTE)),
        }
    }
}

/// Counts the units of keys.
pub struct KeyLimits {
    limiter: RateLimiter<ApiKeyId, DashMapStateStore<ApiKeyId>, Passed, StateInformationMiddleware>,
    clock: Passed,
}

impl KeyLimits {
    /// Counts by a clock.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        let units = NonZeroU32::new(UNITS_PER_MINUTE).unwrap_or(NonZeroU32::MIN);
        let clock = Passed(clock);
        Self {
            limiter: RateLimiter::dashmap_with_clock(Quota::per_minute(units), clock.clone())
                .with_middleware(),
            clock,
        }
    }

    /// Takes units from a key, and tells what is left. More than a minute's are taken as a minute's.
    ///
    /// # Errors
    /// The seconds to wait when there are not so many.
    pub fn charge(&self, key: ApiKeyId, units: u32) -> Result<Left, u64> {
        let Some(units) = NonZeroU32::new(units.min(UNITS_PER_MINUTE)) else {
            return Ok(Left::of(UNITS_PER_MINUTE));
        };
        match self.limiter.check_key_n(&key, units) {
            Ok(Ok(state)) => Ok(Left::of(state.remaining_burst_capacity())),
            Ok(Err(wait)) => {
                let wait = wait.wait_time_from(self.clock.now());
                Err(u64::try_from(wait.as_millis().div_ceil(1000))
                    .unwrap_or(60)
                    .max(1))
            }
            Err(_) => Err(60),
        }
    }

    /// Forgets the keys whose units are all there again.
    pub fn tidy(&self) {
        self.limiter.retain_recent();
    }
}

/// Takes units from the key of a request, and leaves in the request what is told of it in the answer's headers.
///
/// # Errors
/// 429 with the seconds to wait.
pub fn charge(request: &HttpRequest, units: u32) -> ApiResult<()> {
    let (Some(state), Some(key)) = (request.app_data::<AppState>(), key_of(request)) else {
        return Ok(());
    };
    let charged = state.key_limits().charge(key, units);
    let left = charged.unwrap_or_else(|seconds| Left { units: 0, seconds });
    request.extensions_mut().insert(left);
    match charged {
        Ok(_) => Ok(()),
        Err(seconds) => Err(ApiError {
            retry_after: Some(seconds),
            ..ProblemCode::TooManyRequests.into()
        }),
    }
}

fn key_of(request: &HttpRequest) -> Option<ApiKeyId> {
    match request.extensions().get::<ApiResult<Principal>>() {
        Some(Ok(Principal::Key(key))) => Some(key.id),
        _ => None,
    }
}

/// The units of the request's key, for handlers that answer many questions at once.
pub struct Units(HttpRequest);

impl Units {
    /// Charges the items of a batch beyond the first, which the request itself has paid. An account has no units.
    ///
    /// # Errors
    /// 429 with the seconds to wait.
    pub fn charge_items(&self, items: usize) -> ApiResult<()> {
        // The request's own unit is taken already: a minute's units are never short by that one.
        let most = UNITS_PER_MINUTE.saturating_sub(1);
        let further = u32::try_from(items.saturating_sub(1)).map_or(most, |items| items.min(most));
        if further == 0 {
            return Ok(());
        }
        charge(&self.0, further)
    }
}

impl FromRequest for Units {
    type Error = ApiError;
    type Future = Ready<ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(request.clone())))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_key_has_three_hundred_units_that_come_back_by_the_second() {
        let clock = Clock::system();
        clock.set("2026-11-23T10:00:00Z".parse().unwrap());
        let limits = KeyLimits::new(clock.clone());
        let (key, other) = (ApiKeyId(Uuid::nil()), ApiKeyId(Uuid::max()));

        let first = limits.charge(key, 1).unwrap();
        assert_eq!((first.units, first.seconds), (299, 1));
        assert_eq!(limits.charge(key, 1000), Err(1));
        assert_eq!(limits.charge(key, 299).unwrap().units, 0);
        assert_eq!(limits.charge(key, 1), Err(1));
        assert_eq!(limits.charge(key, 50), Err(10));
        assert_eq!(limits.charge(other, 1).unwrap().units, 299);

        clock.set("2026-11-23T10:00:10Z".parse().unwrap());
        assert_eq!(limits.charge(key, 50).unwrap().units, 0);
        clock.set("2026-11-23T10:01:10Z".parse().unwrap());
        limits.tidy();
        assert_eq!(limits.charge(key, 300).unwrap().units, 0);
    }
}
