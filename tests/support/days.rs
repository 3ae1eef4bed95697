//! Moments around midnight in Helsinki, on days that are easily counted wrong.

/// Moments, each with the day that it is in Helsinki and the last day of a card that is handed over then.
pub const MOMENTS: [(&str, &str, &str); 15] = [
    // The last day of the year, and the first.
    ("2026-12-31T21:59:00Z", "2026-12-31", "2027-12-31"),
    ("2026-12-31T22:01:00Z", "2027-01-01", "2028-01-01"),
    // Days that not every month has.
    ("2027-01-28T22:01:00Z", "2027-01-29", "2028-01-29"),
    ("2027-01-31T21:59:00Z", "2027-01-31", "2028-01-31"),
    // The night to summer time: one hour is missing on 28 March.
    ("2027-03-27T21:59:00Z", "2027-03-27", "2028-03-27"),
    ("2027-03-27T22:01:00Z", "2027-03-28", "2028-03-28"),
    ("2027-03-28T20:59:00Z", "2027-03-28", "2028-03-28"),
    ("2027-03-28T21:01:00Z", "2027-03-29", "2028-03-29"),
    ("2027-08-31T20:59:00Z", "2027-08-31", "2028-08-31"),
    // The night from summer time: one hour is there twice on 31 October.
    ("2027-10-30T20:59:00Z", "2027-10-30", "2028-10-30"),
    ("2027-10-30T21:01:00Z", "2027-10-31", "2028-10-31"),
    ("2027-10-31T21:59:00Z", "2027-10-31", "2028-10-31"),
    ("2027-10-31T22:01:00Z", "2027-11-01", "2028-11-01"),
    // A day that the next year lacks.
    ("2028-02-28T22:01:00Z", "2028-02-29", "2029-02-28"),
    ("2028-02-29T21:59:00Z", "2028-02-29", "2029-02-28"),
];

/// A day as it is written on a Finnish page: `2027-01-29` is `29.1.2027`.
#[must_use]
pub fn finnish(day: &str) -> String {
    let mut parts: Vec<&str> = day
        .split('-')
        .map(|part| part.trim_start_matches('0'))
        .collect();
    parts.reverse();
    parts.join(".")
}
