//! The fields of a venue, new or changed, for those who look after it.

use chrono::NaiveDate;
use shared::limits::{NAME_MAX, NOTE_MAX};
use shared::organisations::OrganisationKind;
use shared::session::Role;
use shared::venues::VenueCategory;
use yew::prelude::*;

use super::entered::Entered;
use super::gives::GivesFields;
use super::municipality::MunicipalityField;
use crate::components::checkbox_field::CheckboxField;
use crate::components::date_field::DateField;
use crate::components::language_fields::LanguageFields;
use crate::components::select::Select;
use crate::components::text_area::TextArea;
use crate::components::text_field::TextField;
use crate::hooks::use_form::UseForm;
use crate::i18n::use_i18n;
use crate::pages::places::{AreaField, OrganisationField, parse_word};
use crate::state::session::use_session;

#[derive(Properties, PartialEq)]
pub(super) struct VenueFieldsProps {
    pub(super) form: UseForm<Entered>,
    pub(super) today: NaiveDate,
}

/// All that there is to a venue.
#[component]
pub(super) fn VenueFields(props: &VenueFieldsProps) -> Html {
    let (t, form) = (use_i18n(), props.form.clone());
    html! {
        <>
            <Basics form={form.clone()} />
            <Address form={form.clone()} />
            <Span form={form.clone()} today={props.today} />
            <h2>{ t.get("manage-venue-what") }</h2>
            <GivesFields<Entered> form={form.clone()} />
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
struct PartProps {
    form: UseForm<Entered>,
}

/// Organisation, names, category, area.
#[component]
fn Basics(props: &PartProps) -> Html {
    let (t, form) = (use_i18n(), &props.form);
    let organisation = form.id_field(
        "/organisation_id",
        |v| v.organisation_id,
        |v, id| v.organisation_id = id,
    );
    let names = form.language_fields(
        ["/name/fi", "/name/sv", "/name/en"],
        |v| &v.name,
        |v| &mut v.name,
    );
    let category = form.field(
        "/category",
        |v| v.category.map_or("", VenueCategory::as_str).to_owned(),
        |v, text: String| v.category = parse_word(&text),
    );
    let categories = VenueCategory::ALL.map(|category| {
        let word = t.get(&format!("category-{}", category.as_str()));
        (AttrValue::Static(category.as_str()), word)
    });
    let area = form.id_field("/area_id", |v| v.area_id, |v, id| v.area_id = id);
    html! {
        <>
            <OrganisationField field={organisation} kind={OrganisationKind::RunsVenues} />
            <LanguageFields fields={names} legend={t.get("manage-venue-name")} max_length={NAME_MAX} />
            <Select
                field={category}
                label={t.get("manage-venue-category")}
                options={categories.to_vec()}
                none={t.get("place-choose")}
            />
            <AreaField field={area} none={t.get("area-none")} hint={t.get("manage-venue-area-hint")} />
        </>
    }
}

/// Where it is.
#[component]
fn Address(props: &PartProps) -> Html {
    let (t, form) = (use_i18n(), &props.form);
    let street = form.field(
        "/street_address",
        |v| v.street_address.clone(),
        |v, text| v.street_address = text,
    );
    let postal_code = form.field(
        "/postal_code",
        |v| v.postal_code.clone(),
        |v, text| v.postal_code = text,
    );
    let municipality = form.field(
        "/municipality_code",
        |v| v.municipality_code.clone(),
        |v, text| v.municipality_code = text,
    );
    html! {
        <>
            <TextField
                field={street}
                label={t.get("manage-venue-street-address")}
                max_length={NAME_MAX}
                is_optional=true
            />
            <TextField
                field={postal_code}
                label={t.get("manage-venue-postal-code")}
                input_mode="numeric"
                width="short"
                max_length={5}
                is_optional=true
            />
            <MunicipalityField field={municipality} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct SpanProps {
    form: UseForm<Entered>,
    today: NaiveDate,
}

/// From when till when, and whether it pops up.
#[component]
fn Span(props: &SpanProps) -> Html {
    let (t, session, form, today) = (use_i18n(), use_session(), &props.form, props.today);
    let is_national = session
        .session()
        .is_some_and(|person| person.role == Role::NationalAdmin);
    let pop_up = form.field("/pop_up", |v| v.pop_up, |v, is| v.pop_up = is);
    let hint = if is_national {
        t.get("manage-venue-pop-up-hint")
    } else {
        t.get("manage-venue-pop-up-hint-own")
    };
    html! {
        <>
            <CheckboxField field={pop_up} label={t.get("manage-venue-pop-up")} {hint} />
            <DateField
                field={form.field("/opens_on", |v| v.opens_on.clone(), |v, text| v.opens_on = text)}
                label={t.get("manage-venue-opens-on")}
                {today}
                offers_yesterday=false
                offers_tomorrow=true
            />
            <DateField
                field={form.field("/closes_on", |v| v.closes_on.clone(), |v, text| v.closes_on = text)}
                label={t.get("manage-venue-closes-on")}
                hint={t.get("manage-venue-closes-on-hint")}
                {today}
                offers_yesterday=false
                is_optional={!form.value().pop_up}
            />
        </>
    }
}
