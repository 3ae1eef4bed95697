//! Test mode: keys that see test data alone, and the numbers, visits and days that they are for.

mod clients;
mod clock;
mod numbers;
mod pages;
mod reset;
mod visits;
