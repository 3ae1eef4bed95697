//! Where the card works, by area and category; what is chosen stands in the address.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::ids::AreaId;
use shared::page::{Page, PageQuery};
use shared::venues::{PublicVenue, VenueCategory, VenueFilter};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use super::filter::Filter;
use crate::api::public::{list_public_areas, list_public_venues};
use crate::components::external_link::ExternalLink;
use crate::components::page_title::PageTitle;
use crate::components::pagination::Pagination;
use crate::components::print_button::PrintButton;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_all::use_all;
use crate::hooks::use_query::{ListQuery, UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

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
    // A worker begins with the own area, and may go on to all.
    let own = use_session().session();
    let own = own.and_then(|person| person.area.as_ref().map(|area| area.id));
    let navigator = use_navigator();
    use_effect_with((), {
        let is_bare = chosen.value == Chosen::default();
        move |()| {
            if let (Some(navigator), Some(_), true) = (navigator, own, is_bare) {
                let chosen = Chosen {
                    area_id: own,
                    ..Chosen::default()
                };
                drop(navigator.replace_with_query(&Route::Venues, chosen));
            }
        }
    });
    html! {
        <div class="page">
            <PageTitle text={t.get("venues-title")} lead={t.get("venues-lead")} />
            <Filter areas={areas.data().cloned()} query={chosen.clone()} />
            <div aria-live="polite" class="section">
                if let Some(area) = chosen.value.area_id {
                    <OfArea {area} category={chosen.value.category} />
                } else {
                    <p class="no-print">{ t.get("venues-choose-to-print") }</p>
                    <InPages {chosen} />
                }
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct InPagesProps {
    chosen: UseQuery<Chosen>,
}

/// The venues of all areas, page by page.
#[component]
fn InPages(props: &InPagesProps) -> Html {
    let t = use_i18n();
    let chosen = props.chosen.clone();
    let venues = use_remote(chosen.value.clone(), |chosen: Chosen| async move {
        let page = PageQuery {
            limit: None,
            cursor: chosen.cursor,
        };
        let filter = VenueFilter {
            area_id: None,
            category: chosen.category,
        };
        list_public_venues(&page, &filter).await
    });
    let render = {
        let t = t.clone();
        Callback::from(move |venues: Rc<Page<PublicVenue>>| {
            html! {
                <>
                    <ul class="venues">{ for venues.items.iter().map(|venue| html! { <li class="sheet venue">{ entry(&t, venue, true) }</li> }) }</ul>
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
        <RemoteView<Page<PublicVenue>>
            remote={venues}
            {render}
            is_empty={Callback::from(|venues: Rc<Page<PublicVenue>>| venues.items.is_empty())}
            empty={html! { <p class="empty">{ t.get("venues-empty") }</p> }}
        />
    }
}

#[derive(Properties, PartialEq)]
struct OfAreaProps {
    area: AreaId,
    category: Option<VenueCategory>,
}

/// All venues of an area by category, as they go on paper.
#[component]
fn OfArea(props: &OfAreaProps) -> Html {
    let t = use_i18n();
    let venues = use_all(
        (props.area, props.category),
        |(area, category), page| async move {
            let filter = VenueFilter {
                area_id: Some(area),
                category,
            };
            list_public_venues(&page, &filter).await
        },
    );
    let render = {
        let t = t.clone();
        Callback::from(move |venues: Rc<Vec<PublicVenue>>| {
            let area = venues.iter().find_map(|venue| venue.area_name.as_ref());
            html! {
                <div class="venue-list">
                    if let Some(area) = area {
                        <p class="venue-list__area">{ t.text(area) }</p>
                    }
                    <PrintButton text={t.get("venues-print")} />
                    { for VenueCategory::ALL.map(|category| group(&t, &venues, category)) }
                </div>
            }
        })
    };
    html! {
        <RemoteView<Vec<PublicVenue>>
            remote={venues}
            {render}
            is_empty={Callback::from(|venues: Rc<Vec<PublicVenue>>| venues.is_empty())}
            empty={html! { <p class="empty">{ t.get("venues-empty") }</p> }}
        />
    }
}

/// The venues of a category under its heading.
fn group(t: &I18n, venues: &[PublicVenue], category: VenueCategory) -> Html {
    let mut of_category = venues
        .iter()
        .filter(|venue| venue.category == category)
        .peekable();
    if of_category.peek().is_none() {
        return Html::default();
    }
    let id = format!("venues-{}", category.as_str());
    html! {
        <section class="section" aria-labelledby={id.clone()}>
            <h2 {id}>{ t.get(&format!("category-{}", category.as_str())) }</h2>
            <ul class="venues">
                { for of_category.map(|venue| html! { <li class="sheet venue">{ entry(t, venue, false) }</li> }) }
            </ul>
        </section>
    }
}

/// One venue: what it gives, where it is, until when.
fn entry(t: &I18n, venue: &PublicVenue, is_alone: bool) -> Html {
    let area = venue
        .area_name
        .as_ref()
        .map_or_else(|| t.get("venues-pop-up"), |name| t.text(name));
    let (name, offer) = (t.text(&venue.name), t.text(&venue.offer));
    let name = venue.home_page.clone().map_or_else(
        || html! { { &name } },
        |page| html! { <ExternalLink href={page}>{ &name }</ExternalLink> },
    );
    html! {
        <>
            if is_alone {
                <h2>{ name }</h2>
                <p class="venue__about">
                    <span class={classes!("venue__category", format!("venue__category--{}", venue.category.as_str()))}>
                        { t.get(&format!("category-{}", venue.category.as_str())) }
                    </span>
                    <span>{ area }</span>
                </p>
            } else {
                <h3>{ name }</h3>
            }
            <ul class="venue__gives">{ for gives(t, venue).into_iter().map(|words| html! { <li>{ words }</li> }) }</ul>
            if !offer.is_empty() {
                <p lang={t.other_language(&venue.offer)}>{ offer }</p>
            }
            <p class="venue__address">{ address(t, venue) }</p>
            if let Some(day) = venue.closes_on {
                <p class="venue__address">{ t.format("venues-until", &[("date", t.date(day).as_str().into())]) }</p>
            }
        </>
    }
}

/// Street and municipality, each as it is called in the language.
fn address(t: &I18n, venue: &PublicVenue) -> AttrValue {
    let town = t.text(&venue.municipality);
    match &venue.street_address {
        Some(street) => AttrValue::from(format!("{street}, {town}")),
        None => town,
    }
}

/// What the venue gives, in words.
fn gives(t: &I18n, venue: &PublicVenue) -> Vec<AttrValue> {
    let capped = |key: &str, cap: Option<i32>| match cap {
        Some(count) => t.format(&format!("{key}-capped"), &[("count", count.into())]),
        None => t.get(key),
    };
    let tickets = venue
        .gives_tickets
        .then(|| capped("venues-tickets", venue.tickets_per_occasion));
    let courses = venue
        .gives_course_places
        .then(|| capped("venues-courses", venue.courses_per_year));
    tickets.into_iter().chain(courses).collect()
}
