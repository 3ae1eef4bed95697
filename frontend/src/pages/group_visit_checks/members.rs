//! The members' cards with their verdicts, the latest first.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::areas::PublicArea;
use shared::cards::CardKind;
use shared::group_visit_checks::GroupMemberVerdict;
use yew::prelude::*;

use super::group::{Group, GroupEvent, Member};
use crate::api::public::list_public_areas;
use crate::components::button::{Button, ButtonKind};
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::{Column, Table};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::cards::grouped;

#[derive(Properties, PartialEq)]
pub(super) struct MembersProps {
    pub(super) group: Rc<Group>,
    /// The day of the visit.
    pub(super) day: NaiveDate,
    /// Something is to happen to the list.
    pub(super) on_event: Callback<GroupEvent>,
}

/// The members' cards.
#[component]
pub(super) fn Members(props: &MembersProps) -> Html {
    let t = use_i18n();
    let group = &props.group;
    let rows = group.members.iter().enumerate().rev();
    let areas = use_remote((), |()| list_public_areas());
    let areas = areas.data().map(|areas| areas.items.as_slice());
    let areas = areas.unwrap_or_default();
    let rows = rows.map(|(index, member)| row(&t, index, member, (props, areas)));
    let columns = [
        "group-visit-column-place",
        "group-visit-column-number",
        "group-visit-column-verdict",
        "group-visit-column-advice",
        "group-visit-column-remove",
    ];
    let empty = props.on_event.reform(|()| GroupEvent::Emptied);
    html! {
        <section class="section no-print" aria-labelledby="group-visit-members">
            <h2 id="group-visit-members">{ t.get("group-visit-members") }</h2>
            <div role="status" class="group-visit__counts">
                if !group.members.is_empty() { { told(&t, group, props.day) } }
            </div>
            if group.members.is_empty() {
                <p class="empty">{ t.get("group-visit-empty") }</p>
            } else {
                <Table
                    caption={t.get("group-visit-members")}
                    hides_caption=true
                    columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                    rows={rows.collect::<Vec<_>>()}
                    stacks=true
                />
                <div class="actions">
                    <Button kind={ButtonKind::Supplementary} icon="cross" on_press={empty}>{ t.get("group-visit-clear") }</Button>
                </div>
            }
        </section>
    }
}

/// The latest verdict, and how many there are of each: what is heard after each reading.
fn told(t: &I18n, group: &Group, day: NaiveDate) -> Html {
    let (valid, not_valid) = group.counts(day);
    let counts = [("valid", valid.into()), ("not", not_valid.into())];
    let latest = group.members.last();
    let latest = latest.and_then(|member| Some((member, member.verdict(day)?)));
    html! {
        <>
            if let Some((member, verdict)) = latest {
                <p class="visually-hidden">
                    { grouped(&member.number) }{ ": " }{ word(t, verdict) }
                    if !verdict.valid { { ". " }{ reason(t, verdict) } }
                    { for remarks(t, verdict).into_iter().map(|remark| html! { <>{ ". " }{ remark }</> }) }
                </p>
            }
            <p><strong>{ t.format("group-visit-counts", &counts) }</strong></p>
        </>
    }
}

/// Valid or not, in a word.
pub(super) fn word(t: &I18n, verdict: GroupMemberVerdict) -> AttrValue {
    t.get(if verdict.valid {
        "check-valid"
    } else {
        "check-not-valid"
    })
}

/// Why it is not valid.
pub(super) fn reason(t: &I18n, verdict: GroupMemberVerdict) -> AttrValue {
    t.get(&format!("check-reason-{}", verdict.reason.as_str()))
}

/// What has to be known of a card that is valid: that it works in one area only, that it is no member's own.
pub(super) fn remarks(t: &I18n, verdict: GroupMemberVerdict) -> Vec<AttrValue> {
    let local = verdict.only_in.map(|_| t.get("group-visit-own-area-only"));
    let is_community = verdict.kind == Some(CardKind::Community);
    let community = is_community.then(|| t.get("card-kind-community"));
    local.into_iter().chain(community).collect()
}

/// What to do, in a sentence for each thing that has to be known.
fn advice(t: &I18n, verdict: GroupMemberVerdict, areas: &[PublicArea]) -> Html {
    let is_community = verdict.kind == Some(CardKind::Community);
    let local = verdict.only_in.map(|id| {
        let area = areas.iter().find(|area| area.id == id);
        let area = area.map(|area| t.text(&area.name)).unwrap_or_default();
        t.format(
            "group-visit-advice-own-area",
            &[("area", area.as_str().into())],
        )
    });
    let plain = !is_community && local.is_none();
    html! {
        <span>
            if !verdict.valid { <strong>{ reason(t, verdict) }</strong>{ ". " } }
            if plain { { t.get(&format!("group-visit-advice-{}", verdict.reason.as_str())) } }
            { for local }
            if is_community { { " " }{ t.get("group-visit-advice-community") } }
        </span>
    }
}

fn row(
    t: &I18n,
    index: usize,
    member: &Member,
    (props, areas): (&MembersProps, &[PublicArea]),
) -> Vec<Html> {
    let verdict = member.verdict(props.day);
    let number = grouped(&member.number);
    let remove = {
        let number = member.number.clone();
        props
            .on_event
            .reform(move |()| GroupEvent::Removed(number.clone()))
    };
    vec![
        html! { { index + 1 } },
        html! { <span class="card-number">{ number.clone() }</span> },
        verdict.map_or_else(
            || html! { { t.get("group-visit-checking") } },
            |verdict| label(t, verdict),
        ),
        verdict.map_or_else(Html::default, |verdict| advice(t, verdict, areas)),
        html! {
            <Button kind={ButtonKind::Supplementary} is_small=true icon="cross" on_press={remove}>
                { t.get("group-visit-remove") }<span class="visually-hidden">{ ": " }{ number }</span>
            </Button>
        },
    ]
}

fn label(t: &I18n, verdict: GroupMemberVerdict) -> Html {
    let (kind, icon) = if verdict.valid && !remarks(t, verdict).is_empty() {
        (StatusKind::Alert, "alert-circle-fill")
    } else if verdict.valid {
        (StatusKind::Success, "check-circle-fill")
    } else {
        (StatusKind::Error, "cross-circle-fill")
    };
    html! { <StatusLabel {kind} {icon} text={word(t, verdict)} /> }
}
