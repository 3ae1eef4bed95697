//! Organisations: they distribute cards, run venues, sell tickets, or several of these.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::{AreaId, OrganisationId};
use crate::inputs::inputs;
use crate::limits::{EMAIL_MAX, NAME_MAX, NOTE_MAX, PHONE_MAX, SEARCH_MAX};
use crate::problem::{FieldCode, FieldError};
use crate::validation::{self, filled, guarded, one_line};

/// What an organisation does; it may do several of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OrganisationKind {
    /// Hands out cards.
    DistributesCards,
    /// Runs venues.
    RunsVenues,
    /// Sells tickets for venues.
    SellsTickets,
}

impl OrganisationKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::DistributesCards, Self::RunsVenues, Self::SellsTickets];

    /// The name in JSON and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DistributesCards => "distributes_cards",
            Self::RunsVenues => "runs_venues",
            Self::SellsTickets => "sells_tickets",
        }
    }
}

/// The person whom an organisation has named for the card (yhteyshenkilö).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactPerson {
    /// Name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
    /// What the person does in the organisation.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub title: Option<String>,
    /// E-mail address at work.
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: Option<String>,
    /// Phone number at work.
    #[cfg_attr(feature = "openapi", schema(max_length = 40))]
    pub phone: Option<String>,
}

/// An organisation of the network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Organisation {
    /// Id of the organisation.
    pub id: OrganisationId,
    /// The area whose coordinators look after it; null for one that Kaikukeskus looks after.
    pub area_id: Option<AreaId>,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
    /// Whether it hands out cards.
    pub distributes_cards: bool,
    /// Whether it runs venues.
    pub runs_venues: bool,
    /// Whether it sells tickets for venues.
    pub sells_tickets: bool,
    /// The named contact person.
    pub contact_person: ContactPerson,
    /// The coordinators' note to themselves; null for those who are none.
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub note: Option<String>,
    /// Counted up by each change; a change names the version that it read.
    pub version: i32,
}

impl Organisation {
    /// Whether it is of a kind.
    #[must_use]
    pub const fn is(&self, kind: OrganisationKind) -> bool {
        match kind {
            OrganisationKind::DistributesCards => self.distributes_cards,
            OrganisationKind::RunsVenues => self.runs_venues,
            OrganisationKind::SellsTickets => self.sells_tickets,
        }
    }
}

inputs! {
    /// The contact person of a new organisation: always named.
    #[derive(Default)]
    ContactPersonInput;
    /// Names another contact person, or corrects the contact details of the present one.
    ChangeContactPerson;
    /// Name.
    #[validate(length(max = NAME_MAX, code = "too_long"), custom(function = filled))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    name: [String],
    /// What the person does in the organisation.
    #[serde(default)]
    #[validate(length(max = NAME_MAX, code = "too_long"), custom(function = one_line))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    title: [Option<String>],
    /// E-mail address at work.
    #[serde(default)]
    #[validate(length(max = EMAIL_MAX, code = "too_long"), custom(function = validation::email))]
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    email: [Option<String>],
    /// Phone number at work.
    #[serde(default)]
    #[validate(length(max = PHONE_MAX, code = "too_long"), custom(function = validation::phone))]
    #[cfg_attr(feature = "openapi", schema(max_length = 40, pattern = "^[0-9 +()/.,-]{0,40}$"))]
    phone: [Option<String>],
}

inputs! {
    /// A new organisation. It does at least one of the three: hands out cards, runs venues, sells tickets.
    CreateOrganisation;
    /// What an organisation shall be from now on.
    UpdateOrganisation;
    /// The area whose coordinators look after it; null for one that Kaikukeskus looks after, which it alone may choose.
    #[serde(default)]
    area_id: [Option<AreaId>],
    /// Its name, which no other organisation has.
    #[validate(length(max = NAME_MAX, code = "too_long"), custom(function = filled))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    name: [String],
    /// Whether it hands out cards.
    #[serde(default)]
    distributes_cards: [bool],
    /// Whether it runs venues.
    #[serde(default)]
    runs_venues: [bool],
    /// Whether it sells tickets for venues.
    #[serde(default)]
    sells_tickets: [bool],
    /// The named contact person.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    contact_person: [ContactPersonInput],
    /// The coordinators' note to themselves; never about a holder.
    #[serde(default)]
    #[validate(length(max = NOTE_MAX, code = "too_long"), custom(function = guarded))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    note: [String],
}

impl CreateOrganisation {
    /// What its members break together.
    #[must_use]
    pub fn check(&self) -> Vec<FieldError> {
        let does_something = self.distributes_cards || self.runs_venues || self.sells_tickets;
        let missing = FieldError::new("/distributes_cards", FieldCode::Required);
        (!does_something).then_some(missing).into_iter().collect()
    }
}

/// Which organisations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct OrganisationFilter {
    /// Only those that the area looks after, or that have a site or venue in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_id: Option<AreaId>,
    /// Only those of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub kind: Option<OrganisationKind>,
    /// Only those whose name has this part; upper and lower case are the same.
    #[validate(length(max = SEARCH_MAX, code = "too_long"), custom(function = one_line))]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}
