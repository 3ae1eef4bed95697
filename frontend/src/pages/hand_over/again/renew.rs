//! The form of a renewal: the number, the facts to confirm or correct, the day.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::card_actions::CardChange;
use shared::card_actions::{RenewCard, RenewalChoice};
use shared::cards::{Card, CardKind};
use shared::facts::BackgroundFacts;
use shared::ids::CardId;
use shared::problem::{FieldCode, FieldError};
use shared::session::{Role, Session};
use yew::prelude::*;

use super::number::{NumberChoice, NumberFields};
use super::prefill::{Known, WithKnown};
use crate::api::card_actions::renew_card;
use crate::api::error::ApiError;
use crate::browser;
use crate::components::form::Form;
use crate::components::radio_group::Choice;
use crate::hooks::use_form::{Field, UseForm, use_form};
use crate::i18n::use_i18n;
use crate::pages::cards::CardFacts;
use crate::pages::hand_over::choices::Choices;
use crate::pages::hand_over::entered::{Entered, Terms};
use crate::pages::hand_over::facts_fields::FactsFields;
use crate::pages::hand_over::summary::Summary;

#[derive(Clone, Properties, PartialEq)]
pub(super) struct RenewFormProps {
    pub(super) id: CardId,
    pub(super) card: Option<Rc<Card>>,
    pub(super) person: Rc<Session>,
    pub(super) on_done: Callback<CardChange>,
}

/// What a renewal has to do with facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    /// Stored facts are confirmed or corrected.
    Confirmation,
    /// There are none any more: they are asked for.
    Facts,
    /// Another site's card: they are asked for with a new number of the own stock, and stay unseen otherwise.
    WithNewNumber,
    /// Nothing: a community card, or a coordinator who sees none.
    Nothing,
}

impl Asks {
    fn of(card: Option<&Card>, role: Role) -> Self {
        match card {
            None => Self::WithNewNumber,
            Some(card) if card.kind == CardKind::Community || role != Role::Distributor => {
                Self::Nothing
            }
            Some(card) if card.facts.is_some() => Self::Confirmation,
            Some(_) => Self::Facts,
        }
    }
}

const RIGHT: &str = "right";
const CHANGED: &str = "changed";

/// What is chosen beside the fields of the form.
#[derive(Clone, PartialEq)]
struct Chosen {
    number: NumberChoice,
    /// Whether the stored facts are right; empty before anything is chosen, as nobody but the holder knows.
    facts: String,
}

impl Chosen {
    /// Whether facts are entered and sent.
    fn tells_facts(&self, asks: Asks) -> bool {
        match asks {
            Asks::Confirmation => self.facts == CHANGED,
            Asks::Facts => true,
            Asks::WithNewNumber => self.number.takes_new,
            Asks::Nothing => false,
        }
    }

    fn check(
        &self,
        entered: &Entered,
        asks: Asks,
        terms: &Terms,
        latest: Option<NaiveDate>,
    ) -> Vec<FieldError> {
        let mut errors: Vec<FieldError> = self.number.check().into_iter().collect();
        if asks == Asks::Confirmation && self.facts.is_empty() {
            errors.push(FieldError::new("/facts", FieldCode::Required));
        }
        let day = entered.issue_day();
        if self.tells_facts(asks) {
            let year = chrono::Datelike::year(&day.unwrap_or(terms.today));
            errors.extend(entered.check_facts(year, terms.minimum_age));
        }
        let too_early = day
            .filter(|day| latest.is_some_and(|latest| *day <= latest))
            .map(|_| FieldError::new("/issued_on", FieldCode::NotAfterLast));
        errors.extend(entered.check_issue_day(terms).or(too_early));
        errors
    }

    fn request(&self, entered: &Entered, asks: Asks) -> Option<RenewCard> {
        let facts = match self.tells_facts(asks) {
            true => Some(entered.told_facts()?),
            false => None,
        };
        Some(RenewCard {
            client_reference: entered.client_reference?,
            issued_on: Some(entered.issue_day()?),
            card_number: self.number.number(),
            facts,
        })
    }
}

/// The form, once what its fields need is here.
#[component]
pub(super) fn RenewForm(props: &RenewFormProps) -> Html {
    let render = {
        let props = props.clone();
        Callback::from(move |known| {
            let props = props.clone();
            html! { <Fields {known} {props} /> }
        })
    };
    let facts = props.card.as_ref().and_then(|card| card.facts.clone());
    html! { <WithKnown {facts} {render} /> }
}

#[derive(Properties, PartialEq)]
struct FieldsProps {
    known: Rc<Known>,
    props: RenewFormProps,
}

