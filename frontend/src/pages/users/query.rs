//! What stands in the address of the list of accounts.

use serde::{Deserialize, Serialize};
use shared::ids::{AreaId, SiteId, VenueId};
use shared::page::PageQuery;
use shared::session::Role;
use shared::users::{UserFilter, UserState};

use crate::hooks::use_query::ListQuery;

/// Filters and page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct UsersQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) area_id: Option<AreaId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) site_id: Option<SiteId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) venue_id: Option<VenueId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<Role>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<UserState>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) q: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cursor: Option<String>,
}

impl UsersQuery {
    /// The page to ask for.
    pub(super) fn page(&self) -> PageQuery {
        PageQuery {
            limit: None,
            cursor: self.cursor.clone(),
        }
    }

    /// The filters to ask with.
    pub(super) fn filter(&self) -> UserFilter {
        UserFilter {
            role: self.role,
            area_id: self.area_id,
            site_id: self.site_id,
            venue_id: self.venue_id,
            state: self.state,
            q: self.q.clone(),
        }
    }
}

impl ListQuery for UsersQuery {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}
