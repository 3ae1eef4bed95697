//! What handings-out are judged by, gathered once for one card or many: the area's and site's rules and what is offered.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use diesel_async::AsyncPgConnection;
use shared::cards::{CardKind, RegisterCard};
use shared::facts::{BackgroundFacts, Residence, is_municipality_code, is_postal_code};
use shared::problem::{FieldCode, FieldError};
use shared::sites::Site;
use shared::validity::{AreaPeriod, ValidityRules, last_valid_day, pilot_end_as_it_stood};
use uuid::Uuid;

use crate::auth::require::RegisterCards;
use crate::db;
use crate::db::Visible;
use crate::db::municipalities::PostalCodeRow;
use crate::error::ApiResult;
use crate::practice::is_practising;

/// What a handing-out gives when nothing is wrong with it.
pub(super) struct Judged {
    /// The last valid day to print.
    pub(super) printed_last_day: NaiveDate,
    /// The holder's municipality, as far as it is told.
    pub(super) municipality: Option<String>,
}

/// What handings-out at a site are judged by.
pub(super) struct Grounds {
    today: NaiveDate,
    site: Site,
    /// Whether cards may be registered whose number is in no stock.
    pub(super) accepts_unstocked: bool,
    minimum_age: u8,
    rules: ValidityRules,
    periods: Vec<AreaPeriod>,
    offered: BTreeSet<(Uuid, Uuid)>,
    postal_codes: BTreeMap<String, PostalCodeRow>,
    municipalities: BTreeSet<String>,
}

impl Grounds {
    /// Gathers what these facts and any issue day are judged by.
    ///
    /// # Errors
    /// When there is no such site or area, or the database fails.
    pub(super) async fn gather(
        conn: &mut AsyncPgConnection,
        distributor: RegisterCards,
        today: NaiveDate,
        facts: &[&BackgroundFacts],
    ) -> ApiResult<Self> {
        let area = db::areas::find(conn, distributor.area, today).await?;
        let area = area.into_area()?;
        let terms = db::card_validity::area_terms(conn, &[distributor.area.0]).await?;
        let site = db::sites::find(conn, Visible::Own(distributor.site), distributor.site).await?;
        let mut grounds = Self {
            today,
            site: site.into(),
            // Of practice cards there is no other stock: a real number that strays there would be lost.
            accepts_unstocked: area.accepts_unstocked && !is_practising(),
            minimum_age: area.minimum_holder_age,
            rules: ValidityRules {
                months: area.validity_months,
                issue_day_counts: area.issue_day_counts,
            },
            periods: terms.into_iter().flat_map(|area| area.periods).collect(),
            offered: BTreeSet::new(),
            postal_codes: BTreeMap::new(),
            municipalities: BTreeSet::new(),
        };
        grounds.learn(conn, facts).await?;
        Ok(grounds)
    }

    /// What the site is called.
    pub(super) fn site_name(&self) -> &str {
        &self.site.name
    }

