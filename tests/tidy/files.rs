//! Each file opens with what it is for, and is short enough to be read.

use crate::tree::files;

const LONGEST: usize = 350;
const GENERATED: &str = "api/src/db/schema.rs";
/// Data, or generated from the database.
const MAY_BE_LONG: [&str; 2] = [
    GENERATED,
    "migrations/2026-11-23-000003_postal_code_data/up.sql",
];

#[test]
fn every_rust_file_opens_with_what_it_is_for() {
    let bare: Vec<_> = files("", &[".rs"])
        .into_iter()
        .filter(|file| file.path != GENERATED && !file.text.starts_with("//! "))
        .map(|file| file.path)
        .collect();

    assert!(bare.is_empty(), "{bare:?}");
}

#[test]
fn no_file_is_too_long_to_be_read() {
    let long: Vec<_> = files("", &[".rs", ".sql", ".sh", ".mjs"])
        .into_iter()
        .map(|file| (file.text.lines().count(), file.path))
        .filter(|(lines, path)| *lines > LONGEST && !MAY_BE_LONG.contains(&path.as_str()))
        .collect();

    assert!(long.is_empty(), "longer than {LONGEST} lines: {long:?}");
}

#[test]
fn every_file_ends_with_one_line_break_and_has_no_others_than_those() {
    let endings = [
        ".rs", ".sql", ".toml", ".md", ".ftl", ".css", ".html", ".mjs", ".json", ".sh",
    ];
    let odd: Vec<_> = files("", &endings)
        .into_iter()
        .filter(|file| {
            let text = &file.text;
            text.contains('\r') || !text.ends_with('\n') || text.ends_with("\n\n")
        })
        .map(|file| file.path)
        .collect();

    assert!(odd.is_empty(), "{odd:?}");
}
