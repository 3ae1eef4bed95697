//! Who did what and when.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Who did what and when.
#[component]
pub fn AuditEventsPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("trail-title")} />
        </div>
    }
}
