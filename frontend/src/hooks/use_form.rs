//! Forms: local rules and the register's refusals at the fields, focus on the first, no double sending,
//! a question before unsaved work is left.

use std::cell::Cell;
use std::fmt::Display;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::str::FromStr;

use shared::problem::FieldError;
use shared::text::{InLanguages, Language};
use yew::prelude::*;

use super::form_state::{FormEvent, FormState, belongs};
use crate::api::error::ApiError;
use crate::browser;
use crate::state::leave_guard::use_unsaved;
use crate::state::session::{SessionHandle, use_session};

/// One field of a form, as the field components take it.
#[derive(Clone, PartialEq)]
pub struct Field<V: PartialEq> {
    /// Id of the element that takes the focus.
    pub id: AttrValue,
    /// What stands in it.
    pub value: V,
    /// What is wrong with it.
    pub error: Option<FieldError>,
    /// Takes what the person enters.
    pub on_input: Callback<V>,
    /// The person has left the field.
    pub on_leave: Callback<()>,
}

/// Names what is wrong with what was entered.
type Rules<T> = Rc<dyn Fn(&T) -> Vec<FieldError>>;

/// A form and its fields.
pub struct UseForm<T: Clone + PartialEq + 'static> {
    id: AttrValue,
    state: UseReducerHandle<FormState<T>>,
    validate: Rules<T>,
    is_sending: Rc<Cell<bool>>,
    session: SessionHandle,
}

impl<T: Clone + PartialEq + 'static> Clone for UseForm<T> {
    fn clone(&self) -> Self {
        Self {
            id: self.id.clone(),
            state: self.state.clone(),
            validate: self.validate.clone(),
            is_sending: self.is_sending.clone(),
            session: self.session.clone(),
        }
    }
}

impl<T: Clone + PartialEq + 'static> PartialEq for UseForm<T> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.state == other.state
    }
}

