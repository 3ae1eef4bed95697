//! The cells of a row: read as texts and values, each wrong one noted once.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::Column;
use super::rows::Header;
use super::words::{self, Read};
use crate::problem::{FieldCode, FieldError};

/// The cells of a row, and what is wrong with them.
pub(super) struct Cells<'a> {
    by_column: BTreeMap<Column, &'a str>,
    used: BTreeSet<Column>,
    pub(super) errors: BTreeMap<Column, FieldError>,
    surplus: bool,
}

impl<'a> Cells<'a> {
    pub(super) fn new(header: &Header, cells: &'a [String]) -> Self {
        let texts = cells.iter().map(|cell| cell.trim());
        let surplus = cells.iter().skip(header.columns.len());
        Self {
            by_column: header.columns.iter().copied().zip(texts).collect(),
            used: BTreeSet::from([Column::Kind]),
            errors: BTreeMap::new(),
            surplus: surplus.into_iter().any(|cell| !cell.trim().is_empty()),
        }
    }

    pub(super) fn refuse(&mut self, column: Column, code: FieldCode) {
        self.refuse_with(column, FieldError::new("", code));
    }

    pub(super) fn refuse_with(&mut self, column: Column, found: FieldError) {
        self.errors.entry(column).or_insert(found);
    }

    /// The cell's text, perhaps empty.
    pub(super) fn text(&mut self, column: Column) -> &'a str {
        self.used.insert(column);
        self.by_column.get(&column).copied().unwrap_or_default()
    }

    /// The cell's text, when there is one.
    pub(super) fn told(&mut self, column: Column) -> Option<String> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The cell's text, which must be there.
    pub(super) fn needed(&mut self, column: Column) -> String {
        let text = self.text(column);
        if text.is_empty() {
            self.refuse(column, FieldCode::Required);
        }
        text.to_owned()
    }

    /// The cell's value, when there is one.
    pub(super) fn value<T>(&mut self, column: Column, read: fn(&str) -> Read<T>) -> Option<T> {
        match read(self.text(column)) {
            Ok(value) => value,
            Err(code) => {
                self.refuse(column, code);
                None
            }
        }
    }

    /// The cell's value, which must be there; something else in its place when it is not.
    pub(super) fn needed_value<T>(
        &mut self,
        column: Column,
        read: fn(&str) -> Read<T>,
        instead: T,
    ) -> T {
        let value = self.value(column, read);
        if value.is_none() {
            self.refuse(column, FieldCode::Required);
        }
        value.unwrap_or(instead)
    }

    pub(super) fn is(&mut self, column: Column) -> bool {
        self.value(column, words::yes_or_no).unwrap_or(false)
    }

    /// Whether nothing stands in a column.
    pub(super) fn is_empty(&self, column: Column) -> bool {
        self.by_column
            .get(&column)
            .is_none_or(|text| text.is_empty())
    }

    /// What stands in columns that do not belong to the row would be lost in silence.
    pub(super) fn refuse_the_rest(&mut self) {
        let unused = self.by_column.iter().filter(|(_, text)| !text.is_empty());
        let unused: Vec<_> = unused.map(|(column, _)| *column).collect();
        for column in unused {
            if !self.used.contains(&column) {
                self.refuse(column, FieldCode::NotAllowed);
            }
        }
        if self.surplus {
            self.refuse(Column::Kind, FieldCode::UnknownMember);
        }
    }
}
