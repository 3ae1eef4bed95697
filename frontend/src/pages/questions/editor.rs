//! The form of one question, new or there, with a preview.

use shared::limits::{CODE_MAX, NAME_MAX, OPTIONS_MAX};
use shared::questions::Question;
use yew::prelude::*;

use super::draft::QuestionDraft;
use super::option_fields::OptionFields;
use super::preview::Preview;
use crate::api::questions::{create_question, update_question};
use crate::components::button::{Button, ButtonKind};
use crate::components::form::Form;
use crate::components::language_fields::LanguageFields;
use crate::components::text_field::TextField;
use crate::hooks::use_form::use_form;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct EditorProps {
    /// The question; none for a new one.
    #[prop_or_default]
    pub(super) question: Option<Question>,
    /// It was saved, or left as it was.
    pub(super) on_done: Callback<()>,
}

/// The form of one question.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let form = use_form(
        "question",
        || {
            props
                .question
                .as_ref()
                .map_or_else(QuestionDraft::new, QuestionDraft::of)
        },
        QuestionDraft::errors,
    );
    let on_submit = {
        let (on_done, words) = (props.on_done.clone(), t.get("questions-saved"));
        form.on_submit(
            |draft: QuestionDraft| async move {
                match draft.id {
                    Some(id) => update_question(id, &draft.update()).await,
                    None => create_question(&draft.create()).await,
                }
            },
            move |_: Question| {
                saved.say(words.clone());
                on_done.emit(());
            },
        )
    };
    let on_add = {
        let add = form.field("/options", |_| (), |draft, ()| draft.add());
        add.on_input
    };
    let texts = form.language_fields(
        ["/text/fi", "/text/sv", "/text/en"],
        |draft| &draft.text,
        |draft| &mut draft.text,
    );
    let code = form.field(
        "/code",
        |draft| draft.code.clone(),
        |draft, code| draft.code = code,
    );
    let none_offered = form
        .errors()
        .into_iter()
        .find(|it| it.pointer == "/options");
    let options = &form.value().options;
    let has_room = u64::try_from(options.len()).is_ok_and(|count| count < OPTIONS_MAX);
    let cancel = html! {
        <Button kind={ButtonKind::Secondary} on_press={props.on_done.clone()}>{ t.get("questions-cancel") }</Button>
    };
    let title = match &props.question {
        Some(question) => t.text(&question.text),
        None => t.get("questions-new"),
    };
    html! {
        <section class="question-card question-card--open" aria-labelledby="question-editor-title">
            <h2 id="question-editor-title" tabindex="-1">{ title }</h2>
            <Form<QuestionDraft> form={form.clone()} {on_submit} beside={cancel} on_reload={props.on_done.clone()}>
                <LanguageFields fields={texts} legend={t.get("questions-text")} max_length={NAME_MAX} />
                if props.question.is_none() {
                    <TextField field={code} label={t.get("questions-code")} hint={t.get("questions-code-hint")} max_length={CODE_MAX} width="number" />
                }
                <h3>{ t.get("questions-options") }</h3>
                { for options.iter().enumerate().map(|(place, option)| html! {
                    <OptionFields key={option.key} form={form.clone()} {place} />
                }) }
                if let Some(error) = none_offered {
                    <p class="hds-text-input__error-text" id={form.field_id("/options")} tabindex="-1" data-invalid="true">
                        { t.field_error(&error) }
                    </p>
                }
                if has_room {
                    <div class="actions">
                        <Button kind={ButtonKind::Secondary} is_small=true icon="plus" on_press={on_add}>
                            { t.get("questions-option-add") }
                        </Button>
                    </div>
                }
                <Preview draft={form.value().clone()} />
            </Form<QuestionDraft>>
        </section>
    }
}
