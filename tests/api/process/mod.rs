//! The real program as a process: its commands, what it refuses, that it loses and tells nothing.

mod commands;
mod demo;
mod durability;
mod logs;
mod lost_answer;
mod refusals;
