//! Bringing in organisations, sites, venues and accounts from a file.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Bringing in organisations, sites, venues and accounts from a file.
#[component]
pub fn ImportPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("import-title")} />
        </div>
    }
}
