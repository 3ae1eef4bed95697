//! The cells of a row as what the operation takes that adds one such thing, and what it would refuse of it.

use chrono::NaiveDate;
use uuid::Uuid;
use validator::Validate;

use super::cells::Cells;
use super::columns::Column;
use super::rows::{Context, Entry};
use super::words;
use crate::field_errors::field_errors;
use crate::ids::{OrganisationId, SiteId, VenueId};
use crate::organisations::{ContactPersonInput, CreateOrganisation};
use crate::problem::FieldCode;
use crate::session::Role;
use crate::sites::CreateSite;
use crate::users::{CreateUser, NewScope};
use crate::validation::{GuardedInput, NameInput};
use crate::venues::{CreateVenue, VenueCategory};

impl Cells<'_> {
    pub(super) fn organisation(&mut self, context: &Context, name: &str) -> CreateOrganisation {
        CreateOrganisation {
            area_id: Some(context.area),
            name: name.to_owned(),
            distributes_cards: self.is(Column::DistributesCards),
            runs_venues: self.is(Column::RunsVenues),
            sells_tickets: self.is(Column::SellsTickets),
            contact_person: ContactPersonInput {
                name: self.text(Column::ContactName).to_owned(),
                title: self.told(Column::ContactTitle),
                email: self.told(Column::ContactEmail),
                phone: self.told(Column::ContactPhone),
            },
            note: self.text(Column::Note).to_owned(),
        }
    }

    pub(super) fn site(&mut self, context: &Context, name: &str) -> CreateSite {
        CreateSite {
            organisation_id: OrganisationId(Uuid::nil()),
            area_id: context.area,
            name: name.to_owned(),
            opened_on: self.first_day(context),
            closed_on: self.value(Column::ClosesOn, words::day),
        }
    }

    fn first_day(&mut self, context: &Context) -> NaiveDate {
        self.value(Column::OpensOn, words::day)
            .unwrap_or(context.today)
    }

    pub(super) fn venue(&mut self, context: &Context, name: &str) -> CreateVenue {
        let gives_course_places = self.is(Column::GivesCoursePlaces);
        let gives_tickets = self.value(Column::GivesTickets, words::yes_or_no);
        CreateVenue {
            organisation_id: OrganisationId(Uuid::nil()),
            area_id: Some(context.area),
            pop_up: false,
            category: self.needed_value(Column::Category, words::category, VenueCategory::Culture),
            name: NameInput {
                fi: name.to_owned(),
                sv: self.told(Column::NameSv).unwrap_or_else(|| name.to_owned()),
                en: self.told(Column::NameEn).unwrap_or_else(|| name.to_owned()),
            },
            street_address: self.told(Column::StreetAddress),
            postal_code: self.postal_code(context),
            municipality_code: self.municipality(context),
            home_page: self.told(Column::HomePage),
            opens_on: self.first_day(context),
            closes_on: self.value(Column::ClosesOn, words::day),
            // What is said of neither gives tickets, as most venues do.
            gives_tickets: gives_tickets.unwrap_or(!gives_course_places),
            gives_course_places,
            tickets_per_occasion: self.value(Column::TicketsPerOccasion, words::number),
            courses_per_year: self.value(Column::CoursesPerYear, words::number),
            offer: GuardedInput {
                fi: self.text(Column::OfferFi).to_owned(),
                sv: self.text(Column::OfferSv).to_owned(),
                en: self.text(Column::OfferEn).to_owned(),
            },
            note: self.text(Column::Note).to_owned(),
        }
    }

    /// A spreadsheet takes the zeros from the beginning of a postal code.
    fn postal_code(&mut self, context: &Context) -> Option<String> {
        let text = self.told(Column::PostalCode)?;
        let is_number = text.chars().all(|digit| digit.is_ascii_digit());
        let code = if is_number {
            format!("{text:0>5}")
        } else {
            text
        };
        if !context.postal_codes.contains(&code) {
            self.refuse(Column::PostalCode, FieldCode::UnknownReference);
        }
        Some(code)
    }

    fn municipality(&mut self, context: &Context) -> String {
        let text = self.needed(Column::Municipality).to_lowercase();
        let is_number = text.chars().all(|digit| digit.is_ascii_digit());
        let name = if is_number {
            format!("{text:0>3}")
        } else {
            text
        };
        let code = context.municipalities.get(&name).cloned();
        if code.is_none() {
            self.refuse(Column::Municipality, FieldCode::UnknownReference);
        }
        code.unwrap_or_default()
    }

    pub(super) fn account(&mut self) -> CreateUser {
        let display_name = self.told(Column::Person);
        CreateUser {
            username: self.needed(Column::Username),
            scope: match self.needed_value(Column::Role, words::role, Role::Distributor) {
                Role::Venue => NewScope::Venue {
                    venue_id: VenueId(Uuid::nil()),
                },
                _ => NewScope::Distributor {
                    site_id: SiteId(Uuid::nil()),
                },
            },
            is_personal: display_name.is_some(),
            display_name,
            is_contact_person: self.is(Column::IsContactPerson),
            language: self
                .value(Column::Language, words::language)
                .unwrap_or_default(),
        }
    }

    /// What the operation that adds one such thing would refuse.
    pub(super) fn check(&mut self, entry: &Entry) {
        let (valid, together) = match entry {
            Entry::Organisation(new) => (new.validate(), new.check()),
            Entry::Site(new) => (new.validate(), new.check()),
            Entry::Venue(new) => (new.validate(), new.check()),
            Entry::Account(new) => (new.validate(), new.check()),
        };
        let each = valid.err().map(|found| field_errors(&found, ""));
        // What could not be read was given another value: it cannot be judged together with others.
        let together = if self.errors.is_empty() {
            together
        } else {
            Vec::new()
        };
        for found in each.into_iter().flatten().chain(together) {
            // Without a name of its own in a language it has the Finnish one.
            let column = column_of(&found.pointer);
            let is_other = matches!(column, Column::NameSv | Column::NameEn);
            let column = if is_other && self.is_empty(column) {
                Column::Name
            } else {
                column
            };
            self.refuse_with(column, found);
        }
    }
}

/// The column of a member of what a row adds.
fn column_of(pointer: &str) -> Column {
    match pointer {
        "/distributes_cards" => Column::DistributesCards,
        "/contact_person/name" => Column::ContactName,
        "/contact_person/title" => Column::ContactTitle,
        "/contact_person/email" => Column::ContactEmail,
        "/contact_person/phone" => Column::ContactPhone,
        "/note" => Column::Note,
        "/opened_on" | "/opens_on" => Column::OpensOn,
        "/closed_on" | "/closes_on" => Column::ClosesOn,
        "/name/sv" => Column::NameSv,
        "/name/en" => Column::NameEn,
        "/street_address" => Column::StreetAddress,
        "/postal_code" => Column::PostalCode,
        "/municipality_code" => Column::Municipality,
        "/home_page" => Column::HomePage,
        "/gives_tickets" => Column::GivesTickets,
        "/tickets_per_occasion" => Column::TicketsPerOccasion,
        "/courses_per_year" => Column::CoursesPerYear,
        "/offer/fi" => Column::OfferFi,
        "/offer/sv" => Column::OfferSv,
        "/offer/en" => Column::OfferEn,
        "/username" => Column::Username,
        "/display_name" => Column::Person,
        "/is_contact_person" => Column::IsContactPerson,
        _ => Column::Name,
    }
}
