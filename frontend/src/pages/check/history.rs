//! The last verdicts of this page: time and result, never a number.

use chrono::NaiveTime;
use shared::card_validity::Reason;
use yew::prelude::*;

use crate::components::icon::Icon;
use crate::components::table::{Column, Table};
use crate::dates::format_time;
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
        let (class, icon) = if past.reason == Reason::Ok {
            ("past past--valid", "check-circle-fill")
        } else {
            ("past past--not-valid", "cross-circle-fill")
        };
        vec![
            html! { { format_time(past.at) } },
            html! { <span {class}><Icon name={icon} /><span>{ text }</span></span> },
        ]
    };
    html! {
        <div class="section check__history">
            <h2>{ t.get("check-history") }</h2>
            <Table
                caption={t.get("check-history")}
                hides_caption=true
                columns={vec![Column::text(t.get("check-history-time")), Column::text(t.get("check-history-verdict"))]}
                rows={props.past.iter().map(row).collect::<Vec<_>>()}
            />
            <p class="check__note">{ t.get("check-history-note") }</p>
        </div>
    }
}
