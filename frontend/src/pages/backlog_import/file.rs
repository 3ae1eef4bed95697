//! A chosen file in parts that are sent one after the other, so that one sees how far it is.

use shared::card_imports::{CardToImport, ImportCards, Repeated};
use shared::ids::SiteId;
use shared::imports::lines::parts;
use shared::limits::CARDS_IMPORT_ROWS_MAX;
use shared::spreadsheet::is_workbook;
use uuid::Uuid;

/// Rows that are sent at once.
const ROWS_EACH: usize = 1000;

/// A part of a file.
pub(super) struct Piece {
    what: What,
    /// How much the number of a row in it falls short.
    pub(super) before: usize,
    /// How many rows it has.
    pub(super) rows: usize,
}

enum What {
    /// A file of its own, one sign for each byte.
    File(String),
    /// Rows of a file in JSON.
    Rows(Vec<CardToImport>),
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoFile {
    /// It is a workbook, or has nothing in it.
    NoText,
    /// It has too many rows.
    TooLong,
    /// It is JSON, but not what is asked for: where.
    NoRows { line: usize, column: usize },
}

impl Piece {
    /// The request for it; none when the browser cannot encode it.
    pub(super) fn request(
        &self,
        site_id: Option<SiteId>,
        reference: Uuid,
        dry_run: bool,
    ) -> Option<ImportCards> {
        let (content, rows) = match &self.what {
            What::File(text) => (Some(crate::browser::to_base64(text)?), None),
            What::Rows(rows) => (None, Some(rows.clone())),
        };
        Some(ImportCards {
            client_reference: reference,
            site_id,
            dry_run,
            content,
            rows,
        })
    }
}

/// The parts of a file, given as one sign for each byte, and the rows whose number stood in one before: a part knows
/// nothing of the others.
pub(super) fn pieces(bytes: &str) -> Result<(Vec<Piece>, Repeated), NoFile> {
    if bytes.trim().is_empty() || is_workbook(bytes) {
        return Err(NoFile::NoText);
    }
    let text = in_one_byte_each(bytes);
    let (pieces, repeated): (Vec<Piece>, Repeated) = if text.trim_start().starts_with('[') {
        let rows = read_rows(&text)?;
        let repeated = Repeated::among(&rows);
        let parts = rows.chunks(ROWS_EACH).zip((0..).step_by(ROWS_EACH));
        let piece = |(rows, before): (&[CardToImport], usize)| Piece {
            what: What::Rows(rows.to_vec()),
            before,
            rows: rows.len(),
        };
        (parts.map(piece).collect(), repeated)
    } else {
        let parts = parts(&text, ROWS_EACH).into_iter();
        let piece = |part: shared::imports::lines::Part| Piece {
            what: What::File(part.content),
            before: part.before,
            rows: part.rows,
        };
        (parts.map(piece).collect(), Repeated::in_file(&text))
    };
    let rows: usize = pieces.iter().map(|piece| piece.rows).sum();
    if u64::try_from(rows).is_ok_and(|rows| rows <= CARDS_IMPORT_ROWS_MAX) {
        Ok((pieces, repeated))
    } else {
        Err(NoFile::TooLong)
    }
}

fn read_rows(text: &str) -> Result<Vec<CardToImport>, NoFile> {
    // Of what is wrong only the place is said: the words of the error may repeat what stands there.
    serde_json::from_slice(&bytes_of(text)).map_err(|error| NoFile::NoRows {
        line: error.line(),
        column: error.column(),
    })
}

fn bytes_of(text: &str) -> Vec<u8> {
    let byte = |sign| u8::try_from(u32::from(sign)).unwrap_or(b'?');
    text.chars().map(byte).collect()
}

/// A file in UTF-16 as one in UTF-8, any other as it is: what parts rows and cells is one byte in all of them.
fn in_one_byte_each(bytes: &str) -> String {
    let order: fn([u8; 2]) -> u16 = if bytes.starts_with("\u{ff}\u{fe}") {
        u16::from_le_bytes
    } else if bytes.starts_with("\u{fe}\u{ff}") {
        u16::from_be_bytes
    } else {
        return bytes.trim_start_matches("\u{ef}\u{bb}\u{bf}").to_owned();
    };
    let bytes = bytes_of(bytes);
    let (pairs, _) = bytes.as_chunks::<2>();
    let signs: Vec<u16> = pairs.iter().skip(1).map(|pair| order(*pair)).collect();
    let text = String::from_utf16_lossy(&signs);
    text.bytes().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin(text: &str) -> String {
        text.bytes().map(char::from).collect()
    }

    fn contents(pieces: &[Piece]) -> Vec<&str> {
        fn text(piece: &Piece) -> &str {
            match &piece.what {
                What::File(text) => text.as_str(),
                What::Rows(_) => "rows",
            }
        }
        pieces.iter().map(text).collect()
    }

    #[test]
    fn files_in_any_encoding_are_cut_between_rows() {
        let text = "kortin tunnus;syntymävuosi\nESP1;1985\n";
        let utf_16 = |order: fn(u16) -> [u8; 2]| {
            let signs = format!("\u{feff}{text}");
            let bytes = signs.encode_utf16().flat_map(order);
            bytes.map(char::from).collect::<String>()
        };
        for file in [
            latin(text),
            latin(&format!("\u{feff}{text}")),
            utf_16(u16::to_le_bytes),
            utf_16(u16::to_be_bytes),
        ] {
            let (pieces, _) = pieces(&file).map_err(|_refused| ()).unwrap();
            assert_eq!(contents(&pieces), [latin(text)]);
        }
    }

    #[test]
    fn long_files_come_in_parts_and_too_long_ones_not_at_all() {
        let file = |rows: usize| format!("a;b\n{}", "1;2\n".repeat(rows));

        let (found, repeated) = pieces(&file(2500)).map_err(|_refused| ()).unwrap();
        let shape: Vec<_> = found
            .iter()
            .map(|piece| (piece.before, piece.rows))
            .collect();
        assert_eq!(shape, [(0, 1000), (1000, 1000), (2000, 500)]);
        assert!(repeated.rows.is_empty());
        assert_eq!(pieces(&file(20_001)).err(), Some(NoFile::TooLong));
    }

    #[test]
    fn json_that_is_something_else_is_refused_with_its_place() {
        let good = r#"[{"card_number":"ESP1","kind":"community","issued_on":"2026-11-02"}]"#;
        assert_eq!(
            contents(&pieces(good).map_err(|_refused| ()).unwrap().0),
            ["rows"]
        );

        let wrong = "[\n{\"nimi\":\"Matti\"}]";
        let place = NoFile::NoRows { line: 2, column: 7 };
        assert_eq!(pieces(wrong).err(), Some(place));
    }
}
