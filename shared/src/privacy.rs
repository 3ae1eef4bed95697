//! The privacy guard: finds what identifies a person in the free texts that there are.
//!
//! It says what kind of thing it met, never where or what: what is refused is neither stored, logged nor echoed.
//! It meets what people write by habit or mistake; it is no match for one who hides a number on purpose.

mod number;

use chrono::NaiveDate;

pub use number::find_identity_in_number;

use Piece::{Digits, Letters, Mark};

/// Most digits of a phone number: `00358` and 12.
const LONGEST_NUMBER: usize = 17;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IdentityKind {
    /// A Finnish personal identity code with a right check character.
    PersonalIdentityCode,
    /// An e-mail address.
    Email,
    /// A phone number.
    PhoneNumber,
}

/// The first kind of identity in a text: a personal identity code, an e-mail address or a phone number.
///
/// Dates (`22.11.2026`, `2026-11-22`, `01-02-2026`, `1 2 2026`), Finnish business ids with a right check digit, postal
/// codes, times, prices and digits that are glued to letters (`ESP0401234567`) are fine.
#[must_use]
pub fn find_identity(text: &str) -> Option<IdentityKind> {
    let text = plain(text);
    let characters: Vec<char> = text.chars().collect();
    let pieces: Vec<Piece<'_>> = characters
        .chunk_by(|a, b| belong_together(*a, *b))
        .map(Piece::of)
        .collect();
    if has_personal_identity_code(&pieces) {
        Some(IdentityKind::PersonalIdentityCode)
    } else if text.split(' ').any(has_email) {
        Some(IdentityKind::Email)
    } else if has_phone_number(&without_dates(&pieces)) {
        Some(IdentityKind::PhoneNumber)
    } else {
        None
    }
}

/// A run of digits or letters, or one other character.
#[derive(Clone, Copy)]
enum Piece<'a> {
    Digits(&'a [char]),
    Letters(&'a [char]),
    Mark(char),
}

impl<'a> Piece<'a> {
    fn of(run: &'a [char]) -> Self {
        match run {
            [first, ..] if first.is_ascii_digit() => Digits(run),
            [first, ..] if !first.is_alphanumeric() => Mark(*first),
            _ => Letters(run),
        }
    }

    fn push_to(self, text: &mut String) {
        match self {
            Digits(run) | Letters(run) => text.extend(run),
            Mark(mark) => text.push(mark),
        }
    }
}

fn belong_together(a: char, b: char) -> bool {
    a.is_alphanumeric() && b.is_alphanumeric() && a.is_ascii_digit() == b.is_ascii_digit()
}

/// The text as a typewriter would have it: capital ASCII, one kind of hyphen and of space, none twice.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars().filter(|&character| !is_invisible(character)) {
        let character = plain_character(character);
        if character != ' ' || !plain.ends_with(' ') {
            plain.push(character);
        }
    }
    for (written, meant) in [
        ("[AT]", "(AT)"),
        (" (AT)", "(AT)"),
        ("(AT) ", "(AT)"),
        ("(AT)", "@"),
    ] {
        plain = plain.replace(written, meant);
    }
    plain.replace("(0)", "0")
}

fn plain_character(character: char) -> char {
    let from_block = |first: u32, plain_first: char| {
        let place = u32::from(character).checked_sub(first)?;
        char::from_u32(u32::from(plain_first) + place)
    };
    let plain = match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => Some('-'),
        '\u{ff01}'..='\u{ff5e}' => from_block(0xff01, '!'),
        '\u{660}'..='\u{669}' => from_block(0x660, '0'),
        '\u{6f0}'..='\u{6f9}' => from_block(0x6f0, '0'),
        _ if character.is_whitespace() => Some(' '),
        _ => None,
    };
    plain.unwrap_or(character).to_ascii_uppercase()
}

/// Soft hyphens, zero-width characters and marks of writing direction.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

