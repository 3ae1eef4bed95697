//! One text in Finnish, Swedish and English at once.

use shared::text::Language;
use yew::prelude::*;

use super::text_area::TextArea;
use super::text_field::TextField;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// Properties of [`LanguageFields`].
#[derive(Properties, PartialEq)]
pub struct LanguageFieldsProps {
    /// The fields in the order of `Language::ALL`: `form.language_fields(…)`.
    pub fields: [Field<String>; 3],
    /// What the text is.
    pub legend: AttrValue,
    /// A sentence of help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Longest text in each language, in characters.
    #[prop_or_default]
    pub max_length: Option<u64>,
    /// Lines rather than a line.
    #[prop_or_default]
    pub is_long: bool,
    /// Says that it may be left empty.
    #[prop_or_default]
    pub is_optional: bool,
}

/// A fieldset with a field for each language. What is wrong with one stands at that one.
#[component]
pub fn LanguageFields(props: &LanguageFieldsProps) -> Html {
    let t = use_i18n();
    let field = |(field, language): (&Field<String>, Language)| {
        let (field, lang) = (field.clone(), AttrValue::Static(language.tag()));
        let label = t.get(&format!("in-language-{}", language.tag()));
        if props.is_long {
            html! { <TextArea {field} {label} {lang} max_length={props.max_length} rows={3} /> }
        } else {
            html! { <TextField {field} {label} {lang} max_length={props.max_length} /> }
        }
    };
    let hint_id = props.hint.as_ref().map(|_| {
        format!(
            "{}-text",
            props.fields.first().map_or("", |field| &field.id)
        )
    });
    html! {
        <fieldset class="language-fields" aria-describedby={hint_id.clone()}>
            <legend class="hds-selection-group__legend">
                { &props.legend }
                if props.is_optional {
                    <span class="field__optional">{ " " }{ t.get("optional") }</span>
                }
            </legend>
            if let Some(hint) = &props.hint {
                <p class="field__hint" id={hint_id}>{ hint }</p>
            }
            { for props.fields.iter().zip(Language::ALL).map(field) }
        </fieldset>
    }
}
