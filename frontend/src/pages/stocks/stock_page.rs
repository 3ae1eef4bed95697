//! One batch of numbers.

use shared::ids::StockId;
use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Properties of [`StockPage`].
#[derive(Properties, PartialEq)]
pub struct StockPageProps {
    /// Id of the batch.
    pub id: StockId,
}

/// One batch of numbers.
#[component]
pub fn StockPage(props: &StockPageProps) -> Html {
    let t = use_i18n();
    html! {
        <div class="page" key={props.id.to_string()}>
            <PageTitle text={t.get("stock-title")} />
        </div>
    }
}
