//! The texts: the same in every language, one for each code that the register knows, none for others.

use std::collections::{BTreeMap, BTreeSet};

use shared::audit_events::Subject;
use shared::cards::{CardKind, CardState, InactivationReason, IssuanceKind};
use shared::notices::NoticeKind;
use shared::problem::{FieldCode, ProblemCode};
use shared::session::Role;
use shared::venues::VenueCategory;
use shared::verdict::Reason;

use crate::tree::files;

type Texts = BTreeMap<String, BTreeSet<String>>;

/// The keys of a language by file, each with the variables that its text takes.
fn texts(language: &str) -> BTreeMap<String, Texts> {
    let folder = format!("frontend/locales/{language}/");
    let mut found = BTreeMap::new();
    for file in files(&folder, &[".ftl"]) {
        let mut keys = Texts::new();
        let mut key = String::new();
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            let is_key = line.starts_with(|letter: char| letter.is_ascii_lowercase());
            if let Some((name, _)) = line.split_once(" =").filter(|_| is_key) {
                name.clone_into(&mut key);
                keys.entry(key.clone()).or_default();
            }
            let variables = line.split('$').skip(1).map(|rest| {
                let end =
                    |letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '-';
                rest.split(end).next().unwrap().to_owned()
            });
            keys.entry(key.clone()).or_default().extend(variables);
        }
        keys.remove("");
        found.insert(file.path.replace(&folder, ""), keys);
    }
    found
}

fn keys() -> BTreeSet<String> {
    texts("fi")
        .into_values()
        .flat_map(BTreeMap::into_keys)
        .collect()
}

/// The families of keys that are put together from a code, with all the codes.
fn families() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        (
            "card-kind-",
            [CardKind::Personal, CardKind::Community]
                .map(CardKind::as_str)
                .into(),
        ),
        ("card-state-", CardState::ALL.map(CardState::as_str).into()),
        (
            "card-issuance-",
            [
                IssuanceKind::First,
                IssuanceKind::Renewal,
                IssuanceKind::Replacement,
            ]
            .map(IssuanceKind::as_str)
            .into(),
        ),
        (
            "card-reason-",
            [
                InactivationReason::Lost,
                InactivationReason::Broken,
                InactivationReason::Replaced,
                InactivationReason::Misused,
                InactivationReason::RegisteredInError,
                InactivationReason::Other,
            ]
            .map(InactivationReason::as_str)
            .into(),
        ),
        (
            "category-",
            VenueCategory::ALL.map(VenueCategory::as_str).into(),
        ),
        ("check-reason-", Reason::ALL.map(Reason::as_str).into()),
        (
            "field-",
            FieldCode::ALL.iter().map(|code| code.as_str()).collect(),
        ),
        (
            "notice-kind-",
            NoticeKind::ALL.map(NoticeKind::as_str).into(),
        ),
        (
            "problem-",
            ProblemCode::ALL.iter().map(|code| code.as_str()).collect(),
        ),
        ("trail-subject-", Subject::ALL.map(Subject::as_str).into()),
        ("role-", Role::ALL.map(Role::as_str).into()),
    ]
}

#[test]
fn every_language_has_the_same_texts_with_the_same_variables() {
    let finnish = texts("fi");

    for language in ["sv", "en"] {
        assert_eq!(texts(language), finnish, "{language}");
    }
}

#[test]
fn every_code_of_the_register_has_its_words() {
    let keys = keys();
    let mut missing = Vec::new();
    for (family, codes) in families() {
        let expected = codes.iter().map(|code| format!("{family}{code}"));
        missing.extend(expected.filter(|key| !keys.contains(key)));
    }
    let advice = ProblemCode::ALL
        .iter()
        .map(|code| format!("problem-{}-advice", code.as_str()));
    missing.extend(advice.filter(|key| !keys.contains(key)));

    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_words_are_left_of_codes_that_are_gone() {
    let mut families = families();
    // The columns of the table of issuances begin alike.
    families.retain(|(family, _)| *family != "card-issuance-");
    let mut idle = Vec::new();
    for key in keys() {
        // The longest beginning is the family.
        let family = families.iter().find(|(family, _)| key.starts_with(family));
        let Some((family, codes)) = family else {
            continue;
        };
        let rest = key.strip_prefix(family).unwrap();
        let code = rest.trim_end_matches("-advice").split("--").next().unwrap();
        if !codes.contains(&code) {
            idle.push(key);
        }
    }

    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn every_text_is_asked_for_and_every_asked_text_exists() {
    let keys = keys();
    let families = families();
    // The file of the audit trail has the words of its page.
    let trail_file = files("api/src", &["trail_words.rs"]);
    let in_code: String = files("frontend/src", &[".rs"])
        .iter()
        .chain(&trail_file)
        .filter(|file| !file.path.ends_with("i18n/tests.rs"))
        .flat_map(|file| file.code().collect::<Vec<_>>())
        .collect::<Vec<_>>()
        .join("\n");
    let starts = in_code.split("format!(\"").skip(1).filter_map(|rest| {
        let (start, _) = rest.split('"').next()?.split_once('{')?;
        start.ends_with('-').then(|| start.to_owned())
    });
    let starts: BTreeSet<_> = starts.collect();

    let is_asked = |key: &String| {
        in_code.contains(&format!("\"{key}\""))
            || families.iter().any(|(family, _)| key.starts_with(family))
            || starts.iter().any(|start| key.starts_with(start))
            || key
                .strip_suffix("-text")
                .is_some_and(|stem| in_code.contains(&format!("\"{stem}\"")))
    };
    let idle: Vec<_> = keys.iter().filter(|key| !is_asked(key)).collect();
    let asked = ["t.get(\"", "t.format(\""]
        .iter()
        .flat_map(|call| in_code.split(call).skip(1));
    let asked = asked.map(|rest| rest.split('"').next().unwrap());
    let missing: Vec<_> = asked
        .filter(|key| !key.contains(['%', ' ']) && !keys.contains(*key))
        .collect();

    assert!(idle.is_empty(), "nobody asks for {idle:?}");
    assert!(missing.is_empty(), "without words: {missing:?}");
}
