//! Attempts to sign in are counted, right and wrong ones: per account *and* address, so that nobody can lock out a
//! site's shared account from afar; and per address, so that nobody can try one password on many accounts. Codes of a
//! second factor are counted per account. So are the questions of holders about their own cards, per address.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, NotUntil, Quota, RateLimiter};
use sha2::{Digest, Sha256};
use shared::ids::UserId;
use shared::problem::ProblemCode;

use crate::error::{ApiError, ApiResult};

/// Attempts on one account from one address at once, enough for a site whose workers share it; then one each 15 seconds.
pub const PER_ACCOUNT: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);
const ACCOUNT_PERIOD: Duration = Duration::from_secs(15);
/// Attempts from one address at once, whichever the account; then one each three seconds.
const PER_ADDRESS: NonZeroU32 = NonZeroU32::MIN.saturating_add(99);
const ADDRESS_PERIOD: Duration = Duration::from_secs(3);

/// Codes of a second factor on one account at once, wherever they come from; then one each 15 seconds. Only who knows the
/// password gets this far, so that nobody is locked out from afar.
pub const CODES_PER_ACCOUNT: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);

/// Questions about own cards from one address at once, enough for a table at which holders sit; then one each half a minute.
pub const OWN_CHECKS: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);
const OWN_CHECK_PERIOD: Duration = Duration::from_secs(30);

type AccountAndAddress = ([u8; 32], IpAddr);

/// Counts what is tried from outside.
pub struct Attempts {
    accounts: DefaultKeyedRateLimiter<AccountAndAddress>,
    addresses: DefaultKeyedRateLimiter<IpAddr>,
    codes: DefaultKeyedRateLimiter<UserId>,
    own_checks: DefaultKeyedRateLimiter<IpAddr>,
    clock: DefaultClock,
}

impl Default for Attempts {
    fn default() -> Self {
        Self {
            accounts: RateLimiter::keyed(quota(ACCOUNT_PERIOD, PER_ACCOUNT)),
            addresses: RateLimiter::keyed(quota(ADDRESS_PERIOD, PER_ADDRESS)),
            codes: RateLimiter::keyed(quota(ACCOUNT_PERIOD, CODES_PER_ACCOUNT)),
            own_checks: RateLimiter::keyed(quota(OWN_CHECK_PERIOD, OWN_CHECKS)),
            clock: DefaultClock::default(),
        }
    }
}

impl Attempts {
    /// Counts an attempt.
    ///
    /// # Errors
    /// 429 with the seconds to wait when there were too many.
    pub fn count(&self, username: &str, address: IpAddr) -> ApiResult<()> {
        // A person may type the password into the wrong box: names are kept as hashes only.
        let name: [u8; 32] = Sha256::digest(normalised(username).as_bytes()).into();
        let address = subscriber(address);
        let refused = self
            .addresses
            .check_key(&address)
            .and_then(|()| self.accounts.check_key(&(name, address)));
        refused.map_err(|wait| self.too_many(&wait))
    }

    /// Counts a code of an account's second factor.
    ///
    /// # Errors
    /// 429 with the seconds to wait when there were too many.
    pub fn count_code(&self, user: UserId) -> ApiResult<()> {
        self.codes
            .check_key(&user)
            .map_err(|wait| self.too_many(&wait))
    }

    /// Counts a question about an own card.
    ///
    /// # Errors
    /// 429 with the seconds to wait when there were too many from the address.
    pub fn count_own_check(&self, address: IpAddr) -> ApiResult<()> {
        self.own_checks
            .check_key(&subscriber(address))
            .map_err(|wait| self.too_many(&wait))
    }

    fn too_many(
        &self,
        wait: &NotUntil<<DefaultClock as governor::clock::Clock>::Instant>,
    ) -> ApiError {
        let seconds = wait
            .wait_time_from(self.clock.now())
            .as_secs()
            .saturating_add(1);
        ApiError {
            retry_after: Some(seconds),
            ..ProblemCode::TooManyAttempts.into()
        }
    }

    /// Forgets those who have waited long enough.
    pub fn tidy(&self) {
        self.accounts.retain_recent();
        self.addresses.retain_recent();
        self.codes.retain_recent();
        self.own_checks.retain_recent();
    }
}

/// A user name as accounts are known by: without spaces around it, in small letters.
#[must_use]
pub fn normalised(username: &str) -> String {
    username.trim().to_lowercase()
}

/// Whoever has one IPv6 address has the 2⁶⁴ beside it.
fn subscriber(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => {
            let network = u128::from(v6) & !u128::from(u64::MAX);
            IpAddr::from(Ipv6Addr::from(network))
        }
    }
}

fn quota(period: Duration, burst: NonZeroU32) -> Quota {
    Quota::with_period(period)
        .unwrap_or_else(|| Quota::per_minute(NonZeroU32::MIN))
        .allow_burst(burst)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_does_not_lock_out_another() {
        let attempts = Attempts::default();
        let (near, far) = ("10.0.0.1".parse().unwrap(), "203.0.113.9".parse().unwrap());
        for _ in 0..PER_ACCOUNT.get() {
            attempts.count("espoo.jakaja", far).unwrap();
        }

        let refused = attempts.count(" Espoo.Jakaja ", far).unwrap_err();
        assert_eq!(refused.code, ProblemCode::TooManyAttempts);
        assert!(
            refused
                .retry_after
                .is_some_and(|seconds| (1..=16).contains(&seconds))
        );
        assert!(attempts.count("espoo.jakaja", near).is_ok());
        assert!(attempts.count("espoo.kohde", far).is_ok());
    }

    #[test]
    fn a_subscriber_of_ipv6_has_one_address() {
        let of = |text: &str| subscriber(text.parse().unwrap());

        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("192.0.2.1").to_string(), "192.0.2.1");
    }
}
