//! The guard of the field for a card's number, where an identity may lie by mistake.

use super::{CENTURIES, IdentityKind, find_identity, is_code_of_century};

/// The first kind of identity in a text that should be a card's number: as it was written, and as it is once spaces and
/// marks are dropped. Then nothing is left of the sign of the century, so that `DDMMYY`, three digits and the right check
/// character are enough, with a day of any century.
///
/// A printed number may have that form by chance: ask only about numbers that lie in no stock.
#[must_use]
pub fn find_identity_in_number(text: &str) -> Option<IdentityKind> {
    let bare: String = text
        .chars()
        .filter(|character| character.is_alphanumeric())
        .collect();
    find_identity(text)
        .or_else(|| find_identity(&bare))
        .or_else(|| is_code_without_sign(&bare).then_some(IdentityKind::PersonalIdentityCode))
}

fn is_code_without_sign(text: &str) -> bool {
    let Some((day, rest)) = text.split_at_checked(6) else {
        return false;
    };
    let Some((individual, check)) = rest.split_at_checked(3) else {
        return false;
    };
    CENTURIES
        .into_iter()
        .any(|century| is_code_of_century(century, (day, individual), &check.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_code_is_found_however_its_sign_was_dropped() {
        for (text, is_found) in [
            ("131052-308T", true),
            ("131052308T", true),
            ("131052 308t", true),
            ("1310 52-308T", true),
            ("13 10 52 30 8T", true),
            ("131052A308T", true),
            ("1310 52A3 08T", true),
            // The 29th of February of 2000, which 1900 had not.
            ("290200101K", true),
            ("040 123 4567", true),
            ("0401234567", true),
            ("04 01 23 45 67", true),
            // Another check character, no such day, longer or shorter.
            ("131052308U", false),
            ("321352308T", false),
            ("131052308", false),
            ("1131052308T", false),
            ("131052308TT", false),
            ("ESP131052308T", false),
            ("ESPVTPVXVT2H", false),
            ("KAIKU 1234", false),
            ("ääkköset ä", false),
            ("", false),
        ] {
            assert_eq!(find_identity_in_number(text).is_some(), is_found, "{text}");
        }
    }
}
