//! Which of the codes in a picture is a card's number. Pure, so that it is tested without a camera.

use shared::card_number::CardNumber;

use crate::components::card_number_field::cleaned;

/// A code as a detector reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code {
    /// What it says.
    pub(super) text: String,
    /// Whether it corrects its own errors, as a QR code does and a Code 39 does not.
    pub(super) corrects_errors: bool,
}

/// What a picture gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// Nothing yet.
    Nothing,
    /// A code that cannot be a card's number.
    Other,
    /// A card's number.
    Number(String),
}

/// The pictures so far.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// A number that waits for a second picture to say the same.
    unsure: Option<String>,
}

impl Reading {
    /// Takes the codes of one picture. A code that neither corrects its errors nor has a right check character must
    /// be read the same twice, as one stripe read wrong makes another letter.
    pub(super) fn take(&mut self, codes: &[Code]) -> Seen {
        let mut numbers = codes.iter().filter_map(|code| {
            let number = CardNumber::parse(&cleaned(&code.text)).ok()?;
            Some((number, code.corrects_errors))
        });
        let Some((number, corrects_errors)) = numbers.next() else {
            return if codes.is_empty() {
                Seen::Nothing
            } else {
                Seen::Other
            };
        };
        let is_checked = number.has_generated_shape() && number.check_character_holds();
        let text = number.as_str().to_owned();
        if corrects_errors || is_checked || self.unsure.as_ref() == Some(&text) {
            return Seen::Number(text);
        }
        self.unsure = Some(text);
        Seen::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "ESPVTPVXVT2H";

    fn code(text: &str, corrects_errors: bool) -> Code {
        Code {
            text: text.to_owned(),
            corrects_errors,
        }
    }

    #[test]
    fn what_is_sure_is_taken_from_one_picture() {
        for code in [code(GOOD, false), code(GOOD, true), code("1234", true)] {
            let number = code.text.clone();
            assert_eq!(Reading::default().take(&[code]), Seen::Number(number));
        }
    }

    #[test]
    fn a_bar_code_that_nothing_checks_is_read_twice() {
        let mut reading = Reading::default();
        for (text, seen) in [
            ("1234", Seen::Nothing),
            ("1235", Seen::Nothing),
            ("1234", Seen::Nothing),
            ("1234", Seen::Number("1234".into())),
        ] {
            assert_eq!(reading.take(&[code(text, false)]), seen);
        }
    }

    #[test]
    fn another_code_beside_the_cards_is_passed_over() {
        let address = code("https://kaikukortti.fi", true);
        let mut reading = Reading::default();

        assert_eq!(reading.take(&[]), Seen::Nothing);
        assert_eq!(reading.take(std::slice::from_ref(&address)), Seen::Other);
        assert_eq!(
            reading.take(&[address, code(GOOD, true)]),
            Seen::Number(GOOD.into())
        );
    }
}
