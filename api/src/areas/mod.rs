//! Areas: founding them, changing what they are, and how they stand.

mod period;
mod save;

pub use period::change_period;
pub use save::{create, update};
