//! Background facts that nobody has: drawn at random, harmless, and never more than the real ones may be.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::facts::{Answer, BackgroundFacts, Residence};
use shared::ids::{OptionId, QuestionId};
use uuid::Uuid;

use super::random::Random;
use crate::db;
use crate::db::schema::postal_codes;

/// Ages from, up to (not including), and of a hundred holders so many.
const AGES: [(i64, i64, u64); 6] = [
    (18, 25, 13),
    (25, 35, 24),
    (35, 45, 22),
    (45, 55, 16),
    (55, 65, 14),
    (65, 87, 11),
];
/// Numbers of children, one of them for each holder who tells.
const CHILDREN: [u8; 12] = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4];

/// Where people live, and what they may be asked.
pub(super) struct Society {
    /// Postal codes with their municipality.
    homes: Vec<(String, String)>,
    /// The optional questions with what they may be answered.
    questions: BTreeMap<Uuid, Vec<Uuid>>,
}

/// Facts, and the municipality that figures keep of them.
#[derive(Clone)]
pub(super) struct Person {
    /// The facts.
    pub(super) facts: BackgroundFacts,
    /// The municipality, if it was told.
    pub(super) municipality: Option<String>,
}

impl Society {
    /// The people of some municipalities.
    pub(super) async fn load(
        conn: &mut AsyncPgConnection,
        municipalities: &[&str],
    ) -> QueryResult<Self> {
        let homes = postal_codes::table
            .filter(postal_codes::is_residential)
            .filter(postal_codes::municipality_code.eq_any(municipalities))
            .order(postal_codes::code)
            .select((postal_codes::code, postal_codes::municipality_code))
            .load(conn)
            .await?;
        let mut questions: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
        let mut offered = db::facts::offered_options(conn).await?;
        offered.sort_unstable();
        for (question, option) in offered {
            questions.entry(question).or_default().push(option);
        }
        Ok(Self { homes, questions })
    }

    /// Somebody who gets a card on a day.
    pub(super) fn draw(&self, random: &mut Random, issued_on: NaiveDate) -> Person {
        let age = i32::try_from(draw_age(random)).unwrap_or(40);
        let (residence, municipality) = self.draw_residence(random);
        let children = CHILDREN.get(usize::try_from(random.below(15)).unwrap_or_default());
        let answers = self.questions.iter().filter_map(|(question, options)| {
            if random.chance(20) {
                return None;
            }
            let option = random.pick(options)?;
            Some(Answer {
                question_id: QuestionId(*question),
                option_id: OptionId(*option),
            })
        });
        Person {
            facts: BackgroundFacts {
                birth_year: issued_on.year() - age,
                residence,
                answers: answers.collect(),
                children: children.copied(),
            },
            municipality,
        }
    }

    fn draw_residence(&self, random: &mut Random) -> (Residence, Option<String>) {
        let home = random.pick(&self.homes);
        match (home, random.below(100)) {
            (Some((code, municipality)), ..78) => {
                let postal_code = code.clone();
                (
                    Residence::PostalCode { postal_code },
                    Some(municipality.clone()),
                )
            }
            (Some((_, municipality)), 78..90) => {
                let municipality_code = municipality.clone();
                (
                    Residence::Municipality { municipality_code },
                    Some(municipality.clone()),
                )
            }
            _ => (Residence::NotTold {}, None),
        }
    }
}

fn draw_age(random: &mut Random) -> i64 {
    let mut lot = random.below(100);
    for (from, to, share) in AGES {
        if lot < share {
            return random.between(from, to);
        }
        lot -= share;
    }
    random.between(18, 65)
}

#[cfg(test)]
pub(super) mod tests {
    use shared::eligibility::DEFAULT_MINIMUM_AGE;

    use super::*;

    pub(in crate::demo) fn society() -> Society {
        Society {
            homes: vec![("02100".to_owned(), "049".to_owned())],
            questions: BTreeMap::from([(Uuid::from_u128(1), vec![Uuid::from_u128(2)])]),
        }
    }

    #[test]
    fn facts_keep_the_rules() {
        let mut random = Random::new(5);
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for _ in 0..500 {
            let person = society().draw(&mut random, day);
            assert_eq!(person.facts.check(2026, DEFAULT_MINIMUM_AGE), []);
        }
    }

    #[test]
    fn shares_of_ages_make_a_whole() {
        assert_eq!(AGES.iter().map(|(_, _, share)| share).sum::<u64>(), 100);
    }
}
