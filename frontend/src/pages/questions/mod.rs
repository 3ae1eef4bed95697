//! The optional questions about holders.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// The optional questions about holders.
#[component]
pub fn QuestionsPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("questions-title")} />
        </div>
    }
}
