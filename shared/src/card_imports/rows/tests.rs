//! How rows of hand-overs are read.

use super::super::template;
use super::*;
use crate::cards::CardKind;
use crate::facts::{BackgroundFacts, Residence};
use crate::ids::{OptionId, QuestionId};
use crate::questions::QuestionOption;
use crate::text::Text;

fn text(fi: &str, sv: &str, en: &str) -> Text {
    let [fi, sv, en] = [fi, sv, en].map(str::to_owned);
    Text { fi, sv, en }
}

fn option_of(id: u128, code: &str, fi: &str) -> QuestionOption {
    QuestionOption {
        id: OptionId(uuid::Uuid::from_u128(id)),
        code: code.to_owned(),
        text: text(fi, fi, fi),
        retired: false,
        in_use: None,
    }
}

fn context() -> Context {
    let question = Question {
        id: QuestionId(uuid::Uuid::from_u128(1)),
        code: "gender".to_owned(),
        text: text("Sukupuoli", "Kön", "Gender"),
        position: 1,
        is_example: true,
        retired: false,
        version: 1,
        options: vec![
            option_of(1, "woman", "Nainen"),
            option_of(2, "not_told", "En halua kertoa"),
        ],
    };
    let espoo = ["049", "espoo", "esbo"].map(|name| (name.to_owned(), "049".to_owned()));
    Context {
        municipalities: espoo.into(),
        questions: vec![question],
    }
}

fn cells(line: &str) -> Vec<String> {
    line.split(';').map(str::to_owned).collect()
}

const HEADER: &str =
    "kortin_tunnus;kortin_tyyppi;luovutuspäivä;syntymävuosi;postinumero;kunta;lapsia;sukupuoli";

fn read(line: &str) -> Row {
    let context = context();
    let header = Header::read(&context, &cells(HEADER)).unwrap();
    header.row(&context, 2, &cells(line))
}

#[track_caller]
fn card(line: &str) -> CardToImport {
    let row = read(line);
    assert!(row.errors.is_empty(), "{line}: {:?}", row.errors);
    row.card.unwrap()
}

#[track_caller]
fn facts(line: &str) -> BackgroundFacts {
    card(line).facts.unwrap()
}

#[test]
fn a_row_becomes_what_one_registration_takes() {
    let read = card("esp-1234;henkilökohtainen;1.2.2026;1985;02100;;2;Nainen");

    assert_eq!(read.card_number, "esp-1234");
    assert_eq!(read.kind, CardKind::Personal);
    assert_eq!(read.issued_on.to_string(), "2026-02-01");
    let facts = read.facts.unwrap();
    assert_eq!((facts.birth_year, facts.children), (1985, Some(2)));
    assert_eq!(facts.answers.len(), 1);
    assert!(
        matches!(facts.residence, Residence::PostalCode { postal_code } if postal_code == "02100")
    );
}

#[test]
fn what_is_left_empty_is_not_told() {
    for line in [
        "ESP1234;;2026-02-01;1985;;;;",
        "ESP1234;;2026-02-01;1985;-;ei halua kertoa;Ei kerrottu",
    ] {
        let facts = facts(line);
        assert!(matches!(facts.residence, Residence::NotTold {}), "{line}");
        assert_eq!(facts.children, None, "{line}");
        assert!(facts.answers.is_empty(), "{line}");
    }
}

#[test]
fn codes_get_the_zeros_back_that_a_spreadsheet_took() {
    let residence = |line: &str| facts(line).residence;

    assert!(
        matches!(residence("ESP1234;;1.2.2026;1985;2100"), Residence::PostalCode { postal_code } if postal_code == "02100")
    );
    for municipality in ["49", "Espoo", "ESBO"] {
        let line = format!("ESP1234;;1.2.2026;1985;;{municipality}");
        assert!(
            matches!(residence(&line), Residence::Municipality { municipality_code } if municipality_code == "049")
        );
    }
}

#[test]
fn a_community_card_has_no_facts() {
    assert!(card("ESP1234;yhteisön;1.2.2026").facts.is_none());

    let row = read("ESP1234;yhteisön;1.2.2026;1985;;;;");
    assert!(row.card.is_none());
    assert_eq!(
        row.errors,
        [(
            Column::BirthYear,
            FieldError::new("", FieldCode::NotAllowed)
        )]
    );
}

