//! Leaving the page for good, without a question.

use std::cell::Cell;

use super::{BY_LINK, open, window};

thread_local! {
    static IS_LEAVING: Cell<bool> = const { Cell::new(false) };
}

/// Loads the application anew at an address of its own, whatever is unsaved: what is open is not for these eyes. For the
/// person it is a link like others.
pub fn leave_for(address: &str) {
    IS_LEAVING.set(true);
    let noted = window().and_then(|window| {
        let history = window.history().ok()?;
        let note = BY_LINK.into();
        history.push_state_with_url(&note, "", Some(address)).ok()?;
        window.location().reload().ok()
    });
    if noted.is_none() {
        open(address);
    }
}

/// Whether the page is being left for good.
#[must_use]
pub fn is_leaving() -> bool {
    IS_LEAVING.get()
}
