//! The checklist of the year: what is on it, who answers it, and who has not done what.

mod answers;
mod lists;
mod overview;
