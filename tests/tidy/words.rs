//! Words that do not belong into the tree: notes to oneself, and places of one machine.

use crate::tree::files;

const ENDINGS: [&str; 13] = [
    ".rs", ".sql", ".toml", ".md", ".ftl", ".css", ".html", ".mjs", ".json", ".sh", ".yml",
    "Makefile", "setup",
];

/// Each in two halves, so that this file is not among the findings.
const NOTES: [(&str, &str); 5] = [
    ("TO", "DO"),
    ("FIX", "ME"),
    ("XX", "X"),
    ("HA", "CK"),
    ("DO NOT", " MERGE"),
];
const PLACES: [(&str, &str); 4] = [
    ("/ro", "ot/"),
    ("/wo", "rk/"),
    ("C:\\", "Users"),
    ("/ho", "me/runner"),
];

/// Whether a word stands alone, not as a part of another.
fn holds_word(line: &str, word: &str) -> bool {
    let parts: Vec<_> = line.split(word).collect();
    parts.windows(2).any(|around| {
        let before = around[0].chars().next_back();
        let after = around[1].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[test]
fn nobody_left_a_note_to_oneself() {
    let mut found = Vec::new();
    for file in files("", &ENDINGS) {
        for (number, line) in file.text.lines().enumerate() {
            let has_note = NOTES
                .iter()
                .any(|(a, b)| holds_word(line, &format!("{a}{b}")));
            if has_note {
                found.push(format!("{}:{}: {line}", file.path, number + 1));
            }
        }
    }

    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_file_names_a_place_of_one_machine() {
    let mut found = Vec::new();
    for file in files("", &ENDINGS) {
        for (number, line) in file.text.lines().enumerate() {
            if PLACES
                .iter()
                .any(|(a, b)| line.contains(&format!("{a}{b}")))
            {
                found.push(format!("{}:{}: {line}", file.path, number + 1));
            }
        }
    }

    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn tests_neither_sleep_nor_are_they_switched_off() {
    let words = [("sle", "ep("), ("#[ign", "ore"), ("ret", "ry(")];
    let mut found = Vec::new();
    for file in files("tests", &[".rs"]) {
        let lines = file.code().filter(|line| {
            let mut words = words.iter().map(|(a, b)| format!("{a}{b}"));
            words.any(|word| line.contains(&word))
        });
        found.extend(lines.map(|line| format!("{}: {}", file.path, line.trim())));
    }

    assert!(found.is_empty(), "{found:#?}");
}
