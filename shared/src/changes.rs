//! What an update of rules or settings changed, as the audit trail keeps it: old and new values; of contacts and lists only
//! that they changed.

use crate::area_inputs::{AreaInput, changes_of_the_network};
use crate::network::{Network, NetworkLinksInput, UpdateNetwork};

/// A field that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its name.
    pub field: &'static str,
    /// The value before and after, empty where there was none; none at all where the trail keeps no values.
    pub values: Option<[String; 2]>,
}

/// The fields of areas whose values the trail keeps.
pub const AREA_FIELDS: [&str; 16] = [
    "name_fi",
    "name_sv",
    "name_en",
    "area_kind",
    "prefix",
    "local_only",
    "home_page",
    "validity_months",
    "issue_day_counts",
    "minimum_holder_age",
    "child_age_limit",
    "client_age_limit",
    "retention_months",
    "accepts_unstocked",
    "renewal_elsewhere",
    "stock_low_at",
];

/// The fields of the network whose values the trail keeps.
pub const NETWORK_FIELDS: [&str; 5] = [
    "minimum_holder_age",
    "retention_months",
    "audit_retention_months",
    "operating_model_version",
    "second_factor_required",
];

/// The fields of which the trail keeps only that they changed.
pub const SILENT_FIELDS: [&str; 3] = ["contacts", "links", "municipalities"];

/// What an update changes of an area.
#[must_use]
pub fn area_changes(present: &AreaInput, wanted: &AreaInput) -> Vec<Change> {
    let mut changes = differing(AREA_FIELDS, area_values(present), area_values(wanted));
    if changes_of_the_network(present, wanted).contains(&"municipalities") {
        changes.push(silent("municipalities"));
    }
    changes
}

/// What an update changes of the network's settings.
#[must_use]
pub fn network_changes(present: &Network, wanted: &UpdateNetwork) -> Vec<Change> {
    let before = [
        present.minimum_holder_age.to_string(),
        present.retention_months.to_string(),
        present.audit_retention_months.to_string(),
        present.operating_model_version.clone(),
        present.second_factor_required.to_string(),
    ];
    let after = [
        wanted.minimum_holder_age.to_string(),
        wanted.retention_months.to_string(),
        wanted.audit_retention_months.to_string(),
        wanted.operating_model_version.trim().to_owned(),
        wanted.second_factor_required.to_string(),
    ];
    let mut changes = differing(NETWORK_FIELDS, before, after);
    let filled = |text: &Option<String>| {
        text.as_deref()
            .map(str::trim)
            .unwrap_or_default()
            .to_owned()
    };
    let contacts_differ = present.contact_name != wanted.contact_name.trim()
        || filled(&present.contact_email) != filled(&wanted.contact_email)
        || filled(&present.contact_phone) != filled(&wanted.contact_phone);
    if contacts_differ {
        changes.push(silent("contacts"));
    }
    if NetworkLinksInput::from(present.links.clone()) != wanted.links {
        changes.push(silent("links"));
    }
    changes
}

const fn silent(field: &'static str) -> Change {
    Change {
        field,
        values: None,
    }
}

fn differing<const N: usize>(
    fields: [&'static str; N],
    before: [String; N],
    after: [String; N],
) -> Vec<Change> {
    let values = before.into_iter().zip(after);
    let pairs = fields.into_iter().zip(values);
    pairs
        .filter(|(_, (before, after))| before != after)
        .map(|(field, (before, after))| Change {
            field,
            values: Some([before, after]),
        })
        .collect()
}

/// The values in the order of [`AREA_FIELDS`].
fn area_values(area: &AreaInput) -> [String; 16] {
    let months = area.retention_months.map(|months| months.to_string());
    [
        area.name.fi.trim().to_owned(),
        area.name.sv.trim().to_owned(),
        area.name.en.trim().to_owned(),
        area.kind.as_str().to_owned(),
        area.prefix.to_ascii_uppercase(),
        area.local_only.to_string(),
        area.home_page
            .as_deref()
            .map(str::trim)
            .unwrap_or_default()
            .to_owned(),
        area.validity_months.to_string(),
        area.issue_day_counts.to_string(),
        area.minimum_holder_age.to_string(),
        area.child_age_limit.to_string(),
        area.client_age_limit.to_string(),
        months.unwrap_or_default(),
        area.accepts_unstocked.to_string(),
        area.renewal_elsewhere.to_string(),
        area.stock_low_at.to_string(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::areas::AreaKind;
    use crate::network::NetworkLinks;
    use crate::validation::NameInput;

    #[test]
    fn each_rule_of_an_area_that_changes_is_named_with_both_values() {
        let present = AreaInput {
            name: NameInput::default(),
            kind: AreaKind::Region,
            prefix: "ESP".to_owned(),
            local_only: false,
            municipalities: Vec::new(),
            home_page: None,
            validity_months: 12,
            issue_day_counts: false,
            minimum_holder_age: 16,
            child_age_limit: 16,
            client_age_limit: 16,
            retention_months: None,
            accepts_unstocked: false,
            renewal_elsewhere: false,
            stock_low_at: 20,
        };
        assert_eq!(area_changes(&present, &present), []);
        let wanted = AreaInput {
            validity_months: 24,
            retention_months: Some(6),
            renewal_elsewhere: true,
            prefix: "esp".to_owned(),
            ..present.clone()
        };

        let changes = area_changes(&present, &wanted);

        let told: Vec<_> = changes
            .iter()
            .map(|change| {
                let [before, after] = change.values.clone().unwrap();
                format!("{} {before}>{after}", change.field)
            })
            .collect();
        let expected = [
            "validity_months 12>24",
            "retention_months >6",
            "renewal_elsewhere false>true",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn contacts_and_links_are_said_to_have_changed_without_their_values() {
        let page = "https://kaikukortti.fi".to_owned();
        let links = NetworkLinks {
            areas: page.clone(),
            operating_model: page.clone(),
            privacy_notice: page.clone(),
            distributor_handbook: page.clone(),
            venue_handbook: page.clone(),
        };
        let present = Network {
            contact_name: "Kaikukeskus".to_owned(),
            contact_email: None,
            contact_phone: None,
            links: links.clone(),
            minimum_holder_age: 16,
            retention_months: 24,
            audit_retention_months: 60,
            operating_model_version: "2022".to_owned(),
            second_factor_required: false,
            version: 1,
        };
        let same = UpdateNetwork {
            version: 1,
            contact_name: "Kaikukeskus".to_owned(),
            contact_email: Some(String::new()),
            contact_phone: None,
            links: links.into(),
            minimum_holder_age: 16,
            retention_months: 24,
            audit_retention_months: 60,
            operating_model_version: "2022".to_owned(),
            second_factor_required: false,
        };
        assert_eq!(network_changes(&present, &same), []);
        let mut wanted = UpdateNetwork {
            contact_email: Some("a@b.fi".to_owned()),
            second_factor_required: true,
            ..same
        };
        wanted.links.areas = "https://example.org".to_owned();

        let changes = network_changes(&present, &wanted);

        let factor = Change {
            field: "second_factor_required",
            values: Some(["false".to_owned(), "true".to_owned()]),
        };
        assert_eq!(changes, [factor, silent("contacts"), silent("links")]);
    }
}
