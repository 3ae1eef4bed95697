//! The national administrator's contacts and settings.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// The national administrator's contacts and settings.
#[component]
pub fn NetworkPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("network-title")} />
        </div>
    }
}
