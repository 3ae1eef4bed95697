//! The own account's second factor.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// The own account's second factor.
#[component]
pub fn SecondFactorPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("second-factor-title")} />
        </div>
    }
}
