//! The areas of the network.

mod change;
mod read;

const AREAS: &str = "/api/v1/areas";
