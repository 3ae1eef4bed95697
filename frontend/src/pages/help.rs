//! Whom to ask, and where the instructions are.

use shared::session::{Role, Session};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::external_link::ExternalLink;
use crate::components::page_title::PageTitle;
use crate::i18n::{I18n, use_i18n};
use crate::pages::contacts::{AreaContacts, SupportContacts};
use crate::routes::Route;
use crate::state::network::use_network;
use crate::state::session::use_session;

/// Where the links to all areas' own pages are, until the register has said it.
const AREAS: &str = "https://kaikukortti.fi/alueet/";

/// Whom to ask.
#[component]
pub fn HelpPage() -> Html {
    let t = use_i18n();
    let person = use_session().session();
    // Whoever is above the areas has none to ask.
    let is_national = person
        .as_ref()
        .is_some_and(|person| person.role == Role::NationalAdmin);
    let all_areas = use_network().map_or_else(|| AREAS.to_owned(), |it| it.links.areas.clone());
    html! {
        <div class="page">
            <PageTitle text={t.get("help-title")} lead={t.get("help-lead")} />
            <div class="help">
                if !is_national {
                    <section class="sheet section" aria-labelledby="help-area">
                        <h2 id="help-area">{ t.get("help-area") }</h2>
                        <p>{ t.get("help-area-text") }</p>
                        { person.map(|person| own_area(&t, &person)).unwrap_or_default() }
                        <p>
                            <ExternalLink href={all_areas} new_tab=true>{ t.get("help-all-areas") }</ExternalLink>
                        </p>
                    </section>
                }
                <section class="sheet section" aria-labelledby="help-support">
                    <h2 id="help-support">{ t.get("help-support") }</h2>
                    <p>{ t.get("help-support-text") }</p>
                    <SupportContacts />
                </section>
            </div>
            <section class="section" aria-labelledby="help-materials">
                <h2 id="help-materials">{ t.get("help-materials") }</h2>
                <ul class="help__materials">
                    <li>
                        <Link<Route> to={Route::Materials}>{ t.get("materials-title") }</Link<Route>>
                        <p>{ t.get("materials-title-text") }</p>
                    </li>
                    <li>
                        <Link<Route> to={Route::Venues}>{ t.get("nav-venues") }</Link<Route>>
                        <p>{ t.get("material-venues-text") }</p>
                    </li>
                </ul>
            </section>
        </div>
    }
}

/// The coordinators of the person's own area, and its page.
fn own_area(t: &I18n, person: &Session) -> Html {
    let Some(area) = &person.area else {
        return Html::default();
    };
    let name = t.text(&area.name);
    html! {
        <>
            <AreaContacts area={area.id} />
            if let Some(page) = area.home_page.clone() {
                <p>
                    <ExternalLink href={page} new_tab=true>
                        { t.format("help-area-page", &[("area", name.as_str().into())]) }
                    </ExternalLink>
                </p>
            }
        </>
    }
}
