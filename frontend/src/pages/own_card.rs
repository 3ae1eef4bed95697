//! Holders check their own card: valid or not, and until when. Nothing is remembered, neither here nor in the register.

use std::rc::Rc;

use shared::card_validity::{CheckOwnCard, OwnCardValidity, OwnCardVerdict};
use shared::problem::{FieldCode, FieldError};
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::api::public::check_own_card;
use crate::components::card_number_field::{CardNumberField, cleaned};
use crate::components::form::Form;
use crate::components::icon::Icon;
use crate::components::page_title::PageTitle;
use crate::hooks::use_form::use_light_form;
use crate::i18n::use_i18n;
use crate::routes::Route;

fn errors(number: &str) -> Vec<FieldError> {
    let is_empty = cleaned(number).is_empty();
    let error = FieldError::new("/card_number", FieldCode::Required);
    is_empty.then_some(error).into_iter().collect()
}

/// The box, and the answer below it.
#[component]
pub fn OwnCardPage() -> Html {
    let t = use_i18n();
    let answer = use_state(|| None::<(u32, Rc<OwnCardValidity>)>);
    let input = use_node_ref();
    let form = use_light_form("own-card", String::new, |number: &String| errors(number));
    let number = form.field("/card_number", Clone::clone, |number, text| *number = text);
    let on_submit = form.on_submit(
        |number: String| async move {
            let card_number = cleaned(&number);
            check_own_card(&CheckOwnCard { card_number }).await
        },
        {
            let (answer, input) = (answer.clone(), input.clone());
            let count = answer
                .as_ref()
                .map_or(0, |(count, _)| count.wrapping_add(1));
            move |found: OwnCardValidity| {
                answer.set(Some((count, Rc::new(found))));
                // The next reading takes the number's place.
                if let Some(input) = input.cast::<HtmlInputElement>() {
                    input.select();
                }
            }
        },
    );
    // The answer goes when another number is being typed: it is not about that.
    let asked = use_state(String::new);
    use_effect_with(answer.as_ref().map(|(count, _)| *count), {
        let (asked, number) = (asked.setter(), number.value.clone());
        move |_| asked.set(number)
    });
    let is_about = *asked == number.value && form.errors().is_empty() && form.failure().is_none();
    html! {
        <div class="page own-card">
            <PageTitle text={t.get("own-card-title")} lead={t.get("own-card-title-text")} />
            <div class="sheet">
                <Form<String> {form} {on_submit} submit={t.get("check-submit")} icon="search">
                    <CardNumberField
                        field={number}
                        label={t.get("check-number")}
                        hint={t.get("own-card-hint")}
                        input_ref={input}
                        sends_when_read=true
                    />
                </Form<String>>
            </div>
            <div aria-live="assertive" aria-atomic="true">
                if let Some((count, found)) = answer.as_ref().filter(|_| is_about) {
                    <Answer key={*count} found={found.clone()} />
                }
            </div>
            <ul class="prose">
                <li>{ t.get("own-card-nothing-kept") }</li>
                <li>{ t.get("own-card-along") }</li>
                <li>
                    { t.get("own-card-where") }{ " " }
                    <Link<Route> to={Route::Venues} classes="link">{ t.get("nav-venues") }</Link<Route>>
                </li>
            </ul>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AnswerProps {
    found: Rc<OwnCardValidity>,
}

/// Word, colour, icon, and what to do.
#[component]
fn Answer(props: &AnswerProps) -> Html {
    let t = use_i18n();
    let verdict = props.found.verdict;
    let (class, icon) = match verdict {
        OwnCardVerdict::Valid => ("verdict--valid", "check-circle-fill"),
        OwnCardVerdict::NotAnswered => ("verdict--unasked", "question-circle"),
        OwnCardVerdict::NotYetValid | OwnCardVerdict::Expired | OwnCardVerdict::NotValid => {
            ("verdict--not-valid", "cross-circle-fill")
        }
    };
    let name = verdict.as_str();
    html! {
        <section class={classes!("verdict", class)} data-verdict={name}>
            <div class="verdict__band">
                <Icon name={icon} size="xl" />
                <div>
                    <h2 class="verdict__word">{ t.get(&format!("own-card-{name}")) }</h2>
                    if let Some(day) = props.found.last_valid_day {
                        <p class="verdict__reason">
                            { t.get("check-last-day") }{ " " }<strong>{ t.date(day) }</strong>
                        </p>
                    }
                </div>
            </div>
            <div class="verdict__body">
                <p class="verdict__staff">{ t.get(&format!("own-card-{name}-advice")) }</p>
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use shared::text::Language;
    use yew::ServerRenderer;

    use super::*;
    use crate::i18n::I18n;

    #[tokio::test]
    async fn every_verdict_has_a_word_and_says_what_to_do() {
        for verdict in OwnCardVerdict::ALL {
            let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
            let found = OwnCardValidity {
                verdict,
                last_valid_day: verdict.tells_last_day().then_some(day),
                checked_on: day,
            };
            let page = ServerRenderer::<Answer>::with_props(move || AnswerProps {
                found: Rc::new(found),
            })
            .render()
            .await;

            assert!(!page.contains("own-card-"), "{verdict:?}: {page}");
            assert_eq!(page.contains("23.11.2026"), verdict.tells_last_day());
            for language in Language::ALL {
                let key = format!("own-card-{}-advice", verdict.as_str());
                assert_ne!(I18n::new(language).get(&key).as_str(), key);
            }
        }
    }
}
