//! The only clock of the application, so that tests can set it.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};
use chrono_tz::Europe::Helsinki;

/// Tells the time: the machine's, or the one that a test has set.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    started: Instant,
    set: RwLock<Option<SetClock>>,
}

/// A clock that a test has set.
#[derive(Clone, Debug, Default)]
struct SetClock {
    at: DateTime<Utc>,
    pauses: Vec<Duration>,
}

tokio::task_local! {
    /// The moment that a request of a test key has set.
    static TEST_CLOCK: DateTime<Utc>;
}

/// Answers a request as of a moment.
pub async fn as_of<F: Future>(moment: DateTime<Utc>, answer: F) -> F::Output {
    TEST_CLOCK.scope(moment, answer).await
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Arc::new(Inner {
            started: Instant::now(),
            set: RwLock::default(),
        }))
    }

    /// Stops the clock at a moment.
    pub fn set(&self, at: DateTime<Utc>) {
        let mut set = self.0.set.write().unwrap_or_else(PoisonError::into_inner);
        set.get_or_insert_default().at = at;
    }

    fn stands(&self) -> Option<SetClock> {
        self.0
            .set
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The present moment, or the one that the request under way has set: in whole microseconds as PostgreSQL keeps them.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one clock that the others ask"
    )]
    pub fn now(&self) -> DateTime<Utc> {
        let set = TEST_CLOCK.try_with(|moment| *moment).ok();
        let set = set.or_else(|| self.stands().map(|set| set.at));
        let now = set.unwrap_or_else(Utc::now);
        DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
    }

    /// How much time has passed since some moment; it never goes back, whatever the machine's clock is set to.
    #[must_use]
    pub fn passed(&self) -> Duration {
        let Some(set) = self.stands() else {
            return self.0.started.elapsed();
        };
        let at = u64::try_from(set.at.timestamp_millis()).unwrap_or_default();
        Duration::from_millis(at) + set.pauses.iter().sum::<Duration>()
    }

    /// Waits. A clock that was set notes how long, and does not.
    pub async fn pause(&self, time: Duration) {
        if time.is_zero() {
            return;
        }
        {
            let mut set = self.0.set.write().unwrap_or_else(PoisonError::into_inner);
            if let Some(set) = &mut *set {
                set.pauses.push(time);
                return;
            }
        }
        tokio::time::sleep(time).await;
    }

    /// How long a clock that was set would have waited, one after the other.
    #[must_use]
    pub fn pauses(&self) -> Vec<Duration> {
        self.stands().map(|set| set.pauses).unwrap_or_default()
    }

    /// The present civil day in Finland.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        civil_day(self.now())
    }
}

/// The civil day in Finland at a moment.
#[must_use]
pub fn civil_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Helsinki).date_naive()
}

/// A moment as the clocks of Finland show it, with their distance from UTC: `2026-11-01T12:00:00+02:00`.
#[must_use]
pub fn civil_time(at: DateTime<Utc>) -> String {
    let at = at.with_timezone(&Helsinki);
    at.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// The first moment of a civil day in Finland.
#[must_use]
pub fn day_start(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    midnight
        .and_local_timezone(Helsinki)
        .earliest()
        .map_or_else(|| midnight.and_utc(), |start| start.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_finland() {
        let day = |text: &str| civil_day(text.parse().unwrap()).to_string();

        assert_eq!(day("2026-11-22T21:59:59Z"), "2026-11-22");
        assert_eq!(day("2026-11-22T22:00:00Z"), "2026-11-23");
        assert_eq!(day("2026-06-30T20:59:59Z"), "2026-06-30");
        assert_eq!(day("2026-06-30T21:00:00Z"), "2026-07-01");
    }

    #[test]
    fn a_day_begins_at_midnight_in_finland() {
        for (day, start) in [
            ("2026-11-23", "2026-11-22T22:00:00Z"),
            ("2026-07-01", "2026-06-30T21:00:00Z"),
            ("2026-03-29", "2026-03-28T22:00:00Z"),
            ("2026-03-30", "2026-03-29T21:00:00Z"),
        ] {
            let expected: DateTime<Utc> = start.parse().unwrap();
            assert_eq!(day_start(day.parse().unwrap()), expected, "{day}");
        }
    }

    #[test]
    fn a_clock_that_was_set_stands_still() {
        let clock = Clock::system();
        clock.set("2026-02-28T23:30:00Z".parse().unwrap());

        assert_eq!(clock.today().to_string(), "2026-03-01");
        assert_eq!(clock.now(), clock.now());
        assert_eq!(clock.passed(), clock.passed());
    }

    #[tokio::test]
    async fn a_clock_that_was_set_notes_its_pauses() {
        let clock = Clock::system();
        clock.set("2026-11-23T10:00:00Z".parse().unwrap());
        let (before, hour) = (clock.passed(), Duration::from_secs(3600));

        clock.pause(hour).await;
        clock.pause(Duration::ZERO).await;

        assert_eq!(clock.pauses(), [hour]);
        assert_eq!(clock.passed() - before, hour);
        assert_eq!(clock.now().to_rfc3339(), "2026-11-23T10:00:00+00:00");
    }
}
