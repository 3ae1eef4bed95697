//! A venue as entered, and as it is sent.

use chrono::NaiveDate;
use shared::field_errors;
use shared::ids::{AreaId, OrganisationId};
use shared::problem::{FieldCode, FieldError};
use shared::text::Text;
use shared::validation::NameInput;
use shared::venues::{CreateVenue, UpdateVenueGives, Venue, VenueCategory};

use crate::pages::places::{first_day, last_day, optional_text, shown};

/// What a venue gives, as entered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Gives {
    pub(super) tickets: bool,
    pub(super) course_places: bool,
    pub(super) tickets_per_occasion: String,
    pub(super) courses_per_year: String,
    pub(super) offer: Text,
    pub(super) home_page: String,
}

impl From<&Venue> for Gives {
    fn from(venue: &Venue) -> Self {
        let number = |told: Option<i32>| told.map(|number| number.to_string()).unwrap_or_default();
        Self {
            tickets: venue.gives_tickets,
            course_places: venue.gives_course_places,
            tickets_per_occasion: number(venue.tickets_per_occasion),
            courses_per_year: number(venue.courses_per_year),
            offer: venue.offer.clone(),
            home_page: venue.home_page.clone().unwrap_or_default(),
        }
    }
}

/// A number that may be left out.
fn number(text: &str, pointer: &str) -> Result<Option<i32>, FieldError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let read = text.parse().map(Some);
    read.map_err(|_no_number| FieldError::new(pointer, FieldCode::WrongType))
}

impl Gives {
    /// What is sent of it, or what is wrong with it.
    pub(super) fn read(&self, version: i32) -> Result<UpdateVenueGives, Vec<FieldError>> {
        let tickets = number(&self.tickets_per_occasion, "/tickets_per_occasion");
        let courses = number(&self.courses_per_year, "/courses_per_year");
        let (tickets_per_occasion, courses_per_year) = match (tickets, courses) {
            (Ok(tickets), Ok(courses)) => (tickets, courses),
            (tickets, courses) => {
                return Err(tickets.err().into_iter().chain(courses.err()).collect());
            }
        };
        let gives = UpdateVenueGives {
            version,
            gives_tickets: self.tickets,
            gives_course_places: self.course_places,
            tickets_per_occasion,
            courses_per_year,
            offer: self.offer.clone().into(),
            home_page: optional_text(&self.home_page),
        };
        let mut errors = field_errors::check(&gives);
        errors.extend(gives.check());
        if errors.is_empty() {
            Ok(gives)
        } else {
            Err(errors)
        }
    }
}

/// What is wrong with it.
pub(super) fn check_gives(gives: &Gives) -> Vec<FieldError> {
    gives.read(1).err().unwrap_or_default()
}

/// A venue as entered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entered {
    pub(super) organisation_id: Option<OrganisationId>,
    pub(super) area_id: Option<AreaId>,
    pub(super) pop_up: bool,
    pub(super) category: Option<VenueCategory>,
    pub(super) name: NameInput,
    pub(super) street_address: String,
    pub(super) postal_code: String,
    pub(super) municipality_code: String,
    pub(super) opens_on: String,
    pub(super) closes_on: String,
    pub(super) gives: Gives,
    pub(super) note: String,
}

impl From<&Venue> for Entered {
    fn from(venue: &Venue) -> Self {
        Self {
            organisation_id: Some(venue.organisation_id),
            area_id: venue.area_id,
            pop_up: venue.pop_up,
            category: Some(venue.category),
            name: venue.name.clone().into(),
            street_address: venue.street_address.clone().unwrap_or_default(),
            postal_code: venue.postal_code.clone().unwrap_or_default(),
            municipality_code: venue.municipality_code.clone(),
            opens_on: shown(Some(venue.opens_on)),
            closes_on: shown(venue.closes_on),
            gives: Gives::from(venue),
            note: venue.note.clone().unwrap_or_default(),
        }
    }
}

impl Entered {
    /// The venue, or what is wrong with it.
    pub(super) fn read(&self) -> Result<CreateVenue, Vec<FieldError>> {
        let missing = |pointer| FieldError::new(pointer, FieldCode::Required);
        let organisation = self.organisation_id.ok_or(missing("/organisation_id"));
        let category = self.category.ok_or(missing("/category"));
        let first = first_day(&self.opens_on, "/opens_on");
        let last = last_day(&self.closes_on, "/closes_on");
        let gives = self.gives.read(1);
        let venue = match (organisation, category, first, last, gives) {
            (Ok(organisation_id), Ok(category), Ok(opens_on), Ok(closes_on), Ok(gives))
                if !self.municipality_code.is_empty() =>
            {
                self.with(organisation_id, category, (opens_on, closes_on), gives)
            }
            (organisation, category, first, last, gives) => {
                let municipality = self
                    .municipality_code
                    .is_empty()
                    .then(|| FieldError::new("/municipality_code", FieldCode::UnknownReference));
                let found = [
                    organisation.err(),
                    category.err(),
                    municipality,
                    first.err(),
                    last.err(),
                ];
                let found = found.into_iter().flatten();
                return Err(found.chain(gives.err().unwrap_or_default()).collect());
            }
        };
        let mut errors = field_errors::check(&venue);
        errors.extend(venue.check());
        if errors.is_empty() {
            Ok(venue)
        } else {
            Err(errors)
        }
    }

    fn with(
        &self,
        organisation_id: OrganisationId,
        category: VenueCategory,
        (opens_on, closes_on): (NaiveDate, Option<NaiveDate>),
        gives: UpdateVenueGives,
    ) -> CreateVenue {
        CreateVenue {
            organisation_id,
            area_id: self.area_id,
            pop_up: self.pop_up,
            category,
            name: self.name.clone(),
            street_address: optional_text(&self.street_address),
            postal_code: optional_text(&self.postal_code),
            municipality_code: self.municipality_code.clone(),
            home_page: gives.home_page,
            opens_on,
            closes_on,
            gives_tickets: gives.gives_tickets,
            gives_course_places: gives.gives_course_places,
            tickets_per_occasion: gives.tickets_per_occasion,
            courses_per_year: gives.courses_per_year,
            offer: gives.offer,
            note: self.note.clone(),
        }
    }
}

/// What is wrong with it.
pub(super) fn check(entered: &Entered) -> Vec<FieldError> {
    entered.read().err().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cap_is_a_number_or_nothing() {
        let gives = |tickets: &str| Gives {
            tickets: true,
            tickets_per_occasion: tickets.to_owned(),
            ..Gives::default()
        };
        let cap = |tickets: &str| gives(tickets).read(1).map(|it| it.tickets_per_occasion);

        assert_eq!(cap(""), Ok(None));
        assert_eq!(cap(" 20 "), Ok(Some(20)));
        for wrong in ["0", "x", "2,5"] {
            let errors = check_gives(&gives(wrong));
            let pointers: Vec<_> = errors.iter().map(|error| error.pointer.as_str()).collect();
            assert_eq!(pointers, ["/tickets_per_occasion"], "{wrong}");
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let errors = check(&Entered::default());

        let pointers: Vec<_> = errors.iter().map(|error| error.pointer.as_str()).collect();
        assert_eq!(
            pointers,
            [
                "/organisation_id",
                "/category",
                "/municipality_code",
                "/opens_on",
                "/gives_tickets"
            ]
        );
    }
}