impl<T: Clone + PartialEq + 'static> UseForm<T> {
    /// Id of the `<form>` element.
    #[must_use]
    pub fn id(&self) -> AttrValue {
        self.id.clone()
    }

    /// What stands in the fields.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.state.value
    }

    /// Whether it is being sent.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.state.is_busy
    }

    /// Why the last sending failed, unless it is about single fields.
    #[must_use]
    pub fn failure(&self) -> Option<&ApiError> {
        self.state.failure.as_ref()
    }

    /// What is wrong and may be shown.
    #[must_use]
    pub fn errors(&self) -> Vec<FieldError> {
        self.state.shown_errors((self.validate)(&self.state.value))
    }

    /// What is wrong, for the summary: nothing before the person has tried to send it.
    #[must_use]
    pub fn summary(&self) -> Vec<FieldError> {
        if self.state.was_sent {
            self.errors()
        } else {
            Vec::new()
        }
    }

    /// One field: `form.field("/facts/birth_year", |v| v.year.clone(), |v, year| v.year = year)`.
    ///
    /// `pointer` is the JSON pointer of the member in the request, as the register names it in its errors.
    pub fn field<V: Clone + PartialEq + 'static>(
        &self,
        pointer: &'static str,
        get: impl Fn(&T) -> V,
        set: impl Fn(&mut T, V) + Clone + 'static,
    ) -> Field<V> {
        let state = self.state.clone();
        let leaving = self.state.clone();
        Field {
            id: self.field_id(pointer),
            value: get(&self.state.value),
            error: self
                .errors()
                .into_iter()
                .find(|error| belongs(&error.pointer, pointer)),
            on_input: Callback::from(move |entered: V| {
                let set = set.clone();
                state.dispatch(FormEvent::Changed(
                    pointer,
                    Box::new(move |value| set(value, entered)),
                ));
            }),
            // What is wrong comes in sight when the mouse is up: the button under it must not move away before.
            on_leave: Callback::from(move |()| {
                let leaving = leaving.clone();
                browser::once_released(move || leaving.dispatch(FormEvent::Left(pointer)));
            }),
        }
    }

    /// A field for an id among others, as a select takes it: `form.id_field("/area_id", |v| v.area_id, |v, id| v.area_id = id)`.
    pub fn id_field<I>(
        &self,
        pointer: &'static str,
        get: impl Fn(&T) -> Option<I>,
        set: impl Fn(&mut T, Option<I>) + Clone + 'static,
    ) -> Field<String>
    where
        I: Display + FromStr + 'static,
    {
        self.field(
            pointer,
            |value| get(value).map(|id| id.to_string()).unwrap_or_default(),
            move |value, text: String| set(value, text.parse().ok()),
        )
    }

    /// The fields of one text in each language, as `LanguageFields` takes them:
    /// `form.language_fields(["/name/fi", "/name/sv", "/name/en"], |v| &v.name, |v| &mut v.name)`.
    pub fn language_fields<L: InLanguages>(
        &self,
        pointers: [&'static str; 3],
        get: impl Fn(&T) -> &L,
        get_mut: impl Fn(&mut T) -> &mut L + Clone + 'static,
    ) -> [Field<String>; 3] {
        let [fi, sv, en] = pointers;
        let [finnish, swedish, english] = Language::ALL;
        [(fi, finnish), (sv, swedish), (en, english)].map(|(pointer, language)| {
            let get_mut = get_mut.clone();
            self.field(
                pointer,
                |value| get(value).in_language(language).to_owned(),
                move |value, text: String| *get_mut(value).in_language_mut(language) = text,
            )
        })
    }

    /// Id of the element of a field.
    #[must_use]
    pub fn field_id(&self, pointer: &str) -> AttrValue {
        AttrValue::from(format!("{}{}", self.id, pointer.replace('/', "-")))
    }

    /// Begins anew.
    pub fn reset(&self, value: T) {
        self.state.dispatch(FormEvent::Reset(value));
    }

    /// Checks what was entered, sends it, and says what came of it. While it is on its way nothing is sent again.
    pub fn on_submit<R, Fut>(
        &self,
        send: impl Fn(T) -> Fut + 'static,
        on_done: impl Fn(R) + 'static,
    ) -> Callback<SubmitEvent>
    where
        R: 'static,
        Fut: Future<Output = Result<R, ApiError>> + 'static,
    {
        let on_done = Rc::new(on_done);
        let send: Send<T> = Box::new(move |value| {
            let (sending, on_done) = (send(value), on_done.clone());
            Box::pin(async move {
                let done = sending.await?;
                let then: Box<dyn FnOnce()> = Box::new(move || on_done(done));
                Ok(then)
            })
        });
        let form = self.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            form.submit(&send);
        })
    }

    fn submit(&self, send: &Send<T>) {
        if self.is_sending.get() {
            return;
        }
        if !(self.validate)(&self.state.value).is_empty() {
            self.state.dispatch(FormEvent::HeldBack);
            return;
        }
        self.is_sending.set(true);
        self.state.dispatch(FormEvent::Sent);
        let sending = send(self.state.value.clone());
        let form = self.clone();
        yew::platform::spawn_local(async move {
            let answer = sending.await;
            form.is_sending.set(false);
            match answer {
                Ok(then) => {
                    form.state.dispatch(FormEvent::Saved);
                    then();
                }
                Err(error) => {
                    form.session.report(&error);
                    form.state.dispatch(FormEvent::Refused(error));
                }
            }
        });
    }
}

/// What is on its way, and what follows once it is there.
type Sending = Pin<Box<dyn Future<Output = Result<Box<dyn FnOnce()>, ApiError>>>>;
type Send<T> = Box<dyn Fn(T) -> Sending>;

/// A form that begins with `initial`; `validate` names what is wrong with what was entered.
/// Whoever leaves it unsaved is asked first.
#[hook]
pub fn use_form<T, V>(id: &'static str, initial: impl FnOnce() -> T, validate: V) -> UseForm<T>
where
    T: Clone + PartialEq + 'static,
    V: Fn(&T) -> Vec<FieldError> + 'static,
{
    let form = use_light_form(id, initial, validate);
    use_unsaved(&form.id, form.state.is_unsaved());
    form
}

/// A form that may be left without a word, such as a search or the sign-in.
#[hook]
pub fn use_light_form<T, V>(
    id: &'static str,
    initial: impl FnOnce() -> T,
    validate: V,
) -> UseForm<T>
where
    T: Clone + PartialEq + 'static,
    V: Fn(&T) -> Vec<FieldError> + 'static,
{
    let state = use_reducer(|| FormState::new(initial()));
    let is_sending = use_memo((), |()| Cell::new(false));
    let session = use_session();
    let id = AttrValue::Static(id);

    use_effect_with((id.clone(), state.focus_call), |(id, focus_call)| {
        // The first wrong field, else the box that says why the sending failed.
        if *focus_call > 0 && !browser::focus(&format!("#{id} [data-invalid]")) {
            browser::focus(&format!("#{id} [data-failure]"));
        }
    });

    UseForm {
        id,
        state,
        validate: Rc::new(validate),
        is_sending,
        session,
    }
}
