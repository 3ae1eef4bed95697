//! What stands in the forms of an area, as text, and what it says.

use chrono::NaiveDate;
use shared::areas::{Area, AreaInput, AreaKind, AreaMunicipalityInput, area_errors};
use shared::field_errors::check;
use shared::problem::{FieldCode, FieldError};
use shared::validation::NameInput;

use crate::dates::{format_date, parse_date};

/// Name and page, and what only Kaikukeskus changes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Facts {
    pub(super) name: NameInput,
    pub(super) kind: String,
    pub(super) prefix: String,
    pub(super) local_only: bool,
    pub(super) home_page: String,
}

/// The rules that the area's cards follow.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rules {
    pub(super) validity_months: String,
    pub(super) issue_day_counts: bool,
    pub(super) minimum_holder_age: String,
    pub(super) child_age_limit: String,
    pub(super) client_age_limit: String,
    pub(super) retention_months: String,
    pub(super) accepts_unstocked: bool,
    pub(super) renewal_elsewhere: bool,
    pub(super) stock_low_at: String,
}

/// One municipality with its days.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Member {
    pub(super) code: String,
    pub(super) joined_on: String,
    pub(super) left_on: String,
}

/// The municipalities with their days.
pub(super) type Members = Vec<Member>;

/// The area that a new one begins as.
pub(super) fn blank(minimum_holder_age: u8) -> AreaInput {
    AreaInput {
        name: NameInput::default(),
        kind: AreaKind::Municipality,
        prefix: String::new(),
        local_only: false,
        municipalities: Vec::new(),
        home_page: None,
        validity_months: 12,
        issue_day_counts: false,
        minimum_holder_age,
        child_age_limit: 16,
        client_age_limit: 16,
        retention_months: None,
        accepts_unstocked: false,
        renewal_elsewhere: false,
        stock_low_at: 20,
    }
}

/// What is wrong with an area, at the fields of the form.
pub(super) fn errors(area: &AreaInput) -> Vec<FieldError> {
    let found = check(area).into_iter().chain(area_errors(area));
    let found = found.map(|error| FieldError {
        pointer: format!("/area{}", error.pointer),
        ..error
    });
    found.collect()
}

impl Facts {
    pub(super) fn of(area: &AreaInput) -> Self {
        Self {
            name: area.name.clone(),
            kind: area.kind.as_str().to_owned(),
            prefix: area.prefix.clone(),
            local_only: area.local_only,
            home_page: area.home_page.clone().unwrap_or_default(),
        }
    }

    /// Puts it into an area.
    pub(super) fn put(&self, area: &mut AreaInput) -> Vec<FieldError> {
        area.name = self.name.clone();
        let kind = AreaKind::ALL
            .into_iter()
            .find(|kind| kind.as_str() == self.kind);
        area.kind = kind.unwrap_or(AreaKind::Municipality);
        area.prefix = self.prefix.trim().to_uppercase();
        area.local_only = self.local_only;
        let page = self.home_page.trim();
        area.home_page = (!page.is_empty()).then(|| page.to_owned());
        Vec::new()
    }
}

impl Rules {
    pub(super) fn of(area: &AreaInput) -> Self {
        Self {
            validity_months: area.validity_months.to_string(),
            issue_day_counts: area.issue_day_counts,
            minimum_holder_age: area.minimum_holder_age.to_string(),
            child_age_limit: area.child_age_limit.to_string(),
            client_age_limit: area.client_age_limit.to_string(),
            retention_months: area
                .retention_months
                .map(|months| months.to_string())
                .unwrap_or_default(),
            accepts_unstocked: area.accepts_unstocked,
            renewal_elsewhere: area.renewal_elsewhere,
            stock_low_at: area.stock_low_at.to_string(),
        }
    }

    /// Puts it into an area, and names what is no number.
    pub(super) fn put(&self, area: &mut AreaInput) -> Vec<FieldError> {
        let mut errors = Vec::new();
        set(
            "validity_months",
            &self.validity_months,
            &mut area.validity_months,
            &mut errors,
        );
        set(
            "minimum_holder_age",
            &self.minimum_holder_age,
            &mut area.minimum_holder_age,
            &mut errors,
        );
        set(
            "child_age_limit",
            &self.child_age_limit,
            &mut area.child_age_limit,
            &mut errors,
        );
        set(
            "client_age_limit",
            &self.client_age_limit,
            &mut area.client_age_limit,
            &mut errors,
        );
        set(
            "stock_low_at",
            &self.stock_low_at,
            &mut area.stock_low_at,
            &mut errors,
        );
        area.retention_months = None;
        if !self.retention_months.trim().is_empty() {
            let mut months = 1;
            set(
                "retention_months",
                &self.retention_months,
                &mut months,
                &mut errors,
            );
            area.retention_months = Some(months);
        }
        area.issue_day_counts = self.issue_day_counts;
        area.accepts_unstocked = self.accepts_unstocked;
        area.renewal_elsewhere = self.renewal_elsewhere;
        errors
    }
}

