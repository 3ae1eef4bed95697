//! The fields of an organisation, new or changed.

use shared::field_errors;
use shared::limits::{EMAIL_MAX, NAME_MAX, NOTE_MAX, PHONE_MAX};
use shared::organisations::{ContactPersonInput, CreateOrganisation};
use shared::problem::FieldError;
use yew::prelude::*;

use crate::components::checkbox_field::CheckboxField;
use crate::components::text_area::TextArea;
use crate::components::text_field::TextField;
use crate::hooks::use_form::{Field, UseForm};
use crate::i18n::use_i18n;
use crate::pages::places::{AreaField, optional_text};

/// What is wrong with an organisation, by the register's own rules.
pub(super) fn check(input: &CreateOrganisation) -> Vec<FieldError> {
    let mut errors = field_errors::check(input);
    errors.extend(input.check());
    errors
}

#[derive(Properties, PartialEq)]
pub(super) struct FactsFieldsProps {
    pub(super) form: UseForm<CreateOrganisation>,
}

/// Name, kinds, area and note.
#[component]
pub(super) fn FactsFields(props: &FactsFieldsProps) -> Html {
    let (t, form) = (use_i18n(), &props.form);
    let area = form.id_field("/area_id", |v| v.area_id, |v, id| v.area_id = id);
    let distributes = form.field(
        "/distributes_cards",
        |v| v.distributes_cards,
        |v, is| v.distributes_cards = is,
    );
    let runs = form.field(
        "/runs_venues",
        |v| v.runs_venues,
        |v, is| v.runs_venues = is,
    );
    let sells = form.field(
        "/sells_tickets",
        |v| v.sells_tickets,
        |v, is| v.sells_tickets = is,
    );
    html! {
        <>
            <TextField
                field={form.field("/name", |v| v.name.clone(), |v, text| v.name = text)}
                label={t.get("organisation-name")}
                max_length={NAME_MAX}
            />
            <fieldset class="language-fields">
                <legend class="hds-selection-group__legend">{ t.get("organisation-kinds") }</legend>
                <CheckboxField field={distributes} label={t.get("organisation-kind-distributes_cards")} />
                <CheckboxField field={runs} label={t.get("organisation-kind-runs_venues")} />
                <CheckboxField field={sells} label={t.get("organisation-kind-sells_tickets")} />
            </fieldset>
            <AreaField field={area} none={t.get("area-none")} hint={t.get("organisation-area-hint")} />
            <TextArea
                field={form.field("/note", |v| v.note.clone(), |v, text| v.note = text)}
                label={t.get("place-note")}
                hint={t.get("place-note-hint")}
                max_length={NOTE_MAX}
                is_optional=true
            />
        </>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct PersonFieldsProps {
    /// Name, title, e-mail, phone.
    pub(super) fields: [Field<String>; 4],
    /// Whether the name takes the focus when the fields come.
    #[prop_or_default]
    pub(super) takes_focus: bool,
}

/// The contact person.
#[component]
pub(super) fn PersonFields(props: &PersonFieldsProps) -> Html {
    let t = use_i18n();
    let [name, title, email, phone] = props.fields.clone();
    html! {
        <>
            <TextField
                field={name}
                label={t.get("contact-name")}
                max_length={NAME_MAX}
                takes_focus={props.takes_focus}
            />
            <TextField field={title} label={t.get("contact-title")} max_length={NAME_MAX} is_optional=true />
            <TextField
                field={email}
                label={t.get("contact-email")}
                kind="email"
                max_length={EMAIL_MAX}
                is_optional=true
            />
            <TextField field={phone} label={t.get("contact-phone")} kind="tel" max_length={PHONE_MAX} is_optional=true />
        </>
    }
}

/// The contact person's fields in a form: where they stand in the request, and how they are reached.
pub(super) fn person_fields<T: Clone + PartialEq + 'static>(
    form: &UseForm<T>,
    pointers: [&'static str; 4],
    person: fn(&T) -> &ContactPersonInput,
    person_mut: fn(&mut T) -> &mut ContactPersonInput,
) -> [Field<String>; 4] {
    let [name, title, email, phone] = pointers;
    let text = |told: &Option<String>| told.clone().unwrap_or_default();
    [
        form.field(
            name,
            |v| person(v).name.clone(),
            move |v, entered| person_mut(v).name = entered,
        ),
        form.field(
            title,
            |v| text(&person(v).title),
            move |v, entered: String| person_mut(v).title = kept(&entered),
        ),
        form.field(
            email,
            |v| text(&person(v).email),
            move |v, entered: String| person_mut(v).email = optional_text(&entered),
        ),
        form.field(
            phone,
            |v| text(&person(v).phone),
            move |v, entered: String| person_mut(v).phone = kept(&entered),
        ),
    ]
}

/// What was entered, with the space at its end that the next word needs.
fn kept(entered: &str) -> Option<String> {
    optional_text(entered).map(|_| entered.to_owned())
}
