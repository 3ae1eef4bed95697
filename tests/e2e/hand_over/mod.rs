//! Handing over a card: number, facts, what to write inside, tell and give.

mod keyboard;
mod leave;
mod network;
mod numbers;
mod refusals;
mod whole;
