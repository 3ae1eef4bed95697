//! The venues that clients may speak for: granted and withdrawn by the venue or its area.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::api_clients::{ApiClientKind, ApiClientVenue, ApiMode, OwnClientVenue};
use shared::ids::{ApiClientId, AreaId, VenueId};
use shared::problem::{FieldCode, ProblemCode};
use shared::test_mode::TestVenue;
use shared::text::Text;

use super::{find, find_locked, standing, trail};
use crate::app::AppState;
use crate::auth::Key;
use crate::auth::api_clients::KeepClients;
use crate::db;
use crate::db::Visible;
use crate::db::api_client_venues::GrantRow;
use crate::error::{ApiError, ApiResult};

/// The venues of a client: all to who looks after it, to others those that they grant.
///
/// # Errors
/// 404 for another's client.
pub async fn list(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
) -> ApiResult<Vec<ApiClientVenue>> {
    let row = find(state, conn, keeper, id).await?;
    let standing = standing(keeper, &row)?;
    let visible = if keeper.manages(standing) || standing.is_of_own_organisation {
        Visible::All
    } else {
        keeper.grants()
    };
    let rows = db::api_client_venues::list(conn, id, visible).await?;
    Ok(rows.into_iter().map(|row| describe(keeper, row)).collect())
}

fn describe(keeper: KeepClients, (id, (fi, sv, en), area, granted_at): GrantRow) -> ApiClientVenue {
    let (venue_id, area_id) = (VenueId(id), area.map(AreaId));
    ApiClientVenue {
        venue_id,
        venue_name: Text { fi, sv, en },
        area_id,
        granted_at,
        withdrawable: match keeper.grants() {
            Visible::All => true,
            Visible::OfArea(own) => area_id == Some(own),
            Visible::Own(own) => venue_id == own,
        },
    }
}

/// The venues that a key speaks for, as it is told.
///
/// # Errors
/// When the database fails.
pub async fn spoken_for(
    conn: &mut AsyncPgConnection,
    key: &Key,
    kind: ApiClientKind,
) -> ApiResult<Vec<OwnClientVenue>> {
    if key.mode == ApiMode::Test {
        let venues = TestVenue::of(kind).iter().map(|venue| OwnClientVenue {
            id: venue.id(),
            name: venue.name(),
        });
        return Ok(venues.collect());
    }
    let rows = db::api_client_venues::list(conn, key.client, Visible::All).await?;
    let venues = rows
        .into_iter()
        .map(|(id, (fi, sv, en), ..)| OwnClientVenue {
            id: VenueId(id),
            name: Text { fi, sv, en },
        });
    Ok(venues.collect())
}

/// Lets a client speak for a venue. Doing it again changes nothing; the second says whether it was done before.
///
/// # Errors
/// 404 for another's client; 422 for another's venue, and for a venue of another organisation than a venues' client's.
pub async fn grant(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
    venue: VenueId,
) -> ApiResult<(Vec<ApiClientVenue>, bool)> {
    let replayed = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let client = find_locked(state, conn, keeper, id).await?;
            if client.is_test {
                // It speaks for test venues, and no other.
                return Err(ApiError::field("/venue_id", FieldCode::NotAllowed));
            }
            let found = db::api_client_venues::find_venue(conn, keeper.grants(), venue).await?;
            let unknown = || ApiError::field("/venue_id", FieldCode::UnknownReference);
            let found = found.ok_or_else(unknown)?;
            let is_own = found.organisation == client.organisation_id;
            if client.kind()? == ApiClientKind::Venues && !is_own {
                return Err(ApiError::field("/venue_id", FieldCode::VenueOfAnother));
            }
            let by = (keeper.user, state.clock().now());
            if !db::api_client_venues::insert(conn, id, venue, by).await? {
                return Ok(true);
            }
            trail(state, keeper, "grant_venue", &client)
                .in_area(found.area)
                .with("venue", found.name)
                .insert(conn)
                .await?;
            ApiResult::Ok(false)
        })
        .await?;
    Ok((list(state, conn, keeper, id).await?, replayed))
}

/// Takes a venue from a client at once. Doing it again changes nothing.
///
/// # Errors
/// 404 for another's client or venue.
pub async fn withdraw(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
    venue: VenueId,
) -> ApiResult<()> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let client = find_locked(state, conn, keeper, id).await?;
        let found = db::api_client_venues::find_venue(conn, keeper.grants(), venue).await?;
        let found = found.ok_or(ProblemCode::NotFound)?;
        if db::api_client_venues::delete(conn, id, venue).await? {
            trail(state, keeper, "withdraw_venue", &client)
                .in_area(found.area)
                .with("venue", found.name)
                .insert(conn)
                .await?;
        }
        Ok(())
    })
    .await
}
