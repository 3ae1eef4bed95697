//! What a spreadsheet makes of a file's cells.

use std::borrow::Cow;

/// The text of a cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it
/// (the advice of OWASP on CSV injection).
#[must_use]
pub fn no_formula(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return Cow::Owned(format!("'{cell}"));
    }
    Cow::Borrowed(cell)
}

/// Whether a file, given as one sign for each byte, is a workbook of a spreadsheet (`.xlsx`, `.ods`, `.xls`) rather than a
/// text that was saved from it.
#[must_use]
pub fn is_workbook(bytes: &str) -> bool {
    let (zip, compound_file) = ("PK\u{3}\u{4}", "\u{d0}\u{cf}\u{11}\u{e0}");
    bytes.starts_with(zip) || bytes.starts_with(compound_file)
}

#[cfg(test)]
mod tests {
    use super::{is_workbook, no_formula};

    #[test]
    fn a_workbook_is_told_from_a_text() {
        assert!(is_workbook("PK\u{3}\u{4}\u{14}"));
        assert!(is_workbook("\u{d0}\u{cf}\u{11}\u{e0}\u{a1}"));
        assert!(!is_workbook("kind;name\n"));
        assert!(!is_workbook(""));
    }

    #[test]
    fn what_begins_like_a_formula_is_shown_as_text() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+358", "'+358"),
            ("-1", "'-1"),
            ("@sum", "'@sum"),
            ("\t=1", "'\t=1"),
            ("1=1", "1=1"),
            ("", ""),
        ] {
            assert_eq!(no_formula(cell), expected);
        }
    }
}
