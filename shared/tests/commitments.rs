//! The rule of a commitment: the organisation's contact person stands in, and nothing is empty.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use chrono::NaiveDate;
use shared::commitments::RecordCommitment;

const TODAY: &str = "2026-11-23";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn asked(committed_on: &str, name: Option<&str>, title: Option<&str>) -> RecordCommitment {
    RecordCommitment {
        committed_on: day(committed_on),
        contact_name: name.map(str::to_owned),
        contact_title: title.map(str::to_owned),
    }
}

#[test]
fn the_contact_person_stands_in_where_nobody_is_named() {
    let own = ("Eeva Esimerkki", Some("Johtaja"));
    for (name, title, expected) in [
        (None, None, ["Eeva Esimerkki", "Johtaja"]),
        (None, Some("Ohjaaja"), ["Eeva Esimerkki", "Ohjaaja"]),
        (
            Some(" Eeva Esimerkki "),
            None,
            ["Eeva Esimerkki", "Johtaja"],
        ),
        (
            Some("Maija Mallikas"),
            Some(" Esimies"),
            ["Maija Mallikas", "Esimies"],
        ),
    ] {
        let promise = asked(TODAY, name, title).complete(own, day(TODAY)).unwrap();
        let found = [
            promise.contact_name.as_str(),
            promise.contact_title.as_str(),
        ];
        assert_eq!(found, expected);
    }
}

#[test]
fn what_is_known_nowhere_is_refused() {
    for (committed_on, name, title, own, pointers) in [
        (TODAY, None, None, ("Eeva", None), &["/contact_title"][..]),
        (TODAY, None, None, ("Eeva", Some(" ")), &["/contact_title"]),
        // Another person's role is not the contact person's.
        (
            TODAY,
            Some("Maija"),
            None,
            ("Eeva", Some("Johtaja")),
            &["/contact_title"],
        ),
        (
            "2026-11-24",
            None,
            None,
            ("Eeva", Some("Johtaja")),
            &["/committed_on"],
        ),
        (
            "2014-12-31",
            None,
            None,
            ("", None),
            &["/committed_on", "/contact_name", "/contact_title"],
        ),
    ] {
        let errors = asked(committed_on, name, title)
            .complete(own, day(TODAY))
            .unwrap_err();
        let found: Vec<_> = errors.iter().map(|error| error.pointer.as_str()).collect();
        assert_eq!(found, pointers, "{committed_on} {name:?} {title:?}");
    }
}
