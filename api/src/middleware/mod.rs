//! What happens around every request.

pub mod authenticate;
pub mod headers;
pub mod limits;
pub mod measure;
pub mod problems;
pub mod same_origin;
mod test_mode;
