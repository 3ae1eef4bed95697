//! Organisations.

use serde::Serialize;
use shared::ids::OrganisationId;
use shared::organisations::{
    ChangeContactPerson, CreateOrganisation, Organisation, UpdateOrganisation,
};
use shared::page::Page;

use super::client::{Call, Method};
use super::error::ApiError;

/// The organisations that the account may see; `query` is page and filters.
pub async fn list_organisations(query: &impl Serialize) -> Result<Page<Organisation>, ApiError> {
    Call::new(Method::Get, "/organisations")
        .query(query)
        .send()
        .await
}

/// One organisation.
pub async fn find_organisation(id: OrganisationId) -> Result<Organisation, ApiError> {
    Call::new(Method::Get, format!("/organisations/{id}"))
        .send()
        .await
}

/// Adds an organisation.
pub async fn create_organisation(new: &CreateOrganisation) -> Result<Organisation, ApiError> {
    Call::new(Method::Post, "/organisations")
        .json(new)
        .send()
        .await
}

/// Changes an organisation.
pub async fn update_organisation(
    id: OrganisationId,
    changed: &UpdateOrganisation,
) -> Result<Organisation, ApiError> {
    Call::new(Method::Put, format!("/organisations/{id}"))
        .json(changed)
        .send()
        .await
}

/// Names the contact person.
pub async fn change_contact_person(
    id: OrganisationId,
    person: &ChangeContactPerson,
) -> Result<Organisation, ApiError> {
    Call::new(Method::Put, format!("/organisations/{id}/contact-person"))
        .json(person)
        .send()
        .await
}
