//! The accounts.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// The accounts.
#[component]
pub fn UsersPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("users-title")} />
        </div>
    }
}
