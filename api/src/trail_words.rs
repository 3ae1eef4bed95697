//! The audit trail in words, for its file: the same texts as on its page.

use shared::audit_events::AuditEvent;
use shared::text::Language;

use crate::clock::civil_time;

const FI: [&str; 2] = [
    include_str!("../../frontend/locales/fi/audit.ftl"),
    include_str!("../../frontend/locales/fi/trail.ftl"),
];
const SV: [&str; 2] = [
    include_str!("../../frontend/locales/sv/audit.ftl"),
    include_str!("../../frontend/locales/sv/trail.ftl"),
];
const EN: [&str; 2] = [
    include_str!("../../frontend/locales/en/audit.ftl"),
    include_str!("../../frontend/locales/en/trail.ftl"),
];

/// The words of a key in a language; these texts are one line each, without variables.
fn find(language: Language, key: &str) -> Option<&'static str> {
    let sources = match language {
        Language::Fi => FI,
        Language::Sv => SV,
        Language::En => EN,
    };
    let mut lines = sources.into_iter().flat_map(str::lines);
    lines.find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))
}

/// The words of a key; the key's end where there are none.
fn words<'a>(language: Language, family: &str, code: &'a str) -> &'a str {
    find(language, &format!("{family}{code}")).unwrap_or(code)
}

/// The headings of the file.
#[must_use]
pub fn headings(language: Language) -> [&'static str; 8] {
    [
        "trail-when",
        "trail-who",
        "trail-what",
        "trail-thing",
        "trail-name",
        "trail-details",
        "trail-operation-code",
        "trail-id",
    ]
    .map(|key| words(language, key, ""))
}

/// The cells of an entry.
#[must_use]
pub fn columns(event: AuditEvent, language: Language) -> [String; 8] {
    let subject = event
        .subject
        .map(|subject| words(language, "trail-subject-", subject.as_str()).to_owned());
    let id = event.subject_id.map(|id| id.to_string());
    let details = event.details.iter();
    let details: Vec<_> = details
        .map(|(name, value)| detail(language, name, value))
        .collect();
    [
        civil_time(event.at),
        event
            .username
            .unwrap_or_else(|| words(language, "trail-system", "").to_owned()),
        words(language, "audit-", &event.operation).to_owned(),
        subject.unwrap_or_default(),
        event.subject_name.unwrap_or_default(),
        details.join(", "),
        event.operation,
        id.unwrap_or_default(),
    ]
}

/// A detail with its name in words, an old or a new value by the words of its field.
fn detail(language: Language, name: &str, value: &str) -> String {
    for (prefix, when) in [("old_", "trail-old"), ("new_", "trail-new")] {
        let field = name.strip_prefix(prefix);
        let field = field.and_then(|field| find(language, &format!("trail-detail-{field}")));
        if let (Some(field), Some(when)) = (field, find(language, when)) {
            return format!("{field} ({when}): {value}");
        }
    }
    let field = name.strip_prefix("changed_").unwrap_or(name);
    format!("{}: {value}", words(language, "trail-detail-", field))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_has_its_words_in_each_language() {
        for language in Language::ALL {
            for heading in headings(language) {
                let starts_big = heading.starts_with(|letter: char| letter.is_uppercase());
                assert!(starts_big, "{language:?} {heading}");
            }
        }
    }
}