#[test]
fn what_cannot_be_read_is_named_by_its_column() {
    for (line, column, code) in [
        (";;1.2.2026;1985", Column::CardNumber, FieldCode::Required),
        (
            "ESP1234;museo;1.2.2026;1985",
            Column::Kind,
            FieldCode::UnknownValue,
        ),
        ("ESP1234;;;1985", Column::IssuedOn, FieldCode::Required),
        (
            "ESP1234;;30.2.2026;1985",
            Column::IssuedOn,
            FieldCode::WrongType,
        ),
        ("ESP1234;;1.2.2026;", Column::BirthYear, FieldCode::Required),
        (
            "ESP1234;;1.2.2026;24.12.1985",
            Column::BirthYear,
            FieldCode::WrongType,
        ),
        (
            "ESP1234;;1.2.2026;1985;02100;Espoo",
            Column::Municipality,
            FieldCode::NotAllowed,
        ),
        (
            "ESP1234;;1.2.2026;1985;;Matti Meikäläinen",
            Column::Municipality,
            FieldCode::UnknownValue,
        ),
        (
            "ESP1234;;1.2.2026;1985;;;kaksi",
            Column::Children,
            FieldCode::WrongType,
        ),
        (
            "ESP1234;;1.2.2026;1985;;;;matti@example.org",
            Column::Answer(0),
            FieldCode::UnknownValue,
        ),
        (
            "ESP1234;;1.2.2026;1985;;;;;Matti",
            Column::CardNumber,
            FieldCode::UnknownMember,
        ),
    ] {
        let row = read(line);
        assert!(row.card.is_none(), "{line}");
        let found = row
            .errors
            .first()
            .map(|(column, found)| (*column, found.code));
        assert_eq!(found, Some((column, code)), "{line}");
    }
}

#[test]
fn a_column_that_does_not_belong_refuses_the_file_and_is_not_repeated() {
    let refused = |line: &str| {
        let errors = Header::read(&context(), &cells(line)).unwrap_err();
        let named = errors.into_iter().map(|error| (error.column, error.code));
        named.collect::<Vec<_>>()
    };
    let error = |column: &str, code| (column.to_owned(), code);

    assert_eq!(
        refused("kortin_tunnus;luovutuspäivä;nimi"),
        [error("C", FieldCode::UnknownMember)]
    );
    assert_eq!(
        refused("card_number;issued_on;card_number;matti@example.org"),
        [
            error("C", FieldCode::Taken),
            error("D", FieldCode::UnknownMember)
        ]
    );
    assert_eq!(
        refused("kortets_nummer;barn"),
        [error("utlämningsdag", FieldCode::Required)]
    );
    assert_eq!(refused("").len(), 2);
}

#[test]
fn errors_of_the_rules_are_told_at_their_columns_in_the_language_of_the_file() {
    let context = context();
    let header = Header::read(&context, &cells(HEADER)).unwrap();
    for (pointer, column) in [
        ("/card_number", "kortin_tunnus"),
        ("/issued_on", "luovutuspäivä"),
        ("/facts", "syntymävuosi"),
        ("/facts/birth_year", "syntymävuosi"),
        ("/facts/residence/postal_code", "postinumero"),
        ("/facts/residence/municipality_code", "kunta"),
        ("/facts/children", "lapsia"),
        ("/facts/answers/0/option_id", "sukupuoli"),
    ] {
        let mut row = read("ESP1234;;1.2.2026;1985;;;;woman");
        row.refuse(FieldError::new(pointer, FieldCode::UnknownValue));
        row.refuse(FieldError::new(pointer, FieldCode::Required));
        let errors = header.errors(&context, &row);
        assert_eq!(errors.len(), 1, "{pointer}");
        let found = errors.first().map(|error| error.column.as_str());
        assert_eq!(found, Some(column), "{pointer}");
    }
}

#[test]
fn the_template_is_a_file_that_can_be_read() {
    let context = context();
    for language in Language::ALL {
        let file = template(language, &context.questions);
        let mut lines = file.lines().map(cells);
        let header = Header::read(&context, &lines.next().unwrap()).unwrap();
        for line in lines {
            let row = header.row(&context, 2, &line);
            assert!(row.card.is_some(), "{language:?}: {:?}", row.errors);
        }
    }
}
