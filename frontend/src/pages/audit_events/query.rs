//! What the address of the audit trail says: filters and page.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use shared::audit_events::{AuditFilter, Subject};
use shared::page::PageQuery;
use uuid::Uuid;

use crate::hooks::use_query::ListQuery;

/// Filters and page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AuditQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) to: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) operation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) username: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) subject: Option<Subject>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) subject_id: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cursor: Option<String>,
}

impl AuditQuery {
    pub(super) fn page(&self) -> PageQuery {
        PageQuery {
            limit: None,
            cursor: self.cursor.clone(),
        }
    }

    pub(super) fn filter(&self) -> AuditFilter {
        AuditFilter {
            from: self.from,
            to: self.to,
            operation: self.operation.clone(),
            username: self.username.clone(),
            subject: self.subject,
            subject_id: self.subject_id,
        }
    }
}

impl ListQuery for AuditQuery {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}

/// What was entered; none for an empty text.
pub(super) fn entered(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// The kind of thing with a name; none for an empty one.
pub(super) fn find_subject(name: &str) -> Option<Subject> {
    Subject::ALL
        .into_iter()
        .find(|subject| subject.as_str() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_address_says_comes_back_as_it_was() {
        let query = AuditQuery {
            from: NaiveDate::from_ymd_opt(2026, 11, 1),
            operation: Some("create_site".to_owned()),
            subject: Some(Subject::ApiClient),
            subject_id: Some(Uuid::nil()),
            ..AuditQuery::default()
        };

        let text = serde_urlencoded::to_string(&query).unwrap();

        assert_eq!(serde_urlencoded::from_str(&text), Ok(query));
        assert!(
            text.starts_with("from=2026-11-01&operation=create_site"),
            "{text}"
        );
    }

    #[test]
    fn every_kind_of_thing_is_found_by_its_name() {
        for subject in Subject::ALL {
            assert_eq!(find_subject(subject.as_str()), Some(subject));
        }
        assert_eq!(find_subject(""), None);
    }
}
