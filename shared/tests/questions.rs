//! The options of a question: what may be sent for those that there are.

use shared::ids::OptionId;
use shared::problem::FieldCode;
use shared::questions::{NOT_TOLD, OptionInput, QuestionOption, check_options, not_told};
use shared::validation::NameInput;
use uuid::Uuid;
use validator::Validate;

fn id(number: u128) -> OptionId {
    OptionId(Uuid::from_u128(number))
}

/// The options of a question: `woman` is 1, `man` 2, `not_told` 3.
fn known() -> Vec<QuestionOption> {
    let codes = [(1, "woman"), (2, "man"), (3, NOT_TOLD)];
    let option = |(number, code): (u128, &str)| QuestionOption {
        id: id(number),
        code: code.to_owned(),
        text: not_told().text.into(),
        retired: false,
        in_use: None,
    };
    codes.map(option).into()
}

fn there(number: u128) -> OptionInput {
    OptionInput {
        id: Some(id(number)),
        code: None,
        ..not_told()
    }
}

fn new(code: &str) -> OptionInput {
    OptionInput {
        code: Some(code.to_owned()),
        ..not_told()
    }
}

fn retired(option: OptionInput) -> OptionInput {
    OptionInput {
        retired: true,
        ..option
    }
}

#[track_caller]
fn assert_errors(given: &[OptionInput], expected: &[(&str, FieldCode)]) {
    let errors = check_options(&known(), given);
    let found: Vec<_> = errors
        .iter()
        .map(|error| (error.pointer.as_str(), error.code))
        .collect();
    assert_eq!(found, expected, "{given:?}");
}

#[test]
fn options_are_kept_added_and_retired() {
    for given in [
        vec![there(1), there(2), there(3)],
        vec![there(3), there(1), new("other")],
        vec![retired(there(1)), there(2), there(3), retired(new("other"))],
        vec![there(2), there(3)],
    ] {
        assert_errors(&given, &[]);
    }
    assert!(check_options(&[], &[new("yes"), not_told()]).is_empty());
}

#[test]
fn each_option_is_one_that_is_there_or_a_new_one() {
    let both = OptionInput {
        id: Some(id(1)),
        ..new("woman")
    };
    let none = OptionInput {
        code: None,
        ..not_told()
    };

    for (option, member, code) in [
        (there(7), "id", FieldCode::UnknownReference),
        (there(2), "id", FieldCode::Taken),
        (new("man"), "code", FieldCode::Taken),
        (both, "code", FieldCode::NotAllowed),
        (none, "code", FieldCode::Required),
        (retired(there(3)), "retired", FieldCode::NotAllowed),
    ] {
        let pointer = format!("/options/2/{member}");
        let given = if option.id == Some(id(3)) {
            vec![there(1), there(2), option]
        } else {
            vec![there(2), there(3), option]
        };
        assert_errors(&given, &[(&pointer, code)]);
    }
    assert_errors(
        &[there(2), there(3), new("other"), new("other")],
        &[("/options/3/code", FieldCode::Taken)],
    );
}

#[test]
fn not_telling_and_one_answer_are_always_offered() {
    for given in [
        vec![],
        vec![there(1), there(2)],
        vec![there(3)],
        vec![retired(there(1)), there(3)],
    ] {
        assert_errors(&given, &[("/options", FieldCode::Required)]);
    }
}

#[test]
fn codes_are_small_letters_digits_and_underscores() {
    for (code, is_right) in [
        ("other", true),
        ("age_16_to_18", true),
        ("Other", false),
        ("1st", false),
        ("_other", false),
        ("työtön", false),
        ("two words", false),
        ("", false),
    ] {
        assert_eq!(new(code).validate().is_ok(), is_right, "{code}");
    }
    let nameless = OptionInput {
        text: NameInput::default(),
        ..new("other")
    };
    assert!(nameless.validate().is_err());
}
