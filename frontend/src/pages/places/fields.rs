//! Fields that several forms have: the area, the organisation.

use std::rc::Rc;

use serde::Serialize;
use shared::areas::{Area, AreaFilter};
use shared::organisations::{Organisation, OrganisationKind};
use shared::page::PageQuery;
use shared::session::Role;
use yew::prelude::*;

use super::words::area_options;
use crate::api::areas::list_areas;
use crate::api::organisations::list_organisations;
use crate::components::remote_view::RemoteView;
use crate::components::select::Select;
use crate::hooks::use_all::use_all;
use crate::hooks::use_form::Field;
use crate::hooks::use_remote::UseRemote;
use crate::i18n::use_i18n;
use crate::state::session::use_session;

/// All areas of the network.
#[hook]
pub(crate) fn use_areas() -> UseRemote<Vec<Area>> {
    use_all((), |(), page| async move {
        list_areas(&page, &AreaFilter::default()).await
    })
}

/// What was entered, if anything was.
pub(crate) fn optional_text(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Properties of [`AreaField`].
#[derive(Properties, PartialEq)]
pub(crate) struct AreaFieldProps {
    /// The field of the form.
    pub(crate) field: Field<String>,
    /// The word for no area, where there may be none.
    #[prop_or_default]
    pub(crate) none: Option<AttrValue>,
    /// A sentence of help.
    #[prop_or_default]
    pub(crate) hint: Option<AttrValue>,
}

/// The area, for the national administrator to choose; a coordinator's own stands.
#[component]
pub(crate) fn AreaField(props: &AreaFieldProps) -> Html {
    let (t, session) = (use_i18n(), use_session());
    let areas = use_areas();
    let is_national = session
        .session()
        .is_some_and(|person| person.role == Role::NationalAdmin);
    if !is_national {
        return Html::default();
    }
    let none = props.none.clone().unwrap_or_else(|| t.get("place-choose"));
    let (field, hint) = (props.field.clone(), props.hint.clone());
    let label = t.get("place-area");
    let render = Callback::from(move |areas: Rc<Vec<Area>>| {
        let options = area_options(&t, Some(&areas));
        html! {
            <Select field={field.clone()} label={label.clone()} {options} none={none.clone()} hint={hint.clone()} />
        }
    });
    html! { <RemoteView<Vec<Area>> remote={areas} {render} /> }
}

/// Properties of [`OrganisationField`].
#[derive(Properties, PartialEq)]
pub(crate) struct OrganisationFieldProps {
    /// The field of the form.
    pub(crate) field: Field<String>,
    /// The kind that such places belong to.
    pub(crate) kind: OrganisationKind,
}

/// One page of the organisations of a kind.
#[derive(Serialize)]
struct OfKind {
    kind: OrganisationKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
}

/// The organisation that a place belongs to.
#[component]
pub(crate) fn OrganisationField(props: &OrganisationFieldProps) -> Html {
    let t = use_i18n();
    let organisations = use_all(props.kind, |kind, page: PageQuery| async move {
        let PageQuery { limit, cursor } = page;
        list_organisations(&OfKind {
            kind,
            limit,
            cursor,
        })
        .await
    });
    let field = props.field.clone();
    let render = Callback::from(move |organisations: Rc<Vec<Organisation>>| {
        let options: Vec<(AttrValue, AttrValue)> = organisations
            .iter()
            .map(|it| (it.id.to_string().into(), it.name.clone().into()))
            .collect();
        html! {
            <Select
                field={field.clone()}
                label={t.get("place-organisation")}
                {options}
                none={t.get("place-choose")}
            />
        }
    });
    html! { <RemoteView<Vec<Organisation>> remote={organisations} {render} /> }
}
