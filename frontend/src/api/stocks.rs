//! Stock: card numbers that areas give to sites. A number travels in the body, never in an address.

use shared::ids::StockId;
use shared::page::{Page, PageQuery};
use shared::stocks::{
    GiveStock, MoveStock, SiteStock, SiteStockFilter, Stock, StockFilter, StockNumber,
    StockNumberFilter, StockNumbers, StockReceipt,
};

use super::client::{Call, Method};
use super::error::ApiError;

/// Gives numbers to a site, or says what would happen; the same `client_reference` again gives the same batch.
pub async fn give_stock(stock: &GiveStock) -> Result<StockReceipt, ApiError> {
    Call::new(Method::Post, "/stocks").json(stock).send().await
}

/// Moves unused numbers to another site or back to the area.
pub async fn move_stock(stock: &MoveStock) -> Result<StockReceipt, ApiError> {
    Call::new(Method::Post, "/stocks/moves")
        .json(stock)
        .send()
        .await
}

/// The batches that the account may see, the latest first.
pub async fn list_stocks(page: &PageQuery, filter: &StockFilter) -> Result<Page<Stock>, ApiError> {
    Call::new(Method::Get, "/stocks")
        .query(page)
        .query(filter)
        .send()
        .await
}

/// What the sites that the account may see have left.
pub async fn list_site_stocks(
    page: &PageQuery,
    filter: &SiteStockFilter,
) -> Result<Page<SiteStock>, ApiError> {
    Call::new(Method::Get, "/stocks/summary")
        .query(page)
        .query(filter)
        .send()
        .await
}

/// One batch.
pub async fn find_stock(id: StockId) -> Result<Stock, ApiError> {
    Call::new(Method::Get, format!("/stocks/{id}")).send().await
}

/// All free numbers of a batch, to print them.
pub async fn export_stock_numbers(id: StockId) -> Result<StockNumbers, ApiError> {
    Call::new(Method::Post, format!("/stocks/{id}/export"))
        .send()
        .await
}

/// The numbers of a batch in the order of the pile.
pub async fn list_stock_numbers(
    id: StockId,
    page: &PageQuery,
    filter: &StockNumberFilter,
) -> Result<Page<StockNumber>, ApiError> {
    Call::new(Method::Get, format!("/stocks/{id}/numbers"))
        .query(page)
        .query(filter)
        .send()
        .await
}
