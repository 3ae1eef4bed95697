//! A hand-over as the paper form, filled in: for when the matter cannot be cleared on the screen.

use std::rc::Rc;

use shared::cards::RegisterCard;
use uuid::Uuid;
use yew::prelude::*;

use super::kind;
use crate::components::definition_list::DefinitionList;
use crate::components::print_slip::PrintSlip;
use crate::i18n::use_i18n;
use crate::pages::cards::{CardFacts, grouped};

#[derive(Properties)]
pub(super) struct PrintedProps {
    pub(super) card: Rc<RegisterCard>,
    pub(super) reference: Uuid,
}

impl PartialEq for PrintedProps {
    fn eq(&self, other: &Self) -> bool {
        self.reference == other.reference
    }
}

/// The form, seen on paper.
#[component]
pub(super) fn Printed(props: &PrintedProps) -> Html {
    let t = use_i18n();
    let card = &props.card;
    let day = card.issued_on.map(|day| t.date(day)).unwrap_or_default();
    let items = vec![
        (
            t.get("hand-over-number"),
            html! { <span class="card-number">{ grouped(&card.card_number) }</span> },
        ),
        (
            t.get("queue-column-kind"),
            html! { { kind(&t, card.kind) } },
        ),
        (t.get("hand-over-issued-on"), html! { { day } }),
    ];
    let id = format!("queue-printed-{}", props.reference);
    html! {
        <PrintSlip {id} title={t.get("queue-printed-title")}>
            <p>{ t.get("queue-printed-text") }</p>
            <DefinitionList {items} />
            if let Some(facts) = &card.facts { <CardFacts facts={facts.clone()} /> }
        </PrintSlip>
    }
}
