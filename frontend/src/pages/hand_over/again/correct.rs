//! Putting wrong background facts right.

use std::rc::Rc;

use chrono::Datelike;
use shared::card_actions::{CardChange, CorrectFacts};
use shared::cards::Card;
use shared::session::Session;
use yew::prelude::*;

use super::prefill::{Known, WithKnown};
use crate::api::card_actions::correct_facts;
use crate::api::error::ApiError;
use crate::components::form::Form;
use crate::hooks::use_form::use_form;
use crate::hooks::use_saved::{use_latest, use_saved};
use crate::i18n::use_i18n;
use crate::pages::hand_over::entered::{Entered, Terms};
use crate::pages::hand_over::facts_fields::FactsFields;
use crate::routes::Route;

/// Properties of [`CorrectForm`].
#[derive(Clone, Properties, PartialEq)]
pub struct CorrectFormProps {
    /// The card, with its facts.
    pub card: Rc<Card>,
    /// Who corrects them.
    pub person: Rc<Session>,
    /// Asks for the card anew, when somebody else has corrected it meanwhile.
    pub on_reload: Callback<()>,
}

/// The facts as they are stored, to put right.
#[component]
pub fn CorrectForm(props: &CorrectFormProps) -> Html {
    let render = {
        let props = props.clone();
        Callback::from(move |known| {
            let props = props.clone();
            html! { <Fields {known} {props} /> }
        })
    };
    html! { <WithKnown facts={props.card.facts.clone()} {render} /> }
}

#[derive(Properties, PartialEq)]
struct FieldsProps {
    known: Rc<Known>,
    props: CorrectFormProps,
}

#[component]
fn Fields(fields: &FieldsProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let CorrectFormProps {
        card,
        person,
        on_reload,
    } = &fields.props;
    let (id, version) = (card.id, card.facts_version.unwrap_or(1));
    let terms = Terms::new(person.today, person.area.as_ref());
    // The age is that of the year in which it was handed out last.
    let handed_out = card.issuances.first().map(|latest| latest.issued_on);
    let year = handed_out.unwrap_or(terms.today).year();
    let begin = {
        let (known, card, language) = (fields.known.clone(), card.clone(), t.language());
        move || known.entered(card.facts.as_ref(), terms.today, language)
    };
    let form = use_form("hand-over", begin.clone(), move |entered: &Entered| {
        entered.check_facts(year, terms.minimum_age)
    });
    use_latest(&form, version, begin);
    let on_submit = form.on_submit(
        move |entered: Entered| async move {
            let facts = entered.told_facts().ok_or(ApiError::Decode)?;
            correct_facts(id, &CorrectFacts { version, facts }).await
        },
        {
            let t = t.clone();
            move |_: CardChange| saved.go(t.get("task-correct-done"), Route::Card { id })
        },
    );
    html! {
        <div class="hand-over">
            <div class="sheet">
                <Form<Entered> form={form.clone()} {on_submit} icon="check" on_reload={on_reload.clone()}>
                    <FactsFields {form} />
                </Form<Entered>>
            </div>
        </div>
    }
}
