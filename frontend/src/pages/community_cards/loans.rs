//! The earlier loans of a card, fetched when somebody wants to see them.

use std::rc::Rc;

use shared::community_cards::CardLoan;
use shared::ids::CardId;
use shared::page::{Page, PageQuery};
use yew::prelude::*;

use crate::api::community_cards::list_card_loans;
use crate::components::button::{Button, ButtonKind};
use crate::components::remote_view::RemoteView;
use crate::components::table::{Column, Table};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};

/// How many of the latest loans are shown.
const SHOWN: u32 = 20;

#[derive(Properties, PartialEq)]
pub(super) struct LoansProps {
    pub(super) card: CardId,
    /// The latest loan: when it changes, the list is fetched anew.
    pub(super) changes: Option<CardLoan>,
}

/// A button, and below it the loans.
#[component]
pub(super) fn Loans(props: &LoansProps) -> Html {
    let t = use_i18n();
    let is_open = use_state_eq(|| false);
    let id = format!("loans-{}", props.card);
    if props.changes.is_none() {
        return Html::default();
    }
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(!*is_open))
    };
    html! {
        <div class="community-card__loans">
            <Button
                kind={ButtonKind::Supplementary}
                is_small=true
                expanded={*is_open}
                controls={id.clone()}
                on_press={toggle}
            >
                { t.get(if *is_open { "community-loans-hide" } else { "community-loans-show" }) }
            </Button>
            <div {id}>
                if *is_open { <List card={props.card} changes={props.changes.clone()} /> }
            </div>
        </div>
    }
}

#[component]
fn List(props: &LoansProps) -> Html {
    let t = use_i18n();
    let loans = use_remote(
        (props.card, props.changes.clone()),
        |(card, _)| async move {
            let page = PageQuery {
                limit: Some(SHOWN),
                cursor: None,
            };
            list_card_loans(card, &page).await
        },
    );
    let render = Callback::from(move |page: Rc<Page<CardLoan>>| table(&t, &page.items));
    html! {
        <RemoteView<Page<CardLoan>>
            remote={loans}
            {render}
            is_empty={Callback::from(|page: Rc<Page<CardLoan>>| page.items.is_empty())}
        />
    }
}

fn table(t: &I18n, loans: &[CardLoan]) -> Html {
    let columns = [
        "community-loan-lent",
        "community-loan-returned",
        "community-loan-borrower",
    ];
    let rows = loans.iter().map(|loan| {
        let returned = loan.returned_on.map(|day| t.date(day));
        vec![
            html! { { t.date(loan.lent_on) } },
            html! { { returned.unwrap_or_else(|| t.get("community-loan-out")) } },
            html! { { t.get(&format!("borrower-{}", loan.borrower.as_str())) } },
        ]
    });
    html! {
        <Table
            caption={t.get("community-loans")}
            hides_caption=true
            columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
            rows={rows.collect::<Vec<_>>()}
            stacks=true
        />
    }
}
