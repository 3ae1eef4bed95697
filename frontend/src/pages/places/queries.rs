//! Filters and page of the lists, as the address and the register's operations have them.

use serde::{Deserialize, Serialize};
use shared::api_clients::ApiClientKind;
use shared::ids::{AreaId, OrganisationId};
use shared::opening::Opening;
use shared::organisations::OrganisationKind;
use shared::venues::VenueCategory;

use crate::hooks::use_query::ListQuery;

macro_rules! list_query {
    ($(#[$meta:meta])* $name:ident { $($(#[$member_meta:meta])* $member:ident: $kind:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub(crate) struct $name {
            $(
                $(#[$member_meta])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub(crate) $member: Option<$kind>,
            )+
            /// The page.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub(crate) cursor: Option<String>,
        }

        impl ListQuery for $name {
            fn cursor(&self) -> Option<&str> {
                self.cursor.as_deref()
            }

            fn set_cursor(&mut self, cursor: Option<String>) {
                self.cursor = cursor;
            }
        }
    };
}

list_query! {
    /// Which organisations.
    OrganisationsQuery {
        /// Of this area, or with a place in it.
        area_id: AreaId,
        /// Of this kind.
        kind: OrganisationKind,
        /// With this in the name.
        q: String,
    }
}

list_query! {
    /// Which sites.
    SitesQuery {
        /// Of this area.
        area_id: AreaId,
        /// Of this organisation.
        organisation_id: OrganisationId,
        /// Standing so today.
        state: Opening,
        /// With this in the name.
        q: String,
    }
}

list_query! {
    /// Which venues.
    VenuesQuery {
        /// Of this area.
        area_id: AreaId,
        /// Of this organisation.
        organisation_id: OrganisationId,
        /// Of this category.
        category: VenueCategory,
        /// Standing so today.
        state: Opening,
        /// With this in one of the names.
        q: String,
    }
}

list_query! {
    /// Which systems.
    ApiClientsQuery {
        /// Of this kind.
        kind: ApiClientKind,
        /// Of this organisation.
        organisation_id: OrganisationId,
        /// With this in the name.
        q: String,
    }
}

/// To which organisation a new site or venue is added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OfOrganisation {
    /// The organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) organisation_id: Option<OrganisationId>,
}
