//! What the whole application shares: session, installation, toasts, and the guard of unsaved work.

pub mod account_language;
pub mod errand;
pub mod leave_guard;
pub mod network;
pub mod notices;
pub mod practice;
pub mod queue;
mod queue_run;
pub mod session;
mod session_keeper;
pub mod session_state;
pub mod toasts;
pub mod vault;
