//! The paper backlog: entering forms by keyboard, importing a file, and the form to print.

mod entry;
mod import;
mod paper;

/// Address of the page on which paper forms are entered.
const BACKLOG: &str = "/admin/backlog";
