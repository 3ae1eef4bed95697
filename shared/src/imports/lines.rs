//! The lines of a file of rows: what parts its cells, where a row ends, and the file in parts.

/// A part of a file, with the names of the columns first: a file of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The part.
    pub content: String,
    /// How many rows stand before it, after the names of the columns: the number of a row in the part falls short by as
    /// many.
    pub before: usize,
    /// How many rows it has.
    pub rows: usize,
}

/// A file in parts of so many rows each. A file without rows is one part.
#[must_use]
pub fn parts(text: &str, rows_each: usize) -> Vec<Part> {
    let rows = rows(text);
    let names = rows.iter().position(|row| is_filled(row));
    let (head, rows) = rows
        .split_at_checked(names.map_or(0, |names| names + 1))
        .unwrap_or_default();
    let head = head.concat();
    if rows.is_empty() {
        return vec![Part {
            content: head,
            before: 0,
            rows: 0,
        }];
    }
    let places = (0..).step_by(rows_each.max(1));
    let parts = rows.chunks(rows_each.max(1)).zip(places);
    parts
        .map(|(rows, before)| Part {
            content: head.clone() + &rows.concat(),
            before,
            rows: rows.iter().filter(|row| is_filled(row)).count(),
        })
        .collect()
}

/// Whether more stands in a row than its end.
fn is_filled(row: &str) -> bool {
    row.chars().any(|sign| !sign.is_whitespace())
}

/// The rows of a text, each with its end of line; a quoted cell may hold several lines.
pub(crate) fn rows(text: &str) -> Vec<&str> {
    let separator = separator(text);
    let (mut rows, mut is_quoted, mut begun, mut end) = (Vec::new(), false, 0, 0);
    for line in text.split_inclusive('\n') {
        end += line.len();
        is_quoted = ends_quoted(line, separator, is_quoted);
        if !is_quoted {
            rows.extend(text.get(begun..end));
            begun = end;
        }
    }
    rows.extend(text.get(begun..).filter(|rest| !rest.is_empty()));
    rows
}

/// The cells of a row.
pub(crate) fn cells(row: &str, separator: char) -> Vec<String> {
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let (mut is_quoted, mut may_open) = (false, true);
    let mut signs = row.trim_end_matches(['\r', '\n']).chars().peekable();
    while let Some(sign) = signs.next() {
        if is_quoted {
            let is_doubled = sign == '"' && signs.next_if_eq(&'"').is_some();
            if sign == '"' && !is_doubled {
                is_quoted = false;
            } else {
                cell.push(sign);
            }
        } else if sign == '"' && may_open {
            (is_quoted, may_open) = (true, false);
        } else if sign == separator {
            cells.push(std::mem::take(&mut cell));
            may_open = true;
        } else {
            cell.push(sign);
            may_open = false;
        }
    }
    cells.push(cell);
    cells
}

/// Whether a quoted cell goes on after a line. Only a quote at a cell's beginning opens one: `Sali 5" iso` has none.
#[must_use]
pub fn ends_quoted(line: &str, separator: char, was_quoted: bool) -> bool {
    let (mut is_quoted, mut may_open) = (was_quoted, true);
    for sign in line.chars() {
        (is_quoted, may_open) = match (sign, is_quoted) {
            // Two in a row stand for one: the first closes, the second opens again.
            ('"', true) => (false, true),
            ('"', false) => (may_open, false),
            (_, true) => (true, false),
            (_, false) => (false, sign == separator),
        };
    }
    is_quoted
}

/// What parts the names of the columns in the first row: `;`, `,` or a tab.
#[must_use]
pub fn separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let count = |separator: &char| first.map_or(0, |line| line.matches(*separator).count());
    // Of the same number the last one wins.
    let found = ['\t', ',', ';'].into_iter().max_by_key(count);
    found.unwrap_or(';')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(content: &str, before: usize, rows: usize) -> Part {
        Part {
            content: content.to_owned(),
            before,
            rows,
        }
    }

    #[test]
    fn each_part_has_the_names_of_the_columns_and_says_what_stands_before() {
        assert_eq!(
            parts("\na;b\n1;2\n3;\"4\n5\"\n\n6;7", 2),
            [
                part("\na;b\n1;2\n3;\"4\n5\"\n", 0, 2),
                part("\na;b\n\n6;7", 2, 1)
            ]
        );
    }

    #[test]
    fn a_row_has_its_cells_with_and_without_quotes() {
        assert_eq!(
            cells("1;\"2;\"\"3\"\"\";Sali 5\" iso;\r\n", ';'),
            ["1", "2;\"3\"", "Sali 5\" iso", ""]
        );
    }

    #[test]
    fn a_file_without_rows_is_one_part() {
        assert_eq!(parts("a;b\n", 2), [part("a;b\n", 0, 0)]);
        assert_eq!(parts("", 2), [part("", 0, 0)]);
        assert_eq!(parts("a;b\n1;\"2", 2), [part("a;b\n1;\"2", 0, 1)]);
    }
}
