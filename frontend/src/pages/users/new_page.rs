//! A new account.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// A new account.
#[component]
pub fn NewUserPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("user-new-title")} />
        </div>
    }
}
