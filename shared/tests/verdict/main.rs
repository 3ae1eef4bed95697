//! Verdicts: each reason, their order, and past and coming days.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

mod days;
mod reasons;
mod support;
