//! Registering, finding, listing and searching cards.

mod days;
mod ending;
mod facts;
mod facts_deletion;
mod find;
mod lists;
mod numbers;
mod refusals;
mod register;
mod repeats;
mod search;
