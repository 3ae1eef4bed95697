//! What a community card is for and who may use it, in the words of the checklist for distributors.

use shared::ids::AreaId;
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::api::areas::find_area;
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::routes::Route;

/// The age that clients go along up to, until the area has said its own.
const CLIENT_AGE: u8 = 16;

#[derive(Properties, PartialEq)]
pub(super) struct ExplanationProps {
    /// The area, whose age limit holds.
    pub(super) area: Option<AreaId>,
}

/// What a community card is for and who may use it.
#[component]
pub(super) fn Explanation(props: &ExplanationProps) -> Html {
    let t = use_i18n();
    let limit = use_remote(props.area, |area| async move {
        match area {
            Some(area) => find_area(area).await.map(|area| area.client_age_limit),
            None => Ok(CLIENT_AGE),
        }
    });
    let age = limit.data().map_or(CLIENT_AGE, |age| **age);
    let age = [("age", age.into())];
    html! {
        <section class="sheet section" aria-labelledby="community-what">
            <h2 id="community-what">{ t.get("community-what") }</h2>
            <ul class="community-cards__what">
                <li>{ t.get("community-what-for") }</li>
                <li>{ t.format("community-what-worker", &age) }</li>
                <li>{ t.get("community-what-others") }</li>
                <li>
                    { t.format("community-what-own-cards", &age) }{ " " }
                    <Link<Route> to={Route::GroupVisit} classes="link">{ t.get("community-what-check") }</Link<Route>>
                </li>
                <li>{ t.get("community-what-loans") }</li>
            </ul>
        </section>
    }
}
