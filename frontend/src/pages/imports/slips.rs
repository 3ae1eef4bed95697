//! A slip to print for each account that was made.

use std::rc::Rc;

use shared::imports::{ImportResult, ImportRow};
use shared::text::Text;
use yew::prelude::*;

use crate::components::print_slip::PrintSlip;
use crate::i18n::use_i18n;
use crate::pages::users::slip::SlipText;

#[derive(Properties, PartialEq)]
pub(super) struct SlipsProps {
    pub(super) result: Rc<ImportResult>,
    /// Name of the area whose coordinators help.
    pub(super) area: Option<Text>,
}

/// The slips, one below the other, each in the language of its account.
#[component]
pub(super) fn Slips(props: &SlipsProps) -> Html {
    let slips = props
        .result
        .rows
        .iter()
        .filter_map(|row| slip(row, props.area.as_ref()));
    html! { <div class="slips">{ for slips }</div> }
}

fn slip(row: &ImportRow, area: Option<&Text>) -> Option<Html> {
    let account = row.account.as_ref()?;
    let names = [&row.organisation, &row.name, &account.display_name];
    let names = names.into_iter().flatten();
    let text = SlipText {
        whose: names.map(|name| AttrValue::from(name.clone())).collect(),
        username: account.username.clone().into(),
        one_time_password: account.one_time_password.clone().into(),
        role: account.role,
        area: area.map(|name| AttrValue::from(name.get(account.language).to_owned())),
    };
    Some(html! { <Slip key={row.row} row={row.row} {text} tag={account.language.tag()} /> })
}

#[derive(Properties, PartialEq)]
struct SlipProps {
    row: u32,
    text: SlipText,
    /// The language.
    tag: &'static str,
}

#[component]
fn Slip(props: &SlipProps) -> Html {
    let t = use_i18n();
    let theirs = use_memo((t, props.tag), |(t, tag)| {
        t.in_language(tag.parse().unwrap_or_default())
    });
    html! {
        <div lang={props.tag}>
            <PrintSlip id={format!("slip-{}", props.row)} title={theirs.get("slip-title")}>
                { props.text.contents(&theirs) }
            </PrintSlip>
        </div>
    }
}
