//! Looks up who asks, once, before any handler: by session cookie or by API key.

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::AUTHORIZATION;
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest};
use shared::device_key::PLACE_HEADER;
use shared::ids::{ApiClientId, ApiKeyId, AreaId, OrganisationId, SiteId, VenueId};
use shared::problem::ProblemCode;
use shared::session::Role;
use shared::test_mode::TestVenue;

use super::same_origin::comes_from_own_page;
use super::test_mode::{self, comes_from_browser};
use crate::app::AppState;
use crate::auth::api_key::Mode;
use crate::auth::device_key::Place;
use crate::auth::{Account, Key, Principal, Scope, api_key};
use crate::db;
use crate::db::api_keys::KeyRow;
use crate::db::sessions::StandingRow;
use crate::error::{ApiError, ApiResult};
use crate::practice::{is_practised, practising};

/// Leaves who asks, or why that is unknown, in the request for `Require`.
///
/// # Errors
/// None of its own.
pub async fn authenticate<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let mut principal = principal(request.request()).await;
    let moment = match test_mode::moment(request.headers(), &principal) {
        Ok(moment) => moment,
        Err(refused) => {
            // Who is not known is told that first.
            if matches!(principal, Ok(Some(_))) {
                principal = Err(refused.into());
            }
            None
        }
    };
    let is_test = test_mode::is_test(&principal);
    let practises = is_practised(request.path())
        && matches!(&principal, Ok(Some(Principal::Account(account))) if account.practises);
    if practises && let Ok(Some(Principal::Account(account))) = &mut principal {
        at_practice_site(account);
    }
    if let Ok(Some(Principal::Account(account))) = &principal
        && is_meant_for_another(request.request(), account)
    {
        principal = Err(ProblemCode::OtherPlace.into());
    }
    if let Some(principal) = principal.transpose() {
        request
            .extensions_mut()
            .insert::<ApiResult<Principal>>(principal);
    }
    if is_test {
        return test_mode::answer(request, next, moment).await;
    }
    let answer = if practises {
        practising(next.call(request)).await
    } else {
        next.call(request).await
    };
    answer.map(ServiceResponse::map_into_boxed_body)
}

/// Has an account act at its practice site.
fn at_practice_site(account: &mut Account) {
    if let Scope::Site { site, .. } = &mut account.scope {
        *site = db::practice::site_of(account.user);
    }
}

/// Whether a request names another site or venue than its session's: it was written in a page that was opened before
/// another account signed in, or before practice was started or stopped.
fn is_meant_for_another(request: &HttpRequest, account: &Account) -> bool {
    let own = Place::of(&account.scope).map(|place| place.id().to_string());
    request
        .headers()
        .get(PLACE_HEADER)
        .is_some_and(|meant| meant.to_str().ok() != own.as_deref())
}

async fn principal(request: &HttpRequest) -> ApiResult<Option<Principal>> {
    let Some(state) = request.app_data::<AppState>() else {
        return Ok(None);
    };
    let authorization = request.headers().get(AUTHORIZATION);
    let cookie = state.cookies().access_token(request);
    let Some(header) = authorization else {
        return match cookie {
            Some(token) => by_session(state, &token).await.map(Some),
            None => Ok(None),
        };
    };
    let key = header.to_str().ok().and_then(bearer);
    // The documentation page asks with a test key, in a browser that may have a session, too.
    let is_test = key.and_then(api_key::mode) == Some(Mode::Test);
    if cookie.is_some() && !is_test {
        return Err(ProblemCode::TwoCredentials.into());
    }
    let key = key.ok_or(ProblemCode::KeyNotAccepted)?;
    let headers = request.headers();
    let may_be_page = is_test && comes_from_own_page(headers, state.public_url());
    if comes_from_browser(headers) && !may_be_page {
        // Everybody can read what a page sends.
        return Err(ProblemCode::KeyInBrowser.into());
    }
    by_key(state, key).await.map(Some)
}

/// The token of an `Authorization` header; the scheme's capital letters do not matter.
fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

async fn by_key(state: &AppState, key: &str) -> ApiResult<Principal> {
    let hash = api_key::hash(key).ok_or(ProblemCode::KeyNotAccepted)?;
    let row = db::api_keys::use_key(&mut *state.db().await?, &hash, state.clock().now()).await?;
    let row = row.filter(|row| api_key::mode(key) == Some(Mode::of(row.is_test)));
    let row = row.ok_or(ProblemCode::KeyNotAccepted)?;
    if let Some(refused) = why_refused(&row) {
        return Err(refused.into());
    }
    let (mode, scopes) = (Mode::of(row.is_test), row.scopes()?);
    let venues = match mode {
        Mode::Live => row.venues.iter().copied().map(VenueId).collect(),
        Mode::Test => TestVenue::of(row.kind()?)
            .iter()
            .map(|venue| venue.id())
            .collect(),
    };
    Ok(Principal::Key(Key {
        id: ApiKeyId(row.id),
        client: ApiClientId(row.client_id),
        mode,
        scopes,
        venues,
    }))
}

/// Why a key that exists is not accepted.
const fn why_refused(key: &KeyRow) -> Option<ProblemCode> {
    match (key.is_revoked, key.is_expired, key.is_suspended) {
        (true, ..) => Some(ProblemCode::KeyRevoked),
        (_, true, _) => Some(ProblemCode::KeyExpired),
        (.., true) => Some(ProblemCode::ClientSuspended),
        (false, false, false) => None,
    }
}

async fn by_session(state: &AppState, token: &str) -> ApiResult<Principal> {
    let now = state.clock().now();
    let claims = state
        .tokens()
        .read(token, now)
        .ok_or(ProblemCode::SessionEnded)?;
    let row =
        db::sessions::standing(&mut *state.db().await?, (claims.sid, claims.sub), now).await?;
    let row = row.ok_or(ProblemCode::SessionEnded)?;
    let scope = scope(&row).ok_or_else(|| {
        tracing::error!("an account's role and scope do not fit");
        ApiError::from(ProblemCode::Internal)
    })?;
    Ok(Principal::Account(Account {
        user: claims.sub,
        session: claims.sid,
        scope,
        must_change_password: row.must_change_password,
        is_contact_person: row.is_contact_person,
        second_factor_required: row.second_factor_required,
        has_second_factor: row.has_second_factor,
        practises: row.practises,
    }))
}

fn scope(row: &StandingRow) -> Option<Scope> {
    let area = row.area_id.map(AreaId);
    let organisation = row.organisation_id.map(OrganisationId);
    let role = Role::ALL
        .into_iter()
        .find(|role| role.as_str() == row.role)?;
    Some(match role {
        Role::NationalAdmin => Scope::Network,
        Role::AreaCoordinator => Scope::Area(area?),
        Role::Distributor => Scope::Site {
            site: SiteId(row.site_id?),
            organisation: organisation?,
            area: area?,
        },
        Role::Venue => Scope::Venue {
            venue: VenueId(row.venue_id?),
            organisation: organisation?,
            area,
        },
    })
}
