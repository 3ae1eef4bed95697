//! Numbers in stock: the batches, giving one to a site, one of them.

mod list_page;
mod new_page;
mod stock_page;

pub use list_page::StocksPage;
pub use new_page::NewStockPage;
pub use stock_page::StockPage;
