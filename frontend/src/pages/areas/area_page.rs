//! One area: how it stands, what it is, its rules, its coordinators and brochures; each part is saved on its own.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::areas::Area;
use shared::ids::AreaId;
use shared::session::Role;
use yew::prelude::*;

use super::brochures::BrochuresSection;
use super::coordinators::CoordinatorsSection;
use super::period::PeriodSection;
use super::rules::RulesSection;
use super::sections::{FactsSection, MembersSection};
use crate::api::areas::find_area;
use crate::components::entity_page::EntityPage;
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;

/// Properties of [`ManageAreaPage`].
#[derive(Properties, PartialEq)]
pub struct ManageAreaPageProps {
    /// Id of the area.
    pub id: AreaId,
}

/// What each part of the page is given.
#[derive(Properties, Clone, PartialEq)]
pub(super) struct PartProps {
    /// The area as it was read.
    pub(super) area: Rc<Area>,
    /// Whether this person may change what is the area's own.
    pub(super) may_edit: bool,
    /// Whether this person may change what only Kaikukeskus changes.
    pub(super) is_national: bool,
    /// Today in Finland.
    pub(super) today: NaiveDate,
    /// Reads the area anew.
    pub(super) reload: Callback<()>,
}

/// One area.
#[component]
pub fn ManageAreaPage(props: &ManageAreaPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let area = use_remote(props.id, find_area);
    let Some(person) = session.session() else {
        return Html::default();
    };
    let is_national = person.role == Role::NationalAdmin;
    let is_own = person.area.as_ref().is_some_and(|own| own.id == props.id);
    let may_edit = is_national || is_own && person.role == Role::AreaCoordinator;
    let title = area
        .data()
        .map_or_else(|| t.get("manage-area-title"), |area| t.text(&area.name));
    let render = {
        let (reload, today) = (area.reload.clone(), person.today);
        Callback::from(move |area: Rc<Area>| {
            let part = PartProps {
                area,
                may_edit,
                is_national,
                today,
                reload: reload.clone(),
            };
            html! {
                <>
                    <PeriodSection ..part.clone() />
                    // Other areas' coordinators are named on the areas' own pages.
                    if is_national || is_own {
                        <CoordinatorsSection ..part.clone() />
                    }
                    <BrochuresSection ..part.clone() />
                    <FactsSection ..part.clone() />
                    <MembersSection ..part.clone() />
                    <RulesSection ..part />
                </>
            }
        })
    };
    html! {
        <EntityPage<Area>
            key={props.id.to_string()}
            remote={area}
            back={Route::ManageAreas}
            back_text={t.get("manage-areas-title")}
            {title}
            {render}
        />
    }
}
