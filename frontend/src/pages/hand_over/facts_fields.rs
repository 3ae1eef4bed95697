//! The background facts, filled in together with the client. None of them is a name, and none is free text.

use shared::facts::CHILDREN_MAX;
use yew::prelude::*;

use super::entered::Entered;
use super::questions::QuestionFields;
use super::residence::ResidenceFields;
use crate::components::checkbox::Checkbox;
use crate::components::icon::Icon;
use crate::components::number_stepper::NumberStepper;
use crate::components::text_field::TextField;
use crate::hooks::use_form::UseForm;
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct FactsFieldsProps {
    pub(super) form: UseForm<Entered>,
    /// Whether the first of them takes the focus.
    #[prop_or(true)]
    pub(super) takes_focus: bool,
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
                <span>{ t.get("hand-over-private") }</span>
            </p>
            <TextField
                field={birth_year}
                label={t.get("hand-over-birth-year")}
                hint={t.get("hand-over-birth-year-hint")}
                input_mode="numeric"
                max_length={4}
                width="short"
                takes_focus={props.takes_focus}
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

/// How many under-age children, or that it is not told: one takes the other away.
#[component]
fn ChildrenField(props: &ChildrenProps) -> Html {
    let t = use_i18n();
    let form = &props.form;
    let number = form.field(
        "/facts/children",
        |entered| entered.children.clone(),
        |entered, text: String| {
            entered.children_not_told = false;
            entered.children = text;
        },
    );
    let not_told = form.field(
        "/facts/children",
        |entered| entered.children_not_told,
        |entered, is_not_told: bool| {
            entered.children_not_told = is_not_told;
            if is_not_told {
                entered.children.clear();
            }
        },
    );
    html! {
        <div class="children">
            <NumberStepper
                field={number}
                label={t.get("hand-over-children")}
                hint={t.get("hand-over-children-hint")}
                max={u32::from(CHILDREN_MAX)}
            />
            <Checkbox
                id="hand-over-children-not-told"
                label={html! { { t.get("hand-over-children-not-told") } }}
                is_checked={not_told.value}
                on_change={not_told.on_input}
            />
        </div>
    }
}
