//! The last verdicts of this page: time and result, never a number.

use chrono::NaiveTime;
use shared::card_validity::Reason;
use yew::prelude::*;

use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::{Column, Table};
use crate::i18n::use_i18n;

/// One verdict of before.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Past {
    pub(super) at: NaiveTime,
    pub(super) reason: Reason,
}

#[derive(Properties, PartialEq)]
pub(super) struct HistoryProps {
    pub(super) past: Vec<Past>,
}

/// The last verdicts of this page.
#[component]
pub(super) fn History(props: &HistoryProps) -> Html {
    let t = use_i18n();
    if props.past.is_empty() {
        return Html::default();
    }
    let row = |past: &Past| {
        let text = t.get(&format!("check-reason-{}", past.reason.as_str()));
        let (kind, icon) = if past.reason == Reason::Ok {
            (StatusKind::Success, "check-circle-fill")
        } else {
            (StatusKind::Error, "cross-circle-fill")
        };
        vec![
            html! { { past.at.format("%-H.%M.%S").to_string() } },
            html! { <StatusLabel {kind} {text} icon={AttrValue::Static(icon)} /> },
        ]
    };
    html! {
        <section class="section check__history" aria-labelledby="check-history">
            <h2 id="check-history">{ t.get("check-history") }</h2>
            <Table
                caption={t.get("check-history")}
                hides_caption=true
                columns={vec![Column::text(t.get("check-history-time")), Column::text(t.get("check-history-verdict"))]}
                rows={props.past.iter().map(row).collect::<Vec<_>>()}
            />
            <p class="check__note">{ t.get("check-history-note") }</p>
        </section>
    }
}
