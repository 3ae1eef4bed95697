//! Card numbers: reading what is typed or scanned, and making new ones.
//!
//! A number is a secret of its holder's: it is never shown by `Debug` and there is no `Display`.
//! Whether a number is known is the register's matter, not this file's.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::limits::{CARD_NUMBER_MAX, CARD_NUMBER_MIN};

/// The 32 characters of the random part of generated numbers: no I, L, O or U, which are misread.
pub const RANDOM_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of the random part of a generated number: 8 of 5 bits make 40 bits.
pub const RANDOM_LENGTH: usize = 8;

/// The characters of ISO 7064 MOD 37,36 in the order of their values.
const CHECK_ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// A card's number: 4–24 of A–Z and 0–9, which the Code 39 barcode can carry. Older printed numbers are taken as they are.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CardNumber(String);

/// Why a text cannot be a card number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardNumberError {
    /// Fewer than 4 characters.
    TooShort,
    /// More than 24 characters.
    TooLong,
    /// A character that is neither a letter A–Z nor a digit.
    ForbiddenCharacter,
}

impl fmt::Display for CardNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooShort => "a card number has at least 4 characters",
            Self::TooLong => "a card number has at most 24 characters",
            Self::ForbiddenCharacter => "a card number has only the letters A–Z and digits",
        })
    }
}

impl std::error::Error for CardNumberError {}

impl CardNumber {
    /// Reads a number as people write it: white space and hyphens of any kind are dropped, small letters made capital.
    ///
    /// # Errors
    /// When what is left is not 4–24 of A–Z and 0–9; a forbidden character is told before a wrong length.
    pub fn parse(text: &str) -> Result<Self, CardNumberError> {
        let number: String = text
            .chars()
            .filter(|&character| !character.is_whitespace() && !is_hyphen(character))
            .map(|character| character.to_ascii_uppercase())
            .collect();
        if !number.bytes().all(|byte| CHECK_ALPHABET.contains(&byte)) {
            return Err(CardNumberError::ForbiddenCharacter);
        }
        match number.len() {
            ..CARD_NUMBER_MIN => Err(CardNumberError::TooShort),
            CARD_NUMBER_MIN..=CARD_NUMBER_MAX => Ok(Self(number)),
            _ => Err(CardNumberError::TooLong),
        }
    }

    /// Makes a number: the area's prefix, 8 characters of the 40 random bits, and the check character.
    ///
    /// `None` when the check character would be I, L, O or U: then draw again.
    #[must_use]
    pub fn generate(prefix: &AreaPrefix, random: [u8; 5]) -> Option<Self> {
        let bits = random
            .iter()
            .fold(0_u64, |bits, &byte| (bits << 8) | u64::from(byte));
        let drawn = (0..RANDOM_LENGTH)
            .rev()
            .filter_map(|place| usize::try_from((bits >> (place * 5)) & 0b1_1111).ok())
            .filter_map(|value| RANDOM_ALPHABET.get(value).copied())
            .map(char::from);
        let mut number: String = prefix.as_str().chars().chain(drawn).collect();
        let check = check_character(&number)?;
        if !is_random_character(check) {
            return None;
        }
        number.push(check);
        Some(Self(number))
    }

