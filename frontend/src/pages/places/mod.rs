//! What the pages of organisations, sites and venues share: choices, words, and texts of fields.

mod days;
mod fields;
mod queries;
mod words;

pub(super) use days::{first_day, last_day, shown};
pub(super) use fields::{AreaField, OrganisationField, optional_text, use_areas};
pub(super) use queries::{
    ApiClientsQuery, OfOrganisation, OrganisationsQuery, SitesQuery, VenuesQuery,
};
pub(super) use words::{
    area_filter, area_name, days, opening, parse_word, place_of, site_options, state_filter,
};
