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

#[cfg(test)]
mod tests {
    use super::no_formula;

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
