//! The sheet itself, empty or with a hand-over in it.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::card_number::CardNumber;
use shared::cards::{CardKind, RegisterCard};
use shared::facts::Residence;
use shared::questions::{Question, QuestionOption};
use shared::session::Session;
use shared::text::Language;
use shared::validity::ValidityRules;
use yew::prelude::*;

use super::fields::{Boxes, Line, Tick};
use crate::i18n::{I18n, use_i18n};
use crate::pages::hand_over::why;

/// Boxes for a card's number: as many as a generated number has.
const NUMBER_BOXES: usize = 12;

#[derive(Properties, PartialEq)]
pub(super) struct PaperFormProps {
    pub(super) language: Language,
    pub(super) questions: Vec<Question>,
    pub(super) person: Option<Rc<Session>>,
    /// What stands in it; without it, it is filled in by hand.
    #[prop_or_default]
    pub(super) filled: Option<Rc<Filled>>,
}

/// A hand-over as it stands on the form.
#[derive(Clone)]
pub(super) struct Filled {
    pub(super) card: RegisterCard,
    /// None when only the register knows it.
    pub(super) last_valid_day: Option<NaiveDate>,
    /// Name of the municipality, where only that is told.
    pub(super) municipality: Option<AttrValue>,
}

impl PartialEq for Filled {
    fn eq(&self, other: &Self) -> bool {
        self.card.client_reference == other.card.client_reference
            && self.last_valid_day == other.last_valid_day
            && self.municipality == other.municipality
    }
}

