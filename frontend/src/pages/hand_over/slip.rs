//! A slip for the client in plain language: shown large in the client's own language, or printed. It holds no name and
//! no number.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::entitlement::DEFAULT_AGE_LIMIT;
use shared::session::SessionArea;
use shared::text::Language;
use yew::prelude::*;

use super::ticks::venue_list;
use crate::browser;
use crate::components::icon::Icon;
use crate::components::print_button::PrintButton;
use crate::components::qr_code::QrCode;
use crate::i18n::{I18n, language_name, use_i18n};

#[derive(Properties, PartialEq)]
pub(super) struct ForClientProps {
    pub(super) last_valid_day: Option<NaiveDate>,
    /// Whether the card waits on the device, and does not work yet.
    pub(super) waits: bool,
    /// The area of the site, with its own page about the card.
    pub(super) area: Option<SessionArea>,
}

/// Shows the slip in a language at a press, and prints it in that language, else in the worker's.
#[component]
pub(super) fn ForClient(props: &ForClientProps) -> Html {
    let t = use_i18n();
    let shown = use_state_eq(|| None::<Language>);
    let language = shown.unwrap_or_else(|| t.language());
    let texts = use_memo((t.clone(), language), |(t, language)| {
        t.in_language(*language)
    });
    let choices = Language::ALL.map(|language| {
        let is_shown = *shown == Some(language);
        let shown = shown.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            shown.set((!is_shown).then_some(language));
            browser::show_soon("#hand-over-slip");
        });
        let kind = if is_shown { "primary" } else { "secondary" };
        html! {
            <button
                type="button"
                class={classes!("hds-button", format!("hds-button--{kind}"))}
                aria-pressed={is_shown.to_string()}
                aria-controls="hand-over-slip"
                lang={language.tag()}
                {onclick}
            >
                <span>{ language_name(language) }</span>
            </button>
        }
    });
    html! {
        <>
            <section class="for-client no-print" aria-labelledby="hand-over-for-client">
                <h3 id="hand-over-for-client">
                    <Icon name="eye" />
                    <span>{ t.get("hand-over-for-client") }</span>
                </h3>
                <div class="for-client__languages">
                    { for choices }
                    <PrintButton text={t.get("hand-over-print")} />
                </div>
            </section>
            <Slip
                is_shown={shown.is_some()}
                {texts}
                last_valid_day={props.last_valid_day}
                waits={props.waits}
                area={props.area.clone()}
            />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct SlipProps {
    is_shown: bool,
    /// The client's language.
    texts: Rc<I18n>,
    last_valid_day: Option<NaiveDate>,
    waits: bool,
    area: Option<SessionArea>,
}

/// What the client takes home.
#[component]
fn Slip(props: &SlipProps) -> Html {
    let t = &props.texts;
    let origin = browser::origin();
    let places = origin.clone() + &venue_list(props.area.as_ref().map(|area| area.id));
    let shown_address = origin
        .split_once("://")
        .map_or_else(String::new, |(_, host)| format!("{host}/venues"));
    // At the venue the venue's area decides; most often it is this one.
    let age_limit = props
        .area
        .as_ref()
        .map_or(DEFAULT_AGE_LIMIT, |area| area.child_age_limit);
    let age_limit = [("age", age_limit.into())];
    let area_name = props.area.as_ref().map(|area| t.text(&area.name));
    let home_page = props.area.as_ref().and_then(|area| area.home_page.clone());
    html! {
        <section
            id="hand-over-slip"
            class={classes!("slip", (!props.is_shown).then_some("slip--on-paper"))}
            lang={t.language().tag()}
            aria-labelledby="hand-over-slip-title"
        >
            <h3 id="hand-over-slip-title" class="slip__title">{ t.get("hand-over-slip-title") }</h3>
            if props.waits {
                <p class="slip__waits"><strong>{ t.get("hand-over-slip-waits") }</strong></p>
            }
            <p>{ t.get("hand-over-slip-gives") }</p>
            if let Some(day) = props.last_valid_day {
                <p class="slip__until">
                    <span>{ t.get("hand-over-slip-day") }</span>
                    <strong class="slip__day">{ t.date(day) }</strong>
                </p>
            }
            <ul>
                <li>{ t.get("hand-over-slip-along") }</li>
                <li>{ t.get("hand-over-slip-identity") }</li>
                <li>{ t.format("hand-over-slip-children", &age_limit) }</li>
                <li>{ t.get("hand-over-slip-lost") }</li>
            </ul>
            <div class="slip__places">
                <QrCode text={places} label={t.get("hand-over-slip-places")} />
                <div>
                    <p>{ t.get("hand-over-slip-places") }</p>
                    <p class="slip__address">{ shown_address }</p>
                    if let Some(name) = area_name {
                        <p>{ t.format("hand-over-slip-area", &[("area", name.as_str().into())]) }</p>
                    }
                    if let Some(page) = home_page {
                        <p class="slip__address">{ page }</p>
                    }
                </div>
            </div>
            <p>{ t.get("hand-over-slip-privacy") }</p>
        </section>
    }
}
