//! The audit trail: who did what when to which thing.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::ids::AuditEventId;
use crate::limits::{OPERATION_MAX, USERNAME_MAX};

/// Most entries of an export: the latest of those that are asked for.
pub const EXPORT_MAX: i64 = 50_000;

/// What jobs and commands leave in the trail, beside the operations of the API.
pub const JOBS: [&str; 2] = ["retention", "create_admin"];

/// What kind of thing something was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Subject {
    /// The network and its settings.
    Network,
    /// An area.
    Area,
    /// A coordinator's entry.
    Coordinator,
    /// A brochure.
    Brochure,
    /// An organisation.
    Organisation,
    /// A site.
    Site,
    /// A venue.
    Venue,
    /// An account.
    User,
    /// A batch of numbers in stock.
    Stock,
    /// A card; never together with a visit.
    Card,
    /// A visit; never together with a card.
    Visit,
    /// A material.
    Material,
    /// A question of the questionnaire.
    Question,
    /// A notice.
    Notice,
    /// An import.
    Import,
    /// An API client or one of its keys.
    ApiClient,
}

impl Subject {
    /// All kinds.
    pub const ALL: [Self; 16] = [
        Self::Network,
        Self::Area,
        Self::Coordinator,
        Self::Brochure,
        Self::Organisation,
        Self::Site,
        Self::Venue,
        Self::User,
        Self::Stock,
        Self::Card,
        Self::Visit,
        Self::Material,
        Self::Question,
        Self::Notice,
        Self::Import,
        Self::ApiClient,
    ];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Area => "area",
            Self::Coordinator => "coordinator",
            Self::Brochure => "brochure",
            Self::Organisation => "organisation",
            Self::Site => "site",
            Self::Venue => "venue",
            Self::User => "user",
            Self::Stock => "stock",
            Self::Card => "card",
            Self::Visit => "visit",
            Self::Material => "material",
            Self::Question => "question",
            Self::Notice => "notice",
            Self::Import => "import",
            Self::ApiClient => "api_client",
        }
    }
}

/// An entry of the audit trail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditEvent {
    /// Id of the entry.
    pub id: AuditEventId,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// What was done: an operation of the API, or the name of a job or command.
    #[cfg_attr(feature = "openapi", schema(max_length = 60, example = "create_site"))]
    pub operation: String,
    /// User name of the account that did it; null for an API client, a job or a command.
    #[cfg_attr(feature = "openapi", schema(max_length = 64))]
    pub username: Option<String>,
    /// What kind of thing it was done to.
    pub subject: Option<Subject>,
    /// Id of the thing.
    pub subject_id: Option<Uuid>,
    /// What it was called then; never for a card.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub subject_name: Option<String>,
    /// Figures and codes that tell what changed, by name; never a fact about a holder.
    pub details: BTreeMap<String, String>,
}

/// Which entries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct AuditFilter {
    /// Only from this day on, in Finland.
    #[serde(
        default,
        deserialize_with = "crate::days::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// Only up to this day, in Finland.
    #[serde(
        default,
        deserialize_with = "crate::days::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
    /// Only this operation.
    #[validate(length(max = OPERATION_MAX, code = "too_long"))]
    #[cfg_attr(feature = "openapi", param(max_length = 60, example = "create_site"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// Only what accounts did whose user names contain this.
    #[validate(length(max = USERNAME_MAX, code = "too_long"))]
    #[cfg_attr(feature = "openapi", param(max_length = 64, example = "espoo"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// Only what was done to this kind of thing.
    #[cfg_attr(feature = "openapi", param(inline))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// Only what was done to this thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject_id: Option<Uuid>,
}

/// Which entries to take out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExportAuditEvents {
    /// Only from this day on, in Finland.
    #[serde(default, deserialize_with = "crate::days::optional")]
    pub from: Option<NaiveDate>,
    /// Only up to this day, in Finland.
    #[serde(default, deserialize_with = "crate::days::optional")]
    pub to: Option<NaiveDate>,
    /// Only this operation.
    #[validate(length(max = OPERATION_MAX, code = "too_long"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 60, example = "create_site"))]
    #[serde(default)]
    pub operation: Option<String>,
    /// Only what accounts did whose user names contain this.
    #[validate(length(max = USERNAME_MAX, code = "too_long"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 64, example = "espoo"))]
    #[serde(default)]
    pub username: Option<String>,
    /// Only what was done to this kind of thing.
    #[serde(default)]
    pub subject: Option<Subject>,
    /// Only what was done to this thing.
    #[serde(default)]
    pub subject_id: Option<Uuid>,
}

impl From<ExportAuditEvents> for AuditFilter {
    fn from(wanted: ExportAuditEvents) -> Self {
        Self {
            from: wanted.from,
            to: wanted.to,
            operation: wanted.operation,
            username: wanted.username,
            subject: wanted.subject,
            subject_id: wanted.subject_id,
        }
    }
}

impl From<AuditFilter> for ExportAuditEvents {
    fn from(filter: AuditFilter) -> Self {
        Self {
            from: filter.from,
            to: filter.to,
            operation: filter.operation,
            username: filter.username,
            subject: filter.subject,
            subject_id: filter.subject_id,
        }
    }
}
