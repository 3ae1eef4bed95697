//! The way from a site or venue to its accounts.

use shared::ids::{CoordinatorId, SiteId, VenueId};
use yew::prelude::*;
use yew_router::prelude::Link;

use super::new_page::For;
use super::query::UsersQuery;
use crate::components::button::{ButtonKind, button_classes};
use crate::i18n::use_i18n;
use crate::routes::Route;

/// Properties of [`PlaceAccounts`].
#[derive(Properties, PartialEq)]
pub struct PlaceAccountsProps {
    /// The site.
    #[prop_or_default]
    pub site_id: Option<SiteId>,
    /// The venue.
    #[prop_or_default]
    pub venue_id: Option<VenueId>,
}

/// The accounts of a site or venue: the list, and a new one.
#[component]
pub fn PlaceAccounts(props: &PlaceAccountsProps) -> Html {
    let t = use_i18n();
    let list = UsersQuery {
        site_id: props.site_id,
        venue_id: props.venue_id,
        ..UsersQuery::default()
    };
    let new = For {
        site_id: props.site_id,
        venue_id: props.venue_id,
        coordinator_id: None::<CoordinatorId>,
        area_id: None,
    };
    html! {
        <section class="section" aria-labelledby="accounts-heading">
            <h2 id="accounts-heading">{ t.get("users-title") }</h2>
            <div class="actions">
                <Link<Route, UsersQuery> to={Route::Users} query={Some(list)} classes="link">{ t.get("users-of-place") }</Link<Route, UsersQuery>>
                <Link<Route, For> to={Route::NewUser} query={Some(new)} classes={button_classes(ButtonKind::Secondary, true)}>
                    { t.get("user-new") }
                </Link<Route, For>>
            </div>
        </section>
    }
}
