//! The fields of one option, and what can be done with it.

use shared::limits::{CODE_MAX, NAME_MAX};
use shared::problem::FieldError;
use shared::text::{InLanguages, Language};
use yew::prelude::*;

use super::draft::{OptionDraft, QuestionDraft};
use crate::components::button::{Button, ButtonKind};
use crate::components::language_fields::LanguageFields;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::text_field::TextField;
use crate::hooks::use_form::{Field, UseForm};
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct OptionFieldsProps {
    pub(super) form: UseForm<QuestionDraft>,
    /// Its place, from 0 on.
    pub(super) place: usize,
}

/// The fields of one option.
#[component]
pub(super) fn OptionFields(props: &OptionFieldsProps) -> Html {
    let t = use_i18n();
    let (form, place) = (&props.form, props.place);
    let Some(option) = form.value().options.get(place) else {
        return Html::default();
    };
    let key = option.key;
    let edit = |act: fn(&mut QuestionDraft, usize)| {
        let on_input = draft_field(form, move |draft, ()| act(draft, key)).on_input;
        Callback::from(move |()| on_input.emit(()))
    };
    let fields = Language::ALL.map(|language| {
        let value = option.text.in_language(language).to_owned();
        let name = format!("text/{}", language.tag());
        own_field(form, place, &name, value, move |option, text| {
            *option.text.in_language_mut(language) = text;
        })
    });
    let code = own_field(form, place, "code", option.code.clone(), |option, code| {
        option.code = code;
    });
    let legend = t.format("questions-option", &[("number", (place + 1).into())]);
    let name = t.format("questions-option-fields", &[("number", (place + 1).into())]);
    let is_last = place + 1 == form.value().options.len();
    html! {
        <div class="question-option" role="group" aria-label={name}>
            <LanguageFields {fields} {legend} max_length={NAME_MAX} />
            if option.id.is_none() && !option.is_not_told() {
                <TextField field={code} label={t.get("questions-code")} hint={t.get("questions-option-code-hint")} max_length={CODE_MAX} width="number" />
            }
            if option.in_use && option.id.is_some() {
                <StatusLabel kind={StatusKind::Success} text={t.get("questions-option-in-use")} />
            }
            if option.retired {
                <StatusLabel kind={StatusKind::Neutral} text={t.get("questions-option-retired")} />
            }
            <div class="actions">
                if place > 0 {
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="arrow-up" on_press={edit(|draft, key| draft.shift(key, true))}>
                        { t.get("questions-up") }
                    </Button>
                }
                if !is_last {
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="arrow-down" on_press={edit(|draft, key| draft.shift(key, false))}>
                        { t.get("questions-down") }
                    </Button>
                }
                if option.is_not_told() {
                    <p class="field__hint">{ t.get("questions-not-told-stays") }</p>
                } else if option.id.is_some() && option.in_use || option.retired {
                    <Button kind={ButtonKind::Supplementary} is_small=true on_press={edit(toggle)}>
                        { t.get(if option.retired { "questions-option-offer" } else { "questions-option-retire" }) }
                    </Button>
                } else {
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="cross" on_press={edit(QuestionDraft::remove)}>
                        { t.get("questions-option-remove") }
                    </Button>
                }
            </div>
        </div>
    }
}

fn toggle(draft: &mut QuestionDraft, key: usize) {
    let found = draft.options.iter_mut().find(|option| option.key == key);
    if let Some(option) = found {
        option.retired = !option.retired;
    }
}

/// A field of the draft's options, which are one member of the request.
fn draft_field<V: Clone + PartialEq + Default + 'static>(
    form: &UseForm<QuestionDraft>,
    set: impl Fn(&mut QuestionDraft, V) + Clone + 'static,
) -> Field<V> {
    form.field("/options", |_| V::default(), set)
}

/// A field of one option, with what is wrong at its own place.
fn own_field(
    form: &UseForm<QuestionDraft>,
    place: usize,
    name: &str,
    value: String,
    set: impl Fn(&mut OptionDraft, String) + Clone + 'static,
) -> Field<String> {
    let pointer = format!("/options/{place}/{name}");
    let field = draft_field(form, move |draft, text: String| {
        if let Some(option) = draft.options.get_mut(place) {
            set(option, text);
        }
    });
    let is_own = |error: &FieldError| error.pointer == pointer;
    Field {
        id: form.field_id(&pointer),
        value,
        error: form.errors().into_iter().find(is_own),
        ..field
    }
}
