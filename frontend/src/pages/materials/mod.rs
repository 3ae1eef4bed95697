//! Handbooks, posters, brochures and other links, by audience.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Handbooks, posters, brochures and other links, by audience.
#[component]
pub fn MaterialsPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("materials-title")} />
        </div>
    }
}
