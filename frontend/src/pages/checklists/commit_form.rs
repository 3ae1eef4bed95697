//! Making the commitment, or recording the one that the contact person has made.

use chrono::NaiveDate;
use shared::commitments::{Commitment, RecordCommitment};
use shared::ids::OrganisationId;
use shared::limits::NAME_MAX;
use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use crate::api::commitments::record_commitment;
use crate::browser;
use crate::components::date_field::DateField;
use crate::components::form::Form;
use crate::components::text_field::TextField;
use crate::dates::{format_date, parse_date};
use crate::hooks::use_form::use_form;
use crate::i18n::use_i18n;
use crate::state::toasts::{Toast, use_toasts};

/// Properties of [`CommitForm`].
#[derive(Properties, PartialEq)]
pub(super) struct CommitFormProps {
    /// The organisation.
    pub(super) organisation: OrganisationId,
    /// Its contact person, with whom the form begins.
    pub(super) contact_name: AttrValue,
    /// What the contact person does there.
    pub(super) contact_title: Option<AttrValue>,
    /// The register's day.
    pub(super) today: NaiveDate,
    /// The commitment has been recorded.
    pub(super) on_done: Callback<()>,
}

/// What stands in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entered {
    day: String,
    name: String,
    title: String,
}

impl Entered {
    /// The request, when nothing is wrong with it.
    fn request(&self, today: NaiveDate) -> Result<RecordCommitment, Vec<FieldError>> {
        let Some(committed_on) = parse_date(&self.day) else {
            let code = if self.day.trim().is_empty() {
                FieldCode::Required
            } else {
                FieldCode::WrongType
            };
            return Err(vec![FieldError::new("/committed_on", code)]);
        };
        let request = RecordCommitment {
            committed_on,
            contact_name: Some(self.name.clone()),
            contact_title: Some(self.title.clone()),
        };
        request.complete(("", None), today).map(|_| request)
    }
}

/// The form.
#[component]
pub(super) fn CommitForm(props: &CommitFormProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let today = props.today;
    let form = use_form(
        "commitment",
        || Entered {
            day: format_date(today),
            name: props.contact_name.to_string(),
            title: props
                .contact_title
                .as_deref()
                .unwrap_or_default()
                .to_owned(),
        },
        move |entered: &Entered| entered.request(today).err().unwrap_or_default(),
    );
    let on_submit = {
        let (organisation, on_done, t) = (props.organisation, props.on_done.clone(), t.clone());
        form.on_submit(
            move |entered: Entered| async move {
                let request = entered.request(today).unwrap_or(RecordCommitment {
                    committed_on: today,
                    contact_name: None,
                    contact_title: None,
                });
                record_commitment(organisation, &request).await
            },
            move |_: Commitment| {
                toasts.show(Toast::new(t.get("commitment-saved")));
                // The form goes: the focus goes to what stands in its place.
                browser::focus("#commitment-title");
                on_done.emit(());
            },
        )
    };
    html! {
        <Form<Entered> form={form.clone()} {on_submit} submit={t.get("commitment-make")}>
            <TextField
                field={form.field("/contact_name", |entered| entered.name.clone(), |entered, name| entered.name = name)}
                label={t.get("commitment-name")}
                max_length={NAME_MAX}
            />
            <TextField
                field={form.field("/contact_title", |entered| entered.title.clone(), |entered, title| entered.title = title)}
                label={t.get("commitment-role")}
                max_length={NAME_MAX}
            />
            <DateField
                field={form.field("/committed_on", |entered| entered.day.clone(), |entered, day| entered.day = day)}
                label={t.get("commitment-day")}
                {today}
            />
        </Form<Entered>>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_a_name_and_a_role_are_needed() {
        let today = "2026-11-23".parse().unwrap();
        let entered = |day: &str, name: &str, title: &str| Entered {
            day: day.to_owned(),
            name: name.to_owned(),
            title: title.to_owned(),
        };
        let codes = |entered: Entered| -> Vec<_> {
            let errors = entered.request(today).err().unwrap_or_default();
            errors.into_iter().map(|error| error.code).collect()
        };

        assert_eq!(codes(entered("23.11.2026", "Eeva", "Johtaja")), []);
        assert_eq!(codes(entered("", "Eeva", "Johtaja")), [FieldCode::Required]);
        assert_eq!(
            codes(entered("24.11.2026", " ", "")),
            [
                FieldCode::InTheFuture,
                FieldCode::Required,
                FieldCode::Required
            ]
        );
    }
}
