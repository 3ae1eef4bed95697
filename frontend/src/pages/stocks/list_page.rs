//! Numbers in stock at the sites.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Numbers in stock at the sites.
#[component]
pub fn StocksPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("stocks-title")} />
        </div>
    }
}
