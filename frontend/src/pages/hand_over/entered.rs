//! What is entered while a card is handed over, what is wrong with it, and the request that it becomes.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use shared::cards::{CardKind, RegisterCard};
use shared::facts::{Answer, BackgroundFacts, Residence};
use shared::ids::{OptionId, QuestionId};
use shared::problem::{FieldCode, FieldError};
use shared::session::SessionArea;
use shared::validity::{ValidityRules, last_valid_day};
use uuid::Uuid;

use crate::dates::{format_date, parse_date};
use crate::pages::identify::StockCard;

/// How exactly the place where the holder lives is told; the values of the choice on the screen.
pub(super) const POSTAL_CODE: &str = "postal_code";
pub(super) const MUNICIPALITY: &str = "municipality";
pub(super) const NOT_TOLD: &str = "not_told";
/// The numbers of children that are chosen by one press; of more the number is written.
pub(super) const FEW_CHILDREN: [&str; 6] = ["0", "1", "2", "3", "4", "5"];
pub(super) const MORE_CHILDREN: &str = "more";

/// What is entered, as it was written.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Entered {
    /// Made once for each card, so that sending it again cannot register it twice.
    pub(super) client_reference: Option<Uuid>,
    pub(super) card: Option<StockCard>,
    pub(super) issued_on: String,
    pub(super) birth_year: String,
    pub(super) place_known: String,
    pub(super) postal_code: String,
    pub(super) municipality: String,
    /// Code of the municipality, once what is written is one.
    pub(super) municipality_code: Option<String>,
    /// One of [`FEW_CHILDREN`], [`MORE_CHILDREN`] or [`NOT_TOLD`]; empty before anything is chosen.
    pub(super) children: String,
    /// How many, when they are more than a few.
    pub(super) more_children: String,
    pub(super) answers: Vec<(QuestionId, OptionId)>,
}

/// The rules of the register and of the area that what is entered has to fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Terms {
    pub(super) today: NaiveDate,
    pub(super) rules: ValidityRules,
    pub(super) pilot_end: Option<NaiveDate>,
    /// Since when that stands, when it was otherwise before.
    pub(super) pilot_known_from: Option<NaiveDate>,
    pub(super) minimum_age: u8,
}

impl Terms {
    pub(super) fn new(today: NaiveDate, area: Option<&SessionArea>) -> Self {
        let rules = area.map_or_else(ValidityRules::default, |area| ValidityRules {
            months: area.validity_months,
            issue_day_counts: area.issue_day_counts,
        });
        Self {
            today,
            rules,
            pilot_end: area.and_then(|area| area.pilot_end),
            pilot_known_from: area.and_then(|area| area.pilot_known_from),
            minimum_age: area.map_or(shared::eligibility::DEFAULT_MINIMUM_AGE, |area| {
                area.minimum_holder_age
            }),
        }
    }

    /// The last valid day of a card that is issued on a day; none when only the register knows how the pilot stood then.
    pub(super) fn last_day(&self, issued_on: NaiveDate) -> Option<NaiveDate> {
        self.knows_pilot_on(issued_on)
            .then(|| last_valid_day(issued_on, self.rules, self.pilot_end))
    }

    fn knows_pilot_on(&self, day: NaiveDate) -> bool {
        self.pilot_known_from.is_none_or(|known| known <= day)
    }

    /// The pilot's end when it shortens a card that is issued on a day.
    pub(super) fn shortening_pilot(&self, issued_on: NaiveDate) -> Option<NaiveDate> {
        self.pilot_end
            .filter(|_| self.knows_pilot_on(issued_on))
            .filter(|end| *end < last_valid_day(issued_on, self.rules, None))
    }
}

impl Entered {
    pub(super) fn new(today: NaiveDate) -> Self {
        Self {
            client_reference: None,
            card: None,
            issued_on: format_date(today),
            birth_year: String::new(),
            place_known: POSTAL_CODE.to_owned(),
            postal_code: String::new(),
            municipality: String::new(),
            municipality_code: None,
            children: String::new(),
            more_children: String::new(),
            answers: Vec::new(),
        }
    }

    pub(super) fn is_personal(&self) -> bool {
        self.card
            .as_ref()
            .is_some_and(|card| card.kind == CardKind::Personal)
    }

    pub(super) fn issue_day(&self) -> Option<NaiveDate> {
        parse_date(&self.issued_on)
    }

    /// The option that was chosen for a question, with its place in the request.
    pub(super) fn answer(&self, question: QuestionId) -> Option<(usize, OptionId)> {
        let mut answers = self.answers.iter().enumerate();
        answers
            .find_map(|(place, (asked, option))| (*asked == question).then_some((place, *option)))
    }

    pub(super) fn set_answer(&mut self, question: QuestionId, option: OptionId) {
        match self
            .answers
            .iter_mut()
            .find(|(asked, _)| *asked == question)
        {
            Some((_, chosen)) => *chosen = option,
            None => self.answers.push((question, option)),
        }
    }

