//! Organisations: they distribute cards, run venues, sell tickets, or several of these.

use serde::{Deserialize, Serialize};

use crate::ids::OrganisationId;

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
}
