//! The links of the header: for everybody, or for the role of who is signed in.

use shared::session::Role;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::i18n::use_i18n;
use crate::routes::Route;

const PUBLIC: &[(Route, &str)] = &[
    (Route::Home, "nav-home"),
    (Route::Venues, "nav-venues"),
    (Route::Areas, "nav-areas"),
];

const STAFF: &[(Route, &str)] = &[
    (Route::StaffHome, "nav-staff-home"),
    (Route::HandOver, "nav-hand-over"),
    (Route::Check, "nav-check"),
    (Route::Visits, "nav-visits"),
    (Route::Manage, "nav-manage"),
    (Route::Cards, "nav-cards"),
    (Route::Statistics, "nav-statistics"),
    (Route::OurPart, "nav-our-part"),
    (Route::Materials, "nav-materials"),
    (Route::Help, "nav-help"),
];

/// Properties of [`Navigation`].
#[derive(Properties, PartialEq)]
pub(super) struct NavigationProps {
    /// The role whose links are shown; without one, those for everybody.
    #[prop_or_default]
    pub role: Option<Role>,
    /// How many notices wait on the start page.
    #[prop_or_default]
    pub waiting: u32,
    /// A link was followed.
    pub on_followed: Callback<()>,
}

/// The links to the pages of a role.
fn links(role: Option<Role>) -> Vec<(Route, &'static str)> {
    match role {
        None => PUBLIC.to_vec(),
        Some(role) => STAFF
            .iter()
            .copied()
            .filter(|(route, _)| route.is_for(role))
            // A distributor has the materials among its own part.
            .filter(|(route, _)| (*route, role) != (Route::Materials, Role::Distributor))
            .collect(),
    }
}

/// Whether a link leads to where one is, or to a page above: a card is one of the cards.
fn is_current(link: Route, here: Route) -> bool {
    std::iter::successors(Some(here), |page| page.above()).any(|page| page == link)
}

/// The links of the header.
#[component]
pub(super) fn Navigation(props: &NavigationProps) -> Html {
    let t = use_i18n();
    let here = use_route::<Route>().unwrap_or(Route::NotFound);
    let followed = props.on_followed.reform(|_: MouseEvent| ());
    html! {
        <ul class="navigation" onclick={followed}>
            { for links(props.role).into_iter().map(|(route, key)| {
                let current = is_current(route, here);
                html! {
                    <li class={classes!(current.then_some("navigation__current"))}>
                        <Link<Route> to={route}>
                            { t.get(key) }
                            if route == Route::StaffHome && props.waiting > 0 {
                                <Waiting count={props.waiting} />
                            }
                            if current { <span class="visually-hidden">{ " " }{ t.get("nav-current") }</span> }
                        </Link<Route>>
                    </li>
                }
            }) }
        </ul>
    }
}

#[derive(Properties, PartialEq)]
struct WaitingProps {
    count: u32,
}

/// How many notices wait: a figure to see, a sentence to hear.
#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let t = use_i18n();
    let count = [("count", props.count.into())];
    html! {
        <>
            { " " }
            <span class="count-badge" aria-hidden="true">{ props.count }</span>
            <span class="visually-hidden">{ t.format("nav-notices", &count) }</span>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_venue_is_offered_the_check_and_no_cards() {
        let routes: Vec<Route> = links(Some(Role::Venue))
            .into_iter()
            .map(|(route, _)| route)
            .collect();
        assert_eq!(
            routes,
            [
                Route::StaffHome,
                Route::Check,
                Route::Visits,
                Route::Statistics,
                Route::Materials,
                Route::Help
            ]
        );
    }

    #[test]
    fn the_page_of_one_thing_belongs_to_the_list_and_to_the_overview() {
        let id = "6f1c2f4e-5f0b-4a4e-9a53-0d8f3c1f5a11".parse().unwrap();
        assert!(is_current(Route::Cards, Route::Card { id }));
        assert!(!is_current(Route::StaffHome, Route::Card { id }));
        assert!(is_current(Route::Manage, Route::NewOrganisation));
    }
}
