//! Background facts: their JSON, their checks, and what figures keep of them.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use proptest::prelude::*;
use serde_json::{Value, json};
use shared::facts::{AGE_GROUPS, BackgroundFacts, age_group, is_municipality_code, is_postal_code};
use shared::problem::FieldCode;

const QUESTION: &str = "018f0000-0000-7000-8000-000000000001";
const OPTION: &str = "018f0000-0000-7000-8000-000000000002";

fn facts_json() -> Value {
    json!({
        "birth_year": 1985,
        "residence": {"known": "postal_code", "postal_code": "02100"},
        "children": 2,
        "answers": [{"question_id": QUESTION, "option_id": OPTION}],
    })
}

fn with(pointer: &str, value: Value) -> Value {
    let mut facts = facts_json();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    facts.pointer_mut(parent).unwrap()[name] = value;
    facts
}

fn read(json: Value) -> Result<BackgroundFacts, serde_json::Error> {
    serde_json::from_value(json)
}

#[test]
fn facts_go_through_json_unchanged() {
    for residence in [
        json!({"known": "postal_code", "postal_code": "02100"}),
        json!({"known": "municipality", "municipality_code": "049"}),
        json!({"known": "not_told"}),
    ] {
        for children in [json!(0), json!(30), Value::Null] {
            let mut json = with("/residence", residence.clone());
            json["children"] = children;
            let facts = read(json.clone()).unwrap();

            assert_eq!(serde_json::to_value(&facts).unwrap(), json);
            assert_eq!(facts.check(2026, 16), []);
        }
    }
}

#[test]
fn unknown_members_are_refused_at_every_level() {
    for pointer in ["/name", "/residence/street", "/answers/0/text"] {
        let json = if pointer.starts_with("/answers") {
            let mut facts = facts_json();
            facts["answers"][0]["text"] = json!("x");
            facts
        } else {
            with(pointer, json!("x"))
        };
        assert!(read(json).is_err(), "{pointer}");
    }
    for residence in [
        json!({"known": "municipality", "municipality_code": "049", "postal_code": "02100"}),
        json!({"known": "not_told", "postal_code": "02100"}),
        json!({"known": "not_told", "why": "x"}),
        json!({"known": "address", "address": "x"}),
        json!({"known": "postal_code"}),
        json!({"postal_code": "02100"}),
        json!("not_told"),
    ] {
        assert!(
            read(with("/residence", residence.clone())).is_err(),
            "{residence}"
        );
    }
}

#[test]
fn all_but_the_answers_must_be_there() {
    for name in ["birth_year", "residence", "children"] {
        let mut json = facts_json();
        json.as_object_mut().unwrap().remove(name);
        assert!(read(json).is_err(), "{name}");
    }
    let mut json = facts_json();
    json.as_object_mut().unwrap().remove("answers");
    assert_eq!(read(json).unwrap().answers, []);
}

fn faults(member: &str, value: Value) -> Vec<(String, FieldCode)> {
    let errors = read(with(member, value)).unwrap().check(2026, 16);
    errors
        .into_iter()
        .map(|error| (error.pointer, error.code))
        .collect()
}

#[test]
fn numbers_out_of_their_range_are_told() {
    for (member, value, code) in [
        ("/birth_year", 1899, FieldCode::OutOfRange),
        ("/birth_year", i32::MIN, FieldCode::OutOfRange),
        ("/birth_year", 2027, FieldCode::InTheFuture),
        ("/birth_year", 2011, FieldCode::TooYoung),
        ("/children", 31, FieldCode::OutOfRange),
    ] {
        assert_eq!(
            faults(member, json!(value)),
            [(member.to_owned(), code)],
            "{value}"
        );
    }
}

#[test]
fn codes_of_a_wrong_form_are_told() {
    for (known, member, code) in [
        ("postal_code", "postal_code", "2100"),
        ("postal_code", "postal_code", "0210O"),
        ("municipality", "municipality_code", "49"),
    ] {
        let found = faults("/residence", json!({"known": known, member: code}));
        assert_eq!(
            found,
            [(format!("/residence/{member}"), FieldCode::WrongType)],
            "{code}"
        );
    }
}

#[test]
fn answers_are_few_and_one_for_each_question() {
    let answer = |question: &str| json!({"question_id": question, "option_id": OPTION});
    let twice = json!([answer(QUESTION), answer(OPTION), answer(QUESTION)]);
    let many = Value::Array(vec![answer(QUESTION); 41]);

    let at_the_second = "/answers/2/question_id".to_owned();
    assert_eq!(
        faults("/answers", twice),
        [(at_the_second, FieldCode::AnsweredTwice)]
    );
    assert_eq!(
        faults("/answers", many),
        [("/answers".to_owned(), FieldCode::Length)]
    );
}

#[test]
fn the_birth_year_is_judged_by_the_calendar_year() {
    for birth_year in [1900, 2010] {
        let facts = read(with("/birth_year", json!(birth_year))).unwrap();
        assert_eq!(facts.check(2026, 16), [], "{birth_year}");
    }
}

#[test]
fn several_faults_are_told_at_once() {
    let facts = read(json!({
        "birth_year": 1,
        "residence": {"known": "postal_code", "postal_code": ""},
        "children": 255,
        "answers": [],
    }));
    assert_eq!(facts.unwrap().check(2026, 16).len(), 3);
}

#[test]
fn debug_shows_no_fact() {
    let facts = read(facts_json()).unwrap();
    let shown = format!("{facts:?} {:?} {:?}", facts.residence, facts.answers);
    assert_eq!(shown, "BackgroundFacts(…) Residence(…) [Answer(…)]");
}

#[test]
fn codes_are_ascii_digits() {
    assert!(is_postal_code("02100") && is_municipality_code("049"));
    for text in ["", "0210", "021000", "O2100", "\u{ff10}2100", " 2100"] {
        assert!(!is_postal_code(text), "{text:?}");
    }
    for text in ["", "49", "0491", "04a"] {
        assert!(!is_municipality_code(text), "{text:?}");
    }
}

#[test]
fn age_groups_have_no_gap() {
    for (age, expected) in [
        (0, "0-17"),
        (17, "0-17"),
        (18, "18-24"),
        (24, "18-24"),
        (25, "25-34"),
        (34, "25-34"),
        (35, "35-44"),
        (45, "45-54"),
        (55, "55-64"),
        (65, "65-74"),
        (74, "65-74"),
        (75, "75+"),
        (126, "75+"),
        (-1, "0-17"),
    ] {
        assert_eq!(age_group(2026 - age, 2026), expected, "{age}");
    }
    assert!(AGE_GROUPS.is_sorted_by(|older, younger| older.0 > younger.0));
}

proptest! {
    #[test]
    fn any_year_has_an_age_group_and_a_check(birth_year in any::<i32>(), year in any::<i32>()) {
        let facts = read(with("/birth_year", json!(birth_year))).unwrap();
        prop_assert!(AGE_GROUPS.iter().any(|(_, group)| *group == age_group(birth_year, year)));
        prop_assert!(facts.check(year, 16).len() <= 1);
    }
}
