//! Numbers in stock: the batches, giving one to a site, one of them.

mod batches;
mod entered;
mod left;
mod list_page;
mod move_form;
mod new_page;
mod numbers_fields;
mod numbers_list;
mod own_left;
mod print_view;
mod query;
mod refusals;
mod stock_page;

pub use list_page::StocksPage;
pub use new_page::NewStockPage;
pub use own_left::StockLeft;
pub(in crate::pages) use query::GivingQuery;
pub use stock_page::StockPage;