/// One sheet of A4.
#[component]
pub(super) fn PaperForm(props: &PaperFormProps) -> Html {
    let chosen = use_i18n();
    let t = use_memo((chosen, props.language), |(t, language)| {
        t.in_language(*language)
    });
    let person = props.person.as_ref();
    let site = person.and_then(|person| person.site.as_ref().map(|site| site.name.clone()));
    html! {
        <article class="paper-form printed" lang={props.language.tag()} aria-labelledby="paper-form-title">
            <header class="paper-form__head">
                <h2 id="paper-form-title">{ t.get("paper-form-title") }</h2>
                if let Some(site) = site {
                    <p>{ t.format("paper-form-site", &[("site", site.into())]) }</p>
                }
            </header>
            <p class="paper-form__rule"><strong>{ t.get("paper-form-no-identity") }</strong></p>
            <p>{ t.get(if props.filled.is_some() { "queue-printed-text" } else { "paper-form-enter-soon" }) }</p>
            <Card t={(*t).clone()} person={props.person.clone()} filled={props.filled.clone()} />
            <Facts t={(*t).clone()} questions={props.questions.clone()} filled={props.filled.clone()} />
            <Told t={(*t).clone()} />
        </article>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    t: I18n,
    person: Option<Rc<Session>>,
    filled: Option<Rc<Filled>>,
}

/// The number, the kind, and the days.
#[component]
fn Card(props: &CardProps) -> Html {
    let t = &props.t;
    let area = props
        .person
        .as_ref()
        .and_then(|person| person.area.as_ref());
    let rules = area.map_or_else(ValidityRules::default, |area| ValidityRules {
        months: area.validity_months,
        issue_day_counts: area.issue_day_counts,
    });
    let why = why(t, rules);
    let why = ("why", why.as_str().into());
    let rule = match area.and_then(|area| area.pilot_end) {
        Some(end) => {
            let date = t.date(end);
            t.format(
                "paper-form-last-day-pilot",
                &[why, ("date", date.as_str().into())],
            )
        }
        None => t.format("paper-form-last-day-rule", &[why]),
    };
    let card = props.filled.as_ref().map(|filled| &filled.card);
    let number = card.map(|card| plain(&card.card_number));
    let boxes = number.as_ref().map_or(0, |number| number.chars().count());
    let digits = |day: NaiveDate| AttrValue::from(day.format("%d%m%Y").to_string());
    let issued_on = card.and_then(|card| card.issued_on).map(digits);
    let last_day = props
        .filled
        .as_ref()
        .and_then(|filled| filled.last_valid_day);
    html! {
        <section class="paper-form__part">
            <h3>{ t.get("paper-form-card") }</h3>
            <div class="paper-form__row">
                <Boxes label={t.get("hand-over-number")} value={number} groups={vec![boxes.max(NUMBER_BOXES)]} />
                <Tick
                    label={t.get("paper-form-community")}
                    is_ticked={card.is_some_and(|card| card.kind == CardKind::Community)}
                />
            </div>
            <div class="paper-form__row">
                <Boxes label={t.get("hand-over-issued-on")} value={issued_on} hint={t.get("paper-form-day")} groups={vec![2, 2, 4]} />
                <Boxes label={t.get("hand-over-write-day")} value={last_day.map(digits)} hint={rule} groups={vec![2, 2, 4]} />
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct FactsProps {
    t: I18n,
    questions: Vec<Question>,
    filled: Option<Rc<Filled>>,
}

/// The same facts as on the screen.
#[component]
fn Facts(props: &FactsProps) -> Html {
    let t = &props.t;
    let filled = props.filled.as_ref();
    let facts = filled.and_then(|filled| filled.card.facts.as_ref());
    let residence = facts.map(|facts| &facts.residence);
    let postal_code = match residence {
        Some(Residence::PostalCode { postal_code }) => Some(AttrValue::from(postal_code.clone())),
        _ => None,
    };
    let children = facts.and_then(|facts| facts.children);
    let is_chosen = |question: &Question, option: &QuestionOption| {
        facts.is_some_and(|facts| {
            let mut answers = facts.answers.iter();
            answers.any(|answer| answer.question_id == question.id && answer.option_id == option.id)
        })
    };
    html! {
        <section class="paper-form__part">
            <h3>{ t.get("hand-over-facts") }</h3>
            <p class="paper-form__hint">{ t.get("paper-form-facts-text") }</p>
            <div class="paper-form__row">
                <Boxes label={t.get("hand-over-birth-year")}
                    value={facts.map(|facts| AttrValue::from(facts.birth_year.to_string()))}
                    groups={vec![4]} />
                <Boxes label={t.get("hand-over-children")}
                    value={children.map(|count| AttrValue::from(count.to_string()))}
                    groups={vec![2]} />
                <Tick
                    label={t.get("hand-over-children-not-told")}
                    is_ticked={facts.is_some_and(|facts| facts.children.is_none())}
                />
            </div>
            <div class="paper-form__row">
                <Boxes label={t.get("hand-over-postal-code-label")} value={postal_code} groups={vec![5]} />
                <Line label={t.get("paper-form-municipality")} value={filled.and_then(|filled| filled.municipality.clone())} />
                <Tick
                    label={t.get("paper-form-residence-not-told")}
                    is_ticked={matches!(residence, Some(Residence::NotTold {}))}
                />
            </div>
            { for props.questions.iter().map(|question| html! {
                <div class="paper-form__question">
                    <p>{ t.text(&question.text) }{ " " }<span class="paper-form__hint">{ t.get("optional") }</span></p>
                    <div class="paper-form__ticks">
                        { for question.options.iter().map(|option| html! { <Tick label={t.text(&option.text)} is_ticked={is_chosen(question, option)} /> }) }
                    </div>
                </div>
            }) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ToldProps {
    t: I18n,
}

/// What is told and given, and what becomes of the sheet.
#[component]
fn Told(props: &ToldProps) -> Html {
    let t = &props.t;
    let told = [
        "paper-form-told-day",
        "paper-form-told-brochure",
        "hand-over-tick-venues",
        "hand-over-tick-along",
        "hand-over-tick-identity",
        "paper-form-told-privacy",
        "paper-form-told-works",
    ];
    html! {
        <>
            <section class="paper-form__part">
                <h3>{ t.get("hand-over-ticks") }</h3>
                <div class="paper-form__told">
                    { for told.map(|key| html! { <Tick label={t.get(key)} /> }) }
                </div>
            </section>
            <section class="paper-form__part paper-form__row">
                <Tick label={t.get("paper-form-entered")} />
                <p class="paper-form__hint">{ t.get("paper-form-shred") }</p>
            </section>
        </>
    }
}

/// The number without spaces and hyphens, a sign for each box.
fn plain(text: &str) -> AttrValue {
    CardNumber::parse(text).map_or_else(
        |_| text.to_owned().into(),
        |number| number.as_str().to_owned().into(),
    )
}