#[component]
fn Fields(fields: &FieldsProps) -> Html {
    let t = use_i18n();
    let RenewFormProps {
        id, card, person, ..
    } = &fields.props;
    let (id, card) = (*id, card.as_deref());
    let terms = Terms::new(person.today, person.area.as_ref());
    let asks = Asks::of(card, person.role);
    let may_keep = card.is_none_or(|card| card.choices.renew == RenewalChoice::AnyNumber);
    let latest = card.and_then(|card| card.issuances.first().map(|latest| latest.issued_on));
    let stored = card.and_then(|card| card.facts.clone());
    let chosen = use_state(|| Chosen {
        number: NumberChoice {
            takes_new: !may_keep,
            text: String::new(),
        },
        facts: String::new(),
    });
    let language = t.language();
    let form = {
        let (known, chosen) = (fields.known.clone(), (*chosen).clone());
        let begin = || Entered {
            client_reference: browser::random_uuid(),
            ..known.entered(stored.as_ref(), terms.today, language)
        };
        use_form("hand-over", begin, move |entered: &Entered| {
            chosen.check(entered, asks, &terms, latest)
        })
    };
    let on_submit = {
        let (chosen, on_done) = ((*chosen).clone(), fields.props.on_done.clone());
        form.on_submit(
            move |entered: Entered| {
                let request = chosen.request(&entered, asks);
                async move { renew_card(id, &request.ok_or(ApiError::Decode)?).await }
            },
            move |change| on_done.emit(change),
        )
    };
    html! {
        <div class="sheet">
            <Form<Entered> form={form.clone()} {on_submit} submit={t.get("task-renew-submit")} icon="check">
                <h2>{ t.get("hand-over-number") }</h2>
                <Number form={form.clone()} chosen={chosen.clone()} {may_keep} />
                if let (Asks::Confirmation, Some(facts)) = (asks, stored) {
                    <Confirm form={form.clone()} chosen={chosen.clone()} {facts} />
                }
                if chosen.tells_facts(asks) {
                    <h2>{ t.get("hand-over-facts") }</h2>
                    <FactsFields form={form.clone()} />
                }
                <Summary {form} {terms} />
            </Form<Entered>>
        </div>
    }
}

/// What is wrong with a member of the request that stands beside the form's own fields.
fn error(form: &UseForm<Entered>, pointer: &str) -> Option<FieldError> {
    let errors = form.errors();
    errors.into_iter().find(|error| error.pointer == pointer)
}

/// Takes back what the register said of a member that is being changed.
fn touched(form: &UseForm<Entered>, pointer: &'static str) {
    form.field(pointer, |_| (), |_, ()| {}).on_input.emit(());
}

#[derive(Properties, PartialEq)]
struct NumberProps {
    form: UseForm<Entered>,
    chosen: UseStateHandle<Chosen>,
    may_keep: bool,
}

#[component]
fn Number(props: &NumberProps) -> Html {
    let on_choice = {
        let (form, chosen) = (props.form.clone(), props.chosen.clone());
        Callback::from(move |number| {
            touched(&form, "/card_number");
            chosen.set(Chosen {
                number,
                ..(*chosen).clone()
            });
        })
    };
    html! {
        <NumberFields
            choice={props.chosen.number.clone()}
            {on_choice}
            may_keep={props.may_keep}
            error={error(&props.form, "/card_number")}
        />
    }
}

#[derive(Properties, PartialEq)]
struct ConfirmProps {
    form: UseForm<Entered>,
    chosen: UseStateHandle<Chosen>,
    facts: BackgroundFacts,
}

/// The stored facts, and whether they are still right.
#[component]
fn Confirm(props: &ConfirmProps) -> Html {
    let t = use_i18n();
    let on_input = {
        let (form, chosen) = (props.form.clone(), props.chosen.clone());
        Callback::from(move |facts| {
            touched(&form, "/facts");
            chosen.set(Chosen {
                facts,
                ..(*chosen).clone()
            });
        })
    };
    let field = Field {
        id: AttrValue::Static("hand-over-facts"),
        value: props.chosen.facts.clone(),
        error: error(&props.form, "/facts"),
        on_input,
        on_leave: Callback::noop(),
    };
    let choices = vec![
        Choice::new(RIGHT, t.get("task-facts-right")),
        Choice::new(CHANGED, t.get("task-facts-changed")),
    ];
    html! {
        <>
            <h2>{ t.get("card-facts") }</h2>
            <CardFacts facts={props.facts.clone()} />
            <Choices {field} legend={t.get("task-facts")} {choices} />
        </>
    }
}
