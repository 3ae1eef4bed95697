//! What was recorded of a group: a verdict for each card, who got in, and the way to take all of it back.

use std::rc::Rc;

use shared::group_visits::{GroupVerdict, GroupVisit};
use yew::prelude::*;

use super::cards::label;
use crate::api::group_visits::undo_group_visit;
use crate::components::button::Button;
use crate::components::icon::Icon;
use crate::components::key_figures::KeyFigures;
use crate::components::notification::{Notification, NotificationKind};
use crate::components::print_button::PrintButton;
use crate::components::table::{Column, Table};
use crate::components::two_press::TwoPress;
use crate::hooks::use_doing::use_doing;
use crate::i18n::{I18n, use_i18n};
use crate::pages::visits::{Guests, who};

#[derive(Properties, PartialEq)]
pub(super) struct ReceiptProps {
    pub(super) group: Rc<GroupVisit>,
    /// It stands otherwise now.
    pub(super) on_changed: Callback<GroupVisit>,
    /// The next group comes.
    pub(super) on_next: Callback<()>,
}

/// The receipt.
#[component]
pub(super) fn Receipt(props: &ReceiptProps) -> Html {
    let t = use_i18n();
    let doing = use_doing();
    let group = &props.group;
    let is_used = group.undoable_until.is_some();
    let undo = {
        let (doing, on_changed, id) = (doing.clone(), props.on_changed.clone(), group.id);
        Callback::from(move |()| {
            let on_changed = on_changed.clone();
            doing.run(undo_group_visit(id), move |group| on_changed.emit(group));
        })
    };
    let (title, icon) = if is_used {
        ("group-record-done", "check-circle-fill")
    } else {
        ("group-record-undone", "arrow-undo")
    };
    html! {
        <>
            <div class="recorded sheet">
                <Icon name={icon} size="l" />
                <h2 id="group-record-done" class="recorded__words" tabindex="-1">{ t.get(title) }</h2>
            </div>
            if let Some(error) = doing.failure().filter(|error| !error.is_session_over()) {
                { failed(&t, error) }
            }
            <article class="section printed" aria-labelledby="group-record-receipt">
                <h2 id="group-record-receipt">{ t.format("group-record-receipt", &[("date", t.date(group.occasion_date).as_str().into())]) }</h2>
                if let Some(title) = &group.event_title { <p>{ title }</p> }
                if is_used {
                    <KeyFigures
                        items={vec![
                            (t.get("statistics-adults"), t.number(i64::from(group.adults))),
                            (t.get("statistics-children"), t.number(i64::from(group.children))),
                        ]}
                    />
                }
                { table(&t, group) }
            </article>
            <div class="form__buttons no-print">
                <Button id="group-record-next" icon="arrow-right" on_press={props.on_next.clone()}>{ t.get("group-record-next") }</Button>
                <PrintButton text={t.get("group-record-print")} />
                if is_used {
                    <TwoPress
                        id="group-record-undo"
                        label={t.get("group-record-undo")}
                        question={t.get("group-record-undo-question")}
                        icon="arrow-undo"
                        is_busy={doing.is_busy()}
                        on_confirm={undo}
                    />
                }
            </div>
        </>
    }
}

fn failed(t: &I18n, error: &crate::api::error::ApiError) -> Html {
    let text = t.error(error);
    html! {
        <Notification kind={NotificationKind::Error} title={text.title} role="alert"><p>{ text.advice }</p></Notification>
    }
}

/// A row for each card: the community card first, then the members in their order.
fn table(t: &I18n, group: &GroupVisit) -> Html {
    let columns = [
        "group-record-place",
        "group-record-kind",
        "group-record-verdict",
        "visits-column-who",
        "visits-column-card",
    ];
    let cards = std::iter::once(("community", &group.community_card))
        .chain(group.members.iter().map(|member| ("personal", member)));
    let rows = cards
        .enumerate()
        .map(|(place, (kind, verdict))| row(t, place, kind, verdict));
    html! {
        <Table
            caption={t.get("group-record-table")}
            hides_caption=true
            columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
            rows={rows.collect::<Vec<_>>()}
            stacks=true
        />
    }
}

fn row(t: &I18n, place: usize, kind: &str, verdict: &GroupVerdict) -> Vec<Html> {
    let visit = verdict.visit.as_ref();
    let guests = visit.map(|visit| who(t, visit.card_kind, Guests::from(visit)));
    let card = visit.and_then(|visit| visit.card.clone());
    let none = || "–".to_owned();
    vec![
        html! { { place + 1 } },
        html! { { t.get(&format!("card-kind-{kind}")) } },
        label(t, verdict.valid, verdict.reason.as_str()),
        html! { { guests.unwrap_or_else(none) } },
        html! { <span class="card-number">{ card.unwrap_or_else(none) }</span> },
    ]
}
