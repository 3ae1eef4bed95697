//! A slip for the client, seen on paper only: the last valid day, how the card is used, where to read more.

use chrono::NaiveDate;
use yew::prelude::*;

use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct SlipProps {
    pub(super) last_valid_day: NaiveDate,
}

/// A slip for the client.
#[component]
pub(super) fn Slip(props: &SlipProps) -> Html {
    let t = use_i18n();
    html! {
        <section class="slip">
            <h2>{ t.get("hand-over-slip-title") }</h2>
            <p>{ t.get("hand-over-slip-day") }</p>
            <p class="slip__day">{ t.date(props.last_valid_day) }</p>
            <ul>
                <li>{ t.get("hand-over-slip-along") }</li>
                <li>{ t.get("hand-over-slip-identity") }</li>
                <li>{ t.get("hand-over-slip-venues") }</li>
                <li>{ t.get("hand-over-slip-privacy") }</li>
            </ul>
        </section>
    }
}
