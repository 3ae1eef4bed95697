//! One type for each kind of id, so that a site's id never stands where a venue's belongs.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema, utoipa::IntoParams))]
        #[cfg_attr(feature = "openapi", into_params(names("id"), parameter_in = Path))]
        pub struct $name(
            /// The id.
            pub Uuid,
        );

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// Id of an area (UUIDv7).
    AreaId;
    /// Id of an organisation (UUIDv7).
    OrganisationId;
    /// Id of a site (UUIDv7).
    SiteId;
    /// Id of a venue (UUIDv7).
    VenueId;
    /// Id of a card (UUIDv4: an id must not tell when a card was given).
    CardId;
    /// Id of a loan of a community card (UUIDv7).
    CardLoanId;
    /// Id of a visit (UUIDv4).
    VisitId;
    /// Id of a group visit (UUIDv4).
    GroupVisitId;
    /// Id of an account (UUIDv7).
    UserId;
    /// Id of something that was done to a card (UUIDv7).
    CardActionId;
    /// Id of a session (UUIDv7).
    SessionId;
    /// Id of an API client (UUIDv7).
    ApiClientId;
    /// Id of a key of an API client (UUIDv7).
    ApiKeyId;
    /// Id of an optional question (UUIDv7).
    QuestionId;
    /// Id of an option of a question (UUIDv7).
    OptionId;
    /// Id of a coordinator's entry (UUIDv7).
    CoordinatorId;
    /// Id of a brochure (UUIDv7).
    BrochureId;
    /// Id of a material (UUIDv7).
    MaterialId;
    /// Id of a batch of numbers in stock (UUIDv7).
    StockId;
    /// Id of a commitment (UUIDv7).
    CommitmentId;
    /// Id of an item of the checklist, in one wording (UUIDv7).
    ChecklistItemId;
    /// Id of a notice (UUIDv7).
    NoticeId;
    /// Id of an entry of the audit trail (UUIDv7).
    AuditEventId;
    /// Id of an import (UUIDv7).
    ImportId;
}
