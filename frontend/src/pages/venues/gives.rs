//! The fields of what a venue gives.

use shared::limits::{COURSES_PER_YEAR_MAX, OFFER_MAX, TICKETS_PER_OCCASION_MAX, URL_MAX};
use yew::prelude::*;

use super::entered::{Entered, Gives};
use crate::components::checkbox_field::CheckboxField;
use crate::components::language_fields::LanguageFields;
use crate::components::text_field::TextField;
use crate::hooks::use_form::UseForm;
use crate::i18n::use_i18n;

/// A form that has what a venue gives among its values.
pub(super) trait HasGives: Clone + PartialEq + 'static {
    /// What it gives.
    fn gives(&self) -> &Gives;

    /// What it gives, to be changed.
    fn gives_mut(&mut self) -> &mut Gives;
}

impl HasGives for Gives {
    fn gives(&self) -> &Gives {
        self
    }

    fn gives_mut(&mut self) -> &mut Gives {
        self
    }
}

impl HasGives for Entered {
    fn gives(&self) -> &Gives {
        &self.gives
    }

    fn gives_mut(&mut self) -> &mut Gives {
        &mut self.gives
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct GivesFieldsProps<T: HasGives> {
    pub(super) form: UseForm<T>,
}

/// Tickets, course places, their caps, the venue's own words and its page.
#[component]
pub(super) fn GivesFields<T: HasGives>(props: &GivesFieldsProps<T>) -> Html {
    let t = use_i18n();
    let form = &props.form;
    let tickets = form.field(
        "/gives_tickets",
        |v: &T| v.gives().tickets,
        |v: &mut T, is| v.gives_mut().tickets = is,
    );
    let course_places = form.field(
        "/gives_course_places",
        |v: &T| v.gives().course_places,
        |v: &mut T, is| v.gives_mut().course_places = is,
    );
    let per_occasion = form.field(
        "/tickets_per_occasion",
        |v: &T| v.gives().tickets_per_occasion.clone(),
        |v: &mut T, text| v.gives_mut().tickets_per_occasion = text,
    );
    let per_year = form.field(
        "/courses_per_year",
        |v: &T| v.gives().courses_per_year.clone(),
        |v: &mut T, text| v.gives_mut().courses_per_year = text,
    );
    let home_page = form.field(
        "/home_page",
        |v: &T| v.gives().home_page.clone(),
        |v: &mut T, text| v.gives_mut().home_page = text,
    );
    let offer = form.language_fields(
        ["/offer/fi", "/offer/sv", "/offer/en"],
        |v: &T| &v.gives().offer,
        |v: &mut T| &mut v.gives_mut().offer,
    );
    let up_to = |max: i32| t.format("manage-venue-cap-hint", &[("max", max.into())]);
    html! {
        <>
            <fieldset class="language-fields">
                <legend class="hds-selection-group__legend">{ t.get("manage-venue-gives") }</legend>
                <CheckboxField field={tickets} label={t.get("manage-venue-gives-tickets")} />
                <CheckboxField field={course_places} label={t.get("manage-venue-gives-course-places")} />
            </fieldset>
            <TextField
                field={per_occasion}
                label={t.get("manage-venue-tickets-per-occasion")}
                hint={up_to(TICKETS_PER_OCCASION_MAX)}
                input_mode="numeric"
                width="short"
                is_optional=true
            />
            <TextField
                field={per_year}
                label={t.get("manage-venue-courses-per-year")}
                hint={up_to(COURSES_PER_YEAR_MAX)}
                input_mode="numeric"
                width="short"
                is_optional=true
            />
            <LanguageFields
                fields={offer}
                legend={t.get("manage-venue-offer")}
                hint={t.get("manage-venue-offer-hint")}
                max_length={OFFER_MAX}
                is_long=true
                is_optional=true
            />
            <TextField
                field={home_page}
                label={t.get("manage-venue-home-page")}
                kind="url"
                max_length={URL_MAX}
                is_optional=true
            />
        </>
    }
}
