//! What is sent to create and change a venue, and the rules of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::days;
use crate::facts::{is_municipality_code, is_postal_code};
use crate::ids::{AreaId, OrganisationId};
use crate::inputs::inputs;
use crate::limits::{COURSES_PER_YEAR_MAX, NAME_MAX, NOTE_MAX, TICKETS_PER_OCCASION_MAX, URL_MAX};
use crate::opening::check_days;
use crate::problem::{FieldCode, FieldError};
use crate::validation::{GuardedInput, NameInput, guarded, one_line, url};
use crate::venues::VenueCategory;

inputs! {
    /// A new venue. It gives tickets, course places or both.
    CreateVenue;
    /// What a venue shall be from now on.
    UpdateVenue;
    /// The organisation that runs it.
    organisation_id: [OrganisationId],
    /// Its area; another one only by Kaikukeskus. Null only for a pop-up venue outside every area, which Kaikukeskus adds.
    #[serde(default)]
    area_id: [Option<AreaId>],
    /// Whether it is there for a span of days only: then it has a last day.
    #[serde(default)]
    pop_up: [bool],
    /// What it offers.
    category: [VenueCategory],
    /// Its name. The organisation has no other venue of the Finnish name.
    #[validate(nested)]
    name: [NameInput],
    /// Street address.
    #[serde(default)]
    #[validate(length(max = NAME_MAX, code = "too_long"), custom(function = one_line))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    street_address: [Option<String>],
    /// Postal code: five digits.
    #[serde(default)]
    #[validate(length(min = 5, max = 5, code = "length"), custom(function = one_line))]
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 5, pattern = "^[0-9]{5}$"))]
    postal_code: [Option<String>],
    /// Code of its municipality: three digits.
    #[validate(length(min = 3, max = 3, code = "length"), custom(function = one_line))]
    #[cfg_attr(feature = "openapi", schema(min_length = 3, max_length = 3, pattern = "^[0-9]{3}$"))]
    municipality_code: [String],
    /// Its own page.
    #[serde(default)]
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    home_page: [Option<String>],
    /// First day on which it accepts cards.
    #[serde(deserialize_with = "days::required")]
    opens_on: [NaiveDate],
    /// Last day on which it accepts cards; null while there is no end.
    #[serde(default, deserialize_with = "days::optional")]
    closes_on: [Option<NaiveDate>],
    /// Whether admission tickets are free for holders.
    gives_tickets: [bool],
    /// Whether course places are free for holders.
    gives_course_places: [bool],
    /// Most free tickets of one occasion, for all holders together; null without a cap.
    #[serde(default)]
    #[validate(range(min = 1, max = TICKETS_PER_OCCASION_MAX, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 10_000))]
    tickets_per_occasion: [Option<i32>],
    /// Most courses that one holder gets in a calendar year; null without a cap.
    #[serde(default)]
    #[validate(range(min = 1, max = COURSES_PER_YEAR_MAX, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100))]
    courses_per_year: [Option<i32>],
    /// What a holder gets there, in the venue's own words.
    #[serde(default)]
    #[validate(nested)]
    offer: [GuardedInput],
    /// The coordinators' note to themselves; never about a holder.
    #[serde(default)]
    #[validate(length(max = NOTE_MAX, code = "too_long"), custom(function = guarded))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    note: [String],
}

/// What a venue gives from now on: what its own people keep up to date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateVenueGives {
    /// The version that was read; another one is refused with `changed_meanwhile`.
    #[validate(range(min = 1, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2_147_483_647))]
    pub version: i32,
    /// Whether admission tickets are free for holders.
    pub gives_tickets: bool,
    /// Whether course places are free for holders.
    pub gives_course_places: bool,
    /// Most free tickets of one occasion, for all holders together; null without a cap.
    #[serde(default)]
    #[validate(range(min = 1, max = TICKETS_PER_OCCASION_MAX, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 10_000))]
    pub tickets_per_occasion: Option<i32>,
    /// Most courses that one holder gets in a calendar year; null without a cap.
    #[serde(default)]
    #[validate(range(min = 1, max = COURSES_PER_YEAR_MAX, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100))]
    pub courses_per_year: Option<i32>,
    /// What a holder gets there, in the venue's own words.
    #[serde(default)]
    #[validate(nested)]
    pub offer: GuardedInput,
    /// Its own page.
    #[serde(default)]
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub home_page: Option<String>,
}

