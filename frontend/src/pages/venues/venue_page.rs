//! One venue.

use shared::ids::VenueId;
use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Properties of [`ManageVenuePage`].
#[derive(Properties, PartialEq)]
pub struct ManageVenuePageProps {
    /// Id of the venue.
    pub id: VenueId,
}

/// One venue.
#[component]
pub fn ManageVenuePage(props: &ManageVenuePageProps) -> Html {
    let t = use_i18n();
    html! {
        <div class="page" key={props.id.to_string()}>
            <PageTitle text={t.get("manage-venue-title")} />
        </div>
    }
}
