//! What to do at the till while the register cannot be reached, to print: lines for the numbers, and the way to enter them
//! afterwards. It has no line for an identity.

use shared::text::Language;
use yew::prelude::*;
use yew_router::Routable;

use crate::browser;
use crate::components::page_title::PageTitle;
use crate::components::print_button::PrintButton;
use crate::components::qr_code::QrCode;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::hooks::use_form::Field;
use crate::i18n::{I18n, language_name, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

/// Lines to write on.
const LINES: usize = 12;
const STEPS: [&str; 5] = [
    "till-step-look",
    "till-step-give",
    "till-step-write",
    "till-step-enter",
    "till-step-shred",
];
const COLUMNS: [&str; 6] = [
    "till-number",
    "till-day",
    "till-adults",
    "till-children",
    "till-companions",
    "till-entered",
];

/// The sheet, in the language that is read at the till; also for who cannot sign in, as there is no network.
#[component]
pub fn TillPage() -> Html {
    let t = use_i18n();
    let language = {
        let shown = t.language();
        use_state_eq(move || shown)
    };
    let venue = use_session()
        .session()
        .and_then(|person| person.venue.clone());
    let field = Field {
        id: AttrValue::Static("till-language"),
        value: language.tag().to_owned(),
        error: None,
        on_input: {
            let set = language.setter();
            Callback::from(move |tag: String| set.set(tag.parse().unwrap_or_default()))
        },
        on_leave: Callback::noop(),
    };
    let choices = Language::ALL.map(|one| Choice::new(one.tag(), language_name(one)));
    let venue = venue.map(|venue| AttrValue::from(venue.name.get(*language).to_owned()));
    html! {
        <div class="page page--prints-part">
            <PageTitle text={t.get("till-title")} lead={t.get("till-title-text")} />
            <div class="choices no-print">
                <RadioGroup {field} legend={t.get("till-language")} choices={choices.to_vec()} />
            </div>
            <div class="actions no-print"><PrintButton text={t.get("till-print")} /></div>
            <Sheet language={*language} {venue} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SheetProps {
    language: Language,
    venue: Option<AttrValue>,
}

/// One sheet of A4.
#[component]
fn Sheet(props: &SheetProps) -> Html {
    let chosen = use_i18n();
    let t = use_memo((chosen, props.language), |(t, language)| {
        t.in_language(*language)
    });
    let address = browser::origin() + &Route::Check.to_path();
    html! {
        <article class="till printed" lang={props.language.tag()} aria-labelledby="till-sheet">
            <header class="till__head">
                <div>
                    <h2 id="till-sheet">{ t.get("till-sheet-title") }</h2>
                    if let Some(venue) = &props.venue { <p>{ venue }</p> }
                </div>
                <div class="till__code">
                    <QrCode text={address.clone()} label={t.get("till-code")} />
                </div>
            </header>
            <ol class="till__steps">
                { for STEPS.iter().map(|key| html! { <li>{ t.get(key) }</li> }) }
            </ol>
            <p class="till__address"><strong>{ t.get("till-address") }</strong>{ " " }{ address }</p>
            <p class="till__rule"><strong>{ t.get("till-no-identity") }</strong></p>
            { lines(&t) }
            <p class="till__help">{ t.get("till-help") }</p>
        </article>
    }
}

/// Lines for what is written by hand.
fn lines(t: &I18n) -> Html {
    let cells = || COLUMNS.iter().map(|_| html! { <td></td> });
    html! {
        <table class="till__lines">
            <caption class="visually-hidden">{ t.get("till-lines") }</caption>
            <thead>
                <tr>{ for COLUMNS.iter().map(|key| html! { <th scope="col">{ t.get(key) }</th> }) }</tr>
            </thead>
            <tbody>
                { for (0..LINES).map(|_| html! { <tr>{ for cells() }</tr> }) }
            </tbody>
        </table>
    }
}
