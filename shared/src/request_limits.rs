//! How much a key may ask, and how guessing of card numbers is slowed. Nothing here depends on whether a number exists.

/// Units that a key has in a minute: a request is one, a batch one for each of its items.
pub const UNITS_PER_MINUTE: u32 = 300;
/// Numbers that do not exist, from one client or account within an hour, from which its answers get slower.
pub const UNKNOWN_PER_HOUR: usize = 20;

/// So many more numbers that do not exist make a step.
const PER_STEP: usize = 5;
/// How much slower an answer gets with each step, in milliseconds.
const STEP_MILLIS: u64 = 250;
/// Steps after which answers get no slower: five seconds.
const STEPS_MAX: u64 = 20;

/// How long an answer is held back, in milliseconds, after so many numbers within the last hour that do not exist. The
/// number that is asked for now is not among them, so that the time tells nothing of it.
#[must_use]
pub fn delay_millis(unknown_within_hour: usize) -> u64 {
    let Some(beyond) = unknown_within_hour.checked_sub(UNKNOWN_PER_HOUR) else {
        return 0;
    };
    let steps = u64::try_from(beyond / PER_STEP).map_or(STEPS_MAX, |steps| steps.saturating_add(1));
    STEP_MILLIS * steps.min(STEPS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_get_slower_step_by_step_from_twenty_on() {
        for (unknown, millis) in [
            (0, 0),
            (19, 0),
            (20, 250),
            (24, 250),
            (25, 500),
            (40, 1250),
            (114, 4750),
            (115, 5000),
            (119, 5000),
            (1000, 5000),
            (usize::MAX, 5000),
        ] {
            assert_eq!(delay_millis(unknown), millis, "{unknown}");
        }
    }

    #[test]
    fn a_scanner_that_misreads_one_in_three_keeps_working() {
        // A hundred cards an hour: fifty numbers that do not exist.
        assert!(delay_millis(50) < 2000);
    }
}
