//! The sheet to print: for each card its place in the list, the end of its number and the verdict. Who finds it knows no
//! number, no name and no place.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::group::{Group, ending};
use super::members::{reason, remarks, word};
use crate::components::print_button::PrintButton;
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct SheetProps {
    pub(super) group: Rc<Group>,
    /// The day of the visit.
    pub(super) day: NaiveDate,
}

/// The sheet; on the screen only the button that prints it.
#[component]
pub(super) fn Sheet(props: &SheetProps) -> Html {
    let t = use_i18n();
    let day = t.date(props.day);
    let day = [("date", day.as_str().into())];
    let (valid, not_valid) = props.group.counts(props.day);
    let counts = [("valid", valid.into()), ("not", not_valid.into())];
    html! {
        <>
            <div class="no-print group-visit__print">
                <PrintButton text={t.get("group-visit-print")} />
                <p class="field__hint">{ t.get("group-visit-print-hint") }</p>
            </div>
            <article class="printed group-visit__paper">
                <h2>{ t.format("group-visit-sheet-title", &day) }</h2>
                <p>{ t.format("group-visit-counts", &counts) }</p>
                <ol class="group-visit__sheet">
                    { for props.group.members.iter().map(|member| {
                        let verdict = member.verdict(props.day);
                        html! {
                            <li>
                                <span class="card-number">{ ending(&member.number) }</span>
                                if let Some(verdict) = verdict {
                                    <span>
                                        { word(&t, verdict) }
                                        { for remarks(&t, verdict).into_iter().map(|remark| html! { <>{ ": " }{ remark }</> }) }
                                        if !verdict.valid { { format!(": {}", reason(&t, verdict)) } }
                                    </span>
                                }
                            </li>
                        }
                    }) }
                </ol>
                <p>{ t.get("group-visit-remember-cards") }</p>
                <p>{ t.get("group-visit-remember-community") }</p>
            </article>
        </>
    }
}
