//! The foot of every page: privacy, accessibility, areas, version.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::external_link::ExternalLink;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::network::use_network;

const LINKS: &[(Route, &str)] = &[
    (Route::Privacy, "privacy-title"),
    (Route::Accessibility, "accessibility-title"),
    (Route::Areas, "nav-areas"),
    (Route::Venues, "nav-venues"),
];

/// The footer.
#[component]
pub fn Footer() -> Html {
    let t = use_i18n();
    let network = use_network();
    html! {
        <footer class="footer">
            <div class="footer__inner">
                <nav aria-label={t.get("footer-label")}>
                    <ul class="footer__links">
                        { for LINKS.iter().map(|(route, key)| html! {
                            <li><Link<Route> to={*route}>{ t.get(key) }</Link<Route>></li>
                        }) }
                        <li><ExternalLink href="https://kaikukortti.fi">{ "kaikukortti.fi" }</ExternalLink></li>
                    </ul>
                </nav>
                <p class="footer__about">
                    { t.get("footer-about") }
                    if let Some(network) = network {
                        { " " }
                        <span class="footer__version">
                            { t.format("version", &[("version", network.version.as_str().into())]) }
                        </span>
                    }
                </p>
            </div>
        </footer>
    }
}
