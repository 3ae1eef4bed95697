//! Who has committed and done what of the checklist.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Who has committed and done what of the checklist.
#[component]
pub fn ChecklistsPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("checklists-title")} />
        </div>
    }
}
