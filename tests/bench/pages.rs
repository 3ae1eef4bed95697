//! The lists of the document, and the pages of each that are asked for.

use reqwest::Method;
use serde_json::Value;
use support::{Client, TestApp, world};

/// Filters of a list, as its query; `{area}`, `{organisation}` and `{venue}` stand for one that grows with the register.
const FILTERS: [(&str, &str); 24] = [
    ("list_organisations", "q=nuorisotalo"),
    ("list_organisations", "kind=sells_tickets"),
    ("list_organisations", "area_id={area}"),
    ("list_sites", "q=nuorisotalo"),
    ("list_sites", "state=closed"),
    ("list_sites", "area_id={area}"),
    ("list_sites", "organisation_id={organisation}"),
    ("list_venues", "q=nuorisotalo"),
    ("list_venues", "category=sports&state=open"),
    ("list_venues", "area_id={area}"),
    ("list_public_venues", "area_id={area}&category=sports"),
    ("list_users", "q=s1"),
    ("list_stocks", "area_id={area}&kind=personal"),
    ("list_checklists", "area_id={area}"),
    ("list_checklists", "state=commitment_missing"),
    ("list_notices", "state=open"),
    ("list_notices", "kind=stock_low"),
    ("list_notices", "state=done"),
    ("list_audit_events", "operation=update_site"),
    ("list_cards", "ends_within=30"),
    ("list_visits", "from=2026-03-01&to=2026-03-31"),
    ("list_visits", "kind=season_pass"),
    ("list_visits", "state=undone"),
    ("list_visits", "external_id=A-1077"),
];

/// What a list needs in any case.
const NEEDED: [(&str, &str); 2] = [
    ("list_checklists", "year=2026"),
    ("list_visits", "venue_id={venue}"),
];

/// A list as somebody reads it.
pub(crate) struct Case {
    pub(crate) reader: &'static str,
    operation: String,
    path: String,
}

/// A register with its readers.
pub(crate) struct Register {
    app: TestApp,
    national: Client,
    coordinator: Client,
    venue: Client,
}

/// Every list of the document that comes in pages, for each reader; of some operations, where they are named.
pub(crate) fn cases(wanted: &[String]) -> Vec<Case> {
    let mut found = Vec::new();
    let paths = api::openapi::document()["paths"].as_object().unwrap();
    for (path, item) in paths {
        let parameters = item["get"]["parameters"].as_array();
        let mut parameters = parameters.into_iter().flatten();
        if !parameters.any(|parameter| parameter["name"] == "limit") {
            continue;
        }
        let operation = item["get"]["operationId"].as_str().unwrap();
        if !wanted.is_empty() && !wanted.iter().any(|name| name == operation) {
            continue;
        }
        let venue = (operation == "list_visits").then_some("venue");
        let readers = ["national", "coordinator"].into_iter().chain(venue);
        found.extend(readers.map(|reader| Case {
            reader,
            operation: operation.to_owned(),
            path: path.clone(),
        }));
    }
    found
}

impl Register {
    pub(crate) async fn open(app: TestApp) -> Self {
        Self {
            national: app.sign_in(world::NATIONAL).await,
            coordinator: app.sign_in(&app.world.espoo.coordinator).await,
            venue: app.sign_in(&app.world.espoo.venue_account).await,
            app,
        }
    }

    fn client(&self, case: &Case) -> &Client {
        match case.reader {
            "national" => &self.national,
            "venue" => &self.venue,
            _ => &self.coordinator,
        }
    }

    /// The pages to ask for, each with its name: the first, one in the middle, and the filtered ones.
    pub(crate) async fn paths(&self, case: &Case) -> Vec<(String, String)> {
        let (operation, path) = (&case.operation, &self.address(&case.path).await);
        let needed = NEEDED.iter().find(|(list, _)| list == operation);
        let needed = needed.map_or(String::new(), |(_, query)| {
            format!("&{}", self.filled(query))
        });
        let first = format!("{path}?limit=20{needed}");
        let mut found = vec![(operation.clone(), first.clone())];
        if let Some(cursor) = self.middle(case, path, &needed).await {
            found.push((
                format!("{operation} middle"),
                format!("{first}&cursor={cursor}"),
            ));
        }
        for (list, filter) in FILTERS.iter().filter(|(list, _)| list == operation) {
            let filled = self.filled(filter);
            let name = format!("{list} {}", filter.replace(['{', '}'], ""));
            // Short pages, which both registers fill: what is compared is the finding.
            found.push((name, format!("{path}?limit=5{needed}&{filled}")));
        }
        found
    }

    /// A query about what grows with the register.
    fn filled(&self, query: &str) -> String {
        let world = &self.app.world.espoo;
        query
            .replace("{area}", &world.id.to_string())
            .replace("{organisation}", &world.organisation.to_string())
            .replace("{venue}", &world.venue.to_string())
    }

    /// The address of a list, of the coordinator's own area where it is of one thing.
    async fn address(&self, path: &str) -> String {
        let world = &self.app.world.espoo;
        let id = match path.split('/').nth(3).unwrap() {
            _ if !path.contains("{id}") => return path.to_owned(),
            "areas" => world.id.to_string(),
            "organisations" => world.organisation.to_string(),
            // Of the batches; of what else there will be, it is not found.
            _ => self.app.stock_of(world.site).await,
        };
        path.replace("{id}", &id)
    }

    /// The cursor of the page in the middle; none where there is one page.
    async fn middle(&self, case: &Case, path: &str, needed: &str) -> Option<String> {
        let mut cursors = Vec::new();
        let mut next = format!("{path}?limit=50{needed}");
        loop {
            let page: Value = serde_json::from_str(&self.ask(case, &next).await).unwrap();
            let Some(cursor) = page["next_cursor"].as_str() else {
                break;
            };
            cursors.push(cursor.to_owned());
            next = format!("{path}?limit=50{needed}&cursor={cursor}");
        }
        cursors.get(cursors.len() / 2).cloned()
    }

    /// Asks without checking the answer against the document, which would cost more than the answer.
    pub(crate) async fn ask(&self, case: &Case, path: &str) -> String {
        let request = self.client(case).request(Method::GET, path);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 200, "{path}");
        response.text().await.unwrap()
    }
}
