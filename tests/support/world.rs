//! What every test finds: two areas with everything in them, and a third that is local only.
//!
//! The names of the fields say what is what; all accounts have the same password.

use api::auth::api_key::{self, Mode};
use api::auth::password::Passwords;
use api::db;
use api::db::api_clients::NewClient;
use api::db::stocks::NewStock;
use api::db::users::{NewUser, NewUserScope};
use diesel_async::{AsyncPgConnection, SimpleAsyncConnection};
use shared::api_clients::ApiScope;
use shared::card_number::{AreaPrefix, CardNumber};
use shared::cards::CardKind;
use shared::ids::{AreaId, OrganisationId, SiteId, UserId, VenueId};
use shared::stocks::StockSource;
use shared::text::Language;
use uuid::Uuid;

/// Password of every account.
pub const PASSWORD: &str = "correct horse battery";
/// National administrator.
pub const NATIONAL: &str = "kaikukeskus";

/// One area with one of each.
#[derive(Clone, Debug)]
pub struct TestArea {
    /// The area.
    pub id: AreaId,
    /// An organisation that distributes cards and runs venues.
    pub organisation: OrganisationId,
    /// A site, open since 2020.
    pub site: SiteId,
    /// A venue, open since 2020.
    pub venue: VenueId,
    /// User name of its coordinator.
    pub coordinator: String,
    /// User name of its distributor.
    pub distributor: String,
    /// User name of its venue.
    pub venue_account: String,
    /// A live key of its venue, with every scope.
    pub key: String,
    /// Free numbers of its site, for personal cards.
    pub stock: Vec<CardNumber>,
    /// Free numbers of its site, for community cards.
    pub community_stock: Vec<CardNumber>,
}

/// What every test finds.
#[derive(Clone, Debug)]
pub struct World {
    /// A permanent area: Espoo, prefix ESP.
    pub espoo: TestArea,
    /// A pilot area whose pilot ends on 28 February 2027: Vantaa and Kerava, prefix VAK.
    pub vantaa: TestArea,
    /// A permanent area that is local only: Savonlinna, prefix SAV.
    pub savonlinna: TestArea,
    /// The national administrator.
    pub national: UserId,
}

impl World {
    /// Adds it all to an empty register.
    ///
    /// # Panics
    /// When the register is not empty.
    pub async fn create(conn: &mut AsyncPgConnection, passwords: &Passwords) -> Self {
        let hash = passwords.hash_now(PASSWORD).unwrap();
        let national = add_user(conn, NATIONAL, &hash, NewUserScope::Network).await;
        Self {
            espoo: area(
                conn,
                &hash,
                national,
                ("espoo", "Espoo", "ESP", "049"),
                "permanent', null",
                false,
            )
            .await,
            vantaa: area(
                conn,
                &hash,
                national,
                ("vantaa", "Vantaa", "VAK", "092"),
                "pilot', '2027-02-28'",
                false,
            )
            .await,
            savonlinna: area(
                conn,
                &hash,
                national,
                ("savonlinna", "Savonlinna", "SAV", "740"),
                "permanent', null",
                true,
            )
            .await,
            national,
        }
    }
}

/// Adds an account whose password is `PASSWORD`.
async fn add_user(
    conn: &mut AsyncPgConnection,
    username: &str,
    hash: &str,
    scope: NewUserScope,
) -> UserId {
    let new = NewUser {
        username,
        password_hash: hash,
        language: Language::Fi,
        must_change_password: false,
        scope,
        person: None,
    };
    db::users::insert(conn, &new).await.unwrap().unwrap()
}

