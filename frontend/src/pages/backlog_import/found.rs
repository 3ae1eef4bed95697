//! What becomes of the rows: figures, and the rows that are to be mended.

use std::rc::Rc;

use shared::card_imports::ImportedCard;
use yew::prelude::*;

use super::sending::Found;
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::components::table::{Column, Table};
use crate::i18n::{I18n, use_i18n};
use crate::pages::imports::result::error_text;

/// Rows that are shown at once.
const SHOWN: usize = 100;

#[derive(Properties, PartialEq)]
pub(super) struct CheckedProps {
    pub(super) found: Rc<Found>,
    pub(super) on_write: Callback<()>,
}

/// What a dry run found; with the button that registers what can be.
#[component]
pub(super) fn Checked(props: &CheckedProps) -> Html {
    let t = use_i18n();
    let counts = props.found.counts;
    use_effect_with(props.found.clone(), |_| {
        browser::focus("#import-found");
    });
    let (kind, title) = if props.found.is_unreadable {
        (NotificationKind::Error, t.get("backlog-import-unreadable"))
    } else if counts.would_create == 0 && counts.refused == 0 && counts.exists == 0 {
        (NotificationKind::Info, t.get("import-no-rows"))
    } else if counts.would_create == 0 && counts.refused == 0 {
        (NotificationKind::Info, t.get("import-nothing-new"))
    } else if counts.would_create == 0 {
        (NotificationKind::Error, t.get("backlog-import-none-good"))
    } else {
        let count = [("count", counts.would_create.into())];
        (
            NotificationKind::Success,
            t.format("backlog-import-good", &count),
        )
    };
    html! {
        <section class="import-result" aria-labelledby="import-found">
            <h2 id="import-found" tabindex="-1">{ t.get("import-found") }</h2>
            <Notification {kind} {title} role="status">
                if props.found.is_unreadable {
                    <p>{ t.get("backlog-import-unreadable-text") }</p>
                } else {
                    { rest(&t, &props.found) }
                }
            </Notification>
            if counts.would_create > 0 {
                <div class="actions">
                    <Button icon="check" on_press={props.on_write.clone()}>
                        { t.format("backlog-import-write", &[("count", counts.would_create.into())]) }
                    </Button>
                </div>
            }
            <Refused found={props.found.clone()} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct WrittenProps {
    pub(super) found: Rc<Found>,
}

/// What was registered.
#[component]
pub(super) fn Written(props: &WrittenProps) -> Html {
    let t = use_i18n();
    use_effect_with(props.found.clone(), |_| {
        browser::focus("#import-done");
    });
    let title = t.format(
        "backlog-import-created",
        &[("count", props.found.counts.created.into())],
    );
    html! {
        <section class="import-result" aria-labelledby="import-done">
            <h2 id="import-done" tabindex="-1">{ t.get("import-done") }</h2>
            <Notification kind={NotificationKind::Success} {title} role="status">
                <p>{ t.get("backlog-import-shred") }</p>
                { rest(&t, &props.found) }
            </Notification>
            <Refused found={props.found.clone()} />
        </section>
    }
}

/// How many rows are there already, and how many are to be mended.
fn rest(t: &I18n, found: &Found) -> Html {
    let counts = found.counts;
    html! {
        <>
            if counts.exists > 0 {
                <p>{ t.format("backlog-import-exists", &[("count", counts.exists.into())]) }</p>
            }
            if counts.refused > 0 {
                <p>{ t.format("backlog-import-refused", &[("count", counts.refused.into())]) }</p>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct RefusedProps {
    found: Rc<Found>,
}

/// The rows that are to be mended.
#[component]
fn Refused(props: &RefusedProps) -> Html {
    let t = use_i18n();
    let shows_all = use_state_eq(|| false);
    let rows = &props.found.refused;
    if rows.is_empty() {
        return Html::default();
    }
    let shown = if *shows_all { rows.len() } else { SHOWN };
    let hidden = rows.len().saturating_sub(shown);
    let columns = vec![
        Column::number(t.get("import-column-row")),
        Column::text(t.get("import-column-errors")),
    ];
    let show_all = {
        let shows_all = shows_all.setter();
        Callback::from(move |()| shows_all.set(true))
    };
    html! {
        <>
            <Table
                caption={t.get("backlog-import-to-mend")}
                {columns}
                rows={rows.iter().take(shown).map(|row| cells(&t, row)).collect::<Vec<_>>()}
                stacks=true
            />
            if hidden > 0 {
                <div class="actions">
                    <Button kind={ButtonKind::Secondary} is_small=true on_press={show_all}>
                        { t.format("import-show-all", &[("count", hidden.into())]) }
                    </Button>
                </div>
            }
        </>
    }
}

fn cells(t: &I18n, row: &ImportedCard) -> Vec<Html> {
    vec![
        html! { { row.row } },
        html! {
            <ul class="import-errors">
                { for row.errors.iter().map(|found| html! { <li>{ error_text(t, found) }</li> }) }
            </ul>
        },
    ]
}
