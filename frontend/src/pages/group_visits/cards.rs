//! The cards of the group with their verdicts, the latest first. A number is shown by its end alone.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::party::{Party, PartyEvent, Read};
use crate::components::button::{Button, ButtonKind};
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::{Column, Table};
use crate::i18n::{I18n, use_i18n};
use crate::pages::group_visit_checks::ending;

#[derive(Properties, PartialEq)]
pub(super) struct CardsProps {
    pub(super) party: Rc<Party>,
    pub(super) day: NaiveDate,
    /// A card is to be taken out.
    pub(super) on_event: Callback<PartyEvent>,
}

/// The cards that were read.
#[component]
pub(super) fn Cards(props: &CardsProps) -> Html {
    let t = use_i18n();
    let (party, day) = (&props.party, props.day);
    let columns = [
        "group-record-place",
        "group-record-card",
        "group-record-kind",
        "group-record-verdict",
        "group-record-remove",
    ];
    let rows = party.cards.iter().enumerate().rev();
    let rows = rows.map(|(place, card)| row(&t, place, card, props));
    let (valid, not) = party.counts(day);
    let counts = [("valid", valid.into()), ("not", not.into())];
    let latest = party.cards.last().and_then(|card| card.verdict(day));
    html! {
        <section class="section" aria-labelledby="group-record-cards">
            <h2 id="group-record-cards">{ t.get("group-record-cards") }</h2>
            <div role="status">
                if let Some(latest) = latest {
                    <p class="visually-hidden">{ word(&t, latest.valid) }{ ". " }{ reason(&t, latest.reason.as_str()) }</p>
                }
                if !party.cards.is_empty() {
                    <p><strong>{ t.format("group-record-counts", &counts) }</strong></p>
                }
            </div>
            if party.cards.is_empty() {
                <p class="empty">{ t.get("group-record-empty") }</p>
            } else {
                <Table
                    caption={t.get("group-record-cards")}
                    hides_caption=true
                    columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                    rows={rows.collect::<Vec<_>>()}
                    stacks=true
                />
            }
        </section>
    }
}

/// Valid or not, in a word.
pub(super) fn word(t: &I18n, is_valid: bool) -> AttrValue {
    t.get(if is_valid {
        "check-valid"
    } else {
        "check-not-valid"
    })
}

pub(super) fn reason(t: &I18n, reason: &str) -> AttrValue {
    t.get(&format!("check-reason-{reason}"))
}

/// A verdict in word, colour and icon, with its reason when it is no good one.
pub(super) fn label(t: &I18n, is_valid: bool, name: &str) -> Html {
    let (kind, icon) = if is_valid {
        (StatusKind::Success, "check-circle-fill")
    } else {
        (StatusKind::Error, "cross-circle-fill")
    };
    html! {
        <>
            <StatusLabel {kind} {icon} text={word(t, is_valid)} />
            if !is_valid { <span class="visits__odd">{ reason(t, name) }</span> }
        </>
    }
}

fn row(t: &I18n, place: usize, card: &Read, props: &CardsProps) -> Vec<Html> {
    let verdict = card.verdict(props.day);
    let end = ending(&card.number);
    let number = card.number.clone();
    let remove = props
        .on_event
        .reform(move |()| PartyEvent::Removed(number.clone()));
    let kind = verdict.and_then(|verdict| verdict.card.as_ref());
    let kind = kind.map(|card| t.get(&format!("card-kind-{}", card.kind.as_str())));
    vec![
        html! { { place + 1 } },
        html! { <span class="card-number">{ end.clone() }</span> },
        html! { { kind.unwrap_or(AttrValue::Static("–")) } },
        verdict.map_or_else(
            || html! { { t.get("group-record-checking") } },
            |verdict| label(t, verdict.valid, verdict.reason.as_str()),
        ),
        html! {
            <Button kind={ButtonKind::Supplementary} is_small=true icon="cross" on_press={remove}>
                { t.get("group-record-remove") }<span class="visually-hidden">{ ": " }{ end }</span>
            </Button>
        },
    ]
}
