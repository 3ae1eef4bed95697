//! The frame of a form: a summary of what is wrong, the fields, and the button that sends it.

use shared::problem::{FieldError, ProblemCode};
use yew::prelude::*;

use super::button::{Button, ButtonKind};
use super::notification::{Notification, NotificationKind};
use crate::browser;
use crate::hooks::use_form::UseForm;
use crate::i18n::use_i18n;

/// Properties of [`Form`].
#[derive(Properties, PartialEq)]
pub struct FormProps<T: Clone + PartialEq + 'static> {
    /// The form.
    pub form: UseForm<T>,
    /// Sends it: `form.on_submit(…)`.
    pub on_submit: Callback<SubmitEvent>,
    /// The fields.
    pub children: Html,
    /// The word on the button that sends it; «Save» without it.
    #[prop_or_default]
    pub submit: Option<AttrValue>,
    /// Another button beside.
    #[prop_or_default]
    pub beside: Html,
    /// Fetches the present state, offered when somebody else has changed it meanwhile: the reload of the remote data,
    /// with `use_latest` to have the form begin anew.
    #[prop_or_default]
    pub on_reload: Option<Callback<()>>,
    /// Name of an icon on the button.
    #[prop_or_default]
    pub icon: Option<AttrValue>,
}

/// A form. The browser's own checks are off: the messages are the service's, in the chosen language.
#[component]
pub fn Form<T: Clone + PartialEq + 'static>(props: &FormProps<T>) -> Html {
    let t = use_i18n();
    let form = &props.form;
    let failure = form.failure().map(|error| t.error(error));
    let is_outdated = form
        .failure()
        .is_some_and(|error| error.code() == Some(ProblemCode::ChangedMeanwhile));
    let on_reload = props
        .on_reload
        .as_ref()
        .filter(|_| is_outdated)
        .map(|reload| {
            reload.reform(|()| {
                // The box with the button goes when the answer comes.
                browser::focus("h1");
            })
        });
    html! {
        <form id={form.id()} class="form" novalidate=true onsubmit={props.on_submit.clone()} aria-busy={form.is_busy().to_string()}>
            if let Some(text) = failure {
                <Notification kind={NotificationKind::Error} title={text.title} takes_focus=true>
                    <p>{ text.advice }</p>
                    if let Some(request_id) = text.request_id {
                        <p class="request-id">{ t.format("request-id", &[("id", request_id.as_str().into())]) }</p>
                    }
                    if let Some(on_press) = on_reload {
                        <Button kind={ButtonKind::Secondary} is_small=true icon="refresh" {on_press}>{ t.get("reload") }</Button>
                    }
                </Notification>
            }
            <ErrorSummary errors={form.summary()} form={form.id()} />
            { props.children.clone() }
            <div class="form__buttons">
                <Button kind={ButtonKind::Primary} is_submit=true is_busy={form.is_busy()} icon={props.icon.clone()}>
                    if form.is_busy() { { t.get("sending") } } else { { props.submit.clone().unwrap_or_else(|| t.get("save")) } }
                </Button>
                { props.beside.clone() }
            </div>
        </form>
    }
}

/// Properties of [`ErrorSummary`].
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// Id of the form, with which the ids of its fields begin.
    pub form: AttrValue,
}

/// What is wrong in a form, each with a way to its field; one mistake is said at the field alone.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let t = use_i18n();
    if props.errors.len() < 2 {
        return Html::default();
    }
    let title = t.format("form-errors", &[("count", props.errors.len().into())]);
    html! {
        <Notification kind={NotificationKind::Error} {title}>
            <ul class="hds-error-summary__body error-summary">
                { for props.errors.iter().map(|error| {
                    let field = format!("#{}{}", props.form, error.pointer.replace('/', "-"));
                    let href = field.clone();
                    let onclick = Callback::from(move |event: MouseEvent| {
                        event.prevent_default();
                        browser::focus(&format!("{field}[data-invalid], {field} [data-invalid]"));
                    });
                    let words = t.field_error(error);
                    // Words made for the field name it already.
                    let name = (!t.has_words_for_field(error)).then(|| browser::field_name(&href)).flatten();
                    html! {
                        <li>
                            <a {href} {onclick}>
                                if let Some(name) = name { { name }{ ": " } }
                                { words }
                            </a>
                        </li>
                    }
                }) }
            </ul>
        </Notification>
    }
}