    /// Gathers what further facts are judged by.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn learn(
        &mut self,
        conn: &mut AsyncPgConnection,
        facts: &[&BackgroundFacts],
    ) -> ApiResult<()> {
        if self.offered.is_empty() && facts.iter().any(|facts| !facts.answers.is_empty()) {
            self.offered.extend(db::facts::offered_options(conn).await?);
        }
        // PostgreSQL would not even take every text: what has not the form is refused for that.
        let (mut postal_codes, mut municipalities) = (BTreeSet::new(), BTreeSet::new());
        for facts in facts {
            match &facts.residence {
                Residence::PostalCode { postal_code } if is_postal_code(postal_code) => {
                    postal_codes.insert(postal_code.as_str());
                }
                Residence::Municipality { municipality_code }
                    if is_municipality_code(municipality_code) =>
                {
                    municipalities.insert(municipality_code.as_str());
                }
                _ => {}
            }
        }
        postal_codes.retain(|code| !self.postal_codes.contains_key(*code));
        municipalities.retain(|code| !self.municipalities.contains(*code));
        if !postal_codes.is_empty() {
            let codes: Vec<_> = postal_codes.into_iter().collect();
            let rows = db::municipalities::postal_codes(conn, &codes).await?;
            self.postal_codes.extend(rows);
        }
        if !municipalities.is_empty() {
            let codes: Vec<_> = municipalities.into_iter().collect();
            let rows = db::municipalities::known(conn, &codes).await?;
            self.municipalities.extend(rows);
        }
        Ok(())
    }

    /// Judges day and facts of a registration, and names everything that is wrong.
    ///
    /// # Errors
    /// A pointer for each rule that is broken.
    pub(super) fn judge(
        &self,
        request: &RegisterCard,
        issued_on: NaiveDate,
    ) -> Result<Judged, Vec<FieldError>> {
        self.judge_handing_out(facts_belong(request), request.facts.as_ref(), issued_on)
    }

    /// Judges day and facts of any handing-out, beside what is known to be wrong.
    ///
    /// # Errors
    /// A pointer for each rule that is broken.
    pub(super) fn judge_handing_out(
        &self,
        known: impl IntoIterator<Item = FieldError>,
        facts: Option<&BackgroundFacts>,
        issued_on: NaiveDate,
    ) -> Result<Judged, Vec<FieldError>> {
        let pilot_end = pilot_end_as_it_stood(&self.periods, issued_on);
        let mut errors = Vec::new();
        errors.extend(self.judge_issue_day(issued_on, pilot_end));
        errors.extend(known);
        let mut municipality = None;
        match facts.map(|facts| self.judge_facts(facts, issued_on)) {
            Some(Ok(found)) => municipality = found,
            Some(Err(wrong)) => errors.extend(wrong),
            None => {}
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Judged {
            printed_last_day: last_valid_day(issued_on, self.rules, pilot_end),
            municipality,
        })
    }

    /// Judges facts alone, and gives the municipality as far as it is told.
    ///
    /// # Errors
    /// A pointer for each rule that is broken.
    pub(super) fn judge_facts(
        &self,
        facts: &BackgroundFacts,
        issued_on: NaiveDate,
    ) -> Result<Option<String>, Vec<FieldError>> {
        let mut errors: Vec<_> = self.judge_form(facts, issued_on).collect();
        let municipality = match self.judge_residence(&facts.residence) {
            Ok(found) => found,
            Err((pointer, code)) => {
                errors.push(FieldError::new(pointer, code));
                None
            }
        };
        if errors.is_empty() {
            Ok(municipality)
        } else {
            Err(errors)
        }
    }

    fn judge_issue_day(
        &self,
        issued_on: NaiveDate,
        pilot_end: Option<NaiveDate>,
    ) -> Option<FieldError> {
        let code = if issued_on > self.today {
            FieldCode::InTheFuture
        } else if !self.site.is_open_on(issued_on) {
            FieldCode::SiteClosed
        } else if pilot_end.is_some_and(|end| end < issued_on) {
            FieldCode::PilotOver
        } else {
            return None;
        };
        Some(FieldError::new("/issued_on", code))
    }

    /// The form of the facts, and whether each answer is one that is offered today.
    fn judge_form<'a>(
        &'a self,
        facts: &'a BackgroundFacts,
        issued_on: NaiveDate,
    ) -> impl Iterator<Item = FieldError> + 'a {
        let errors = facts.check(issued_on.year(), self.minimum_age);
        let errors = errors.into_iter().map(|error| FieldError {
            pointer: format!("/facts{}", error.pointer),
            ..error
        });
        let answers = facts.answers.iter().enumerate();
        let unknown = answers.filter(|(_, answer)| {
            let chosen = (answer.question_id.0, answer.option_id.0);
            !self.offered.contains(&chosen)
        });
        errors.chain(unknown.map(|(place, _)| {
            let pointer = format!("/facts/answers/{place}/option_id");
            FieldError::new(pointer, FieldCode::UnknownValue)
        }))
    }

    /// Whether the place exists and people live there; and the municipality, which figures keep.
    fn judge_residence(
        &self,
        residence: &Residence,
    ) -> Result<Option<String>, (&'static str, FieldCode)> {
        match residence {
            // Refused for its form already.
            Residence::PostalCode { postal_code } if !is_postal_code(postal_code) => Ok(None),
            Residence::Municipality { municipality_code }
                if !is_municipality_code(municipality_code) =>
            {
                Ok(None)
            }
            Residence::PostalCode { postal_code } => {
                const POINTER: &str = "/facts/residence/postal_code";
                match self.postal_codes.get(postal_code) {
                    None => Err((POINTER, FieldCode::UnknownValue)),
                    Some(row) if !row.is_residential => Err((POINTER, FieldCode::NotResidential)),
                    Some(row) => Ok(Some(row.municipality_code.clone())),
                }
            }
            Residence::Municipality { municipality_code } => {
                let is_known = self.municipalities.contains(municipality_code);
                if is_known {
                    return Ok(Some(municipality_code.clone()));
                }
                Err((
                    "/facts/residence/municipality_code",
                    FieldCode::UnknownValue,
                ))
            }
            Residence::NotTold {} => Ok(None),
        }
    }
}

/// A personal card has facts, a community card has none.
fn facts_belong(request: &RegisterCard) -> Option<FieldError> {
    match (request.kind, &request.facts) {
        (CardKind::Personal, None) => Some(FieldError::new("/facts", FieldCode::Required)),
        (CardKind::Community, Some(_)) => Some(FieldError::new("/facts", FieldCode::NotAllowed)),
        (CardKind::Personal, Some(_)) | (CardKind::Community, None) => None,
    }
}
