//! Numbers that cannot be given or moved: taken out of the register's answer, and named one by one.

use std::cell::RefCell;
use std::rc::Rc;

use shared::problem::{FieldError, Problem, ProblemCode};
use shared::stocks::Refused;
use uuid::Uuid;
use yew::prelude::*;

use super::entered::{NumbersEntered, Place, some_are_refused};
use crate::api::error::ApiError;
use crate::browser;
use crate::i18n::use_i18n;

/// So many are named; of the others it is said how many they are.
const MOST: usize = 20;

/// Takes the numbers out of the answer; in their place it says at the field that some are refused.
pub(super) fn gather(error: ApiError, entered: &NumbersEntered) -> (Vec<Refused>, ApiError) {
    let ApiError::Server {
        problem,
        retry_after,
    } = &error
    else {
        return (Vec::new(), error);
    };
    let (refused, mut others): (Vec<_>, Vec<_>) = problem
        .errors
        .iter()
        .cloned()
        .partition(|error| place(error).is_some());
    if problem.code != ProblemCode::ValidationFailed || refused.is_empty() {
        return (Vec::new(), error);
    }
    let refused = refused.iter().filter_map(place).collect();
    others.push(some_are_refused(entered.way));
    let problem = Problem {
        errors: others,
        ..(**problem).clone()
    };
    let retry_after = *retry_after;
    let told = ApiError::Server {
        problem: Rc::new(problem),
        retry_after,
    };
    (refused, told)
}

fn place(error: &FieldError) -> Option<Refused> {
    let place = error.pointer.strip_prefix("/numbers/")?.parse().ok()?;
    Some(Refused {
        place,
        code: error.code,
    })
}

/// A reference for each content: the same again is known to the register, another is another.
pub(super) struct References<T>(RefCell<Option<(T, Uuid)>>);

impl<T: PartialEq + Clone> References<T> {
    pub(super) const fn new() -> Self {
        Self(RefCell::new(None))
    }

    /// The reference of a content; the one before when it is the same.
    pub(super) fn of(&self, content: &T) -> Uuid {
        let mut known = self.0.borrow_mut();
        match &*known {
            Some((same, reference)) if same == content => *reference,
            _ => {
                let reference = browser::random_uuid().unwrap_or_default();
                *known = Some((content.clone(), reference));
                reference
            }
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct RefusalsProps {
    pub(super) entered: NumbersEntered,
    /// What the register refused of just this.
    pub(super) refused: Rc<Vec<Refused>>,
}

/// The numbers that are refused, each with its line or itself and the reason.
#[component]
pub(super) fn Refusals(props: &RefusalsProps) -> Html {
    let t = use_i18n();
    let refused = if props.refused.is_empty() {
        props.entered.refused()
    } else {
        props.refused.to_vec()
    };
    let places = props.entered.places(&refused);
    if places.is_empty() {
        return Html::default();
    }
    let more = places.len().saturating_sub(MOST);
    let lines = places.iter().take(MOST).map(|(place, code)| {
        let reason = t.field_error(&FieldError::new("/numbers", *code));
        let name = match place {
            Place::Line(line) => t.format("stock-refused-line", &[("line", (*line).into())]),
            Place::Number(number) => AttrValue::from(number.clone()),
        };
        html! { <li><strong>{ name }</strong>{ ": " }{ reason }</li> }
    });
    html! {
        <div class="stock-refused">
            <p>{ t.format("stock-refused", &[("count", places.len().into())]) }</p>
            <ul>
                { for lines }
                if more > 0 {
                    <li>{ t.format("stock-refused-more", &[("count", more.into())]) }</li>
                }
            </ul>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use shared::problem::FieldCode;

    use super::*;

    #[test]
    fn a_reference_stays_with_its_content() {
        let references = References::new();
        let first = references.of(&1);

        assert_eq!(references.of(&1), first);
        assert_eq!(references.0.borrow().as_ref().map(|known| known.0), Some(1));
        references.of(&2);
        assert_eq!(references.0.borrow().as_ref().map(|known| known.0), Some(2));
    }

    #[test]
    fn numbers_are_taken_out_of_the_answer_and_other_fields_stay() {
        let code = ProblemCode::ValidationFailed;
        let errors = vec![
            FieldError::new("/site_id", FieldCode::SiteClosed),
            FieldError::new("/numbers/7", FieldCode::HandedOut),
        ];
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
        let error = ApiError::Server {
            problem: Rc::new(problem),
            retry_after: None,
        };

        let (refused, told) = gather(error, &NumbersEntered::default());

        assert_eq!(refused.len(), 1);
        assert_eq!(
            (refused[0].place, refused[0].code),
            (7, FieldCode::HandedOut)
        );
        let pointers: Vec<_> = told.fields().iter().map(|error| &error.pointer).collect();
        assert_eq!(pointers, ["/site_id", "/numbers/last"]);
        assert_eq!(
            gather(ApiError::Network, &NumbersEntered::default())
                .0
                .len(),
            0
        );
    }
}
