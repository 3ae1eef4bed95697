//! The frame around every page: header, navigation, footer, messages, and the dialogs of the session.

mod demo_banner;
mod footer;
pub mod frame;
mod header;
mod language_picker;
mod leave_dialog;
mod navigation;
mod practice_banner;
mod session_dialog;
pub mod sign_in_form;
pub mod staff_page;
mod toaster;
