//! An address that does not exist.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;
use crate::routes::Route;

/// An address that does not exist.
#[component]
pub fn NotFoundPage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("not-found-title")} lead={t.get("not-found-text")} />
            <p><Link<Route> to={Route::Home}>{ t.get("to-home") }</Link<Route>></p>
        </div>
    }
}
