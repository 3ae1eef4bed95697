//! Requests that add and change organisations, sites and venues.

use serde_json::{Value, json};
use shared::ids::AreaId;

use crate::requests::with;
use crate::world::TestArea;

/// A new organisation of an area, which does all that organisations do.
#[must_use]
pub fn organisation(area: Option<AreaId>, name: &str) -> Value {
    json!({
        "area_id": area,
        "name": name,
        "distributes_cards": true,
        "runs_venues": true,
        "sells_tickets": true,
        "contact_person": { "name": "Eeva Esimerkki", "title": null, "email": null, "phone": null },
        "note": "",
    })
}

/// A new site of an area's organisation.
#[must_use]
pub fn site(area: &TestArea, name: &str) -> Value {
    json!({
        "organisation_id": area.organisation,
        "area_id": area.id,
        "name": name,
        "opened_on": "2026-11-23",
        "closed_on": null,
    })
}

/// A new venue of an area's organisation.
#[must_use]
pub fn venue(area: &TestArea, name: &str) -> Value {
    json!({
        "organisation_id": area.organisation,
        "area_id": area.id,
        "pop_up": false,
        "category": "sports",
        "name": { "fi": name, "sv": format!("{name} (sv)"), "en": format!("{name} (en)") },
        "street_address": "Uimahallinkuja 1",
        "postal_code": "02100",
        "municipality_code": "049",
        "home_page": "https://uimahalli.example",
        "opens_on": "2026-11-23",
        "closes_on": null,
        "gives_tickets": true,
        "gives_course_places": true,
        "tickets_per_occasion": 20,
        "courses_per_year": 1,
        "offer": { "fi": "Uinti ja vesijumppa", "sv": "Simning", "en": "Swimming" },
        "note": "",
    })
}

/// What a venue gives.
#[must_use]
pub fn gives(version: i32) -> Value {
    json!({
        "version": version,
        "gives_tickets": false,
        "gives_course_places": true,
        "tickets_per_occasion": null,
        "courses_per_year": 2,
        "offer": { "fi": "Kaksi kurssia vuodessa", "sv": "Två kurser om året", "en": "Two courses a year" },
        "home_page": "https://opisto.example",
    })
}

/// A request that passes, for each operation that adds or changes such a thing; `turn` makes it its own.
#[must_use]
pub fn request(area: &TestArea, operation: &str, turn: usize, version: i32) -> Option<Value> {
    let (name, changed) = (&format!("Paikka {turn}"), &format!("Muutettu {turn}"));
    let versioned = |body| with(body, "/version", version);
    Some(match operation {
        "create_organisation" => organisation(Some(area.id), name),
        "update_organisation" => versioned(organisation(Some(area.id), changed)),
        "change_contact_person" => json!({ "version": version, "name": "Eeva Esimerkki" }),
        "create_site" => site(area, name),
        "update_site" => versioned(site(area, changed)),
        "create_venue" => venue(area, name),
        "update_venue" => versioned(venue(area, changed)),
        "update_venue_gives" => gives(version),
        _ => return None,
    })
}
