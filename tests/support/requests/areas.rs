//! What is sent to run the network, areas, coordinators, brochures and materials: small bodies that pass.

use serde_json::{Value, json};

/// An area without municipalities, with the usual rules.
#[must_use]
pub fn area(name: &str, prefix: &str) -> Value {
    json!({
        "name": { "fi": name, "sv": format!("{name} (sv)"), "en": format!("{name} (en)") },
        "kind": "municipality", "prefix": prefix, "local_only": false, "municipalities": [], "home_page": null,
        "validity_months": 12, "issue_day_counts": false, "minimum_holder_age": 16, "child_age_limit": 16,
        "client_age_limit": 16, "retention_months": null, "accepts_unstocked": false,
        "renewal_elsewhere": false, "stock_low_at": 20,
    })
}

/// The network's settings of a version.
#[must_use]
pub fn network(version: i32) -> Value {
    let page = "https://kaikukortti.fi";
    json!({
        "version": version, "contact_name": "Kaikukeskus", "contact_email": "tuki@kaikukeskus.fi", "contact_phone": null,
        "links": {
            "areas": page, "operating_model": page, "privacy_notice": page, "distributor_handbook": page,
            "venue_handbook": page,
        },
        "minimum_holder_age": 16, "retention_months": 24, "audit_retention_months": 60,
        "operating_model_version": "2022", "second_factor_required": false,
    })
}

/// A coordinator of the culture side.
#[must_use]
pub fn person() -> Value {
    json!({
        "side": "culture", "name": "Kalle Kulttuuri", "title": "Kulttuurisuunnittelija", "email": "kalle@espoo.fi",
        "phone": "09 123 456",
    })
}

/// Links in Finnish and Swedish.
#[must_use]
pub fn links() -> Value {
    json!({ "fi": "https://espoo.fi/esite", "sv": "https://esbo.fi/broschyr", "en": null })
}

/// A poster for all staff.
#[must_use]
pub fn material() -> Value {
    json!({
        "kind": "poster", "audience": "all", "title": { "fi": "Juliste", "sv": "Affisch", "en": "Poster" },
        "links": links(),
    })
}