/// A venue gives something.
fn check_gives(tickets: bool, course_places: bool) -> Option<FieldError> {
    let gives = tickets || course_places;
    (!gives).then(|| FieldError::new("/gives_tickets", FieldCode::Required))
}

impl UpdateVenueGives {
    /// What its members break together.
    #[must_use]
    pub fn check(&self) -> Vec<FieldError> {
        check_gives(self.gives_tickets, self.gives_course_places)
            .into_iter()
            .collect()
    }
}

impl CreateVenue {
    /// What its members break together.
    #[must_use]
    pub fn check(&self) -> Vec<FieldError> {
        let refuse =
            |is_wrong: bool, pointer: &str, code| is_wrong.then(|| FieldError::new(pointer, code));
        let no_area = self.area_id.is_none() && !self.pop_up;
        let no_end = self.pop_up && self.closes_on.is_none();
        let postal_code = self.postal_code.as_deref();
        let is_municipality = is_municipality_code(&self.municipality_code);
        let found = [
            refuse(no_area, "/area_id", FieldCode::Required),
            refuse(no_end, "/closes_on", FieldCode::Required),
            check_days(self.opens_on, self.closes_on, "/closes_on"),
            refuse(
                postal_code.is_some_and(|code| !is_postal_code(code)),
                "/postal_code",
                FieldCode::UnknownReference,
            ),
            refuse(
                !is_municipality,
                "/municipality_code",
                FieldCode::UnknownReference,
            ),
            check_gives(self.gives_tickets, self.gives_course_places),
        ];
        found.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn venue() -> CreateVenue {
        let id = "019abc00-0000-7000-8000-000000000001";
        CreateVenue {
            organisation_id: id.parse().unwrap(),
            area_id: Some(id.parse().unwrap()),
            pop_up: false,
            category: VenueCategory::Culture,
            name: NameInput::default(),
            street_address: None,
            postal_code: Some("02100".to_owned()),
            municipality_code: "049".to_owned(),
            home_page: None,
            opens_on: "2026-01-01".parse().unwrap(),
            closes_on: None,
            gives_tickets: true,
            gives_course_places: false,
            tickets_per_occasion: None,
            courses_per_year: None,
            offer: GuardedInput::default(),
            note: String::new(),
        }
    }

    /// What is wrong with the venue when it is changed so.
    fn wrong(change: fn(&mut CreateVenue)) -> Vec<(String, FieldCode)> {
        let mut venue = venue();
        change(&mut venue);
        let found = venue.check().into_iter();
        found.map(|error| (error.pointer, error.code)).collect()
    }

    #[test]
    fn a_venue_has_an_area_unless_it_pops_up_and_a_pop_up_has_a_last_day() {
        assert_eq!(wrong(|_| ()), []);
        let no_area = wrong(|it| it.area_id = None);
        assert_eq!(no_area, [("/area_id".to_owned(), FieldCode::Required)]);
        let endless = wrong(|it| it.pop_up = true);
        assert_eq!(endless, [("/closes_on".to_owned(), FieldCode::Required)]);
        let pop_up = wrong(|it| {
            it.area_id = None;
            it.pop_up = true;
            it.closes_on = "2026-01-31".parse().ok();
        });
        assert_eq!(pop_up, []);
        let backwards = wrong(|it| it.closes_on = "2025-12-31".parse().ok());
        assert_eq!(
            backwards,
            [("/closes_on".to_owned(), FieldCode::BeforeStart)]
        );
    }

    #[test]
    fn a_venue_gives_something_and_has_an_address_of_digits() {
        let nothing = wrong(|it| it.gives_tickets = false);
        assert_eq!(
            nothing,
            [("/gives_tickets".to_owned(), FieldCode::Required)]
        );
        let course_places = wrong(|it| {
            it.gives_tickets = false;
            it.gives_course_places = true;
        });
        assert_eq!(course_places, []);
        let letters = wrong(|it| {
            it.postal_code = Some("abcde".to_owned());
            it.municipality_code = "abc".to_owned();
        });
        let unknown = |pointer: &str| (pointer.to_owned(), FieldCode::UnknownReference);
        assert_eq!(
            letters,
            [unknown("/postal_code"), unknown("/municipality_code")]
        );
    }
}