async fn area(
    conn: &mut AsyncPgConnection,
    hash: &str,
    national: UserId,
    (slug, name, prefix, municipality): (&str, &str, &str, &str),
    standing: &str,
    local_only: bool,
) -> TestArea {
    let [id, organisation, site, venue, period] = [(); 5].map(|()| Uuid::now_v7());
    conn.batch_execute(&format!(
        "insert into areas (id, kind, name_fi, name_sv, name_en, code_prefix, local_only) \
         values ('{id}', 'municipality', '{name}', '{name} (sv)', '{name} (en)', '{prefix}', {local_only}); \
         insert into area_periods (id, area_id, state, pilot_end, known_from, recorded_at) \
         values ('{period}', '{id}', '{standing}, '2020-01-01', '2020-01-01T00:00:00Z'); \
         insert into organisations (id, area_id, name, distributes_cards, runs_venues, contact_name) \
         values ('{organisation}', '{id}', '{name}n järjestö', true, true, 'Yhteyshenkilö'); \
         insert into sites (id, area_id, organisation_id, name, opened_on) \
         values ('{site}', '{id}', '{organisation}', '{name}n toimipiste', '2020-01-01'); \
         insert into venues (id, organisation_id, area_id, category, name_fi, name_sv, name_en, municipality_code, opens_on) \
         values ('{venue}', '{organisation}', '{id}', 'culture', '{name}n teatteri', '{name} teater', '{name} theatre', \
         '{municipality}', '2020-01-01');"
    ))
    .await
    .unwrap();
    let (area, site, venue) = (AreaId(id), SiteId(site), VenueId(venue));
    let [coordinator, distributor, venue_account] =
        ["vastuu", "jakaja", "kohde"].map(|role| format!("{slug}.{role}"));
    let by = add_user(conn, &coordinator, hash, NewUserScope::Area(area, "social")).await;
    add_user(conn, &distributor, hash, NewUserScope::Site(site)).await;
    add_user(conn, &venue_account, hash, NewUserScope::Venue(venue)).await;
    let organisation = OrganisationId(organisation);
    let scopes = ["cards:check", "visits:write", "visits:read", "offline:read"];
    let key = add_key(conn, organisation, &[venue], &scopes).await;
    let stock = add_stock(conn, (area, site), CardKind::Personal, prefix, 0..40, by).await;
    let community_stock =
        add_stock(conn, (area, site), CardKind::Community, prefix, 40..45, by).await;
    let _ = national;
    TestArea {
        id: area,
        organisation,
        site,
        venue,
        coordinator,
        distributor,
        venue_account,
        key,
        stock,
        community_stock,
    }
}

/// Adds an API client with a key for venues.
pub async fn add_key(
    conn: &mut AsyncPgConnection,
    organisation: OrganisationId,
    venues: &[VenueId],
    scopes: &[&str],
) -> String {
    add_key_of(conn, Mode::Live, organisation, venues, scopes).await
}

/// Adds an API client in test mode with a key that may do everything.
pub async fn add_test_key(conn: &mut AsyncPgConnection, organisation: OrganisationId) -> String {
    let scopes = ApiScope::ALL.map(ApiScope::as_str);
    add_key_of(conn, Mode::Test, organisation, &[], &scopes).await
}

async fn add_key_of(
    conn: &mut AsyncPgConnection,
    mode: Mode,
    organisation: OrganisationId,
    venues: &[VenueId],
    scopes: &[&str],
) -> String {
    let key = api_key::generate(mode).unwrap();
    let new = NewClient {
        organisation,
        mode,
        name: &format!("Client {}", Uuid::new_v4()),
        prefix: &api_key::shown_prefix(&key),
        key_hash: &api_key::hash(&key).unwrap(),
        scopes,
        venues,
    };
    db::api_clients::insert(conn, &new).await.unwrap();
    key
}

/// Gives generated numbers to a site.
pub async fn add_stock(
    conn: &mut AsyncPgConnection,
    (area, site): (AreaId, SiteId),
    kind: CardKind,
    prefix: &str,
    seeds: std::ops::Range<u8>,
    given_by: UserId,
) -> Vec<CardNumber> {
    let prefix = AreaPrefix::parse(prefix).unwrap();
    let numbers: Vec<_> = seeds
        .filter_map(|seed| CardNumber::generate(&prefix, [seed, 7, 77, 177, seed]))
        .collect();
    let new = NewStock {
        area,
        site,
        kind,
        given_on: "2026-01-02".parse().unwrap(),
        given_by,
        source: StockSource::List,
        numbers: &numbers,
    };
    db::stocks::insert(conn, &new).await.unwrap();
    numbers
}
