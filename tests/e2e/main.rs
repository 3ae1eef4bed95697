//! Journeys through the built application in a real browser, on a real register.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed, and says why"
)]

mod accessibility;
mod check;
mod hand_over;
mod pages;
mod sign_in;
