//! The areas of the network.

mod change;
mod read;
mod retention;

const AREAS: &str = "/api/v1/areas";
