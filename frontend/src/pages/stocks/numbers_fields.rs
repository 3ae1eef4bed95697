//! The fields that name numbers: a range, a list that is pasted or comes from a file, or how many.

use std::rc::Rc;

use shared::limits::CARD_NUMBER_TEXT_MAX;
use shared::stocks::Refused;
use yew::prelude::*;

use super::entered::{NumbersEntered, Way};
use super::refusals::Refusals;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::components::text_area::TextArea;
use crate::components::text_field::TextField;
use crate::components::text_file::TextFile;
use crate::hooks::use_form::{Field, UseForm};
use crate::i18n::use_i18n;

/// The fields of a form that name numbers.
#[derive(Clone, PartialEq)]
pub(super) struct NumbersFieldSet {
    way: Field<String>,
    first: Field<String>,
    last: Field<String>,
    list: Field<String>,
    count: Field<String>,
}

/// The fields, where the form keeps the numbers.
pub(super) fn fields<T: Clone + PartialEq + 'static>(
    form: &UseForm<T>,
    get: fn(&T) -> &NumbersEntered,
    get_mut: fn(&mut T) -> &mut NumbersEntered,
) -> NumbersFieldSet {
    let way = form.field(
        "/numbers",
        |value| get(value).way.as_str().to_owned(),
        move |value, name: String| get_mut(value).way = Way::find(&name).unwrap_or_default(),
    );
    NumbersFieldSet {
        // What is wrong with a number is said at its field, not at the choice.
        way: Field { error: None, ..way },
        first: form.field(
            "/numbers/first",
            |value| get(value).first.clone(),
            move |value, text| get_mut(value).first = text,
        ),
        last: form.field(
            "/numbers/last",
            |value| get(value).last.clone(),
            move |value, text| get_mut(value).last = text,
        ),
        list: form.field(
            "/numbers/list",
            |value| get(value).list.clone(),
            move |value, text| get_mut(value).list = text,
        ),
        count: form.field(
            "/numbers/count",
            |value| get(value).count.clone(),
            move |value, text| get_mut(value).count = text,
        ),
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct NumbersFieldsProps {
    pub(super) fields: NumbersFieldSet,
    pub(super) entered: NumbersEntered,
    /// The ways that are offered.
    pub(super) ways: Vec<Way>,
    /// What the register refused of just what is entered.
    pub(super) refused: Rc<Vec<Refused>>,
}

/// The way, its fields, and what they come to.
#[component]
pub(super) fn NumbersFields(props: &NumbersFieldsProps) -> Html {
    let t = use_i18n();
    let fields = &props.fields;
    let choices: Vec<_> = props
        .ways
        .iter()
        .map(|way| Choice {
            value: way.as_str().into(),
            label: t.get(&format!("stock-way-{}", way.as_str())),
            hint: Some(t.get(&format!("stock-way-{}-hint", way.as_str()))),
        })
        .collect();
    let number = |field: &Field<String>, key: &str| {
        html! {
            <TextField field={field.clone()} label={t.get(key)} is_code=true width="number" max_length={CARD_NUMBER_TEXT_MAX} />
        }
    };
    let inputs = match props.entered.way {
        Way::Batch => Html::default(),
        Way::Range => html! {
            <div class="stock-range">
                { number(&fields.first, "stock-first") }
                { number(&fields.last, "stock-last") }
            </div>
        },
        Way::List => html! {
            <>
                <TextArea field={fields.list.clone()} label={t.get("stock-list")} hint={t.get("stock-list-hint")} rows={8} is_code=true />
                <TextFile id="stock-file" label={t.get("stock-file")} accept=".csv,.txt,text/csv,text/plain" on_text={fields.list.on_input.clone()} />
            </>
        },
        Way::Generated => html! {
            <TextField field={fields.count.clone()} label={t.get("stock-count")} hint={t.get("stock-count-hint")} input_mode="numeric" width="short" />
        },
    };
    html! {
        <>
            <RadioGroup field={fields.way.clone()} legend={t.get("stock-way")} {choices} />
            { inputs }
            <div role="status" class="stock-preview">
                <Preview entered={props.entered.clone()} />
                <Refusals entered={props.entered.clone()} refused={props.refused.clone()} />
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PreviewProps {
    entered: NumbersEntered,
}

/// How many numbers these are, from which to which.
#[component]
fn Preview(props: &PreviewProps) -> Html {
    let t = use_i18n();
    let preview = use_memo(props.entered.clone(), NumbersEntered::preview);
    let Some(preview) = &*preview else {
        return Html::default();
    };
    let Some((first, last)) = &preview.ends else {
        return Html::default();
    };
    let count = t.format("stock-preview", &[("count", preview.count.into())]);
    html! {
        <p>
            { count }{ ": " }
            <span class="card-number">{ first }</span>
            if preview.count > 1 {
                { " – " }<span class="card-number">{ last }</span>
            }
        </p>
    }
}
