//! Checking a card: the question that venues ask, and the answer.

mod answer;
mod batch;
mod days;
mod keys;
mod numbers;
mod reasons;
mod venues;
