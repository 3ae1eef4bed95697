//! The materials by audience; who may, adds, changes and takes away.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::ids::{AreaId, MaterialId};
use shared::materials::{Material, MaterialAudience, MaterialFilter};
use shared::session::Role;
use yew::prelude::*;

use super::form::{AreaSelect, MaterialForm};
use crate::api::materials::{delete_material, list_materials};
use crate::components::button::{Button, ButtonKind};
use crate::components::external_link::ExternalLink;
use crate::components::remote_view::RemoteView;
use crate::components::two_press::TwoPress;
use crate::hooks::use_all::use_all;
use crate::hooks::use_form::Field;
use crate::hooks::use_query::use_query;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;

/// The area whose materials are shown beside the national ones, as the address has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Chosen {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    area_id: Option<AreaId>,
}

/// Which form is open: none, that of a new one, that of one that is there.
type Open = Option<Option<MaterialId>>;

#[derive(Properties, PartialEq)]
pub(super) struct MaterialsProps {
    pub(super) role: Role,
    pub(super) own_area: Option<AreaId>,
}

/// The materials by audience.
#[component]
pub(super) fn Materials(props: &MaterialsProps) -> Html {
    let t = use_i18n();
    let chosen = use_query::<Chosen>(Route::Materials);
    let list = use_all(chosen.value.area_id, |area_id, page| async move {
        let filter = MaterialFilter {
            area_id,
            audience: None,
        };
        list_materials(&page, filter).await
    });
    let open = use_state_eq(|| Open::None);
    let is_national = props.role == Role::NationalAdmin;
    let may_add = is_national || props.role == Role::AreaCoordinator;
    let own_area = props.own_area;
    let done = {
        let (open, reload) = (open.setter(), list.reload.clone());
        Callback::from(move |is_changed: bool| {
            open.set(None);
            crate::browser::focus("h1");
            if is_changed {
                reload.emit(());
            }
        })
    };
    let render = {
        let (open, done, t) = (open.clone(), done.clone(), t.clone());
        Callback::from(move |list: Rc<Vec<Material>>| {
            let group = |audience: MaterialAudience| {
                let items: Vec<_> = list.iter().filter(|it| it.audience == audience).collect();
                if items.is_empty() {
                    return Html::default();
                }
                let id = format!("materials-{}", audience.as_str());
                html! {
                    <section class="sheet section" aria-labelledby={id.clone()}>
                        <h2 {id}>{ t.get(&format!("audience-{}", audience.as_str())) }</h2>
                        <ul class="entries">
                            { for items.into_iter().map(|material| {
                                let may_edit = is_national || may_add && material.area_id.is_some() && material.area_id == own_area;
                                let edit = { let (open, id) = (open.setter(), material.id); Callback::from(move |()| open.set(Some(Some(id)))) };
                                html! {
                                    <li key={material.id.to_string()} class="entries__entry">
                                        if *open == Some(Some(material.id)) {
                                            <MaterialForm material={material.clone()} {own_area} done={done.clone()} />
                                        } else {
                                            <Entry material={material.clone()} {may_edit} {edit} done={done.clone()} />
                                        }
                                    </li>
                                }
                            }) }
                        </ul>
                    </section>
                }
            };
            html! { <>{ for MaterialAudience::ALL.map(group) }</> }
        })
    };
    let area = Field {
        id: AttrValue::Static("materials-area-filter"),
        value: chosen
            .value
            .area_id
            .map(|id| id.to_string())
            .unwrap_or_default(),
        error: None,
        on_input: chosen.set.reform(|text: String| Chosen {
            area_id: text.parse().ok(),
        }),
        on_leave: Callback::noop(),
    };
    let add = {
        let open = open.setter();
        Callback::from(move |()| open.set(Some(None)))
    };
    html! {
        <>
            if is_national {
                <div class="filter-bar no-print" role="search" aria-label={t.get("materials-filter")}>
                    <AreaSelect field={area} none={t.get("materials-all")} />
                </div>
            }
            if *open == Some(None) {
                <section class="sheet section" aria-labelledby="material-new">
                    <h2 id="material-new">{ t.get("material-add") }</h2>
                    <MaterialForm material={None::<Material>} {own_area} {done} />
                </section>
            } else if may_add {
                <div class="actions no-print">
                    <Button kind={ButtonKind::Secondary} icon="plus" on_press={add}>{ t.get("material-add") }</Button>
                </div>
            }
            <RemoteView<Vec<Material>>
                remote={list}
                {render}
                is_empty={Callback::from(|list: Rc<Vec<Material>>| list.is_empty())}
            />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct EntryProps {
    material: Material,
    may_edit: bool,
    edit: Callback<()>,
    done: Callback<bool>,
}

/// One material with what can be done.
#[component]
fn Entry(props: &EntryProps) -> Html {
    let t = use_i18n();
    let (session, saved) = (use_session(), use_saved());
    let material = &props.material;
    let title = t.text(&material.title);
    let named = [("name", title.as_str().into())];
    let remove = {
        let (id, done, t) = (material.id, props.done.clone(), t.clone());
        Callback::from(move |()| {
            let (done, session) = (done.clone(), session.clone());
            let (saved, t) = (saved.clone(), t.clone());
            yew::platform::spawn_local(async move {
                if let Err(error) = delete_material(id).await {
                    session.report(&error);
                    saved.say(t.error(&error).title);
                }
                // The list says what is there.
                done.emit(true);
            });
        })
    };
    html! {
        <>
            <p>
                <ExternalLink href={material.links.get(t.language()).to_owned()} new_tab=true>{ title.clone() }</ExternalLink>
                if let Some(area) = &material.area_name {
                    <span class="entries__note">{ " " }{ t.text(area) }</span>
                }
            </p>
            if props.may_edit {
                <div class="actions no-print">
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="pen-line" on_press={props.edit.clone()}>
                        { t.get("entries-change") }<span class="visually-hidden">{ ": " }{ title.clone() }</span>
                    </Button>
                    <TwoPress
                        id={format!("material-{}", material.id)}
                        label={t.get("entries-remove")}
                        about={title.clone()}
                        question={t.format("entries-remove-question", &named)}
                        confirm={t.get("entries-remove")}
                        on_confirm={remove}
                        kind={ButtonKind::Supplementary}
                        is_small=true
                    />
                </div>
            }
        </>
    }
}
