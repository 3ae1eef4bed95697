//! The background facts, filled in together with the client. None of them is a name, and none is free text.

use shared::facts::CHILDREN_MAX;
use yew::prelude::*;

use super::choices::Choices;
use super::entered::{Entered, FEW_CHILDREN, MORE_CHILDREN, NOT_TOLD};
use super::questions::QuestionFields;
use super::residence::ResidenceFields;
use crate::components::icon::Icon;
use crate::components::number_stepper::NumberStepper;
use crate::components::radio_group::Choice;
use crate::components::text_field::TextField;
use crate::hooks::use_form::{Field, UseForm};
use crate::i18n::use_i18n;

/// The first number of children that is written.
const MANY: u32 = 6;

#[derive(Properties, PartialEq)]
pub(super) struct FactsFieldsProps {
    pub(super) form: UseForm<Entered>,
    /// Whether they stand on a paper form; else the client is here, and the first of them takes the focus.
    #[prop_or_default]
    pub(super) is_on_paper: bool,
}

/// The background facts.
#[component]
pub(super) fn FactsFields(props: &FactsFieldsProps) -> Html {
    let t = use_i18n();
    let form = &props.form;
    let birth_year = form.field(
        "/facts/birth_year",
        |entered| entered.birth_year.clone(),
        |entered, text| entered.birth_year = text,
    );
    html! {
        <>
            <p class="hand-over__private">
                <Icon name="shield" />
                <span>
                    { t.get(if props.is_on_paper { "hand-over-private-paper" } else { "hand-over-private" }) }
                    { " " }{ t.get("hand-over-with-care") }
                </span>
            </p>
            <p class="hand-over__keys">{ t.get("hand-over-keys") }</p>
            <TextField
                field={birth_year}
                label={t.get("hand-over-birth-year")}
                hint={t.get("hand-over-birth-year-hint")}
                input_mode="numeric"
                max_length={4}
                width="short"
                takes_focus={!props.is_on_paper}
            />
            <ResidenceFields form={form.clone()} />
            <ChildrenField form={form.clone()} />
            <QuestionFields form={form.clone()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ChildrenProps {
    form: UseForm<Entered>,
}

/// How many under-age children: one press for a few, a number for more.
#[component]
fn ChildrenField(props: &ChildrenProps) -> Html {
    let t = use_i18n();
    let form = &props.form;
    let is_more = form.value().children == MORE_CHILDREN;
    let chosen = form.field(
        "/facts/children",
        |entered| entered.children.clone(),
        |entered, children| entered.children = children,
    );
    let number = form.field(
        "/facts/children",
        |entered| entered.more_children.clone(),
        |entered, number| entered.more_children = number,
    );
    let number = Field {
        id: AttrValue::Static("hand-over-facts-children-number"),
        ..number
    };
    let chosen = Field {
        error: chosen.error.clone().filter(|_| !is_more),
        ..chosen
    };
    let choices = FEW_CHILDREN
        .map(|number| Choice::new(number, number))
        .into_iter()
        .chain([
            Choice::new(MORE_CHILDREN, t.get("hand-over-children-more")),
            Choice::new(NOT_TOLD, t.get("hand-over-not-told")),
        ]);
    html! {
        <div class="children">
            <Choices
                field={chosen}
                legend={t.get("hand-over-children")}
                choices={choices.collect::<Vec<_>>()}
            />
            if is_more {
                <NumberStepper
                    field={number}
                    label={t.get("hand-over-children-number")}
                    min={MANY}
                    max={u32::from(CHILDREN_MAX)}
                />
            }
        </div>
    }
}
