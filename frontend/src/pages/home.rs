//! What the card is, for whom, how to get one, and how to use it.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::button::{ButtonKind, button_classes};
use crate::components::icon::Icon;
use crate::components::link_card::LinkCard;
use crate::components::page_title::PageTitle;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;

const GETTING: &[&str] = &["home-get-ask", "home-get-register", "home-get-card"];
const USING: &[(&str, &str)] = &[
    ("ticket", "home-use-book"),
    ("user", "home-use-along"),
    ("children", "home-use-children"),
    ("group", "home-use-companion"),
];

/// The public start page.
#[component]
pub fn HomePage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page home">
            <div class="hero">
                <PageTitle text={t.get("home-title")} lead={t.get("home-lead")} />
                <p class="hero__links">
                    <Link<Route> to={Route::Venues} classes={button_classes(ButtonKind::Primary, false)}>
                        { t.get("home-to-venues") }
                    </Link<Route>>
                    <Link<Route> to={Route::Areas} classes={button_classes(ButtonKind::Secondary, false)}>
                        { t.get("home-to-areas") }
                    </Link<Route>>
                </p>
            </div>
            <div class="home__columns">
                { for_whom(&t) }
                { getting(&t) }
            </div>
            { using(&t) }
            <section class="section" aria-labelledby="more">
                <h2 id="more">{ t.get("home-more") }</h2>
                <div class="link-cards">
                    <LinkCard to={Route::OwnCard} icon="check-circle" title={t.get("own-card-title")} text={t.get("own-card-title-text")} />
                    <LinkCard to={Route::Privacy} icon="shield" title={t.get("privacy-title")} text={t.get("home-privacy")} />
                    <LinkCard to={Route::StaffHome} icon="signin" title={t.get("nav-staff")} text={t.get("home-staff")} />
                </div>
            </section>
        </div>
    }
}

fn for_whom(t: &I18n) -> Html {
    html! {
        <section class="sheet section" aria-labelledby="for-whom">
            <h2 id="for-whom">{ t.get("home-whom") }</h2>
            <ul class="ticks">
                <li><Icon name="check" />{ t.get("home-whom-client") }</li>
                <li><Icon name="check" />{ t.get("home-whom-means") }</li>
            </ul>
            <p>{ t.get("home-whom-proof") }</p>
        </section>
    }
}

fn getting(t: &I18n) -> Html {
    html! {
        <section class="sheet section" aria-labelledby="getting">
            <h2 id="getting">{ t.get("home-get") }</h2>
            <ol class="steps">
                { for GETTING.iter().map(|key| html! { <li>{ t.get(key) }</li> }) }
            </ol>
        </section>
    }
}

fn using(t: &I18n) -> Html {
    html! {
        <section class="section" aria-labelledby="using">
            <h2 id="using">{ t.get("home-use") }</h2>
            <ul class="uses">
                { for USING.iter().map(|(icon, key)| html! {
                    <li><Icon name={*icon} size="m" /><p>{ t.get(key) }</p></li>
                }) }
            </ul>
        </section>
    }
}
