//! Reading ranges and lists of card numbers.

use shared::problem::{FieldCode, FieldError};
use shared::stocks::{GivenNumbers, Reading, expand, read_list, split_list};

fn numbers(reading: &Reading) -> Vec<(usize, &str)> {
    let pairs = reading.numbers.iter();
    pairs
        .map(|placed| (placed.place, placed.number.as_str()))
        .collect()
}

fn refused(errors: &[FieldError]) -> Vec<(&str, FieldCode)> {
    let pairs = errors.iter();
    pairs
        .map(|error| (error.pointer.as_str(), error.code))
        .collect()
}

#[test]
fn a_range_has_all_numbers_from_the_first_to_the_last() {
    for (first, last, count, third) in [
        ("ESP001000", "ESP001499", 500, "ESP001002"),
        ("esp 0098", "ESP-0102", 5, "ESP0100"),
        ("1997", "2003", 7, "1999"),
        ("A1B07", "A1B09", 3, "A1B09"),
        ("ESP00001", "ESP05000", 5000, "ESP00003"),
        (
            "999999999999999999999997",
            "999999999999999999999999",
            3,
            "999999999999999999999999",
        ),
    ] {
        let found = expand(first, last).unwrap();
        assert_eq!(found.len(), count, "{first}–{last}");
        assert_eq!(found[2].as_str(), third, "{first}–{last}");
    }
    assert_eq!(expand("ESP1", "ESP1").unwrap().len(), 1);
}

#[test]
fn what_is_no_range_is_refused_at_the_end_that_is_wrong() {
    for (first, last, pointer, code) in [
        ("ESP1000", "VAK1009", "last", FieldCode::NotARange),
        ("ESP1000", "ESP01009", "last", FieldCode::NotARange),
        ("ESP1009", "ESP1000", "last", FieldCode::NotARange),
        ("ESPA", "ESPB", "last", FieldCode::NotARange),
        ("ESP1A", "ESP2A", "last", FieldCode::NotARange),
        ("ESP00001", "ESP05001", "last", FieldCode::TooMany),
        ("", "ESP1000", "first", FieldCode::Length),
        ("ES?1", "ESP1000", "first", FieldCode::MalformedCardNumber),
        (
            "ESP1000",
            "040 123 4567",
            "last",
            FieldCode::LooksLikeIdentity,
        ),
    ] {
        let errors = expand(first, last).err().unwrap();
        let pointer = format!("/numbers/{pointer}");
        assert_eq!(
            refused(&errors),
            [(pointer.as_str(), code)],
            "{first}–{last}"
        );
    }
    assert_eq!(expand("", "?").err().unwrap().len(), 2);
}

#[test]
fn a_list_names_what_it_refuses_by_its_place() {
    let list = [
        "esp 1000",
        "",
        "ESP-1001",
        "Matti?",
        "ESP1000",
        "131052-308T",
        " ",
        "ESP1002",
        "AB",
    ];

    let reading = read_list(&list).unwrap();

    assert_eq!(
        numbers(&reading),
        [(0, "ESP1000"), (2, "ESP1001"), (7, "ESP1002")]
    );
    assert_eq!(
        refused(&reading.errors()),
        [
            ("/numbers/3", FieldCode::MalformedCardNumber),
            ("/numbers/4", FieldCode::Duplicate),
            ("/numbers/5", FieldCode::LooksLikeIdentity),
            ("/numbers/8", FieldCode::MalformedCardNumber),
        ]
    );
}

#[test]
fn a_number_that_is_refused_later_stands_in_its_place_among_the_others() {
    let mut reading = read_list(&["AAA1", "?", "BBB1", "", "CCC1"]).unwrap();

    reading.refuse_number(2, FieldCode::HandedOut);
    reading.refuse_number(0, FieldCode::InStockAlready);
    reading.refuse_number(3, FieldCode::InStockAlready);

    assert_eq!(
        refused(&reading.errors()),
        [
            ("/numbers/0", FieldCode::InStockAlready),
            ("/numbers/1", FieldCode::MalformedCardNumber),
            ("/numbers/4", FieldCode::HandedOut),
        ]
    );
}

#[test]
fn a_list_has_at_least_one_number_and_at_most_five_thousand() {
    let empty: [&str; 2] = ["", " "];
    let most = vec!["ESP1"; 5000];
    let more = vec!["ESP1"; 5001];

    let errors = |list: &[&str]| read_list(list).err().unwrap_or_default();
    assert_eq!(
        refused(&errors(&empty)),
        [("/numbers/list", FieldCode::Required)]
    );
    assert_eq!(
        refused(&errors(&more)),
        [("/numbers/list", FieldCode::Length)]
    );
    assert_eq!(read_list(&most).unwrap().refused.len(), 4999);
}

#[test]
fn a_count_has_its_bounds() {
    for (count, fits) in [(0, false), (1, true), (2000, true), (2001, false)] {
        let read = GivenNumbers::Generated { count }.read();
        assert_eq!(read.is_ok(), fits, "{count}");
    }
}

#[test]
fn a_pasted_text_is_split_with_the_line_of_each_number() {
    #[rustfmt::skip]
    let table: [(&str, &[(usize, &str)]); 11] = [
        ("ESP1000\nESP1001", &[(1, "ESP1000"), (2, "ESP1001")]),
        ("ESP1000\r\n\r\n  ESP 1001 \r\n", &[(1, "ESP1000"), (3, "ESP 1001")]),
        ("ESP1000; ESP1001,ESP1002\tESP1003", &[(1, "ESP1000"), (1, "ESP1001"), (1, "ESP1002"), (1, "ESP1003")]),
        ("ESP1000;\nESP1001;", &[(1, "ESP1000"), (2, "ESP1001")]),
        ("\"ESP1000\"\n\"ESP1001\"", &[(1, "ESP1000"), (2, "ESP1001")]),
        ("\u{feff}Kortin tunnus\nESP1000", &[(2, "ESP1000")]),
        ("Toimipiste;Kortin tunnus;Huom.\nTapiola;ESP1000;x\nLeppävaara;ESP1001;", &[(2, "ESP1000"), (3, "ESP1001")]),
        ("\ncard_number,kind\nESP1000,personal", &[(3, "ESP1000")]),
        ("\"Kortets nummer\"\tOrt\nESP1000\tEsbo", &[(2, "ESP1000")]),
        ("a,numero\nonly one cell\nb,ESP1000", &[(3, "ESP1000")]),
        (" \n\n", &[]),
    ];
    for (text, expected) in table {
        let found = split_list(text);
        let found: Vec<_> = found
            .iter()
            .map(|listed| (listed.line, listed.text.as_str()))
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }
}
