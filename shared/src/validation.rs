//! Rules for texts that staff enter, in the form that `validator` calls; the same in the browser and in the API.

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::limits::{NAME_MAX, OFFER_MAX};
use crate::privacy::find_identity;
use crate::problem::FieldCode;
use crate::text::{Text, in_languages};

/// A name in Finnish, Swedish and English: each is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NameInput {
    /// In Finnish.
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = filled))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub fi: String,
    /// In Swedish.
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = filled))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub sv: String,
    /// In English.
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = filled))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub en: String,
}

/// A free text in Finnish, Swedish and English; each may be empty, and none may hold an identity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GuardedInput {
    /// In Finnish.
    #[validate(length(max = OFFER_MAX, code = "too_long"), custom(function = guarded))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub fi: String,
    /// In Swedish.
    #[validate(length(max = OFFER_MAX, code = "too_long"), custom(function = guarded))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub sv: String,
    /// In English.
    #[validate(length(max = OFFER_MAX, code = "too_long"), custom(function = guarded))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub en: String,
}

macro_rules! as_text {
    ($($input:ident),+) => {$(
        impl From<$input> for Text {
            fn from(input: $input) -> Self {
                Self { fi: input.fi, sv: input.sv, en: input.en }
            }
        }

        impl From<Text> for $input {
            fn from(text: Text) -> Self {
                Self { fi: text.fi, sv: text.sv, en: text.en }
            }
        }
    )+};
}

as_text!(NameInput, GuardedInput);
in_languages!(NameInput, GuardedInput);

fn refused(code: FieldCode) -> Result<(), ValidationError> {
    Err(ValidationError::new(code.as_str()))
}

/// More than spaces, on one line.
///
/// # Errors
/// `required`, or `wrong_type` for line breaks and other control characters.
pub fn filled(text: &str) -> Result<(), ValidationError> {
    if text.trim().is_empty() {
        return refused(FieldCode::Required);
    }
    one_line(text)
}

/// No line breaks or other control characters, which no database takes whole.
///
/// # Errors
/// `wrong_type`.
pub fn one_line(text: &str) -> Result<(), ValidationError> {
    if text.contains(char::is_control) {
        return refused(FieldCode::WrongType);
    }
    Ok(())
}

/// The privacy guard: no personal identity code, e-mail address or phone number.
///
/// # Errors
/// `looks_like_identity`, or `wrong_type` for control characters other than line breaks and tabs.
pub fn guarded(text: &str) -> Result<(), ValidationError> {
    let is_odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    if text.contains(is_odd) {
        return refused(FieldCode::WrongType);
    }
    if find_identity(text).is_some() {
        return refused(FieldCode::LooksLikeIdentity);
    }
    Ok(())
}

/// An e-mail address: something, one `@`, a host with a dot.
///
/// # Errors
/// `malformed_email`.
pub fn email(text: &str) -> Result<(), ValidationError> {
    let is_email = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.split('.').count() > 1
            && host.split('.').all(|part| !part.is_empty())
            && !host.contains('@')
    });
    if !is_email
        || text
            .chars()
            .any(|character| character.is_whitespace() || character.is_control())
    {
        return refused(FieldCode::MalformedEmail);
    }
    Ok(())
}

/// A phone number: digits, with what people put between them, and at least three (`112`). Empty for none.
///
/// # Errors
/// `malformed_phone`.
pub fn phone(text: &str) -> Result<(), ValidationError> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_known = |sign: char| sign.is_ascii_digit() || " +-()/.,".contains(sign);
    if !text.trim().is_empty() && digits < 3 || !text.chars().all(is_known) {
        return refused(FieldCode::MalformedPhone);
    }
    Ok(())
}

/// The address of a page: `https://` or `http://` and a host.
///
/// # Errors
/// `malformed_url`.
pub fn url(text: &str) -> Result<(), ValidationError> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let has_host = rest.is_some_and(|rest| rest.starts_with(|first: char| first.is_alphanumeric()));
    if !has_host
        || text
            .chars()
            .any(|character| character.is_whitespace() || character.is_control())
    {
        return refused(FieldCode::MalformedUrl);
    }
    Ok(())
}

/// The address of a page, or a path of the application.
///
/// # Errors
/// `malformed_url`.
pub fn url_or_path(text: &str) -> Result<(), ValidationError> {
    let is_path = text.starts_with('/') && !text.starts_with("//");
    if is_path
        && !text
            .chars()
            .any(|character| character.is_whitespace() || character.is_control())
    {
        return Ok(());
    }
    url(text)
}

/// A user name in its normal form: 3–64 of `a–z`, digits, dots, underscores and hyphens, letters or digits at the ends.
///
/// # Errors
/// `malformed_username`.
pub fn username(text: &str) -> Result<(), ValidationError> {
    let is_end = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
    let is_right = text
        .chars()
        .all(|character| is_end(character) || "._-".contains(character))
        && text.starts_with(is_end)
        && text.ends_with(is_end)
        && (3..=64).contains(&text.len());
    if !is_right {
        return refused(FieldCode::MalformedUsername);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_has_digits_and_what_parts_them() {
        for good in [
            "",
            "112",
            "+358 50 123 4567",
            "(09) 123-4567",
            "09 1234, 09 1235",
        ] {
            assert!(phone(good).is_ok(), "{good}");
        }
        for bad in ["abc", "12", "09 1234 Eeva", "tel:112", "09\n1234"] {
            assert!(phone(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn addresses_are_known_by_their_form() {
        for good in ["eeva@espoo.fi", "etu.suku@sote.kainuu.fi"] {
            assert!(email(good).is_ok(), "{good}");
        }
        for bad in [
            "eeva",
            "@espoo.fi",
            "eeva@espoo",
            "eeva@@espoo.fi",
            "eeva @espoo.fi",
            "eeva@espoo.",
        ] {
            assert!(email(bad).is_err(), "{bad}");
        }
        for good in ["https://www.espoo.fi/kaikukortti", "http://localhost"] {
            assert!(url(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "www.espoo.fi",
            "https://",
            "javascript:alert(1)",
            "https://espoo.fi/a b",
        ] {
            assert!(url(bad).is_err(), "{bad}");
        }
        assert!(url_or_path("/venues").is_ok());
        assert!(url_or_path("//espoo.fi").is_err());
    }

    #[test]
    fn control_characters_are_refused() {
        let code = |found: Result<(), ValidationError>| found.err().map(|error| error.code);

        assert_eq!(code(filled("Espoon teatteri")), None);
        assert_eq!(code(filled("  ")), Some("required".into()));
        assert_eq!(code(filled("Espoon\nteatteri")), Some("wrong_type".into()));
        assert_eq!(code(guarded("Kaksi\nlippua")), None);
        assert_eq!(code(guarded("Kaksi\0lippua")), Some("wrong_type".into()));
    }

    #[test]
    fn user_names_are_small_and_plain() {
        for good in ["abc", "espoo.jakaja", "a-1_b"] {
            assert!(username(good).is_ok(), "{good}");
        }
        for bad in ["ab", "Espoo", ".abc", "abc.", "a b c", "äiti", "a@b.fi"] {
            assert!(username(bad).is_err(), "{bad}");
        }
    }
}
