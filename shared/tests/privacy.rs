//! The privacy guard: what it must find, and what it must let pass.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use proptest::prelude::*;
use shared::privacy::IdentityKind::{Email, PersonalIdentityCode, PhoneNumber};
use shared::privacy::find_identity;

#[test]
fn personal_identity_codes_are_found() {
    // 131052-308T is the agency's own example; the check character does not depend on the century sign.
    for text in [
        "131052-308T",
        "131052-308t",
        "131052+308T",
        "131052U308T",
        "131052V308T",
        "131052W308T",
        "131052X308T",
        "131052Y308T",
        "131052A308T",
        "131052B308T",
        "131052C308T",
        "131052D308T",
        "131052E308T",
        "131052F308T",
        "131052a308t",
        "asiakas 131052-308T tuli",
        "hetu:131052-308T.",
        "(131052-308T)",
        "\"131052-308T\"",
        "hetu131052-308T",
        "x;131052-308T,131052",
        "131052 - 308T",
        "131052 -308 T",
        "131052\u{2013}308T",
        "131052\u{2212}308T",
        "131052\u{a0}\u{2010}\u{a0}308T",
        "131052\u{200b}-308T",
        "\u{ff11}\u{ff13}\u{ff11}\u{ff10}\u{ff15}\u{ff12}\u{ff0d}\u{ff13}\u{ff10}\u{ff18}\u{ff34}",
        "131052\n-308T",
        "010100-0225",
    ] {
        assert_eq!(find_identity(text), Some(PersonalIdentityCode), "{text:?}");
    }
}

#[test]
fn e_mail_addresses_are_found() {
    for text in [
        "matti@example.fi",
        "MATTI.MEIKALAINEN@EXAMPLE.FI",
        "kirjoita matti+kaiku@posti.example.fi, kiitos",
        "<matti@example.fi>",
        "mailto:matti@example.fi?subject=x",
        "matti@example.fi.",
        "m@x.fi-osoite",
        "äiti@köök.fi",
        "matti\u{ff20}example\u{ff0e}fi",
        "matti(at)example.fi",
        "matti (at) example.fi",
        "matti [AT] example.fi",
        "a@b matti@example.fi",
        "a@b@example.fi",
        "matti@\u{200b}example.fi",
    ] {
        assert_eq!(find_identity(text), Some(Email), "{text:?}");
    }
}

#[test]
fn phone_numbers_are_found() {
    for text in [
        "0401234567",
        "040 123 4567",
        "040-1234567",
        "040 - 123 4567",
        "0400 123 456",
        "0400 12345",
        "04 01 234567",
        "09 123 456",
        "09-1234567",
        "(09) 123 4567",
        "040123 4567",
        "040 12 34 56",
        "+358401234567",
        "+358 40 1234567",
        "+358 (0)40 123 4567",
        "(0)40 123 4567",
        "+358-40-123-4567",
        "(+358) 40 123 4567",
        "+46 70 123 45 67",
        "00358 40 1234567",
        "00358401234567",
        "puh. 040 123 4567.",
        "puh.0401234567",
        "p:0401234567!",
        "soita klo 18 numeroon 040 123 4567",
        "klo 18 040 123 4567",
        "22.11.2026 0401234567",
        "2026-11-22 040 123 4567",
        "02100 Espoo 0401234567",
        "040 1234567 2 lippua",
        "puh+358401234567",
        "040\u{a0}123\u{2009}4567",
        "040\u{2011}123\u{2013}4567",
        "040  123  4567",
        "040\t1234567",
        "040\u{200b}1234567",
        "\u{ff0b}358401234567",
        "\u{ff10}\u{ff14}\u{ff10} 1234567",
        "\u{660}\u{664}\u{660}\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}\u{667}",
    ] {
        assert_eq!(find_identity(text), Some(PhoneNumber), "{text:?}");
    }
}

