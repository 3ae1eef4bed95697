//! The handings-out of a card, the latest first.

use shared::cards::CardIssuance;
use yew::prelude::*;

use crate::components::table::{Column, Table};
use crate::dates::finnish_time;
use crate::i18n::{I18n, use_i18n};

#[derive(Properties, PartialEq)]
pub(super) struct IssuancesProps {
    pub(super) issuances: Vec<CardIssuance>,
}

/// The handings-out of a card.
#[component]
pub(super) fn Issuances(props: &IssuancesProps) -> Html {
    let t = use_i18n();
    let columns = [
        "card-issuance-kind",
        "card-issuance-day",
        "card-issuance-last-day",
        "card-issuance-recorded",
    ];
    html! {
        <div class="section">
            <h2>{ t.get("card-issuances") }</h2>
            <Table
                caption={t.get("card-issuances")}
                hides_caption=true
                columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                rows={props.issuances.iter().map(|issuance| row(&t, issuance)).collect::<Vec<_>>()}
                stacks=true
            />
        </div>
    }
}

fn row(t: &I18n, issuance: &CardIssuance) -> Vec<Html> {
    let recorded = t.date(finnish_time(issuance.recorded_at).date());
    let recorded = if issuance.late_entry {
        t.format("card-issuance-late", &[("date", recorded.as_str().into())])
    } else {
        recorded
    };
    vec![
        html! { { t.get(&format!("card-issuance-{}", issuance.kind.as_str())) } },
        html! { { t.date(issuance.issued_on) } },
        html! { { t.date(issuance.printed_last_day) } },
        html! { { recorded } },
    ]
}
