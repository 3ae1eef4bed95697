//! A file of rows, as people save it: its encoding and separator are recognised.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use shared::imports::lines::{ends_quoted, separator};
use shared::problem::{FieldCode, FieldError};

use crate::error::{ApiError, ApiResult};

/// A row: its number, as a spreadsheet counts from 1, and its cells.
pub type Cells = (u32, Vec<String>);

/// The rows of a file that came in base64. Empty ones are left out, and counted.
///
/// # Errors
/// 422 at `/content` when it is no base64, or has more rows than `max` after the first.
pub fn read(content: &str, max: usize) -> ApiResult<Vec<Cells>> {
    let bytes = STANDARD
        .decode(content)
        .map_err(|_no_base64| ApiError::field("/content", FieldCode::WrongType))?;
    let text = decode(&bytes);
    let separator = separator(&text);
    let text = with_counted_lines(&text, separator);
    let separator = u8::try_from(separator).unwrap_or(b';');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (number, record) in (1..).zip(reader.records()) {
        let record =
            record.map_err(|_unreadable| ApiError::field("/content", FieldCode::WrongType))?;
        let cells: Vec<_> = record.iter().map(str::to_owned).collect();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push((number, cells));
        }
        if rows.len() > max + 1 {
            let error = FieldError::new("/content", FieldCode::OutOfRange);
            return Err(ApiError::invalid(vec![error.with("max", max)]));
        }
    }
    Ok(rows)
}

/// The file's text: in the encoding that it says, in UTF-8 if it is that, else in Windows-1252.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    encoding.decode(bytes).0
}

/// The text with a space in its empty lines, as the reader does not count those that are empty altogether.
fn with_counted_lines(text: &str, separator: char) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut is_quoted = false;
    for line in text.split_inclusive('\n') {
        if !is_quoted && line.trim_end_matches(['\r', '\n']).is_empty() {
            filled.push(' ');
        }
        filled.push_str(line);
        is_quoted = ends_quoted(line, separator, is_quoted);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAX: usize = 5000;

    fn rows(bytes: &[u8]) -> Vec<Cells> {
        read(&STANDARD.encode(bytes), MAX).unwrap()
    }

    fn row(number: u32, cells: &[&str]) -> Cells {
        (
            number,
            cells.iter().map(|cell| (*cell).to_owned()).collect(),
        )
    }

    #[test]
    fn encodings_and_separators_are_recognised() {
        let expected = vec![row(1, &["tyyppi", "nimi"]), row(2, &["kohde", "Äänekoski"])];
        let utf_16: Vec<u8> = "\u{feff}tyyppi\tnimi\nkohde\tÄänekoski\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for file in [
            "tyyppi;nimi\nkohde;Äänekoski\n".as_bytes(),
            "\u{feff}tyyppi;nimi\r\nkohde;Äänekoski".as_bytes(),
            "tyyppi,nimi\nkohde,Äänekoski\n".as_bytes(),
            "tyyppi\tnimi\nkohde\tÄänekoski\n".as_bytes(),
            b"tyyppi;nimi\r\nkohde;\xC4\xE4nekoski\r\n".as_slice(),
            &utf_16,
        ] {
            assert_eq!(rows(file), expected, "{file:?}");
        }
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does() {
        let file = "kind;name\n\nsite;\"Two\nlines; and \"\"quotes\"\"\"\n;\n\r\nsite;B\n";
        assert_eq!(
            rows(file.as_bytes()),
            [
                row(1, &["kind", "name"]),
                row(3, &["site", "Two\nlines; and \"quotes\""]),
                row(6, &["site", "B"]),
            ]
        );
        assert_eq!(rows(b""), []);
        let file = "kind;name\nsite;Hall 5\" wide\n\nsite;B\n";
        assert_eq!(
            rows(file.as_bytes()),
            [
                row(1, &["kind", "name"]),
                row(2, &["site", "Hall 5\" wide"]),
                row(4, &["site", "B"]),
            ]
        );
    }

    #[test]
    fn what_is_no_base64_and_what_is_too_long_is_refused() {
        let first = |error: ApiError| error.errors.into_iter().next().unwrap();
        let code = |content: &str| first(read(content, MAX).unwrap_err()).code;

        assert_eq!(code("äö"), FieldCode::WrongType);
        let long = "a;b\n".repeat(MAX + 2);
        assert_eq!(code(&STANDARD.encode(long)), FieldCode::OutOfRange);
        let full = "a;b\n".repeat(MAX + 1);
        assert_eq!(rows(full.as_bytes()).len(), MAX + 1);
    }
}