fn set<N: std::str::FromStr>(
    member: &str,
    text: &str,
    number: &mut N,
    errors: &mut Vec<FieldError>,
) {
    match text.trim().parse() {
        Ok(read) => *number = read,
        Err(_unreadable) => {
            let code = if text.trim().is_empty() {
                FieldCode::Required
            } else {
                FieldCode::WrongType
            };
            errors.push(FieldError::new(format!("/area/{member}"), code));
        }
    }
}

/// The municipalities of an area as the form has them.
pub(super) fn members_of(area: &AreaInput) -> Members {
    let rows = area.municipalities.iter();
    rows.map(|row| Member {
        code: row.code.clone(),
        joined_on: format_date(row.joined_on),
        left_on: row.left_on.map(format_date).unwrap_or_default(),
    })
    .collect()
}

/// Puts the municipalities into an area, and names what is no day.
pub(super) fn put_members(members: &Members, area: &mut AreaInput) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut wrong = |index: usize, member: &str, text: &str| {
        let code = if text.trim().is_empty() {
            FieldCode::Required
        } else {
            FieldCode::WrongType
        };
        errors.push(FieldError::new(
            format!("/area/municipalities/{index}/{member}"),
            code,
        ));
    };
    area.municipalities = members
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let joined_on = parse_date(&row.joined_on).unwrap_or_else(|| {
                wrong(index, "joined_on", &row.joined_on);
                NaiveDate::MIN
            });
            let left_on = parse_date(&row.left_on);
            if left_on.is_none() && !row.left_on.trim().is_empty() {
                wrong(index, "left_on", &row.left_on);
            }
            AreaMunicipalityInput {
                code: row.code.clone(),
                joined_on,
                left_on,
            }
        })
        .collect();
    errors
}

/// An area with one part changed: what is sent, and what is wrong with it.
pub(super) fn changed(
    area: &Area,
    put: impl FnOnce(&mut AreaInput) -> Vec<FieldError>,
) -> (AreaInput, Vec<FieldError>) {
    let mut wanted = AreaInput::from(area.clone());
    let mut found = put(&mut wanted);
    found.extend(errors(&wanted));
    (wanted, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_entered_is_what_is_sent() {
        let mut area = blank(16);
        area.name = NameInput {
            fi: "Espoo".to_owned(),
            sv: "Esbo".to_owned(),
            en: "Espoo".to_owned(),
        };
        area.prefix = "ESP".to_owned();
        area.retention_months = Some(36);
        area.municipalities = vec![AreaMunicipalityInput {
            code: "049".to_owned(),
            joined_on: "2026-01-01".parse().unwrap(),
            left_on: Some("2026-12-31".parse().unwrap()),
        }];

        let mut sent = blank(18);
        let mut errors = Facts::of(&area).put(&mut sent);
        errors.extend(Rules::of(&area).put(&mut sent));
        errors.extend(put_members(&members_of(&area), &mut sent));

        assert_eq!((sent, errors), (area, Vec::new()));
    }

    #[test]
    fn what_is_no_number_or_day_is_named() {
        let mut rules = Rules::of(&blank(16));
        rules.validity_months = "vuosi".to_owned();
        rules.stock_low_at = String::new();
        let members = vec![Member {
            code: "049".to_owned(),
            joined_on: "32.1.2026".to_owned(),
            left_on: String::new(),
        }];
        let mut area = blank(16);

        let mut found = rules.put(&mut area);
        found.extend(put_members(&members, &mut area));

        let found: Vec<_> = found
            .iter()
            .map(|it| (it.pointer.as_str(), it.code))
            .collect();
        assert_eq!(
            found,
            [
                ("/area/validity_months", FieldCode::WrongType),
                ("/area/stock_low_at", FieldCode::Required),
                ("/area/municipalities/0/joined_on", FieldCode::WrongType),
            ]
        );
    }
}
