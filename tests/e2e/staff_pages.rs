//! Every page of staff, by the role that it is for; `:id` stands for one thing of the area Espoo.

use shared::session::Role;
use support::TestApp;
use support::world::NATIONAL;

use crate::accessibility::some_cards;
use crate::pages::{CHECK, HAND_OVER};

/// For all staff.
const ALL: [&str; 8] = [
    "/admin",
    "/admin/password",
    "/admin/profile",
    "/admin/second-factor",
    "/admin/materials",
    "/admin/notices",
    "/admin/help",
    "/admin/checklist/:id",
];
/// For distributors, beside those.
const DISTRIBUTOR: [&str; 20] = [
    HAND_OVER,
    "/admin/queue",
    "/admin/backlog",
    "/admin/backlog/import",
    "/admin/paper-form",
    "/admin/cards",
    "/admin/cards/ending",
    "/admin/cards/shortened",
    "/admin/cards/:id",
    "/admin/cards/:id/renew",
    "/admin/cards/:id/renew-elsewhere",
    "/admin/cards/:id/replace",
    "/admin/cards/:id/inactivate",
    "/admin/cards/:id/correct",
    "/admin/cards/:id/re-enter",
    "/admin/today",
    "/admin/statistics",
    "/admin/community-cards",
    "/admin/group-visit",
    "/admin/our-part",
];
/// For venues, beside those for all.
const VENUE: [&str; 10] = [
    CHECK,
    "/admin/visits/group",
    "/admin/visits",
    "/admin/till",
    "/admin/statistics",
    "/admin/own-venue",
    "/admin/queue",
    "/admin/api-clients",
    "/admin/api-clients/new",
    "/admin/api-clients/:id",
];
/// For coordinators and the national administrator, beside those for all.
const COORDINATOR: [&str; 29] = [
    "/admin/cards",
    "/admin/cards/:id",
    "/admin/statistics",
    "/admin/statistics?site_id=:site",
    "/admin/manage",
    "/admin/areas",
    "/admin/areas/:id",
    "/admin/organisations",
    "/admin/organisations/new",
    "/admin/organisations/:id",
    "/admin/sites",
    "/admin/sites/new",
    "/admin/sites/:id",
    "/admin/venues",
    "/admin/venues/new",
    "/admin/venues/:id",
    "/admin/users",
    "/admin/users/new",
    "/admin/users/:id",
    "/admin/api-clients",
    "/admin/api-clients/new",
    "/admin/api-clients/:id",
    "/admin/stocks",
    "/admin/stocks/new",
    "/admin/stocks/:id",
    "/admin/checklists",
    "/admin/audit-events",
    "/admin/import",
    "/admin/backlog/import",
];
/// For the national administrator, beside all those.
const NATIONAL_ONLY: [&str; 3] = ["/admin/network", "/admin/areas/new", "/admin/questions"];

/// What a role may not open says so.
const OF_OTHERS: [&str; 2] = [HAND_OVER, CHECK];

/// A register with something on every page.
pub(crate) struct Filled<'a> {
    app: &'a TestApp,
    card: String,
    user: String,
    client: String,
    stock: String,
}

impl<'a> Filled<'a> {
    /// Fills the pages of Espoo.
    pub(crate) async fn new(app: &'a TestApp) -> Self {
        let card = some_cards(app).await;
        Self {
            app,
            card,
            user: first(app, "users").await,
            client: client(app).await,
            stock: first(app, "stocks").await,
        }
    }

    /// The account of a role, and the addresses that it visits.
    pub(crate) fn pages(&self, role: Role) -> (&str, Vec<String>) {
        let espoo = &self.app.world.espoo;
        let (username, paths) = match role {
            Role::NationalAdmin => (
                NATIONAL,
                [&COORDINATOR[..], &NATIONAL_ONLY, &OF_OTHERS].concat(),
            ),
            Role::AreaCoordinator => (
                espoo.coordinator.as_str(),
                [&COORDINATOR[..], &OF_OTHERS].concat(),
            ),
            Role::Distributor => (
                espoo.distributor.as_str(),
                [&DISTRIBUTOR[..], &OF_OTHERS[1..]].concat(),
            ),
            Role::Venue => (
                espoo.venue_account.as_str(),
                [&VENUE[..], &OF_OTHERS[..1]].concat(),
            ),
        };
        let paths = ALL.into_iter().chain(paths);
        (username, paths.map(|path| self.address(path)).collect())
    }

    fn address(&self, path: &str) -> String {
        let espoo = &self.app.world.espoo;
        let id = match path.split("/:id").next().unwrap() {
            "/admin/cards" => self.card.clone(),
            "/admin/areas" => espoo.id.to_string(),
            "/admin/organisations" | "/admin/checklist" => espoo.organisation.to_string(),
            "/admin/sites" => espoo.site.to_string(),
            "/admin/venues" => espoo.venue.to_string(),
            "/admin/users" => self.user.clone(),
            "/admin/api-clients" => self.client.clone(),
            _ => self.stock.clone(),
        };
        path.replace(":id", &id)
            .replace(":site", &espoo.site.to_string())
    }
}

/// Id of the first of the things that the coordinator of Espoo sees.
async fn first(app: &TestApp, table: &str) -> String {
    let espoo = app.world.espoo.id;
    let sql = format!(
        "select id::text as value from {table} where area_id = '{espoo}' order by id limit 1"
    );
    app.texts(&sql).await.remove(0)
}

/// Id of the system of Espoo's venue.
async fn client(app: &TestApp) -> String {
    let organisation = app.world.espoo.organisation;
    let sql = format!(
        "select id::text as value from api_clients where organisation_id = '{organisation}'"
    );
    app.texts(&sql).await.remove(0)
}
