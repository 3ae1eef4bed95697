//! The commitment to the operating model: what it is, whether it stands, how it is made, and what was made before.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::checklists::Checklist;
use shared::commitments::Commitment;
use shared::page::{Page, PageQuery};
use yew::prelude::*;

use super::commit_form::CommitForm;
use crate::api::commitments::list_commitments;
use crate::components::external_link::ExternalLink;
use crate::components::remote_view::RemoteView;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::{Column, Table};
use crate::dates::finnish_time;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};

/// Where the operating model is.
const MODEL: &str = "https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille";

/// Properties of [`CommitmentSection`].
#[derive(Properties, PartialEq)]
pub(super) struct CommitmentSectionProps {
    /// The organisation's checklist, which knows the present version and who may commit.
    pub(super) checklist: Rc<Checklist>,
    /// The register's day.
    pub(super) today: NaiveDate,
    /// A commitment has been recorded.
    pub(super) on_done: Callback<()>,
}

/// The commitment.
#[component]
pub(super) fn CommitmentSection(props: &CommitmentSectionProps) -> Html {
    let t = use_i18n();
    let list = props.checklist.clone();
    let commitments = use_remote(list.organisation_id, |organisation| async move {
        list_commitments(organisation, &PageQuery::default()).await
    });
    let on_done = {
        let (reload, on_done) = (commitments.reload.clone(), props.on_done.clone());
        Callback::from(move |()| {
            reload.emit(());
            on_done.emit(());
        })
    };
    let render = {
        let (t, today) = (t.clone(), props.today);
        Callback::from(move |page: Rc<Page<Commitment>>| {
            let stands = page
                .items
                .iter()
                .any(|made| made.model_version == list.model_version);
            html! {
                <>
                    { status(&t, &list, stands) }
                    if !stands && list.may_commit {
                        <CommitForm
                            organisation={list.organisation_id}
                            contact_name={list.contact_name.clone()}
                            contact_title={list.contact_title.clone().map(AttrValue::from)}
                            {today}
                            on_done={on_done.clone()}
                        />
                    } else if !stands {
                        <p>{ t.get("commitment-who-may") }</p>
                    }
                    if !page.items.is_empty() {
                        { history(&t, &page.items) }
                    }
                </>
            }
        })
    };
    html! {
        <section id="commitment-section" class="sheet section" aria-labelledby="commitment-title">
            <h2 id="commitment-title" tabindex="-1">{ t.get("commitment-title") }</h2>
            <p>{ t.get("commitment-text") }</p>
            <p><ExternalLink href={MODEL} new_tab=true>{ t.get("commitment-model") }</ExternalLink></p>
            <RemoteView<Page<Commitment>> remote={commitments} {render} />
        </section>
    }
}

/// Whether the commitment to the present version stands.
fn status(t: &I18n, list: &Checklist, stands: bool) -> Html {
    let version = [("version", list.model_version.as_str().into())];
    let (kind, key) = if stands {
        (StatusKind::Success, "commitment-stands")
    } else {
        (StatusKind::Alert, "commitment-missing")
    };
    html! { <p><StatusLabel {kind} text={t.format(key, &version)} /></p> }
}

/// What was made, the latest first.
fn history(t: &I18n, made: &[Commitment]) -> Html {
    let columns = [
        "commitment-version",
        "commitment-day",
        "commitment-person",
        "commitment-recorded",
    ];
    let rows = made.iter().map(|made| {
        let person = match &made.contact_title {
            Some(title) => format!("{}, {title}", made.contact_name),
            None => made.contact_name.clone(),
        };
        let recorded = t.date(finnish_time(made.recorded_at).date());
        vec![
            html! { { &made.model_version } },
            html! { { t.date(made.committed_on) } },
            html! { { person } },
            html! { { format!("{}, {recorded}", made.recorded_by) } },
        ]
    });
    html! {
        <Table
            caption={t.get("commitment-history")}
            columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
            rows={rows.collect::<Vec<_>>()}
            stacks=true
        />
    }
}
