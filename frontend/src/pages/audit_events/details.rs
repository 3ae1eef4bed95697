//! The details of an entry in words: what changed from what to what, figures, and codes by their names.

use shared::audit_events::{AuditEvent, Subject};
use uuid::Uuid;
use yew::AttrValue;

use crate::i18n::I18n;

/// Each detail in words; ids say nothing to people.
pub(super) fn told(t: &I18n, event: &AuditEvent) -> Vec<String> {
    let details = event.details.iter();
    let told = details
        .filter(|(_, value)| value.parse::<Uuid>().is_err())
        .filter_map(|(name, value)| detail(t, event, name, value));
    let moved = event.details.contains_key("moved_from");
    let moved = moved.then(|| t.get("trail-moved").to_string());
    moved.into_iter().chain(told).collect()
}

/// A detail in words; an old value is told beside the new one.
fn detail(t: &I18n, event: &AuditEvent, name: &str, value: &str) -> Option<String> {
    let twin = |prefix: &str, field: &str| event.details.get(&format!("{prefix}{field}"));
    if let Some(field) = name.strip_prefix("changed_") {
        return Some(format!("{}: {}", name_of(t, field), t.get("trail-changed")));
    }
    if name
        .strip_prefix("old_")
        .and_then(|field| twin("new_", field))
        .is_some()
    {
        return None;
    }
    let before = name
        .strip_prefix("new_")
        .and_then(|field| Some((field, twin("old_", field)?)));
    let Some((field, before)) = before else {
        return Some(format!(
            "{}: {}",
            name_of(t, name),
            shown(t, event, name, value)
        ));
    };
    if before == value {
        return None;
    }
    let (before, now) = (
        shown(t, event, field, before),
        shown(t, event, field, value),
    );
    Some(format!("{}: {before} → {now}", name_of(t, field)))
}

fn name_of(t: &I18n, name: &str) -> AttrValue {
    t.find(&format!("trail-detail-{name}"), &[])
        .unwrap_or_else(|| AttrValue::from(name.to_owned()))
}

/// A value as people write it.
fn shown(t: &I18n, event: &AuditEvent, name: &str, value: &str) -> AttrValue {
    match value {
        "true" => t.get("trail-yes"),
        "false" => t.get("trail-no"),
        "" | "null" => t.get("trail-empty"),
        _ => families(event, name)
            .iter()
            .find_map(|family| t.find(&format!("{family}{value}"), &[]))
            .or_else(|| shared::days::parse(value).map(|day| t.date(day)))
            .unwrap_or_else(|| AttrValue::from(value.to_owned())),
    }
}

/// The families of texts that name the codes of a detail.
const fn families(event: &AuditEvent, name: &str) -> &'static [&'static str] {
    match name.as_bytes() {
        b"role" => &["role-"],
        b"state" => &["area-state-"],
        b"area_kind" => &["area-kind-"],
        b"source" => &["stock-source-"],
        b"kind" if matches!(event.subject, Some(Subject::Notice)) => &["notice-kind-"],
        b"kind" if matches!(event.subject, Some(Subject::ApiClient)) => &["client-kind-"],
        b"mode" => &["client-mode-"],
        b"kind" => &["card-kind-", "card-action-"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::DateTime;
    use shared::changes::{AREA_FIELDS, NETWORK_FIELDS, SILENT_FIELDS};
    use shared::ids::AuditEventId;
    use shared::text::Language;

    use super::*;

    fn event(subject: Subject, details: &[(&str, &str)]) -> AuditEvent {
        let details = details.iter();
        AuditEvent {
            id: AuditEventId(Uuid::nil()),
            at: DateTime::UNIX_EPOCH,
            operation: "update_area".to_owned(),
            username: None,
            subject: Some(subject),
            subject_id: None,
            subject_name: None,
            details: details
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect::<BTreeMap<_, _>>(),
        }
    }

    #[test]
    fn every_field_that_the_trail_keeps_has_its_words() {
        for language in Language::ALL {
            let t = I18n::new(language);
            let fields = AREA_FIELDS
                .iter()
                .chain(&NETWORK_FIELDS)
                .chain(&SILENT_FIELDS);
            for field in fields.chain(&["state", "day"]) {
                let key = format!("trail-detail-{field}");
                assert!(t.find(&key, &[]).is_some(), "{language:?} {key}");
            }
        }
    }

    #[test]
    fn what_changed_is_told_from_what_to_what_in_words() {
        let t = I18n::new(Language::Fi);
        for (subject, details, words) in [
            (
                Subject::Area,
                vec![("old_state", "pilot"), ("new_state", "permanent")],
                "tila: Kokeilu → ",
            ),
            (
                Subject::Area,
                vec![("old_retention_months", ""), ("new_retention_months", "6")],
                "ei asetettu → 6",
            ),
            (
                Subject::Area,
                vec![("old_day", "2027-02-28"), ("new_day", "null")],
                "28.2.2027 → ei asetettu",
            ),
            (
                Subject::Stock,
                vec![("kind", "personal")],
                "laji: Henkilökohtainen kortti",
            ),
            (
                Subject::Stock,
                vec![("source", "generated")],
                "lähde: Rekisterin tekemät tunnukset",
            ),
            (
                Subject::User,
                vec![("role", "distributor")],
                "rooli: Kortinjakaja",
            ),
            (
                Subject::Network,
                vec![("changed_contacts", "true")],
                "yhteystiedot: muutettu",
            ),
        ] {
            let told = told(&t, &event(subject, &details));
            assert_eq!(told.len(), 1, "{told:?}");
            assert!(told[0].contains(words), "{told:?}");
        }
    }
}
