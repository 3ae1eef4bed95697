//! A slip to print for each account that was made.

use std::rc::Rc;

use shared::imports::{ImportResult, ImportRow, ImportedAccount};
use yew::prelude::*;

use crate::components::print_slip::PrintSlip;
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct SlipsProps {
    pub(super) result: Rc<ImportResult>,
}

/// The slips, one below the other.
#[component]
pub(super) fn Slips(props: &SlipsProps) -> Html {
    let slip = |row: &ImportRow| {
        let account = row.account.clone()?;
        let place = [row.name.as_deref(), row.organisation.as_deref()];
        let place: Vec<&str> = place.into_iter().flatten().collect();
        Some(html! { <Slip key={row.row} row={row.row} place={place.join(", ")} {account} /> })
    };
    html! { <div class="slips">{ for props.result.rows.iter().filter_map(slip) }</div> }
}

#[derive(Properties, PartialEq)]
struct SlipProps {
    row: u32,
    place: String,
    account: ImportedAccount,
}

#[component]
fn Slip(props: &SlipProps) -> Html {
    let t = use_i18n();
    let account = &props.account;
    let title = account
        .display_name
        .clone()
        .unwrap_or_else(|| props.place.clone());
    html! {
        <PrintSlip id={format!("slip-{}", props.row)} {title}>
            if account.display_name.is_some() {
                <p>{ &props.place }</p>
            }
            <p>{ t.get("import-slip-username") }{ " " }<strong>{ &account.username }</strong></p>
            <p>{ t.get("import-slip-password") }<br /><span class="print-slip__secret">{ &account.one_time_password }</span></p>
        </PrintSlip>
    }
}
