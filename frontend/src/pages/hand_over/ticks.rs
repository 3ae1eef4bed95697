//! What was told and given, as ticks for the worker alone: never preset, stored nowhere, and they block nothing.

use std::cell::Cell;
use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use shared::ids::AreaId;
use shared::session::SessionArea;
use yew::prelude::*;

use crate::browser;
use crate::components::checkbox::Checkbox;
use crate::components::external_link::ExternalLink;
use crate::i18n::use_i18n;
use crate::pages::materials::use_brochure;

/// Where the privacy notice of the card is.
pub(super) const PRIVACY: &str = "https://kaikukortti.fi/tietosuojaseloste";

/// The ticks in their order; where the last leads is the next card.
const TICKS: [&str; 7] = [
    "day", "brochure", "venues", "along", "identity", "privacy", WORKS,
];
/// The tick of a card that waits on the device.
const WORKS: &str = "works";

/// The address of the page with the venues of an area.
pub(super) fn venue_list(area: Option<AreaId>) -> String {
    area.map_or_else(
        || "/venues".to_owned(),
        |id| format!("/venues?area_id={id}"),
    )
}

#[derive(Properties, PartialEq)]
pub(super) struct TicksProps {
    pub(super) last_valid_day: Option<NaiveDate>,
    /// Whether the card waits on the device, and does not work yet.
    pub(super) waits: bool,
    pub(super) today: NaiveDate,
    /// The area of the site, with its own page about the card.
    pub(super) area: Option<SessionArea>,
}

/// What was told and given.
#[component]
pub(super) fn Ticks(props: &TicksProps) -> Html {
    let t = use_i18n();
    let ticked = use_state(|| [false; TICKS.len()]);
    let has_moved = use_memo((), |()| Cell::new(false));
    let day = props.last_valid_day.map(|day| t.date(day));
    let area = props.area.as_ref().map(|area| area.id);
    let brochure = use_brochure(area, props.today.year()).flatten();
    let brochure = brochure.map(|links| {
        let href = links.get(t.language()).to_owned();
        html! { <ExternalLink {href} new_tab=true>{ t.get("hand-over-tick-brochure-link") }</ExternalLink> }
    });
    let venues = html! {
        <>
            <ExternalLink href={venue_list(area)} new_tab=true>{ t.get("hand-over-tick-venues-link") }</ExternalLink>
            if let Some(page) = props.area.as_ref().and_then(|area| area.home_page.clone()) {
                <ExternalLink href={page} new_tab=true>{ t.get("hand-over-tick-area-link") }</ExternalLink>
            }
        </>
    };
    let privacy = html! { <ExternalLink href={PRIVACY} new_tab=true>{ t.get("hand-over-privacy-address") }</ExternalLink> };
    let year = props.today.year().to_string();
    let variables = [
        ("date", day.as_deref().unwrap_or_default().into()),
        ("year", year.into()),
    ];
    let ticks = TICKS.len() - usize::from(!props.waits);
    // Nobody tells until when a card is valid that has ended.
    let first = usize::from(props.last_valid_day.is_some_and(|day| day < props.today));
    let rows = TICKS.into_iter().take(ticks).zip(*ticked).enumerate().skip(first).map(|(index, (name, is_checked))| {
        let words = match (name, &day) {
            ("day", None) => t.get("hand-over-tick-day-later"),
            _ => t.format(&format!("hand-over-tick-{name}"), &variables),
        };
        let links = match name {
            "brochure" => brochure.clone().unwrap_or_default(),
            "venues" => venues.clone(),
            "privacy" => privacy.clone(),
            _ => Html::default(),
        };
        let ticked = ticked.clone();
        let on_change = Callback::from(move |is_checked: bool| {
            let mut next = *ticked;
            if let Some(tick) = next.get_mut(index) {
                *tick = is_checked;
            }
            ticked.set(next);
        });
        html! {
            <li onkeydown={on_space((index, ticks), is_checked, &on_change, &has_moved)} onkeyup={swallow(&has_moved)}>
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
            <p class="told__keys" id="hand-over-ticks-keys">{ t.get("hand-over-ticks-keys") }</p>
            <div role="group" aria-labelledby="hand-over-ticks" aria-describedby="hand-over-ticks-keys">
                <ul>{ for rows }</ul>
            </div>
            <p class="told__note">{ t.get("hand-over-ticks-note") }</p>
        </section>
    }
}

/// At a keyboard the space bar ticks and goes on to the next tick, and from the last to the next card: a press for each.
fn on_space(
    (place, ticks): (usize, usize),
    is_checked: bool,
    on_change: &Callback<bool>,
    has_moved: &Rc<Cell<bool>>,
) -> Callback<KeyboardEvent> {
    let (on_change, has_moved) = (on_change.clone(), has_moved.clone());
    Callback::from(move |event: KeyboardEvent| {
        let is_on_tick = browser::focused().is_some_and(|element| element.tag_name() == "INPUT");
        if event.key() != " " || is_checked || !is_on_tick || event.repeat() {
            return;
        }
        event.prevent_default();
        on_change.emit(true);
        has_moved.set(match TICKS.get(place + 1).filter(|_| place + 1 < ticks) {
            Some(next) => browser::focus(&format!("#hand-over-tick-{next}")),
            None => browser::focus("#hand-over-next"),
        });
    })
}

/// The key that moved the focus comes up on another thing, which it must not press.
fn swallow(has_moved: &Rc<Cell<bool>>) -> Callback<KeyboardEvent> {
    let has_moved = has_moved.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == " " && has_moved.replace(false) {
            event.prevent_default();
        }
    })
}
