//! Handing over a card: number, facts, what to write inside, tell and give.

mod camera;
mod days;
mod draft;
mod keyboard;
mod leave;
mod network;
mod numbers;
mod phone;
mod refusals;
mod slip;
mod whole;
