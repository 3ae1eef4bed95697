//! The paper form of a hand-over, to print: for when the register cannot be reached. It has no line for an identity.

mod fields;

use std::rc::Rc;

use shared::page::Page;
use shared::questions::{Question, QuestionFilter};
use shared::session::Session;
use shared::text::Language;
use shared::validity::ValidityRules;
use yew::prelude::*;

use self::fields::{Boxes, Line, Tick};
use crate::api::questions::list_questions;
use crate::components::back_link::BackLink;
use crate::components::page_title::PageTitle;
use crate::components::print_button::PrintButton;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::components::remote_view::RemoteView;
use crate::hooks::use_form::Field;
use crate::hooks::use_remote::{Remote, UseRemote, use_remote};
use crate::i18n::{I18n, language_name, use_i18n};
use crate::pages::hand_over::why;
use crate::routes::Route;
use crate::state::errand::should_wait;
use crate::state::session::use_session;

/// Boxes for a card's number: as many as a generated number has.
const NUMBER_BOXES: usize = 12;

/// The paper form, in the language that the client reads best.
#[component]
pub fn PaperFormPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let language = {
        let shown = t.language();
        use_state_eq(move || shown)
    };
    let questions = use_remote((), |()| async move {
        list_questions(&QuestionFilter::default()).await
    });
    // Also for who cannot sign in, as there is no network: then without what only the register knows.
    let person = session.session();
    let questions = match &questions.state {
        Remote::Failed(error) if should_wait(error) => UseRemote {
            state: Remote::Ready(Rc::new(Page {
                items: Vec::new(),
                next_cursor: None,
            })),
            ..questions
        },
        _ => questions,
    };
    let field = Field {
        id: AttrValue::Static("paper-language"),
        value: language.tag().to_owned(),
        error: None,
        on_input: {
            let set = language.setter();
            Callback::from(move |tag: String| set.set(tag.parse().unwrap_or_default()))
        },
        on_leave: Callback::noop(),
    };
    let choices = Language::ALL.map(|one| Choice::new(one.tag(), language_name(one)));
    let render = {
        let language = *language;
        Callback::from(move |page: Rc<Page<Question>>| {
            html! { <PaperForm {language} questions={page.items.clone()} person={person.clone()} /> }
        })
    };
    html! {
        <div class="page page--prints-part">
            <BackLink to={Route::Backlog} text={t.get("backlog-title")} />
            <PageTitle text={t.get("paper-title")} lead={t.get("paper-lead")} />
            <div class="choices no-print">
                <RadioGroup {field} legend={t.get("paper-language")} choices={choices.to_vec()} />
            </div>
            <div class="actions no-print"><PrintButton text={t.get("paper-print")} /></div>
            <RemoteView<Page<Question>> remote={questions} {render} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PaperFormProps {
    language: Language,
    questions: Vec<Question>,
    person: Option<Rc<Session>>,
}

/// One sheet of A4.
#[component]
fn PaperForm(props: &PaperFormProps) -> Html {
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
            <p>{ t.get("paper-form-enter-soon") }</p>
            <Card t={(*t).clone()} person={props.person.clone()} />
            <Facts t={(*t).clone()} questions={props.questions.clone()} />
            <Told t={(*t).clone()} />
        </article>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    t: I18n,
    person: Option<Rc<Session>>,
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
    html! {
        <section class="paper-form__part">
            <h3>{ t.get("paper-form-card") }</h3>
            <div class="paper-form__row">
                <Boxes label={t.get("hand-over-number")} groups={vec![NUMBER_BOXES]} />
                <Tick label={t.get("paper-form-community")} />
            </div>
            <div class="paper-form__row">
                <Boxes label={t.get("hand-over-issued-on")} hint={t.get("paper-form-day")} groups={vec![2, 2, 4]} />
                <Boxes label={t.get("hand-over-write-day")} hint={rule} groups={vec![2, 2, 4]} />
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct FactsProps {
    t: I18n,
    questions: Vec<Question>,
}

/// The same facts as on the screen.
#[component]
fn Facts(props: &FactsProps) -> Html {
    let t = &props.t;
    html! {
        <section class="paper-form__part">
            <h3>{ t.get("hand-over-facts") }</h3>
            <p class="paper-form__hint">{ t.get("paper-form-facts-text") }</p>
            <div class="paper-form__row">
                <Boxes label={t.get("hand-over-birth-year")} groups={vec![4]} />
                <Boxes label={t.get("hand-over-children")} groups={vec![2]} />
                <Tick label={t.get("hand-over-children-not-told")} />
            </div>
            <div class="paper-form__row">
                <Boxes label={t.get("hand-over-postal-code-label")} groups={vec![5]} />
                <Line label={t.get("paper-form-municipality")} />
                <Tick label={t.get("paper-form-residence-not-told")} />
            </div>
            { for props.questions.iter().map(|question| html! {
                <div class="paper-form__question">
                    <p>{ t.text(&question.text) }{ " " }<span class="paper-form__hint">{ t.get("optional") }</span></p>
                    <div class="paper-form__ticks">
                        { for question.options.iter().map(|option| html! { <Tick label={t.text(&option.text)} /> }) }
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
