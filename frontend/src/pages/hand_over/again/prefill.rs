//! The fields filled with the background facts that are stored.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::facts::{BackgroundFacts, Residence};
use shared::municipalities::{Municipalities, Municipality};
use shared::questions::{Question, QuestionFilter};
use shared::text::Language;
use yew::prelude::*;

use crate::api::error::ApiError;
use crate::api::municipalities::list_municipalities;
use crate::api::questions::list_questions;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_remote::use_remote;
use crate::pages::hand_over::entered::{Entered, MUNICIPALITY, NOT_TOLD, POSTAL_CODE};

/// What the fields need beside the facts: names of municipalities, and which questions are still asked.
#[derive(Clone, PartialEq)]
pub(in super::super) struct Known {
    municipalities: Vec<Municipality>,
    questions: Vec<Question>,
}

impl Known {
    async fn fetch(needs_names: bool) -> Result<Self, ApiError> {
        let municipalities = if needs_names {
            list_municipalities().await?
        } else {
            Municipalities { items: Vec::new() }
        };
        let questions = list_questions(&QuestionFilter::default()).await?;
        Ok(Self {
            municipalities: municipalities.items,
            questions: questions.items,
        })
    }

    fn name(&self, code: &str, language: Language) -> Option<String> {
        let mut municipalities = self.municipalities.iter();
        let found = municipalities.find(|municipality| municipality.code == code)?;
        Some(match language {
            Language::Sv => found.name_sv.clone(),
            Language::Fi | Language::En => found.name_fi.clone(),
        })
    }

    /// The fields as they stand when somebody corrects the facts. Answers to what is asked no longer are left out: the
    /// register takes none.
    pub(in super::super) fn entered(
        &self,
        facts: Option<&BackgroundFacts>,
        today: NaiveDate,
        language: Language,
    ) -> Entered {
        let mut entered = Entered::new(today);
        let Some(facts) = facts else {
            return entered;
        };
        entered.birth_year = facts.birth_year.to_string();
        match &facts.residence {
            Residence::PostalCode { postal_code } => {
                entered.place_known = POSTAL_CODE.to_owned();
                entered.postal_code.clone_from(postal_code);
            }
            Residence::Municipality { municipality_code } => {
                entered.place_known = MUNICIPALITY.to_owned();
                entered.municipality = self.name(municipality_code, language).unwrap_or_default();
                entered.municipality_code = Some(municipality_code.clone());
            }
            Residence::NotTold {} => NOT_TOLD.clone_into(&mut entered.place_known),
        }
        entered.fill_children(facts.children);
        let asked = facts.answers.iter().filter(|answer| {
            let mut questions = self.questions.iter();
            questions.any(|question| {
                let mut options = question.options.iter();
                question.id == answer.question_id
                    && options.any(|option| option.id == answer.option_id)
            })
        });
        for answer in asked {
            entered.set_answer(answer.question_id, answer.option_id);
        }
        entered
    }
}

#[derive(Properties, PartialEq)]
pub(in super::super) struct WithKnownProps {
    /// The facts that are stored, if any.
    pub(in super::super) facts: Option<BackgroundFacts>,
    /// The form.
    pub(in super::super) render: Callback<Rc<Known>, Html>,
}

/// Fetches what the fields need before the form begins.
#[component]
pub(in super::super) fn WithKnown(props: &WithKnownProps) -> Html {
    let residence = props.facts.as_ref().map(|facts| &facts.residence);
    let needs_names = matches!(residence, Some(Residence::Municipality { .. }));
    let known = use_remote(needs_names, Known::fetch);
    html! { <RemoteView<Known> remote={known} render={props.render.clone()} /> }
}

#[cfg(test)]
mod tests {
    use shared::ids::{OptionId, QuestionId};
    use uuid::Uuid;

    use super::*;

    fn known() -> Known {
        Known {
            municipalities: vec![Municipality {
                code: "049".into(),
                name_fi: "Espoo".into(),
                name_sv: "Esbo".into(),
            }],
            questions: Vec::new(),
        }
    }

    fn facts(residence: Residence, children: Option<u8>) -> BackgroundFacts {
        BackgroundFacts {
            birth_year: 1985,
            residence,
            children,
            answers: vec![shared::facts::Answer {
                question_id: QuestionId(Uuid::nil()),
                option_id: OptionId(Uuid::nil()),
            }],
        }
    }

    #[test]
    fn stored_facts_stand_in_the_fields_and_become_the_same_again() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let places = [
            Residence::PostalCode {
                postal_code: "02100".into(),
            },
            Residence::Municipality {
                municipality_code: "049".into(),
            },
            Residence::NotTold {},
        ];
        for residence in places {
            for children in [None, Some(0), Some(3), Some(12)] {
                let stored = facts(residence.clone(), children);
                let entered = known().entered(Some(&stored), today, Language::Sv);

                let told = entered.told_facts().unwrap();
                let expected = BackgroundFacts {
                    // What is asked no longer is not answered again.
                    answers: Vec::new(),
                    ..stored
                };
                assert!(told == expected, "{children:?}");
                assert_eq!(entered.check_facts(2026, 16), []);
            }
        }
    }

    #[test]
    fn a_municipality_has_the_name_of_the_page_s_language() {
        assert_eq!(known().name("049", Language::Sv).as_deref(), Some("Esbo"));
        assert_eq!(known().name("049", Language::En).as_deref(), Some("Espoo"));
        assert_eq!(known().name("091", Language::Fi), None);
    }
}
