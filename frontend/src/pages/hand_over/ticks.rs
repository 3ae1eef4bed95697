//! What was told and given, as ticks for the worker alone: never preset, stored nowhere, and they block nothing.

use chrono::{Datelike, NaiveDate};
use shared::session::SessionArea;
use yew::prelude::*;

use crate::components::checkbox::Checkbox;
use crate::components::external_link::ExternalLink;
use crate::i18n::use_i18n;
use crate::pages::materials::use_brochure;

/// Where the privacy notice of the card is.
pub(super) const PRIVACY: &str = "https://kaikukortti.fi/tietosuojaseloste";

#[derive(Properties, PartialEq)]
pub(super) struct TicksProps {
    pub(super) last_valid_day: NaiveDate,
    pub(super) today: NaiveDate,
    /// The area of the site, with its own page about the card.
    pub(super) area: Option<SessionArea>,
}

/// What was told and given.
#[component]
pub(super) fn Ticks(props: &TicksProps) -> Html {
    let t = use_i18n();
    let ticked = use_state(|| [false; 6]);
    let day = t.date(props.last_valid_day);
    let area = props.area.as_ref().map(|area| area.id);
    let venue_list = area.map_or_else(
        || "/venues".to_owned(),
        |id| format!("/venues?area_id={id}"),
    );
    let brochure = use_brochure(area, props.today.year()).flatten();
    let brochure = brochure.map(|links| {
        let href = links.get(t.language()).to_owned();
        html! { <ExternalLink {href} new_tab=true>{ t.get("hand-over-tick-brochure-link") }</ExternalLink> }
    });
    let venues = html! {
        <>
            <ExternalLink href={venue_list} new_tab=true>{ t.get("hand-over-tick-venues-link") }</ExternalLink>
            if let Some(page) = props.area.as_ref().and_then(|area| area.home_page.clone()) {
                <ExternalLink href={page} new_tab=true>{ t.get("hand-over-tick-area-link") }</ExternalLink>
            }
        </>
    };
    let privacy = html! { <ExternalLink href={PRIVACY} new_tab=true>{ t.get("hand-over-privacy-address") }</ExternalLink> };
    let year = props.today.year().to_string();
    let rows: [(&str, AttrValue, Html); 6] = [
        (
            "day",
            t.format("hand-over-tick-day", &[("date", day.as_str().into())]),
            Html::default(),
        ),
        (
            "brochure",
            t.format("hand-over-tick-brochure", &[("year", year.into())]),
            brochure.unwrap_or_default(),
        ),
        ("venues", t.get("hand-over-tick-venues"), venues),
        ("along", t.get("hand-over-tick-along"), Html::default()),
        (
            "identity",
            t.get("hand-over-tick-identity"),
            Html::default(),
        ),
        ("privacy", t.get("hand-over-tick-privacy"), privacy),
    ];
    let rows = rows.into_iter().zip(*ticked).enumerate().map(|(index, ((name, words, links), is_checked))| {
        let ticked = ticked.clone();
        let on_change = Callback::from(move |is_checked: bool| {
            let mut next = *ticked;
            if let Some(tick) = next.get_mut(index) {
                *tick = is_checked;
            }
            ticked.set(next);
        });
        html! {
            <li>
                <Checkbox id={format!("hand-over-tick-{name}")} label={html! { { words } }} {is_checked} {on_change} />
                if links != Html::default() {
                    <p class="told__links">{ links }</p>
                }
            </li>
        }
    });
    html! {
        <section class="told" aria-labelledby="hand-over-ticks">
            <h3 id="hand-over-ticks">{ t.get("hand-over-ticks") }</h3>
            <ul>{ for rows }</ul>
            <p class="told__note">{ t.get("hand-over-ticks-note") }</p>
        </section>
    }
}
