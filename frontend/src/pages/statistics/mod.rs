//! The figures of a site: the own one, or one that is chosen.

mod chart;
mod figures;
mod page;
mod scale;
mod venue;

pub use page::StatisticsPage;
