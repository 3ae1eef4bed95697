//! A question as it is being edited.

use shared::field_errors::field_errors;
use shared::ids::{OptionId, QuestionId};
use shared::problem::{FieldCode, FieldError};
use shared::questions::{
    CreateQuestion, NOT_TOLD, OptionInput, Question, QuestionOption, UpdateQuestion, check_options,
    not_told,
};
use shared::validation::NameInput;
use validator::Validate;

/// An option as it is being edited.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct OptionDraft {
    /// Tells it from the others while the order changes.
    pub(super) key: usize,
    /// None for a new one.
    pub(super) id: Option<OptionId>,
    pub(super) code: String,
    pub(super) text: NameInput,
    pub(super) retired: bool,
    pub(super) in_use: bool,
}

impl OptionDraft {
    /// Whether it is «does not want to tell», which stays.
    pub(super) fn is_not_told(&self) -> bool {
        self.code == NOT_TOLD
    }

    fn input(&self) -> OptionInput {
        OptionInput {
            id: self.id,
            code: self.id.is_none().then(|| self.code.clone()),
            text: self.text.clone(),
            retired: self.retired,
        }
    }
}

/// A question as it is being edited.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QuestionDraft {
    /// None for a new one.
    pub(super) id: Option<QuestionId>,
    pub(super) code: String,
    pub(super) text: NameInput,
    pub(super) options: Vec<OptionDraft>,
    known: Vec<QuestionOption>,
    version: i32,
    position: i32,
    retired: bool,
    next_key: usize,
}

impl QuestionDraft {
    /// A new question: one answer to fill in, and «does not want to tell».
    pub(super) fn new() -> Self {
        let not_told = not_told();
        let mut draft = Self {
            id: None,
            code: String::new(),
            text: NameInput::default(),
            options: Vec::new(),
            known: Vec::new(),
            version: 1,
            position: 1,
            retired: false,
            next_key: 1,
        };
        draft.options.push(OptionDraft {
            code: NOT_TOLD.to_owned(),
            text: not_told.text,
            ..OptionDraft::default()
        });
        draft.add();
        draft
    }

    /// A question that is there.
    pub(super) fn of(question: &Question) -> Self {
        let options = question.options.iter().enumerate();
        let options = options.map(|(key, option)| OptionDraft {
            key,
            id: Some(option.id),
            code: option.code.clone(),
            text: option.text.clone().into(),
            retired: option.retired,
            in_use: option.in_use.unwrap_or(true),
        });
        Self {
            id: Some(question.id),
            code: question.code.clone(),
            text: question.text.clone().into(),
            options: options.collect(),
            known: question.options.clone(),
            version: question.version,
            position: question.position,
            retired: question.retired,
            next_key: question.options.len(),
        }
    }

    /// Adds an option before «does not want to tell», which closes the list where it is last.
    pub(super) fn add(&mut self) {
        let closes = self.options.last().is_some_and(OptionDraft::is_not_told);
        let place = self.options.len() - usize::from(closes);
        let option = OptionDraft {
            key: self.next_key,
            ..OptionDraft::default()
        };
        self.options.insert(place, option);
        self.next_key += 1;
    }

    /// Takes an option away.
    pub(super) fn remove(&mut self, key: usize) {
        self.options.retain(|option| option.key != key);
    }

    /// Moves an option one place up or down.
    pub(super) fn shift(&mut self, key: usize, up: bool) {
        let place = self.options.iter().position(|option| option.key == key);
        let other = place.and_then(|place| {
            if up {
                place.checked_sub(1)
            } else {
                Some(place + 1).filter(|next| *next < self.options.len())
            }
        });
        if let (Some(place), Some(other)) = (place, other) {
            self.options.swap(place, other);
        }
    }

    fn inputs(&self) -> Vec<OptionInput> {
        self.options.iter().map(OptionDraft::input).collect()
    }

    /// What is sent to add it.
    pub(super) fn create(&self) -> CreateQuestion {
        CreateQuestion {
            code: self.code.clone(),
            text: self.text.clone(),
            options: self.inputs(),
        }
    }

    /// What is sent to change it.
    pub(super) fn update(&self) -> UpdateQuestion {
        UpdateQuestion {
            version: self.version,
            text: self.text.clone(),
            position: self.position,
            retired: self.retired,
            options: self.inputs(),
        }
    }

    /// What is wrong with it, as the register would say.
    pub(super) fn errors(&self) -> Vec<FieldError> {
        let found = match self.id {
            None => self.create().validate(),
            Some(_) => self.update().validate(),
        };
        let mut errors = found
            .err()
            .map(|found| field_errors(&found, ""))
            .unwrap_or_default();
        // An empty text is missing rather than short.
        errors.sort_by_key(|error| (error.pointer.clone(), error.code != FieldCode::Required));
        errors.dedup_by(|later, kept| later.pointer == kept.pointer);
        if errors.is_empty() {
            errors = check_options(&self.known, &self.inputs());
        }
        errors
    }
}

/// A question at another place, or asked or not.
pub(super) fn changed(question: &Question, position: i32, retired: bool) -> UpdateQuestion {
    UpdateQuestion {
        position,
        retired,
        ..QuestionDraft::of(question).update()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(draft: &QuestionDraft) -> Vec<&str> {
        draft
            .options
            .iter()
            .map(|option| option.code.as_str())
            .collect()
    }

    #[test]
    fn a_new_question_wants_its_words_and_one_answer() {
        let mut draft = QuestionDraft::new();
        assert_eq!(codes(&draft), ["", NOT_TOLD]);

        let pointers: Vec<_> = draft.errors().into_iter().map(|it| it.pointer).collect();
        assert_eq!(
            pointers,
            [
                "/code",
                "/options/0/code",
                "/options/0/text/en",
                "/options/0/text/fi",
                "/options/0/text/sv",
                "/text/en",
                "/text/fi",
                "/text/sv",
            ]
        );
        draft.remove(1);
        draft.code = "transport".to_owned();
        draft.text = not_told().text;
        assert_eq!(
            draft.errors(),
            [FieldError::new("/options", FieldCode::Required)]
        );
    }

    #[test]
    fn options_are_moved_and_added_before_not_telling() {
        let mut draft = QuestionDraft::new();
        draft.options[0].code = "bus".to_owned();
        draft.add();
        draft.options[1].code = "walks".to_owned();
        assert_eq!(codes(&draft), ["bus", "walks", NOT_TOLD]);

        draft.shift(draft.options[1].key, true);
        draft.shift(draft.options[0].key, true);
        draft.shift(0, false);

        assert_eq!(codes(&draft), ["walks", "bus", NOT_TOLD]);
    }
}
