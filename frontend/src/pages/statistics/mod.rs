//! The figures of a site: the own one, or one that is chosen.

mod chart;
mod figures;
mod page;
mod scale;

pub use page::StatisticsPage;
