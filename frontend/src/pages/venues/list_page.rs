//! The venues, for those who look after them.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// The venues, for those who look after them.
#[component]
pub fn ManageVenuesPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("manage-venues-title")} />
        </div>
    }
}
