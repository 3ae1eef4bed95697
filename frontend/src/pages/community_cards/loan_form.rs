//! Lending a card, or taking it back on another day than today.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::community_cards::{
    Borrower, CardLoan, CommunityCard, LendCard, LoanStep, ReturnCard, lending_error, return_error,
};
use shared::problem::{FieldCode, FieldError};
use uuid::Uuid;
use yew::prelude::*;

use super::use_steps::Lent;
use crate::api::community_cards::{lend_card, return_card};
use crate::api::error::ApiError;
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::date_field::DateField;
use crate::components::form::Form;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::dates::{format_date, parse_date};
use crate::hooks::use_form::use_light_form;
use crate::i18n::use_i18n;

/// What a form does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// The card goes out.
    Lend,
    /// It came back.
    TakeBack,
}

#[derive(Properties, PartialEq)]
pub(super) struct LoanFormProps {
    pub(super) card: Rc<CommunityCard>,
    pub(super) deed: Deed,
    pub(super) today: NaiveDate,
    /// The form is not wanted any more.
    pub(super) on_closed: Callback<()>,
    /// It was done.
    pub(super) on_done: Callback<(Lent, LoanStep)>,
}

/// What is entered. Another content gets a reference of its own.
#[derive(Clone, Debug, PartialEq)]
struct Entered {
    client_reference: Option<Uuid>,
    borrower: String,
    day: String,
}

impl Entered {
    fn new(today: NaiveDate) -> Self {
        Self {
            client_reference: browser::random_uuid(),
            borrower: String::new(),
            day: format_date(today),
        }
    }

    fn borrower(&self) -> Option<Borrower> {
        let chosen = |borrower: &Borrower| borrower.as_str() == self.borrower;
        Borrower::ALL.into_iter().find(chosen)
    }

    fn errors(&self, deed: Deed, latest: Option<&CardLoan>, today: NaiveDate) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if deed == Deed::Lend && self.borrower().is_none() {
            errors.push(FieldError::new("/borrower", FieldCode::Required));
        }
        let pointer = deed.day_pointer();
        match (parse_date(&self.day), deed, latest) {
            (None, ..) => errors.push(FieldError::new(pointer, FieldCode::WrongType)),
            (Some(day), Deed::Lend, latest) => {
                let last = latest.and_then(|loan| loan.returned_on);
                errors.extend(lending_error(day, today, last));
            }
            (Some(day), Deed::TakeBack, Some(loan)) => {
                errors.extend(return_error(day, today, loan.lent_on));
            }
            (Some(_), Deed::TakeBack, None) => {}
        }
        errors
    }
}

impl Deed {
    const fn day_pointer(self) -> &'static str {
        match self {
            Self::Lend => "/lent_on",
            Self::TakeBack => "/returned_on",
        }
    }
}

/// Who takes the card and when; or when it came back.
#[component]
pub(super) fn LoanForm(props: &LoanFormProps) -> Html {
    let t = use_i18n();
    let (deed, today) = (props.deed, props.today);
    let card = props.card.card.id;
    let loan = props.card.latest_loan.as_ref().map(|loan| loan.id);
    let form = use_light_form("loan", || Entered::new(today), {
        let card = props.card.clone();
        move |entered: &Entered| entered.errors(deed, card.latest_loan.as_ref(), today)
    });
    // The form opens below the button that was pressed and that is gone.
    use_effect_with((), |()| {
        browser::focus("#loan input");
    });
    let on_submit = form.on_submit(
        move |entered: Entered| async move {
            let day = parse_date(&entered.day);
            match (deed, entered.borrower(), loan) {
                (Deed::Lend, Some(borrower), _) => {
                    let input = LendCard {
                        client_reference: entered.client_reference.unwrap_or_default(),
                        borrower,
                        lent_on: day,
                    };
                    lend_card(card, &input).await
                }
                (Deed::TakeBack, _, Some(loan)) => {
                    return_card(loan, &ReturnCard { returned_on: day }).await
                }
                _ => Err(ApiError::Decode),
            }
        },
        {
            let (on_closed, on_done) = (props.on_closed.clone(), props.on_done.clone());
            move |loan: CardLoan| {
                on_closed.emit(());
                let step = match deed {
                    Deed::Lend => LoanStep::Out,
                    Deed::TakeBack => LoanStep::Back,
                };
                on_done.emit(((card, loan.id), step));
            }
        },
    );
    let borrower = form.field(
        "/borrower",
        |entered| entered.borrower.clone(),
        |entered, borrower| {
            entered.borrower = borrower;
            entered.client_reference = browser::random_uuid();
        },
    );
    let day = form.field(
        deed.day_pointer(),
        |entered| entered.day.clone(),
        |entered, day| {
            entered.day = day;
            entered.client_reference = browser::random_uuid();
        },
    );
    let choices = Borrower::ALL.map(|borrower| {
        let words = t.get(&format!("borrower-{}", borrower.as_str()));
        Choice::new(borrower.as_str(), words)
    });
    let (label, submit) = match deed {
        Deed::Lend => ("community-lent-on", "community-lend-now"),
        Deed::TakeBack => ("community-returned-on", "community-take-back-now"),
    };
    let cancel = props.on_closed.clone();
    html! {
        <Form<Entered>
            {form}
            {on_submit}
            submit={t.get(submit)}
            beside={html! { <Button kind={ButtonKind::Supplementary} on_press={cancel}>{ t.get("community-cancel") }</Button> }}
        >
            if deed == Deed::Lend {
                <RadioGroup
                    field={borrower}
                    legend={t.get("community-borrower")}
                    hint={t.get("community-borrower-hint")}
                    choices={choices.to_vec()}
                />
            }
            <DateField field={day} label={t.get(label)} {today} />
        </Form<Entered>>
    }
}

#[cfg(test)]
mod tests {
    use shared::ids::CardLoanId;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn entered(borrower: &str, day: &str) -> Entered {
        Entered {
            client_reference: None,
            borrower: borrower.to_owned(),
            day: day.to_owned(),
        }
    }

    #[test]
    fn a_card_goes_out_to_a_role_on_a_day_that_has_come() {
        let errors = |borrower, text| {
            let errors = entered(borrower, text).errors(Deed::Lend, None, day("2026-11-25"));
            errors
                .into_iter()
                .map(|error| error.pointer)
                .collect::<Vec<_>>()
        };

        assert!(errors("student", "25.11.2026").is_empty());
        assert_eq!(errors("", "26.11.2026"), ["/borrower", "/lent_on"]);
        assert_eq!(errors("Maija", "31.2.2026"), ["/borrower", "/lent_on"]);
    }

    #[test]
    fn a_card_comes_back_no_earlier_than_it_went() {
        let loan = CardLoan {
            id: CardLoanId(Uuid::nil()),
            borrower: Borrower::Worker,
            lent_on: day("2026-11-24"),
            returned_on: None,
            undone: false,
            undoable: None,
        };
        let codes = |text| {
            let errors = entered("", text).errors(Deed::TakeBack, Some(&loan), day("2026-11-25"));
            errors
                .into_iter()
                .map(|error| error.code)
                .collect::<Vec<_>>()
        };

        assert!(codes("24.11.2026").is_empty());
        assert_eq!(codes("23.11.2026"), [FieldCode::OutOfRange]);
    }
}
