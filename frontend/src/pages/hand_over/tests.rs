//! What is entered becomes the right request, or is refused at the right field.

use chrono::NaiveDate;
use shared::cards::CardKind;
use shared::facts::Residence;
use shared::problem::FieldCode;
use shared::validity::ValidityRules;
use uuid::Uuid;

use super::entered::{Entered, MORE_CHILDREN, MUNICIPALITY, NOT_TOLD, Terms};
use crate::pages::identify::StockCard;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn terms() -> Terms {
    Terms {
        today: day(2026, 11, 23),
        rules: ValidityRules::default(),
        pilot_end: None,
        pilot_known_from: None,
        minimum_age: 16,
    }
}

fn entered(kind: CardKind) -> Entered {
    Entered {
        client_reference: Some(Uuid::from_u128(1)),
        card: StockCard::read("esp vtpv xvt2h", kind, None),
        ..Entered::new(terms().today)
    }
}

fn complete() -> Entered {
    Entered {
        birth_year: "1985".into(),
        postal_code: " 02100 ".into(),
        children: "2".into(),
        ..entered(CardKind::Personal)
    }
}

fn errors(entered: &Entered) -> Vec<(String, FieldCode)> {
    entered
        .check(&terms())
        .into_iter()
        .map(|error| (error.pointer, error.code))
        .collect()
}

#[test]
fn what_is_missing_is_named_each_once() {
    assert_eq!(
        errors(&entered(CardKind::Personal)),
        [
            ("/facts/birth_year".to_owned(), FieldCode::Required),
            (
                "/facts/residence/postal_code".to_owned(),
                FieldCode::Required
            ),
            ("/facts/children".to_owned(), FieldCode::Required),
        ]
    );
}

#[test]
fn a_complete_entry_becomes_the_request() {
    let entered = complete();
    assert_eq!(errors(&entered), []);

    let request = entered.request().unwrap();

    assert_eq!(
        (request.card_number.as_str(), request.issued_on),
        // As it was written: the register guards the raw text.
        ("esp vtpv xvt2h", Some(terms().today))
    );
    let facts = request.facts.unwrap();
    assert_eq!((facts.birth_year, facts.children), (1985, Some(2)));
    assert!(
        facts.residence
            == Residence::PostalCode {
                postal_code: "02100".into()
            }
    );
}

#[test]
fn a_community_card_has_no_facts() {
    let entered = entered(CardKind::Community);
    assert_eq!(errors(&entered), []);
    assert!(entered.request().unwrap().facts.is_none());
}

#[test]
fn nothing_needs_to_be_told_but_the_birth_year() {
    let entered = Entered {
        place_known: NOT_TOLD.into(),
        children: NOT_TOLD.into(),
        ..complete()
    };
    assert_eq!(errors(&entered), []);

    let facts = entered.request().unwrap().facts.unwrap();
    assert!(facts.residence == Residence::NotTold {});
    assert_eq!(facts.children, None);
}

#[test]
fn more_children_than_a_few_are_written_as_a_number() {
    let entered = Entered {
        children: MORE_CHILDREN.into(),
        more_children: " 7 ".into(),
        ..complete()
    };
    assert_eq!(errors(&entered), []);
    assert_eq!(entered.request().unwrap().facts.unwrap().children, Some(7));
}

/// The one mistake of an otherwise good form.
#[track_caller]
fn refused(spoil: impl FnOnce(&mut Entered), pointer: &str, code: FieldCode) {
    let mut entered = complete();
    spoil(&mut entered);
    assert_eq!(errors(&entered), [(pointer.to_owned(), code)]);
}

#[test]
fn each_mistake_is_told_at_its_field() {
    use FieldCode::{InTheFuture, OutOfRange, TooYoung, WrongType};

    for (year, code) in [("85", WrongType), ("2011", TooYoung), ("1899", OutOfRange)] {
        refused(
            |entered| entered.birth_year = year.into(),
            "/facts/birth_year",
            code,
        );
    }
    refused(
        |entered| entered.postal_code = "0210".into(),
        "/facts/residence/postal_code",
        WrongType,
    );
    for (number, code) in [
        ("31", OutOfRange),
        ("x", WrongType),
        ("", FieldCode::Required),
    ] {
        let spoil = |entered: &mut Entered| {
            entered.children = MORE_CHILDREN.into();
            entered.more_children = number.into();
        };
        refused(spoil, "/facts/children", code);
    }
    for (issued_on, code) in [("24.11.2026", InTheFuture), ("31.2.2026", WrongType)] {
        refused(
            |entered| entered.issued_on = issued_on.into(),
            "/issued_on",
            code,
        );
    }
    for (name, code) in [("", FieldCode::Required), ("Espo", FieldCode::UnknownValue)] {
        let spoil = |entered: &mut Entered| {
            entered.place_known = MUNICIPALITY.into();
            entered.municipality = name.into();
        };
        refused(spoil, "/facts/residence/municipality_code", code);
    }
}

#[test]
fn a_pilot_that_is_over_is_told_before_sending() {
    let over = Terms {
        pilot_end: Some(day(2026, 11, 22)),
        ..terms()
    };
    assert_eq!(
        complete().check(&over).first().map(|error| error.code),
        Some(FieldCode::PilotOver)
    );
    let late = Entered {
        issued_on: "1.11.2026".into(),
        ..complete()
    };
    assert_eq!(late.check(&over), []);
}

#[test]
fn the_last_day_shown_before_is_the_registers_own_rule() {
    assert_eq!(terms().last_day(day(2024, 2, 29)), Some(day(2025, 2, 28)));
    let pilot = Terms {
        pilot_end: Some(day(2026, 12, 31)),
        ..terms()
    };
    assert_eq!(pilot.last_day(pilot.today), Some(day(2026, 12, 31)));
    assert_eq!(pilot.shortening_pilot(pilot.today), Some(day(2026, 12, 31)));
    assert_eq!(terms().shortening_pilot(terms().today), None);
}

#[test]
fn of_a_day_before_the_present_pilot_only_the_register_knows_the_last_day() {
    let terms = Terms {
        pilot_end: Some(day(2026, 12, 31)),
        pilot_known_from: Some(day(2026, 11, 1)),
        ..terms()
    };
    assert_eq!(terms.last_day(day(2026, 11, 1)), Some(day(2026, 12, 31)));
    assert_eq!(terms.last_day(day(2026, 10, 31)), None);
    assert_eq!(terms.shortening_pilot(day(2026, 10, 31)), None);
}
