//! A new area.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// A new area.
#[component]
pub fn NewAreaPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("manage-area-new-title")} />
        </div>
    }
}