#[test]
fn ordinary_texts_pass() {
    for text in [
        "",
        " ",
        "Joulukonsertti 22.11.2026 klo 18.00",
        "2026-11-22",
        "2026-11-22 - 2026-12-22",
        "2026-01-15 2026-02-15",
        "01.02.2026–05.02.2026",
        "01-02-2026",
        "05 06 2026",
        "22.11.2026 18:00",
        "klo 09.30-10.30",
        "klo 09 00 - 10 30",
        "1.1.–31.12.2026",
        "kausi 2026-2027",
        "65+ 2026-2027",
        "K18+ ja 65+ -vuotiaat",
        "+5 astetta, +18",
        "12,50 €",
        "1 000 000 €",
        "10 050 000 €",
        "02100 Espoo",
        "00100 Helsinki",
        "02100 02600",
        "02100-02600",
        "Y-tunnus 0116297-6",
        "FI01162976",
        "FI21 1234 5600 0007 85",
        "ISBN 978-951-0-12345-6",
        "60.1699012, 24.0123456",
        "ESP001000",
        "ESP001000–ESP001499",
        "ESP0401234567",
        "001000",
        "sali 0112",
        "@espoonkulttuuri",
        "@espoo.kulttuuri",
        "Jazz @ g.livelab.fi",
        "kaikukortti.fi",
        "klo 18@Oodi",
        "a@b",
        "a@18.00",
        "131052-308",
        "310290-308T",
        "131052Z308T",
        "112",
        "0123456789012345",
    ] {
        assert_eq!(find_identity(text), None, "{text:?}");
    }
}

#[test]
fn a_wrong_check_character_is_no_personal_identity_code() {
    // With a letter it passes; with digits alone it still looks like a phone number.
    assert_eq!(find_identity("131052-308A"), None);
    assert_eq!(find_identity("010100-0224"), Some(PhoneNumber));
}

/// The check character by the agency's rule, written apart from the code under test.
fn code(day: usize, month: usize, year: usize, sign: char, individual: usize) -> String {
    let number = ((day * 100 + month) * 100 + year) * 1000 + individual;
    let check = "0123456789ABCDEFHJKLMNPRSTUVWXY"
        .chars()
        .cycle()
        .nth(number % 31)
        .unwrap();
    format!("{day:02}{month:02}{year:02}{sign}{individual:03}{check}")
}

#[test]
fn a_long_text_takes_no_longer_than_its_length() {
    for part in ["0 ", "04 ", "a@", "131052-", "+1", "1-1-", "(0)"] {
        assert_eq!(find_identity(&part.repeat(20_000)), None, "{part:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_searched_without_panic(text in any::<String>()) {
        let _ = find_identity(&text);
    }

    #[test]
    fn texts_made_of_the_guards_own_signs_do_not_panic(text in "[0-9@.()+ A-Fä–-]{0,60}") {
        let _ = find_identity(&text);
    }

    #[test]
    fn every_code_is_found_in_every_sentence(
        day in 1_usize..=28, month in 1_usize..=12, year in 0_usize..100, individual in 2_usize..=999,
        sign in prop::sample::select("+-UVWXYABCDEF".chars().collect::<Vec<_>>()),
        before in "[a-zåäö ]{0,10}[ (:,;/]", after in "[ ).,;:!?/][a-zåäö .]{0,10}",
    ) {
        let text = format!("{before}{}{after}", code(day, month, year, sign, individual));
        prop_assert_eq!(find_identity(&text), Some(PersonalIdentityCode), "{}", text);
    }

    #[test]
    fn every_date_passes(day in 1_u32..=28, month in 1_u32..=12, year in 1900_u32..2100) {
        for text in [
            format!("{day}.{month}.{year}"),
            format!("{day:02}.{month:02}.{year}"),
            format!("{year}-{month:02}-{day:02}"),
            format!("{day:02}-{month:02}-{year}"),
            format!("{day}-{month}-{year}"),
            format!("klo 18 {day} {month} {year}!"),
            format!("{day:02}.{month:02}.–{day:02}.{month:02}.{year}"),
        ] {
            prop_assert_eq!(find_identity(&text), None, "{}", text);
        }
    }

    #[test]
    fn every_mobile_number_is_found(number in "0(4[0-9]|50)[0-9]{6,8}", gap in "[ -]?") {
        let (operator, subscriber) = number.split_at(3);
        prop_assert_eq!(find_identity(&format!("puh {operator}{gap}{subscriber}")), Some(PhoneNumber));
        let foreign = format!("+358{gap}{}{gap}{subscriber}", operator.trim_start_matches('0'));
        prop_assert_eq!(find_identity(&foreign), Some(PhoneNumber), "{}", foreign);
    }
}
