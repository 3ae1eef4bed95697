//! What the audit trail tells, in words.

use shared::audit_events::JOBS;

use super::table::{TABLE, Trail};

/// The texts of the trail, in each language.
const TEXTS: [(&str, &str); 3] = [
    ("fi", include_str!("../../../frontend/locales/fi/audit.ftl")),
    ("sv", include_str!("../../../frontend/locales/sv/audit.ftl")),
    ("en", include_str!("../../../frontend/locales/en/audit.ftl")),
];

#[test]
fn whatever_leaves_a_trail_has_its_words_in_three_languages() {
    let operations = TABLE.iter().filter(|(_, _, trail)| *trail == Trail::Leaves);
    let left = operations.map(|(id, ..)| *id).chain(JOBS);
    let mut missing = Vec::new();
    for operation in left {
        for (language, texts) in TEXTS {
            let key = format!("audit-{operation} = ");
            if !texts.lines().any(|line| line.starts_with(&key)) {
                missing.push(format!("{language}: {key}"));
            }
        }
    }

    assert!(missing.is_empty(), "{missing:#?}");
}
