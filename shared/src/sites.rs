//! Sites: places of an organisation that hand out cards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AreaId, OrganisationId, SiteId};

/// A place that hands out cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Site {
    /// Id of the site.
    pub id: SiteId,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
    /// The organisation that it belongs to.
    pub organisation_id: OrganisationId,
    /// The area that it belongs to today.
    pub area_id: AreaId,
    /// First day on which it hands out cards.
    pub opened_on: NaiveDate,
    /// Last day on which it hands out cards, if there is one.
    pub closed_on: Option<NaiveDate>,
}

impl Site {
    /// Whether it hands out cards on a day; first and last day included.
    #[must_use]
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        self.opened_on <= day && self.closed_on.is_none_or(|last| day <= last)
    }
}
