//! The organisations.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// The organisations.
#[component]
pub fn OrganisationsPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("organisations-title")} />
        </div>
    }
}
