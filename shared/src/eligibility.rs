//! Who may get a card, as far as the register can know it.
//!
//! Being a client and a tight financial situation are the worker's to hear: no proof is asked and nothing is stored.

/// Lowest age of a holder in years, unless the area's setting says otherwise.
pub const DEFAULT_MINIMUM_AGE: u8 = 16;

/// Whether someone born in `birth_year` reaches `minimum_age` during the calendar year `year`.
///
/// Only the birth year is known, so whoever turns 16 later in the year may have a card now (terms of use, 2025).
#[must_use]
pub fn is_old_enough(birth_year: i32, year: i32, minimum_age: u8) -> bool {
    i64::from(year) - i64::from(birth_year) >= i64::from(minimum_age)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_year_counts() {
        for (birth_year, year, expected) in [
            (2010, 2026, true),
            (2011, 2026, false),
            (2011, 2027, true),
            (1900, 2026, true),
            (2027, 2026, false),
            (i32::MAX, i32::MIN, false),
            (i32::MIN, i32::MAX, true),
        ] {
            assert_eq!(
                is_old_enough(birth_year, year, DEFAULT_MINIMUM_AGE),
                expected,
                "{birth_year} in {year}"
            );
        }
    }

    #[test]
    fn the_lowest_age_is_a_setting() {
        assert!(is_old_enough(2008, 2026, 18));
        assert!(!is_old_enough(2009, 2026, 18));
        assert!(is_old_enough(2026, 2026, 0));
    }
}
