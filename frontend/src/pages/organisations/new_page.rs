//! A new organisation.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// A new organisation.
#[component]
pub fn NewOrganisationPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("organisation-new-title")} />
        </div>
    }
}
