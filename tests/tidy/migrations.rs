//! The folders of the migrations: named alike, numbered in order, each with a way up and a way down.

use std::collections::BTreeMap;

use crate::tree::files;

#[test]
fn every_migration_has_a_name_by_the_rule_and_both_ways() {
    let mut folders = BTreeMap::<String, Vec<String>>::new();
    for file in files("migrations", &[".sql"]) {
        let mut parts = file.path.splitn(3, '/').skip(1).map(str::to_owned);
        let (folder, name) = (parts.next().unwrap(), parts.next().unwrap());
        folders.entry(folder).or_default().push(name);
    }

    let mut before = String::new();
    for (folder, files) in &folders {
        let (version, name) = folder.split_once('_').unwrap();
        let (day, number) = version.rsplit_once('-').unwrap();
        assert!(day.parse::<chrono::NaiveDate>().is_ok(), "{folder}");
        let is_number = number.len() == 6 && number.bytes().all(|digit| digit.is_ascii_digit());
        assert!(is_number && *number > *before, "{folder} after {before}");
        number.clone_into(&mut before);
        let is_plain = |letter: char| letter.is_ascii_lowercase() || letter == '_';
        assert!(!name.is_empty() && name.chars().all(is_plain), "{folder}");
        assert_eq!(files, &["down.sql", "up.sql"], "{folder}");
    }
}

#[test]
fn every_file_of_sql_opens_with_what_it_is_for() {
    let ways_up = files("migrations", &["up.sql"]);
    for file in ways_up.iter().chain(&files("api/src", &[".sql"])) {
        assert!(file.text.starts_with("-- "), "{}", file.path);
    }
}