    /// The number, upper-case without spaces: for the database and the body of an answer, never for a log or a URL.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number in groups of four, for reading aloud and comparing with the card: `ESP0 0000 0000`.
    #[must_use]
    pub fn grouped(&self) -> String {
        let mut grouped = String::with_capacity(self.0.len() + self.0.len() / 4);
        for (place, character) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                grouped.push(' ');
            }
            grouped.push(character);
        }
        grouped
    }

    /// Whether it looks generated: 2–4 letters, 8 characters of [`RANDOM_ALPHABET`] and one more character.
    ///
    /// The length alone says where the prefix ends, so no list of areas is needed and the browser decides as the
    /// server does. An older printed number may have this shape by chance: use it only for numbers that nobody knows.
    #[must_use]
    pub fn has_generated_shape(&self) -> bool {
        let Some(prefix_length) = self.0.len().checked_sub(RANDOM_LENGTH + 1) else {
            return false;
        };
        AreaPrefix::LENGTHS.contains(&prefix_length)
            && self
                .0
                .chars()
                .take(prefix_length)
                .all(|letter| letter.is_ascii_uppercase())
            && self
                .0
                .chars()
                .skip(prefix_length)
                .take(RANDOM_LENGTH)
                .all(is_random_character)
    }

    /// Whether its last character is the ISO 7064 MOD 37,36 check character of those before it.
    #[must_use]
    pub fn check_character_holds(&self) -> bool {
        let mut characters = self.0.chars();
        let last = characters.next_back();
        last.is_some() && last == check_character(characters.as_str())
    }

    /// Whether it is one of the generated numbers, which nobody can run through: the shape, the check character, and not
    /// digits alone, as printed series have them. One generated number in ten thousand has digits alone.
    #[must_use]
    pub fn is_random(&self) -> bool {
        let mut drawn = self.0.chars().rev().skip(1).take(RANDOM_LENGTH);
        self.has_generated_shape()
            && self.check_character_holds()
            && drawn.any(|character| character.is_ascii_alphabetic())
    }

    /// Whether it looks generated, but was misread or mistyped: every single wrong character shows, nearly every swap.
    #[must_use]
    pub fn has_wrong_check_character(&self) -> bool {
        self.has_generated_shape() && !self.check_character_holds()
    }
}

impl TryFrom<String> for CardNumber {
    type Error = CardNumberError;

    fn try_from(text: String) -> Result<Self, CardNumberError> {
        Self::parse(&text)
    }
}

impl From<CardNumber> for String {
    fn from(number: CardNumber) -> Self {
        number.0
    }
}

impl fmt::Debug for CardNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CardNumber(…)")
    }
}

/// The letters that an area's generated numbers begin with: 2–4 of A–Z.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AreaPrefix(String);

/// The text is not 2–4 letters A–Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaPrefixError;

impl fmt::Display for AreaPrefixError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an area's prefix is 2–4 letters A–Z")
    }
}

impl std::error::Error for AreaPrefixError {}

impl AreaPrefix {
    /// How many letters a prefix has.
    pub const LENGTHS: std::ops::RangeInclusive<usize> = 2..=4;

    /// Reads a prefix; small letters are made capital.
    ///
    /// # Errors
    /// When the text is not 2–4 letters A–Z.
    pub fn parse(text: &str) -> Result<Self, AreaPrefixError> {
        let prefix = text.trim().to_ascii_uppercase();
        let fits = Self::LENGTHS.contains(&prefix.len());
        if fits && prefix.bytes().all(|byte| byte.is_ascii_uppercase()) {
            Ok(Self(prefix))
        } else {
            Err(AreaPrefixError)
        }
    }

    /// The letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for AreaPrefix {
    type Error = AreaPrefixError;

    fn try_from(text: String) -> Result<Self, AreaPrefixError> {
        Self::parse(&text)
    }
}

impl From<AreaPrefix> for String {
    fn from(prefix: AreaPrefix) -> Self {
        prefix.0
    }
}

/// The hyphens, dashes and the minus that keyboards and word processors put in a number.
fn is_hyphen(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}'
    )
}

fn is_random_character(character: char) -> bool {
    RANDOM_ALPHABET
        .iter()
        .any(|&byte| char::from(byte) == character)
}

/// The ISO 7064 MOD 37,36 check character; `None` when a character has no value there.
fn check_character(text: &str) -> Option<char> {
    let product = text.bytes().try_fold(36, |product, byte| {
        let value = CHECK_ALPHABET.iter().position(|&known| known == byte)?;
        let sum = match (product + value) % 36 {
            0 => 36,
            sum => sum,
        };
        Some(sum * 2 % 37)
    })?;
    CHECK_ALPHABET
        .get((37 - product) % 36)
        .copied()
        .map(char::from)
}
