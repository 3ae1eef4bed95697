//! A new site.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// A new site.
#[component]
pub fn NewSitePage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("site-new-title")} />
        </div>
    }
}
