//! Giving numbers to a site.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Giving numbers to a site.
#[component]
pub fn NewStockPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("stock-new-title")} />
        </div>
    }
}
