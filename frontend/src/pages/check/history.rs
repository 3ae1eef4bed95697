//! The last cards of this page: time, result and what became of the use, never a number.

use yew::prelude::*;

use super::door::{DoorEvent, Entry, kind_of};
use super::recorded::{Undo, outcome_key};
use crate::components::icon::Icon;
use crate::components::table::{Column, Table};
use crate::dates::format_time;
use crate::i18n::{I18n, use_i18n};
use crate::pages::visits::who;

#[derive(Properties, PartialEq)]
pub(super) struct HistoryProps {
    pub(super) entries: Vec<Entry>,
    /// Something became of a use.
    pub(super) on_became: Callback<DoorEvent>,
}

/// The last cards of this page.
#[component]
pub(super) fn History(props: &HistoryProps) -> Html {
    let t = use_i18n();
    if props.entries.is_empty() {
        return Html::default();
    }
    let columns = [
        "check-history-time",
        "check-history-verdict",
        "check-history-use",
        "check-history-undo",
    ];
    let rows = props
        .entries
        .iter()
        .map(|entry| row(&t, entry, &props.on_became));
    html! {
        <div class="section check__history">
            <h2>{ t.get("check-history") }</h2>
            <Table
                caption={t.get("check-history")}
                hides_caption=true
                columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                rows={rows.collect::<Vec<_>>()}
                stacks=true
            />
            <p class="check__note">{ t.get("check-history-note") }</p>
        </div>
    }
}

fn row(t: &I18n, entry: &Entry, on_became: &Callback<DoorEvent>) -> Vec<Html> {
    let (class, icon, text) = match entry.reason() {
        Some(reason) if entry.verdict.as_ref().is_some_and(|verdict| verdict.valid) => (
            "past past--valid",
            "check-circle-fill",
            t.get(&format!("check-reason-{}", reason.as_str())),
        ),
        Some(reason) => (
            "past past--not-valid",
            "cross-circle-fill",
            t.get(&format!("check-reason-{}", reason.as_str())),
        ),
        None => ("past", "question-circle", t.get("check-unasked")),
    };
    let time = entry.at.map_or_else(|| "–".to_owned(), format_time);
    let became = entry.outcome.map(|(outcome, guests)| {
        let who = who(t, kind_of(&entry.card), guests);
        format!("{}: {who}", t.get(outcome_key(outcome)))
    });
    let about = AttrValue::from(time.clone());
    vec![
        html! { { time } },
        html! { <span {class}><Icon name={icon} /><span>{ text }</span></span> },
        html! { { became.unwrap_or_else(|| "–".to_owned()) } },
        html! { <Undo entry={entry.clone()} on_became={on_became.clone()} {about} /> },
    ]
}
