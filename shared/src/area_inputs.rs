//! What is sent to found an area or to change it.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::area_periods::NewAreaPeriod;
use crate::areas::{Area, AreaKind, AreaMunicipality};
use crate::card_number::AreaPrefix;
use crate::days;
use crate::limits::{AREA_MUNICIPALITIES_MAX, URL_MAX};
use crate::problem::{FieldCode, FieldError};
use crate::test_mode::TEST_PREFIX;
use crate::validation::{NameInput, url};

/// A municipality of an area, with its days there, as it is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AreaMunicipalityInput {
    /// Its code: three digits.
    #[validate(length(min = 3, max = 3, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 3, max_length = 3, example = "049")
    )]
    pub code: String,
    /// First day in the area.
    #[serde(deserialize_with = "days::required")]
    pub joined_on: NaiveDate,
    /// Last day in the area; left out or null while it belongs to it.
    #[serde(default, deserialize_with = "days::optional")]
    pub left_on: Option<NaiveDate>,
}

/// What an area is and the rules that its cards follow, as they are set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AreaInput {
    /// Its name; the Finnish one is its alone.
    #[validate(nested)]
    pub name: NameInput,
    /// What it is. Only Kaikukeskus changes it.
    pub kind: AreaKind,
    /// Letters that its generated card numbers begin with, A–Z, its alone. Only Kaikukeskus changes them.
    #[validate(length(min = 2, max = 4, code = "length"), custom(function = letters))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 2, max_length = 4, example = "ESP")
    )]
    pub prefix: String,
    /// Whether its cards work in the area only, and others' do not work there. Only Kaikukeskus changes it.
    pub local_only: bool,
    /// The municipalities that it is made of. One that leaves keeps its row with its last day. Only Kaikukeskus changes them.
    #[validate(length(max = AREA_MUNICIPALITIES_MAX, code = "out_of_range"), nested)]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub municipalities: Vec<AreaMunicipalityInput>,
    /// Address of the area's own page about the card, if it has one.
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub home_page: Option<String>,
    /// How many months a card is valid.
    #[validate(range(min = 1, max = 60, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 60))]
    pub validity_months: u32,
    /// Whether the issue day counts: then the last valid day is the day before the anniversary.
    pub issue_day_counts: bool,
    /// Lowest age of a holder, by the calendar year.
    #[validate(range(min = 0, max = 99, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 99))]
    pub minimum_holder_age: u8,
    /// Holders' own children below this age get free tickets.
    #[validate(range(min = 1, max = 30, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 30))]
    pub child_age_limit: u8,
    /// Clients of a community card below this age get free tickets.
    #[validate(range(min = 1, max = 30, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 30))]
    pub client_age_limit: u8,
    /// Months after a card's last valid day until its background facts go; null: as the network has it.
    #[validate(range(min = 1, max = 120, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 120))]
    pub retention_months: Option<u32>,
    /// Whether its sites may register numbers that no stock holds (older printed cards).
    pub accepts_unstocked: bool,
    /// Whether its sites may renew each other's cards. Else only the issuing site may.
    pub renewal_elsewhere: bool,
    /// A site with fewer free personal numbers than this has its stock low; 0 means never.
    #[validate(range(min = 0, max = 10_000, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 10000))]
    pub stock_low_at: u32,
}

impl From<Area> for AreaInput {
    fn from(area: Area) -> Self {
        Self {
            name: area.name.into(),
            kind: area.kind,
            prefix: area.prefix,
            local_only: area.local_only,
            municipalities: area.municipalities.into_iter().map(Into::into).collect(),
            home_page: area.home_page,
            validity_months: area.validity_months,
            issue_day_counts: area.issue_day_counts,
            minimum_holder_age: area.minimum_holder_age,
            child_age_limit: area.child_age_limit,
            client_age_limit: area.client_age_limit,
            retention_months: area.retention_months,
            accepts_unstocked: area.accepts_unstocked,
            renewal_elsewhere: area.renewal_elsewhere,
            stock_low_at: area.stock_low_at,
        }
    }
}

impl From<AreaMunicipality> for AreaMunicipalityInput {
    fn from(municipality: AreaMunicipality) -> Self {
        Self {
            code: municipality.code,
            joined_on: municipality.joined_on,
            left_on: municipality.left_on,
        }
    }
}

/// An area that joins the network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateArea {
    /// What it is and its rules.
    #[validate(nested)]
    pub area: AreaInput,
    /// How it begins: most areas in a pilot.
    pub period: NewAreaPeriod,
}

/// A change to an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateArea {
    /// The version that was read.
    #[validate(range(min = 1, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2147483647))]
    pub version: i32,
    /// What it is and its rules, in full.
    #[validate(nested)]
    pub area: AreaInput,
}

/// Letters that can begin a card number.
fn letters(text: &str) -> Result<(), ValidationError> {
    match AreaPrefix::parse(&text.to_uppercase()) {
        // What test and practice numbers begin with.
        Ok(prefix) if prefix.as_str() == TEST_PREFIX => {
            Err(ValidationError::new(FieldCode::Taken.as_str()))
        }
        Ok(_) => Ok(()),
        Err(_) => Err(ValidationError::new(FieldCode::WrongType.as_str())),
    }
}

