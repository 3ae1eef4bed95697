//! Handbooks, posters, brochures and other links, by audience, beside those who can be asked.

mod form;
mod links;
mod list;

use std::rc::Rc;

use chrono::Datelike;
use shared::brochures::BrochureFilter;
use shared::ids::AreaId;
use shared::page::{Page, PageQuery};
use shared::session::{Role, Session};
use yew::prelude::*;
use yew_router::prelude::Link;

use self::list::Materials;
use crate::api::brochures::list_brochures;
use crate::components::external_link::ExternalLink;
use crate::components::page_title::PageTitle;
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::pages::contacts::{AreaContacts, SupportContacts};
use crate::routes::Route;
use crate::state::session::use_session;

pub use self::links::{EnteredLinks, links_fields};

/// Handbooks, posters, brochures and other links, by audience.
#[component]
pub fn MaterialsPage() -> Html {
    let t = use_i18n();
    let Some(person) = use_session().session() else {
        return Html::default();
    };
    html! {
        <div class="page">
            <PageTitle text={t.get("materials-title")} lead={t.get("materials-lead")} />
            <div class="materials">
                <div class="materials__lists">
                    <OwnMaterials {person} />
                </div>
                <ContactsAside />
            </div>
        </div>
    }
}

/// Properties of [`OwnMaterials`].
#[derive(Properties, PartialEq)]
pub struct OwnMaterialsProps {
    /// Who looks at them.
    pub person: Rc<Session>,
}

/// The brochure of the own area and year, and the materials that the person has use for.
#[component]
pub fn OwnMaterials(props: &OwnMaterialsProps) -> Html {
    let person = &props.person;
    let area = person.area.as_ref().map(|area| area.id);
    html! {
        <>
            if let Some(area) = area {
                <BrochureOfTheYear {area} year={person.today.year()} may_edit={person.role == Role::AreaCoordinator} />
            }
            <Materials role={person.role} own_area={area} />
        </>
    }
}

/// Who can be asked: the coordinators of the own area, and Kaikukeskus.
#[component]
pub fn ContactsAside() -> Html {
    let t = use_i18n();
    let person = use_session().session();
    let area = person.and_then(|person| person.area.as_ref().map(|area| area.id));
    html! {
        <aside id="contacts" class="materials__contacts" tabindex="-1" aria-label={t.get("materials-contacts")}>
            if let Some(area) = area {
                <section class="sheet section" aria-labelledby="materials-area">
                    <h2 id="materials-area">{ t.get("help-area") }</h2>
                    <AreaContacts {area} />
                </section>
            }
            <section class="sheet section" aria-labelledby="materials-support">
                <h2 id="materials-support">{ t.get("help-support") }</h2>
                <SupportContacts />
            </section>
        </aside>
    }
}

#[derive(Properties, PartialEq)]
struct BrochureOfTheYearProps {
    area: AreaId,
    year: i32,
    may_edit: bool,
}

/// The brochure of the area and year; where it is missing, it is said.
#[component]
fn BrochureOfTheYear(props: &BrochureOfTheYearProps) -> Html {
    let t = use_i18n();
    let found = use_brochure(Some(props.area), props.year);
    let year = props.year.to_string();
    let name = t.format("brochure-of-year", &[("year", year.as_str().into())]);
    let Some(found) = found else {
        return Html::default();
    };
    html! {
        <section class="sheet section" aria-labelledby="materials-brochure">
            <h2 id="materials-brochure">{ name.clone() }</h2>
            if let Some(links) = found {
                <p><ExternalLink href={links.get(t.language()).to_owned()} new_tab=true>{ t.get("brochure-open") }</ExternalLink></p>
            } else {
                <p>{ t.get("brochure-missing") }</p>
            }
            if props.may_edit {
                <p><Link<Route> to={Route::ManageArea { id: props.area }} classes="link">{ t.get("brochure-manage") }</Link<Route>></p>
            }
        </section>
    }
}

/// The links of an area's brochure of a year: nothing until it is known, then the links or none.
#[hook]
pub fn use_brochure(area: Option<AreaId>, year: i32) -> Option<Option<shared::links::Links>> {
    let found = use_remote((area, year), |(area, year)| async move {
        let one = PageQuery {
            limit: Some(1),
            cursor: None,
        };
        match area {
            Some(area) => list_brochures(area, &one, BrochureFilter { year: Some(year) }).await,
            None => Ok(Page {
                items: Vec::new(),
                next_cursor: None,
            }),
        }
    });
    let page = found.data()?;
    Some(page.items.first().map(|brochure| brochure.links.clone()))
}
