//! Commitment and checklist of one organisation.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::checklists::{Checklist, ChecklistQuery};
use shared::ids::OrganisationId;
use shared::session::Role;
use yew::prelude::*;

use super::commitment::CommitmentSection;
use super::items::Items;
use super::years::year_options;
use crate::api::checklists::find_checklist;
use crate::components::back_link::BackLink;
use crate::components::definition_list::DefinitionList;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::components::select::Select;
use crate::hooks::use_form::Field;
use crate::hooks::use_query::use_query;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

/// Properties of [`ChecklistPage`].
#[derive(Properties, PartialEq)]
pub struct ChecklistPageProps {
    /// Id of the organisation.
    pub id: OrganisationId,
}

/// Commitment and checklist of one organisation.
#[component]
pub fn ChecklistPage(props: &ChecklistPageProps) -> Html {
    let t = use_i18n();
    let role = use_session().session().map(|person| person.role);
    let looks_after = matches!(role, Some(Role::NationalAdmin | Role::AreaCoordinator));
    html! {
        <div class="page" key={props.id.to_string()}>
            if looks_after {
                <BackLink to={Route::Checklists} text={t.get("checklists-title")} />
            }
            <ChecklistOf id={props.id} route={Route::Checklist { id: props.id }} title={t.get("checklist-title")} />
        </div>
    }
}

/// Properties of [`ChecklistOf`].
#[derive(Properties, PartialEq)]
pub struct ChecklistOfProps {
    /// Id of the organisation.
    pub id: OrganisationId,
    /// The page that it stands on, whose address has the year.
    pub route: Route,
    /// The heading of the page.
    pub title: AttrValue,
    /// What stands between the heading and the list.
    #[prop_or_default]
    pub children: Html,
}

/// The heading of a page with an organisation's commitment and checklist, and both.
#[component]
pub fn ChecklistOf(props: &ChecklistOfProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let query = use_query::<ChecklistQuery>(props.route);
    let checklist = use_remote((props.id, query.value.clone()), |(id, query)| async move {
        find_checklist(id, &query).await
    });
    let Some(person) = session.session() else {
        return Html::default();
    };
    let lead = checklist.data().map(|list| lead(&t, list));
    let choose = query.set.reform(|year: String| ChecklistQuery {
        year: year.parse().ok(),
    });
    let render = {
        let (t, reload) = (t.clone(), checklist.reload.clone());
        let (today, role) = (person.today, person.role);
        Callback::from(move |list: Rc<Checklist>| body(&t, &list, (today, role), &reload, &choose))
    };
    html! {
        <>
            <PageTitle text={props.title.clone()} lead={lead} />
            { props.children.clone() }
            <RemoteView<Checklist> remote={checklist} {render} />
        </>
    }
}

fn lead(t: &I18n, list: &Checklist) -> AttrValue {
    let variables = [
        ("organisation", list.organisation_name.as_str().into()),
        ("year", list.year.to_string().into()),
    ];
    t.format("checklist-lead", &variables)
}

fn body(
    t: &I18n,
    list: &Rc<Checklist>,
    (today, role): (NaiveDate, Role),
    reload: &Callback<()>,
    choose: &Callback<String>,
) -> Html {
    let contact = match &list.contact_title {
        Some(title) => format!("{}, {title}", list.contact_name),
        None => list.contact_name.clone(),
    };
    let contact = vec![(t.get("checklist-contact"), html! { { contact } })];
    let year = Field {
        id: AttrValue::Static("checklist-year"),
        value: list.year.to_string(),
        error: None,
        on_input: choose.clone(),
        on_leave: Callback::noop(),
    };
    html! {
        <>
            <DefinitionList items={contact} />
            <CommitmentSection checklist={list.clone()} {today} on_done={reload.clone()} />
            if list.items.is_empty() {
                <p class="empty">{ t.get("checklist-none") }</p>
            } else {
                <section id="checklist-items" class="checklist-items" tabindex="-1" aria-label={t.get("checklist-title")}>
                    <div class="checklist-year no-print">
                        <Select field={year} label={t.get("checklist-year")} options={year_options(today)} />
                    </div>
                    if !list.may_answer {
                        <p>{ t.get("checklist-read-only") }</p>
                    }
                    <Items key={list.year} checklist={list.clone()} {today} {role} />
                </section>
            }
        </>
    }
}
