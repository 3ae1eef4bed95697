//! The sites.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// The sites.
#[component]
pub fn SitesPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("sites-title")} />
        </div>
    }
}
