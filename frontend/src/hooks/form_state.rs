//! A form as pure data: what has been entered, which fields were left, what is wrong, whether it is on its way.

use std::rc::Rc;

use shared::problem::{FieldCode, FieldError, ProblemCode};
use yew::Reducible;

use crate::api::error::ApiError;

/// The state of a form whose fields are the members of `T`.
#[derive(Clone, Debug, PartialEq)]
pub struct FormState<T> {
    /// What the form began with, or what was saved last.
    pub initial: T,
    /// What stands in the fields.
    pub value: T,
    touched: Vec<&'static str>,
    /// Whether the person has tried to send it.
    pub was_sent: bool,
    refused: Vec<FieldError>,
    /// Why the last sending failed, unless it is about single fields.
    pub failure: Option<ApiError>,
    /// Whether it is being sent.
    pub is_busy: bool,
    /// Changes when the focus has to go to what is wrong.
    pub focus_call: u32,
}

/// What happens to a form.
pub enum FormEvent<T> {
    /// A field has another content; the change is made to what stands in the form by then.
    Changed(&'static str, Box<dyn FnOnce(&mut T)>),
    /// A field was left.
    Left(&'static str),
    /// The person wants to send it, but something is wrong.
    HeldBack,
    /// It is being sent.
    Sent,
    /// It was saved.
    Saved,
    /// It was refused.
    Refused(ApiError),
    /// It begins anew.
    Reset(T),
}

impl<T: Clone + PartialEq> FormState<T> {
    /// A form that nobody has touched.
    pub fn new(value: T) -> Self {
        Self {
            initial: value.clone(),
            value,
            touched: Vec::new(),
            was_sent: false,
            refused: Vec::new(),
            failure: None,
            is_busy: false,
            focus_call: 0,
        }
    }

    /// Whether something was entered that is not saved.
    pub fn is_unsaved(&self) -> bool {
        self.value != self.initial
    }

    /// What is wrong and may be shown: a field that was left empty on the way is not scolded before it is left.
    pub fn shown_errors(&self, local: Vec<FieldError>) -> Vec<FieldError> {
        let mut shown: Vec<FieldError> = one_each(local)
            .into_iter()
            .filter(|error| {
                self.was_sent
                    || (self.is_touched(&error.pointer) && error.code != FieldCode::Required)
            })
            .collect();
        for refused in &self.refused {
            if !shown.iter().any(|error| error.pointer == refused.pointer) {
                shown.push(refused.clone());
            }
        }
        shown
    }

    fn is_touched(&self, pointer: &str) -> bool {
        self.touched.contains(&pointer)
    }
}

/// One error for each field: that it is empty says more than how long it may be.
fn one_each(errors: Vec<FieldError>) -> Vec<FieldError> {
    let mut kept: Vec<FieldError> = Vec::new();
    for error in errors {
        match kept.iter_mut().find(|other| other.pointer == error.pointer) {
            Some(other) if error.code == FieldCode::Required => *other = error,
            Some(_) => {}
            None => kept.push(error),
        }
    }
    kept
}

/// Whether an error of `pointer` belongs to the field `field`, such as `/answers/2/option_id` to `/answers`.
pub(super) fn belongs(pointer: &str, field: &str) -> bool {
    pointer
        .strip_prefix(field)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

impl<T: Clone + PartialEq + 'static> Reducible for FormState<T> {
    type Action = FormEvent<T>;

    fn reduce(self: Rc<Self>, event: FormEvent<T>) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            FormEvent::Changed(pointer, change) => {
                change(&mut next.value);
                next.refused
                    .retain(|error| !belongs(&error.pointer, pointer));
            }
            FormEvent::Left(pointer) => {
                if !next.touched.contains(&pointer) {
                    next.touched.push(pointer);
                }
            }
            FormEvent::HeldBack => {
                next.was_sent = true;
                next.failure = None;
                next.focus_call += 1;
            }
            FormEvent::Sent => {
                next.was_sent = true;
                next.is_busy = true;
                next.failure = None;
                next.refused.clear();
            }
            FormEvent::Saved => {
                next.initial = next.value.clone();
                next.is_busy = false;
                next.was_sent = false;
                next.touched.clear();
            }
            FormEvent::Refused(error) => {
                next.is_busy = false;
                next.refused = error.fields().to_vec();
                if error.is_session_over() {
                    // The sign-in over the page says it; the form waits to be sent again.
                    return Rc::new(next);
                }
                let names_fields = matches!(
                    error.code(),
                    Some(ProblemCode::ValidationFailed | ProblemCode::Taken)
                );
                let is_about_fields = names_fields && !next.refused.is_empty();
                next.failure = (!is_about_fields).then_some(error);
                next.focus_call += 1;
            }
            FormEvent::Reset(value) => {
                let focus_call = next.focus_call;
                next = Self {
                    focus_call,
                    ..Self::new(value)
                };
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use shared::problem::Problem;

    use super::*;

    fn wrong(pointer: &str, code: FieldCode) -> FieldError {
        FieldError::new(pointer, code)
    }

    fn refusal(errors: Vec<FieldError>) -> ApiError {
        let code = ProblemCode::ValidationFailed;
        let problem = Problem {
            type_: String::new(),
            title: String::new(),
            status: code.status(),
            detail: String::new(),
            instance: String::new(),
            code,
            request_id: String::new(),
            errors,
        };
        ApiError::Server {
            problem: Rc::new(problem),
            retry_after: None,
        }
    }

    #[test]
    fn a_field_that_is_not_yet_left_is_not_scolded() {
        let form = Rc::new(FormState::new(String::new()));
        let local = || {
            vec![
                wrong("/name", FieldCode::TooLong),
                wrong("/year", FieldCode::Required),
            ]
        };

        assert_eq!(form.shown_errors(local()), []);
        let form = form
            .reduce(FormEvent::Left("/name"))
            .reduce(FormEvent::Left("/year"));
        assert_eq!(
            form.shown_errors(local()),
            [wrong("/name", FieldCode::TooLong)]
        );
        let form = form.reduce(FormEvent::HeldBack);
        assert_eq!(form.shown_errors(local()).len(), 2);
    }

    #[test]
    fn an_empty_field_is_wrong_once() {
        let form = Rc::new(FormState::new(String::new())).reduce(FormEvent::HeldBack);

        let shown = form.shown_errors(vec![
            wrong("/name", FieldCode::Length),
            wrong("/year", FieldCode::Required),
            wrong("/name", FieldCode::Required),
        ]);

        let expected = ["/name", "/year"].map(|pointer| wrong(pointer, FieldCode::Required));
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_the_register_refused_stays_until_the_field_changes() {
        let form = Rc::new(FormState::new(String::new()))
            .reduce(FormEvent::Sent)
            .reduce(FormEvent::Refused(refusal(vec![wrong(
                "/card_number",
                FieldCode::NotInStock,
            )])));
        assert_eq!(form.shown_errors(Vec::new()).len(), 1);
        assert_eq!(
            (form.is_busy, &form.failure, form.focus_call),
            (false, &None, 1)
        );

        let form = form.reduce(FormEvent::Changed(
            "/card_number",
            Box::new(|number| number.push('E')),
        ));
        assert_eq!(form.shown_errors(Vec::new()), []);
    }

    #[test]
    fn a_failure_that_is_not_about_fields_is_the_forms_own() {
        let form = Rc::new(FormState::new(0))
            .reduce(FormEvent::Sent)
            .reduce(FormEvent::Refused(ApiError::Network));
        assert_eq!(form.failure, Some(ApiError::Network));
    }

    #[test]
    fn saved_work_is_no_longer_unsaved() {
        let form =
            Rc::new(FormState::new(0)).reduce(FormEvent::Changed("/n", Box::new(|n| *n = 1)));
        assert!(form.is_unsaved());
        assert!(
            !form
                .reduce(FormEvent::Sent)
                .reduce(FormEvent::Saved)
                .is_unsaved()
        );
    }

    #[test]
    fn an_error_inside_a_list_belongs_to_the_lists_field() {
        assert!(belongs("/answers/2/option_id", "/answers"));
        assert!(!belongs("/answers_more", "/answers"));
    }
}
