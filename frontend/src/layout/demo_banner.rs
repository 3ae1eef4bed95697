//! Says on every page that the register holds demo data.

use yew::prelude::*;

use crate::i18n::use_i18n;
use crate::state::network::use_network;
use crate::state::session::use_session;

/// A line at the top while the register holds demo data.
#[component]
pub fn DemoBanner() -> Html {
    let t = use_i18n();
    let network = use_network();
    let session = use_session().session();
    let is_demo =
        network.is_some_and(|network| network.demo) || session.is_some_and(|session| session.demo);
    if !is_demo {
        return Html::default();
    }
    html! {
        <aside class="demo-banner" aria-label={t.get("demo-label")}>
            <strong>{ t.get("demo-label") }</strong>{ ": " }{ t.get("demo-text") }
        </aside>
    }
}