/// Finds `DDMMYY`, century sign, three digits and check character, also with spaces between these.
fn has_personal_identity_code(pieces: &[Piece<'_>]) -> bool {
    let pieces: Vec<Piece<'_>> = pieces
        .iter()
        .copied()
        .filter(|piece| !matches!(piece, Mark(' ')))
        .collect();
    [3, 4]
        .into_iter()
        .flat_map(|count| pieces.windows(count))
        .any(|window| {
            let mut code = String::new();
            window.iter().for_each(|piece| piece.push_to(&mut code));
            matches!(window, [Digits(day), _, Digits(_), ..] if day.len() == 6)
                && is_personal_identity_code(&code)
        })
}

/// The form and check character of the Digital and Population Data Services Agency, with the signs of 2023.
fn is_personal_identity_code(code: &str) -> bool {
    let parts = (
        code.get(..6),
        code.get(6..7),
        code.get(7..10),
        code.get(10..),
    );
    let (Some(day), Some(sign), Some(individual), Some(check)) = parts else {
        return false;
    };
    let century = match sign {
        "+" => 1800,
        "-" | "U" | "V" | "W" | "X" | "Y" => 1900,
        "A" | "B" | "C" | "D" | "E" | "F" => 2000,
        _ => return false,
    };
    is_code_of_century(century, (day, individual), check)
}

/// The centuries that signs stand for, by their first years.
const CENTURIES: [i32; 3] = [1800, 1900, 2000];

/// Whether day, individual number and check character belong together, and the century had that day.
fn is_code_of_century(century: i32, (day, individual): (&str, &str), check: &str) -> bool {
    const CHECK_CHARACTERS: &str = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    let (Ok(date), Ok(number)) = (
        day.parse::<u32>(),
        format!("{day}{individual}").parse::<usize>(),
    ) else {
        return false;
    };
    let year = i32::try_from(date % 100).map(|year| century + year);
    let exists = year
        .is_ok_and(|year| NaiveDate::from_ymd_opt(year, date / 100 % 100, date / 10_000).is_some());
    let mut checks = check.chars();
    exists && checks.next() == CHECK_CHARACTERS.chars().nth(number % 31) && checks.next().is_none()
}

/// Whether a word holds `name@host.fi`. A name in a social network (`@espoo`) is none: nothing stands before the sign.
fn has_email(word: &str) -> bool {
    let parts = word.split('@');
    parts.clone().zip(parts.skip(1)).any(|(name, host)| {
        let host: Vec<char> = host
            .chars()
            .take_while(|character| character.is_alphanumeric() || "-.".contains(*character))
            .collect();
        let has_domain = host.windows(4).any(|window| {
            matches!(window, [label, '.', a, b]
                if label.is_alphanumeric() && a.is_alphabetic() && b.is_alphabetic())
        });
        let ends_a_name =
            |last| char::is_alphanumeric(last) || "!#$%&'*+/=?^_`{|}~-\"".contains(last);
        has_domain && name.ends_with(ends_a_name)
    })
}

/// The pieces with dates and business ids taken out, so that they are not read as phone numbers.
fn without_dates<'a>(pieces: &[Piece<'a>]) -> Vec<Piece<'a>> {
    let mut kept = Vec::with_capacity(pieces.len());
    let mut rest = pieces;
    while let [first, after @ ..] = rest {
        rest = match rest {
            [
                Digits(a),
                Mark(' ' | '-'),
                Digits(b),
                Mark(' ' | '-'),
                Digits(c),
                after @ ..,
            ] if is_date(a, b, c) || is_date(c, b, a) => {
                kept.push(Mark('|'));
                after
            }
            [Digits(number), Mark('-'), Digits([check]), after @ ..]
                if is_business_id(number, *check) =>
            {
                kept.push(Mark('|'));
                after
            }
            _ => {
                kept.push(*first);
                after
            }
        };
    }
    kept
}

fn is_date(day: &[char], month: &[char], year: &[char]) -> bool {
    let has_form = day.len() <= 2 && month.len() <= 2 && year.len() == 4;
    let text: String = [year, &['-'], month, &['-'], day].concat().iter().collect();
    has_form
        && (text.starts_with("19") || text.starts_with("20"))
        && text.parse::<NaiveDate>().is_ok()
}

/// A Finnish business id (Y-tunnus): seven digits and a check digit.
fn is_business_id(number: &[char], check: char) -> bool {
    let digits = number.iter().filter_map(|digit| digit.to_digit(10));
    let sum: u32 = digits
        .zip([7, 9, 10, 5, 8, 4, 2])
        .map(|(digit, weight)| digit * weight)
        .sum();
    number.len() == 7 && check.to_digit(10) == Some((11 - sum % 11) % 11)
}

/// Finds a phone number among whole tokens: digits that are glued to letters or to a decimal point are none.
fn has_phone_number(pieces: &[Piece<'_>]) -> bool {
    (0..pieces.len())
        .filter_map(|start| pieces.split_at_checked(start))
        .any(|(before, after)| {
            let is_international = match before {
                [.., Letters(_)] | [.., Digits(_), Mark('.' | '+')] => return false,
                [.., Mark('+')] => true,
                _ => false,
            };
            let groups = digit_groups(after);
            (1..=groups.len())
                .filter_map(|count| groups.get(..count))
                .any(|groups| {
                    if is_international {
                        (7..=15).contains(&groups.concat().len())
                    } else {
                        is_finnish_phone(groups)
                    }
                })
        })
}

/// The groups of digits from here on, as far as only spaces, hyphens and brackets lie between them; not more than the
/// longest number has, so that a long text costs no more than its length.
fn digit_groups(pieces: &[Piece<'_>]) -> Vec<String> {
    let mut groups = Vec::new();
    let (mut length, mut marks) = (0, 3);
    let mut rest = pieces;
    while let [first, after @ ..] = rest {
        match first {
            Digits(run) if !matches!(after, [Letters(_), ..]) => {
                length += run.len();
                if length > LONGEST_NUMBER {
                    break;
                }
                groups.push(run.iter().collect());
                marks = 0;
            }
            Mark(' ' | '-' | ')') if marks < 3 => marks += 1,
            _ => break,
        }
        rest = after;
    }
    groups
}

/// `00358` or `0[1-9]` and digits, in groups as numbers are written: `02100` begins a postal code, and of a two-digit
/// area code's number (`09 123 456`) some group has three digits, unlike times (`09 00 - 10 30`).
fn is_finnish_phone(groups: &[String]) -> bool {
    let digits = groups.concat();
    if let Some(number) = digits.strip_prefix("00358") {
        return (5..=12).contains(&number.len());
    }
    let is_grouped = match groups {
        [first, rest @ ..] if first.len() == 2 => rest.iter().any(|group| group.len() >= 3),
        [first, ..] => first.len() > 2 && first.len() != 5,
        [] => false,
    };
    let has_trunk_prefix = digits.starts_with('0') && !digits.starts_with("00");
    is_grouped && has_trunk_prefix && (7..=12).contains(&digits.len())
}
