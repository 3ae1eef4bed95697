//! What becomes of the rows: figures, then the rows, those that are refused first.

use std::rc::Rc;

use shared::imports::{ImportError, ImportOutcome, ImportResult, ImportRow};
use shared::problem::FieldError;
use yew::prelude::*;

use crate::api::error::ApiError;
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::{Column, Table};
use crate::i18n::{I18n, use_i18n};

/// Rows that are shown at once.
const SHOWN: usize = 100;

#[derive(Properties, PartialEq)]
pub(super) struct CheckedProps {
    pub(super) result: Rc<ImportResult>,
    pub(super) on_write: Callback<()>,
}

/// What a dry run found; with the button that writes it, when nothing is refused.
#[component]
pub(super) fn Checked(props: &CheckedProps) -> Html {
    let t = use_i18n();
    let result = &props.result;
    let counts = result.counts;
    use_effect_with(result.clone(), |_| {
        browser::focus("#import-found");
    });
    let (kind, title) = match (counts.refused, counts.would_create) {
        (0, 0) if result.rows.is_empty() => (NotificationKind::Info, t.get("import-no-rows")),
        (0, 0) => (NotificationKind::Info, t.get("import-nothing-new")),
        (0, new) => (
            NotificationKind::Success,
            t.format("import-good", &[("count", new.into())]),
        ),
        (refused, _) => (
            NotificationKind::Error,
            t.format("import-refused", &[("count", refused.into())]),
        ),
    };
    html! {
        <section class="import-result" aria-labelledby="import-found">
            <h2 id="import-found" tabindex="-1">{ t.get("import-found") }</h2>
            <Notification {kind} {title} role="status">
                if counts.refused > 0 {
                    <p>{ t.get("import-refused-text") }</p>
                }
                if counts.exists > 0 {
                    <p>{ t.format("import-exists", &[("count", counts.exists.into())]) }</p>
                }
            </Notification>
            if counts.refused == 0 && counts.would_create > 0 {
                <div class="actions">
                    <Button icon="check" on_press={props.on_write.clone()}>
                        { t.format("import-write", &[("count", counts.would_create.into())]) }
                    </Button>
                </div>
            }
            <Rows result={result.clone()} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct RowsProps {
    pub(super) result: Rc<ImportResult>,
}

/// The rows as a table.
#[component]
pub(super) fn Rows(props: &RowsProps) -> Html {
    let t = use_i18n();
    let shows_all = use_state_eq(|| false);
    let mut rows: Vec<&ImportRow> = props.result.rows.iter().collect();
    rows.sort_by_key(|row| (row.outcome != ImportOutcome::Refused, row.row));
    let hidden = rows.len().saturating_sub(SHOWN);
    if !*shows_all {
        rows.truncate(SHOWN);
    }
    let columns = vec![
        Column::number(t.get("import-column-row")),
        Column::text(t.get("import-column-what")),
        Column::text(t.get("import-column-outcome")),
        Column::text(t.get("import-column-errors")),
    ];
    let show_all = {
        let shows_all = shows_all.setter();
        Callback::from(move |()| shows_all.set(true))
    };
    html! {
        <>
            <Table caption={t.get("import-rows")} {columns} rows={rows.into_iter().map(|row| cells(&t, row)).collect::<Vec<_>>()} stacks=true />
            if hidden > 0 && !*shows_all {
                <div class="actions">
                    <Button kind={ButtonKind::Secondary} is_small=true on_press={show_all}>
                        { t.format("import-show-all", &[("count", hidden.into())]) }
                    </Button>
                </div>
            }
        </>
    }
}

fn cells(t: &I18n, row: &ImportRow) -> Vec<Html> {
    let kind = row
        .kind
        .map(|kind| t.get(&format!("import-kind-{}", kind.as_str())));
    let owner = row
        .organisation
        .as_ref()
        .filter(|owner| row.name.as_ref() != Some(owner));
    let names = [row.name.as_ref(), owner].into_iter().flatten();
    let names: Vec<&str> = names.map(String::as_str).collect();
    let look = match row.outcome {
        ImportOutcome::Refused => StatusKind::Error,
        ImportOutcome::Exists => StatusKind::Neutral,
        ImportOutcome::WouldCreate => StatusKind::Info,
        ImportOutcome::Created => StatusKind::Success,
    };
    let outcome = t.get(&format!("import-outcome-{}", row.outcome.as_str()));
    vec![
        html! { { row.row } },
        html! {
            <>
                if let Some(kind) = kind {
                    <span class="import-kind">{ kind }</span>
                }
                <span>{ names.join(", ") }</span>
            </>
        },
        html! { <StatusLabel kind={look} text={outcome} /> },
        html! {
            <ul class="import-errors">
                { for row.errors.iter().map(|found| html! { <li>{ error_text(t, found) }</li> }) }
            </ul>
        },
    ]
}

/// «`contact_email`: …», in the file's name of the column.
pub(in crate::pages) fn error_text(t: &I18n, found: &ImportError) -> Html {
    let mut error = FieldError::new("/import", found.code);
    error.params.clone_from(&found.params);
    html! { <><strong>{ in_words(&found.column) }</strong>{ ": " }{ t.field_error(&error) }</> }
}

/// The name of a column as the page writes it: `kortin_tunnus` is "Kortin tunnus".
fn in_words(column: &str) -> String {
    let words = column.replace('_', " ");
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[derive(Properties, PartialEq)]
pub(in crate::pages) struct FailedProps {
    pub(in crate::pages) error: ApiError,
    pub(in crate::pages) on_retry: Callback<()>,
}

/// Why nothing came back, and a way to try again.
#[component]
pub(in crate::pages) fn Failed(props: &FailedProps) -> Html {
    let t = use_i18n();
    let text = t.error(&props.error);
    let fields = props.error.fields().iter().map(|found| {
        let mut error = found.clone();
        error.pointer = "/import".to_owned();
        html! { <p>{ t.field_error(&error) }</p> }
    });
    html! {
        <Notification kind={NotificationKind::Error} title={text.title} role="alert">
            <p>{ text.advice }</p>
            { for fields }
            <Button kind={ButtonKind::Secondary} is_small=true icon="refresh" on_press={props.on_retry.clone()}>
                { t.get("try-again") }
            </Button>
        </Notification>
    }
}
