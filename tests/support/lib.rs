//! What the tests share: a register of their own on a real PostgreSQL, and clients by identity.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed, and says why"
)]

pub mod app;
pub mod browser;
mod browser_camera;
mod browser_checks;
mod browser_driver;
mod browser_find;
mod browser_network;
mod browser_report;
pub mod browser_texts;
pub mod client;
pub mod contract;
pub mod database;
pub mod days;
pub mod device;
pub mod examples;
pub mod network;
pub mod places;
pub mod process;
pub mod promises;
pub mod requests;
pub mod second_factor;
pub mod specification;
pub mod video;
pub mod world;

pub use app::{NOON, Setup, TestApp};
pub use client::{Answer, Client};
