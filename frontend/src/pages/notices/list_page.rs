//! All that the register tells the signed-in person.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// All that the register tells the signed-in person.
#[component]
pub fn NoticesPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("notices-title")} />
        </div>
    }
}
