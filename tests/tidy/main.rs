//! What no compiler checks: layers, names, sizes, texts and links of the whole tree.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed, and says why"
)]

mod files;
mod layers;
mod links;
mod migrations;
mod names;
mod translations;
mod tree;
mod words;
