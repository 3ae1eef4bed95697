//! The frame around every page: header, navigation, footer, messages, and the dialogs of the session.

mod demo_banner;
mod footer;
pub mod frame;
mod header;
mod language_picker;
pub mod larger_program;
mod leave_dialog;
mod navigation;
mod no_network;
mod practice_banner;
mod queue_badge;
mod session_dialog;
pub mod sign_in_form;
mod sign_out_dialog;
pub mod staff_page;
mod toaster;
pub mod waits_here;