/// What is wrong with an area beyond its single members: municipalities named twice, and days in the wrong order.
/// The pointers begin at the area.
#[must_use]
pub fn area_errors(area: &AreaInput) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut seen = BTreeSet::new();
    for (index, municipality) in area.municipalities.iter().enumerate() {
        let at =
            |member: &str, code| FieldError::new(format!("/municipalities/{index}/{member}"), code);
        if !seen.insert(municipality.code.as_str()) {
            errors.push(at("code", FieldCode::Taken));
        }
        let left_on = municipality.left_on;
        if left_on.is_some_and(|day| day < municipality.joined_on) {
            errors.push(at("left_on", FieldCode::BeforeStart));
        }
    }
    errors
}

/// Whether a municipality may be left out again, as if it had never belonged to the area: before a year that counts it
/// has ended. After that it stays, with the last day on which it belonged, so that the past year can be counted.
#[must_use]
pub fn may_be_left_out(joined_on: NaiveDate, today: NaiveDate) -> bool {
    joined_on.year() >= today.year()
}

/// What is wrong with leaving out municipalities that an area has; the pointers begin at the area.
#[must_use]
pub fn left_out_errors(
    present: &AreaInput,
    wanted: &AreaInput,
    today: NaiveDate,
) -> Vec<FieldError> {
    let is_lost = |had: &&AreaMunicipalityInput| {
        !wanted.municipalities.iter().any(|row| row.code == had.code)
            && !may_be_left_out(had.joined_on, today)
    };
    let lost = present.municipalities.iter().find(is_lost);
    let error = |_| FieldError::new("/municipalities", FieldCode::NotAllowed);
    lost.map(error).into_iter().collect()
}

/// What of an area only Kaikukeskus changes, and is changed: their names.
#[must_use]
pub fn changes_of_the_network(present: &AreaInput, wanted: &AreaInput) -> Vec<&'static str> {
    let days = |area: &AreaInput| -> BTreeSet<_> {
        let rows = area.municipalities.iter();
        rows.map(|row| (row.code.clone(), row.joined_on, row.left_on))
            .collect()
    };
    [
        ("kind", present.kind != wanted.kind),
        (
            "prefix",
            !present.prefix.eq_ignore_ascii_case(&wanted.prefix),
        ),
        ("local_only", present.local_only != wanted.local_only),
        ("municipalities", days(present) != days(wanted)),
    ]
    .into_iter()
    .filter_map(|(name, is_changed)| is_changed.then_some(name))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn municipality(code: &str, joined_on: &str, left_on: Option<&str>) -> AreaMunicipalityInput {
        AreaMunicipalityInput {
            code: code.to_owned(),
            joined_on: joined_on.parse().unwrap(),
            left_on: left_on.map(|day| day.parse().unwrap()),
        }
    }

    fn area(municipalities: Vec<AreaMunicipalityInput>) -> AreaInput {
        AreaInput {
            name: NameInput::default(),
            kind: AreaKind::Region,
            prefix: "ESP".to_owned(),
            local_only: false,
            municipalities,
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
        }
    }

    #[test]
    fn a_municipality_is_named_once_and_leaves_after_it_has_joined() {
        let wrong = area(vec![
            municipality("049", "2026-01-01", None),
            municipality("092", "2026-01-01", Some("2025-12-31")),
            municipality("049", "2026-01-01", Some("2026-01-01")),
        ]);

        let found: Vec<_> = area_errors(&wrong)
            .into_iter()
            .map(|error| (error.pointer, error.code))
            .collect();

        assert_eq!(
            found,
            [
                (
                    "/municipalities/1/left_on".to_owned(),
                    FieldCode::BeforeStart
                ),
                ("/municipalities/2/code".to_owned(), FieldCode::Taken),
            ]
        );
    }

    #[test]
    fn what_only_the_network_changes_is_named() {
        let present = area(vec![
            municipality("049", "2026-01-01", None),
            municipality("092", "2026-01-01", None),
        ]);
        let mut wanted = present.clone();
        wanted.municipalities.reverse();
        wanted.validity_months = 6;
        wanted.prefix = "esp".to_owned();
        assert!(changes_of_the_network(&present, &wanted).is_empty());

        wanted.kind = AreaKind::Municipality;
        wanted.prefix = "VAN".to_owned();
        wanted.local_only = true;
        wanted.municipalities.pop();
        assert_eq!(
            changes_of_the_network(&present, &wanted),
            ["kind", "prefix", "local_only", "municipalities"]
        );
    }

    #[test]
    fn a_prefix_is_two_to_four_letters() {
        for (prefix, good) in [
            ("ESP", true),
            ("esp", true),
            ("test", false),
            ("E1", false),
            ("ÄÖ", false),
        ] {
            assert_eq!(letters(prefix).is_ok(), good, "{prefix}");
        }
    }
}
