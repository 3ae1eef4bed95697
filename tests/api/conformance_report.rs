//! The report of `make conformance` is about the document as it is, and about all that must be tried.

use sha2::{Digest, Sha256};

const DOCUMENT: &[u8] = include_bytes!("../../openapi/openapi.json");
const REPORT: &str = include_str!("../conformance/report.txt");

/// What stands behind a word at the beginning of a line.
fn told(word: &str) -> &str {
    let lines = REPORT.lines().filter_map(|line| line.strip_prefix(word));
    lines.map(str::trim).next().unwrap_or_default()
}

#[test]
fn the_report_is_no_older_than_the_document() {
    let digest: String = Sha256::digest(DOCUMENT)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();

    assert_eq!(told("sha256 "), digest, "run `make conformance`");
    assert_eq!(told("version "), env!("CARGO_PKG_VERSION"));
    assert!(told("date ").parse::<chrono::NaiveDate>().is_ok());
}

#[test]
fn every_identity_has_tried_the_document_without_a_failure() {
    for identity in [
        "nobody",
        "live key",
        "test key",
        "venue",
        "distributor",
        "area",
        "network",
    ] {
        let begins = format!("  {identity} ");
        let line = told(&begins);
        let figures: Vec<u32> = line
            .split_whitespace()
            .filter_map(|figure| figure.parse().ok())
            .collect();
        let document = api::openapi::document();
        let paths = document["paths"].as_object().unwrap();
        let operations: usize = paths
            .values()
            .map(|item| item.as_object().unwrap().len())
            .sum();
        let [tried, cases, failures, ..] = figures[..] else {
            panic!("{identity} is not in the report: run `make conformance`");
        };
        // Schemathesis reads the document at its address, and takes that for no operation.
        let all_but_the_document = operations - 1;
        assert_eq!(
            usize::try_from(tried).unwrap(),
            all_but_the_document,
            "{identity}"
        );
        assert!(cases > tried, "{identity}");
        assert_eq!(failures, 0, "{identity}");
    }
}
