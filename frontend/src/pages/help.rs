//! Whom to ask, and where the instructions are.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::external_link::ExternalLink;
use crate::components::icon::Icon;
use crate::components::page_title::PageTitle;
use crate::i18n::{I18n, use_i18n};
use crate::pages::privacy::NOTICE;
use crate::routes::Route;
use crate::state::network::use_network;
use crate::state::session::use_session;

const MATERIALS: &str =
    "https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille";
const AREAS: &str = "https://kaikukortti.fi/alueet/";

/// Whom to ask.
#[component]
pub fn HelpPage() -> Html {
    let t = use_i18n();
    let person = use_session().session();
    let area = person.and_then(|person| person.area.clone());
    let area_page = area.as_ref().and_then(|area| area.home_page.clone());
    html! {
        <div class="page">
            <PageTitle text={t.get("help-title")} lead={t.get("help-lead")} />
            <div class="help">
                <section class="sheet section" aria-labelledby="help-area">
                    <h2 id="help-area">{ t.get("help-area") }</h2>
                    <p>{ t.get("help-area-text") }</p>
                    if let (Some(area), Some(page)) = (area, area_page) {
                        <p>
                            <ExternalLink href={page} new_tab=true>
                                { t.format("help-area-page", &[("area", t.text(&area.name).as_str().into())]) }
                            </ExternalLink>
                        </p>
                    } else {
                        <p><ExternalLink href={AREAS} new_tab=true>{ t.get("help-all-areas") }</ExternalLink></p>
                    }
                </section>
                <Support />
            </div>
            { materials(&t) }
        </div>
    }
}

/// How Kaikukeskus is reached.
#[component]
fn Support() -> Html {
    let t = use_i18n();
    let network = use_network();
    let email = network
        .as_ref()
        .and_then(|network| network.support_email.clone());
    let phone = network
        .as_ref()
        .and_then(|network| network.support_phone.clone());
    html! {
        <section class="sheet section" aria-labelledby="help-support">
            <h2 id="help-support">{ t.get("help-support") }</h2>
            <p>{ t.get("help-support-text") }</p>
            if let Some(email) = email {
                <p class="help__contact"><Icon name="envelope" /><a href={format!("mailto:{email}")}>{ email }</a></p>
            }
            if let Some(phone) = phone {
                <p class="help__contact"><Icon name="phone" /><a href={format!("tel:{}", phone.replace(' ', ""))}>{ phone }</a></p>
            }
        </section>
    }
}

fn materials(t: &I18n) -> Html {
    let row = |href: &'static str, key: &str| {
        html! {
            <li>
                <ExternalLink {href} new_tab=true>{ t.get(key) }</ExternalLink>
                <p>{ t.get(&format!("{key}-text")) }</p>
            </li>
        }
    };
    html! {
        <section class="section" aria-labelledby="help-materials">
            <h2 id="help-materials">{ t.get("help-materials") }</h2>
            <ul class="help__materials">
                { row(MATERIALS, "material-handbook") }
                { row(AREAS, "material-areas") }
                { row(NOTICE, "material-privacy") }
                <li>
                    <Link<Route> to={Route::Venues}>{ t.get("nav-venues") }</Link<Route>>
                    <p>{ t.get("material-venues-text") }</p>
                </li>
            </ul>
        </section>
    }
}