    /// What is wrong; the pointers are those of the request.
    pub(super) fn check(&self, terms: &Terms) -> Vec<FieldError> {
        let mut errors: Vec<FieldError> = self.check_issue_day(terms).into_iter().collect();
        if self.is_personal() {
            let year = self.issue_day().unwrap_or(terms.today).year();
            errors.extend(self.check_facts(year, terms.minimum_age));
        }
        errors
    }

    pub(super) fn check_issue_day(&self, terms: &Terms) -> Option<FieldError> {
        let code = match self.issue_day() {
            None if self.issued_on.trim().is_empty() => FieldCode::Required,
            None => FieldCode::WrongType,
            Some(day) if day > terms.today => FieldCode::InTheFuture,
            // Of an earlier day the register knows how the pilot stood then.
            Some(day) if day == terms.today && terms.pilot_end.is_some_and(|end| end < day) => {
                FieldCode::PilotOver
            }
            Some(_) => return None,
        };
        Some(FieldError::new("/issued_on", code))
    }

    pub(super) fn check_facts(&self, year: i32, minimum_age: u8) -> Vec<FieldError> {
        let wrong = |pointer: &str, is_empty: bool| {
            let code = if is_empty {
                FieldCode::Required
            } else {
                FieldCode::WrongType
            };
            FieldError::new(pointer, code)
        };
        let mut errors = Vec::new();
        let birth_year = read_birth_year(&self.birth_year);
        if birth_year.is_none() {
            errors.push(wrong(
                "/facts/birth_year",
                self.birth_year.trim().is_empty(),
            ));
        }
        if self.place_known == POSTAL_CODE && self.postal_code.trim().is_empty() {
            errors.push(wrong("/facts/residence/postal_code", true));
        }
        if self.place_known == MUNICIPALITY && self.municipality_code.is_none() {
            let code = if self.municipality.trim().is_empty() {
                FieldCode::Required
            } else {
                FieldCode::UnknownValue
            };
            errors.push(FieldError::new("/facts/residence/municipality_code", code));
        }
        if self.children != NOT_TOLD && read_children(self.written_children()).is_none() {
            let is_empty = self.written_children().trim().is_empty();
            errors.push(wrong("/facts/children", is_empty));
        }
        let named = |error: &FieldError| errors.iter().any(|other| other.pointer == error.pointer);
        // A year that is told already must not be scolded twice, so one that fits stands in for it.
        let facts = self.facts(birth_year.unwrap_or(year - i32::from(minimum_age)));
        let further: Vec<FieldError> = facts
            .check(year, minimum_age)
            .into_iter()
            .map(|error| FieldError {
                pointer: format!("/facts{}", error.pointer),
                ..error
            })
            .filter(|error| !named(error))
            .collect();
        errors.extend(further);
        errors
    }

    fn written_children(&self) -> &str {
        if self.children == MORE_CHILDREN {
            &self.more_children
        } else {
            &self.children
        }
    }

    fn facts(&self, birth_year: i32) -> BackgroundFacts {
        let residence = match self.place_known.as_str() {
            POSTAL_CODE => Residence::PostalCode {
                postal_code: self.postal_code.trim().to_owned(),
            },
            MUNICIPALITY => Residence::Municipality {
                municipality_code: self.municipality_code.clone().unwrap_or_default(),
            },
            _ => Residence::NotTold {},
        };
        let answers = self.answers.iter().map(|&(question_id, option_id)| Answer {
            question_id,
            option_id,
        });
        BackgroundFacts {
            birth_year,
            residence,
            children: read_children(self.written_children()),
            answers: answers.collect(),
        }
    }

    /// The request; `None` when something is missing, which `check` has named.
    pub(super) fn request(&self) -> Option<RegisterCard> {
        let card = self.card.as_ref()?;
        let facts = match card.kind {
            CardKind::Personal => Some(self.facts(read_birth_year(&self.birth_year)?)),
            CardKind::Community => None,
        };
        Some(RegisterCard {
            client_reference: self.client_reference?,
            card_number: card.text().to_owned(),
            kind: card.kind,
            issued_on: Some(self.issue_day()?),
            facts,
        })
    }
}

impl Entered {
    /// The facts that are told; `None` when something is missing, which `check_facts` has named.
    pub(super) fn told_facts(&self) -> Option<BackgroundFacts> {
        Some(self.facts(read_birth_year(&self.birth_year)?))
    }

    /// Puts a number of children into the field, or that it is not told.
    pub(super) fn fill_children(&mut self, children: Option<u8>) {
        let text = children.map_or_else(|| NOT_TOLD.to_owned(), |count| count.to_string());
        let is_many = children.is_some() && !FEW_CHILDREN.contains(&text.as_str());
        if is_many {
            self.children = MORE_CHILDREN.to_owned();
            self.more_children = text;
        } else {
            self.children = text;
            self.more_children.clear();
        }
    }
}

/// Four digits; a year is never guessed from two.
fn read_birth_year(text: &str) -> Option<i32> {
    let text = text.trim();
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_year { text.parse().ok() } else { None }
}

fn read_children(text: &str) -> Option<u8> {
    text.trim().parse().ok()
}
