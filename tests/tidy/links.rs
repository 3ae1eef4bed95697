//! Every relative link of the documents leads somewhere.

use std::path::Path;

use crate::tree::{files, root};

/// The targets of `[text](target)` outside of code.
fn targets(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut is_code = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        }
        if !is_code {
            let links = line.split("](").skip(1);
            found.extend(links.filter_map(|rest| Some(rest.split_once(')')?.0.to_owned())));
        }
    }
    found
}

/// The anchor that a heading gets: small letters, hyphens, no other marks.
fn anchor(heading: &str) -> String {
    let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    let text: String = heading
        .trim_start_matches('#')
        .trim()
        .chars()
        .filter(kept)
        .collect();
    text.to_lowercase().replace(' ', "-")
}

#[test]
fn every_relative_link_leads_somewhere() {
    let root = root();
    let mut dead = Vec::new();
    for file in files("", &[".md"]) {
        let folder = Path::new(&file.path).parent().unwrap().to_path_buf();
        for target in targets(&file.text) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (path, fragment) = target.split_once('#').unwrap_or((&target, ""));
            let there = if path.is_empty() {
                root.join(&file.path)
            } else {
                root.join(&folder).join(path)
            };
            let is_good = there.exists()
                && (fragment.is_empty() || {
                    let text = std::fs::read_to_string(&there).unwrap();
                    let headings = text.lines().filter(|line| line.starts_with('#'));
                    headings.map(anchor).any(|anchor| anchor == fragment)
                });
            if !is_good {
                dead.push(format!("{} → {target}", file.path));
            }
        }
    }

    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn every_path_in_code_quotes_of_the_documents_exists() {
    let root = root();
    let beginnings = [
        "api/",
        "frontend/",
        "migrations/",
        "openapi/",
        "scripts/",
        "shared/",
        "tests/",
        "docs/",
    ];
    let mut dead = Vec::new();
    for file in files("", &[".md"]) {
        for quoted in file.text.split('`').skip(1).step_by(2) {
            let is_path = beginnings.iter().any(|start| quoted.starts_with(start))
                && !quoted.contains(['<', '{', '*', ' ', '…', '\n']);
            let path = quoted.split("::").next().unwrap().trim_end_matches('/');
            let is_made =
                path.starts_with("frontend/dist") || path.starts_with("frontend/node_modules");
            if is_path && !is_made && !root.join(path).exists() {
                dead.push(format!("{}: {quoted}", file.path));
            }
        }
    }

    assert!(dead.is_empty(), "{dead:#?}");
}
