//! A date, written as `22.11.2026`, with buttons for today and yesterday by the register's day.

use chrono::{Days, NaiveDate};
use yew::prelude::*;

use super::button::{Button, ButtonKind};
use super::text_field::TextField;
use crate::dates::format_date;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// Properties of [`DateField`].
#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    /// The field of the form: the text as written; `dates::parse_date` reads it.
    pub field: Field<String>,
    /// Its label.
    pub label: AttrValue,
    /// A sentence of help; without it, an example.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The register's day; never the device's.
    pub today: NaiveDate,
    /// Offers yesterday too.
    #[prop_or(true)]
    pub offers_yesterday: bool,
    /// Offers tomorrow too.
    #[prop_or_default]
    pub offers_tomorrow: bool,
    /// Says that it may be left empty.
    #[prop_or_default]
    pub is_optional: bool,
}

/// A date.
#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let t = use_i18n();
    let hint = props
        .hint
        .clone()
        .unwrap_or_else(|| t.format("date-hint", &[("example", format_date(props.today).into())]));
    let choice = |key: &str, day: Option<NaiveDate>| {
        let Some(day) = day else {
            return Html::default();
        };
        let text = format_date(day);
        let chosen = props.field.value == text;
        let on_press = props.field.on_input.reform(move |()| text.clone());
        html! {
            <Button
                kind={ButtonKind::Supplementary}
                is_small=true
                class={classes!(chosen.then_some("date-field__chosen"))}
                {on_press}
            >
                { t.get(key) }
            </Button>
        }
    };
    html! {
        <div class="date-field">
            <TextField
                field={props.field.clone()}
                label={props.label.clone()}
                {hint}
                width="short"
                max_length={12}
                is_optional={props.is_optional}
            />
            <div class="date-field__choices">
                { choice("today", Some(props.today)) }
                if props.offers_yesterday {
                    { choice("yesterday", props.today.checked_sub_days(Days::new(1))) }
                }
                if props.offers_tomorrow {
                    { choice("tomorrow", props.today.checked_add_days(Days::new(1))) }
                }
            </div>
        </div>
    }
}
