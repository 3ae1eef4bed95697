//! What every text-like field has around it: label, help, and what is wrong.

use yew::prelude::*;

use crate::hooks::use_form::Field;
use crate::i18n::I18n;

/// Label, hint and error around an input.
pub(super) struct Frame {
    pub(super) id: AttrValue,
    pub(super) error: Option<AttrValue>,
    hint: Option<AttrValue>,
}

impl Frame {
    pub(super) fn new<V: PartialEq>(field: &Field<V>, hint: Option<&AttrValue>, t: &I18n) -> Self {
        Self {
            id: field.id.clone(),
            error: field.error.as_ref().map(|error| t.field_error(error)),
            hint: hint.cloned(),
        }
    }

    pub(super) fn hint_id(&self) -> String {
        format!("{}-hint", self.id)
    }

    pub(super) fn error_id(&self) -> String {
        format!("{}-error", self.id)
    }

    /// Ids of what describes the input.
    pub(super) fn described_by(&self) -> Option<String> {
        let hint = self.hint.is_some().then(|| self.hint_id());
        let error = self.error.is_some().then(|| self.error_id());
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    /// Puts the frame around an input.
    pub(super) fn around(
        &self,
        label: &AttrValue,
        optional: Option<AttrValue>,
        class: Classes,
        input: Html,
    ) -> Html {
        let invalid = self.error.is_some().then_some("hds-text-input--invalid");
        html! {
            <div class={classes!("hds-text-input", "field", invalid, class)}>
                <label class="hds-text-input__label" for={self.id.clone()}>
                    { label }
                    if let Some(optional) = optional {
                        <span class="field__optional">{ " " }{ optional }</span>
                    }
                </label>
                if let Some(hint) = &self.hint {
                    <p class="field__hint" id={self.hint_id()}>{ hint }</p>
                }
                <div class="hds-text-input__input-wrapper">{ input }</div>
                { self.error_text() }
            </div>
        }
    }

    /// What is wrong; stands in the page always, so that its words are read out when they come.
    pub(super) fn error_text(&self) -> Html {
        html! {
            <div class="field__error-place" aria-live="polite">
                if let Some(error) = &self.error {
                    <span class="hds-text-input__error-text" id={self.error_id()}>{ error }</span>
                }
            </div>
        }
    }
}
