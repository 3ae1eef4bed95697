//! The texts are complete: the same keys and variables in every language, and all that the code asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use shared::problem::{FieldCode, FieldError, ProblemCode};
use shared::session::Role;
use shared::text::Language;
use shared::venues::VenueCategory;

use super::{ALL, COUNTER, EVERYDAY, I18n, Texts};

type Variables = BTreeSet<String>;

/// Every key of a language with the variables that its text takes.
fn keys(language: Language) -> BTreeMap<String, Variables> {
    keys_of(ALL, language)
}

fn keys_of(texts: Texts, language: Language) -> BTreeMap<String, Variables> {
    let mut keys = BTreeMap::new();
    for source in texts.iter().flat_map(|sources| sources(language)) {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?} in {source}"));
        for entry in resource.entries() {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut variables = Variables::new();
            let text = message
                .value
                .as_ref()
                .unwrap_or_else(|| panic!("{} has no text", message.id.name));
            collect(text, &mut variables);
            let twice = keys.insert(message.id.name.to_owned(), variables);
            assert!(
                twice.is_none(),
                "{language:?}: {} stands twice",
                message.id.name
            );
        }
    }
    keys
}

fn collect(pattern: &Pattern<&str>, variables: &mut Variables) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, variables),
            Expression::Select { selector, variants } => {
                collect_inline(selector, variables);
                for variant in variants {
                    collect(&variant.value, variables);
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut Variables) {
    if let InlineExpression::VariableReference { id } = inline {
        variables.insert(id.name.to_owned());
    }
}

#[test]
fn every_language_has_the_same_keys_with_the_same_variables() {
    let finnish = keys(Language::Fi);
    for language in [Language::Sv, Language::En] {
        let other = keys(language);
        let missing: Vec<_> = finnish
            .keys()
            .filter(|key| !other.contains_key(*key))
            .collect();
        let surplus: Vec<_> = other
            .keys()
            .filter(|key| !finnish.contains_key(*key))
            .collect();
        assert!(missing.is_empty(), "{language:?} lacks {missing:?}");
        assert!(surplus.is_empty(), "{language:?} has more: {surplus:?}");
        for (key, variables) in &finnish {
            assert_eq!(
                other.get(key),
                Some(variables),
                "{language:?}: the variables of {key}"
            );
        }
    }
}

#[test]
fn every_problem_has_a_title_and_advice() {
    let keys = keys(Language::Fi);
    for code in ProblemCode::ALL {
        for key in [
            format!("problem-{}", code.as_str()),
            format!("problem-{}-advice", code.as_str()),
        ] {
            assert!(keys.contains_key(&key), "{key} is missing");
        }
    }
}

#[test]
fn every_field_code_has_words_with_its_figures() {
    for language in Language::ALL {
        let t = I18n::new(language);
        for code in FieldCode::ALL {
            let error = FieldError::new("/member", *code)
                .with("min", 4)
                .with("max", 24);
            let words = t.field_error(&error);
            assert!(
                !words.starts_with("field-") && !words.contains('{'),
                "{language:?} {code:?}: {words}"
            );
        }
    }
}

#[test]
fn a_field_has_words_of_its_own_where_there_are_some() {
    let t = I18n::new(Language::En);
    let code = FieldCode::Required;
    assert_eq!(
        t.field_error(&FieldError::new("/password", code)),
        "Enter the password"
    );
    assert_eq!(
        t.field_error(&FieldError::new("/something_else", code)),
        "Fill this in"
    );
}

#[test]
fn enums_of_the_register_have_their_words() {
    let keys = keys(Language::Fi);
    let roles = Role::ALL.map(|role| format!("role-{}", role.as_str()));
    let categories = VenueCategory::ALL.map(|category| format!("category-{}", category.as_str()));
    for key in roles.iter().chain(&categories) {
        assert!(keys.contains_key(key), "{key} is missing");
    }
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The sources of the program without comments; each with its file.
fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    rust_files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    files
        .into_iter()
        .filter(|file| !file.ends_with("i18n/tests.rs"))
        .map(|file| {
            let source = fs::read_to_string(&file).unwrap();
            let code = source
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            let code = code.collect::<Vec<_>>().join("\n");
            (file, code)
        })
        .collect()
}

fn is_of_a_key(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '-' || sign == '_'
}

#[test]
fn every_key_that_the_program_asks_for_exists() {
    let keys = keys(Language::Fi);
    for (file, source) in sources() {
        for call in ["t.get(\"", "t.format(\"", "t.find(\""] {
            for asked in source.split(call).skip(1) {
                let key = asked.split('"').next().unwrap_or_default();
                // Dates have patterns of their own: `at.format("%H")`.
                if !key.chars().all(is_of_a_key) {
                    continue;
                }
                assert!(
                    keys.contains_key(key),
                    "{}: {key} has no text",
                    file.display()
                );
            }
        }
    }
}

/// Sources of the program of administration, and those of what surrounds every page and of the counter's pages.
const ADMINISTRATION: [&str; 17] = [
    "/api_clients/",
    "/audit_events/",
    "/imports/",
    "/manage/",
    "/network/",
    "/organisations/",
    "/questions/",
    "/sites/",
    "/stocks/",
    "/users/",
    "/pages/areas/",
    "/checklists/list_page.rs",
    "/pages/places/",
    "/venues/fields.rs",
    "/venues/list_page.rs",
    "/venues/municipality.rs",
    "/venues/venue_page.rs",
];
const ELSEWHERE: [&str; 3] = ["/backlog/mod.rs", "/backlog/entered_list.rs", "/again/"];
const COUNTERS: [&str; 14] = [
    "/layout/",
    "/state/",
    "/pages/home.rs",
    "/pages/privacy.rs",
    "/pages/accessibility.rs",
    "/pages/staff_home.rs",
    "/session/sign_in.rs",
    "/notices/panel.rs",
    "/pages/hand_over/",
    "/pages/identify/",
    "/pages/queue/",
    "/pages/check/",
    "/stocks/own_left.rs",
    "/visits/words.rs",
];

#[test]
fn each_program_has_the_texts_that_its_pages_ask_for() {
    let [all, everyday, counter] = [ALL, EVERYDAY, COUNTER].map(|of| keys_of(of, Language::Fi));
    for (file, source) in sources() {
        let path = file.to_str().unwrap();
        let is_of = |places: &[&str]| places.iter().any(|place| path.contains(place));
        let texts = match path {
            _ if is_of(&ADMINISTRATION) && !path.contains("/own_left.rs") => continue,
            _ if is_of(&COUNTERS) && !is_of(&ELSEWHERE) => &counter,
            _ => &everyday,
        };
        for word in source.split('"').skip(1).step_by(2) {
            for key in [word.to_owned(), format!("{word}-text")] {
                let is_there = !all.contains_key(&key) || texts.contains_key(&key);
                assert!(is_there, "{path}: {key} is in another program");
            }
        }
    }
}

#[test]
fn whole_numbers_have_their_thousands_apart() {
    assert_eq!(
        I18n::new(Language::Fi).number(1_234_567),
        "1\u{a0}234\u{a0}567"
    );
    assert_eq!(I18n::new(Language::En).number(12_345), "12,345");
    assert_eq!(I18n::new(Language::En).number(-999), "\u{2212}999");
}
