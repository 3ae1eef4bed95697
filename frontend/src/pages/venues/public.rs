//! Where the card works, by area and category; what is chosen stands in the address.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::ids::AreaId;
use shared::page::{Page, PageQuery};
use shared::venues::{PublicVenue, VenueCategory, VenueFilter};
use yew::prelude::*;

use super::filter::Filter;
use crate::api::public::{list_public_areas, list_public_venues};
use crate::components::page_title::PageTitle;
use crate::components::pagination::Pagination;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_query::{ListQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;

/// What stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Chosen {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) area_id: Option<AreaId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) category: Option<VenueCategory>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cursor: Option<String>,
}

impl ListQuery for Chosen {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}

/// Where the card works.
#[component]
pub fn VenuesPage() -> Html {
    let t = use_i18n();
    let chosen = use_query::<Chosen>(Route::Venues);
    let areas = use_remote((), |()| list_public_areas());
    let venues = use_remote(chosen.value.clone(), |chosen: Chosen| async move {
        let page = PageQuery {
            limit: None,
            cursor: chosen.cursor,
        };
        let filter = VenueFilter {
            area_id: chosen.area_id,
            category: chosen.category,
        };
        list_public_venues(&page, &filter).await
    });
    let render = {
        let (t, chosen) = (t.clone(), chosen.clone());
        Callback::from(move |venues: Rc<Page<PublicVenue>>| {
            html! {
                <>
                    <ul class="venues">{ for venues.items.iter().map(|venue| row(&t, venue)) }</ul>
                    <Pagination
                        is_further={chosen.is_further()}
                        next_cursor={venues.next_cursor.clone().map(AttrValue::from)}
                        on_page={chosen.on_page()}
                    />
                </>
            }
        })
    };
    html! {
        <div class="page">
            <PageTitle text={t.get("venues-title")} lead={t.get("venues-lead")} />
            <Filter areas={areas.data().cloned()} query={chosen} />
            <div aria-live="polite" class="section">
                <RemoteView<Page<PublicVenue>>
                    remote={venues}
                    {render}
                    is_empty={Callback::from(|venues: Rc<Page<PublicVenue>>| venues.items.is_empty())}
                    empty={html! { <p class="empty">{ t.get("venues-empty") }</p> }}
                />
            </div>
        </div>
    }
}

fn row(t: &I18n, venue: &PublicVenue) -> Html {
    let area = venue
        .area_name
        .as_ref()
        .map_or_else(|| t.get("venues-pop-up"), |name| t.text(name));
    let offer = t.text(&venue.offer);
    html! {
        <li class="sheet venue">
            <h2>{ t.text(&venue.name) }</h2>
            <p class="venue__about">
                <span class={classes!("venue__category", format!("venue__category--{}", venue.category.as_str()))}>
                    { t.get(&format!("category-{}", venue.category.as_str())) }
                </span>
                <span>{ area }</span>
            </p>
            if !offer.is_empty() {
                <p>{ offer }</p>
            }
            if let Some(address) = &venue.address {
                <p class="venue__address">{ address }</p>
            }
            if let Some(day) = venue.closes_on {
                <p class="venue__address">{ t.format("venues-until", &[("date", t.date(day).as_str().into())]) }</p>
            }
        </li>
    }
}
