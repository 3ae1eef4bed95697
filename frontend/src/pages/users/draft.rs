//! A new account as it is entered.

use shared::ids::CoordinatorId;
use shared::problem::{FieldCode, FieldError};
use shared::session::Role;
use shared::text::Language;
use shared::users::{CreateUser, NewScope};
use shared::validation;
use uuid::Uuid;

use super::places::scope;

/// A new account.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct UserDraft {
    /// The coordinator's entry that it is for; then nothing else is asked about whose it is.
    pub(super) coordinator: Option<CoordinatorId>,
    /// Of a site or a venue.
    pub(super) role: Role,
    /// The site or venue.
    pub(super) place: Option<Uuid>,
    pub(super) username: String,
    /// The suggestion that stands in the box until somebody writes another.
    pub(super) suggested: String,
    pub(super) is_personal: bool,
    pub(super) display_name: String,
    pub(super) is_contact_person: bool,
    pub(super) language: Language,
}

impl UserDraft {
    /// A shared account of a site, before anything is chosen.
    pub(super) const fn new(
        role: Role,
        place: Option<Uuid>,
        coordinator: Option<CoordinatorId>,
    ) -> Self {
        Self {
            coordinator,
            role,
            place,
            username: String::new(),
            suggested: String::new(),
            is_personal: false,
            display_name: String::new(),
            is_contact_person: false,
            language: Language::Fi,
        }
    }

    /// What it is for, once that is chosen.
    fn scope(&self) -> Option<NewScope> {
        let of_entry = self
            .coordinator
            .map(|coordinator_id| NewScope::AreaCoordinator { coordinator_id });
        of_entry.or_else(|| self.place.map(|place| scope(self.role, place)))
    }

    /// Whether it is of a person whose name is asked.
    pub(super) const fn asks_person(&self) -> bool {
        self.is_personal && self.coordinator.is_none()
    }

    /// What is sent; none while it is not chosen whose it is.
    pub(super) fn input(&self) -> Option<CreateUser> {
        Some(CreateUser {
            username: self.normal_username(),
            scope: self.scope()?,
            is_personal: self.asks_person(),
            display_name: self
                .asks_person()
                .then(|| self.display_name.trim().to_owned()),
            is_contact_person: self.asks_person() && self.is_contact_person,
            language: self.language,
        })
    }

    fn normal_username(&self) -> String {
        self.username.trim().to_lowercase()
    }

    /// What is wrong.
    pub(super) fn errors(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.scope().is_none() {
            errors.push(FieldError::new("/scope", FieldCode::UnknownReference));
        }
        let username = self.normal_username();
        if username.is_empty() {
            errors.push(FieldError::new("/username", FieldCode::Required));
        } else if validation::username(&username).is_err() {
            errors.push(FieldError::new("/username", FieldCode::MalformedUsername));
        }
        if self.asks_person() && self.display_name.trim().is_empty() {
            errors.push(FieldError::new("/display_name", FieldCode::Required));
        }
        errors
    }

    /// Puts another suggestion into the box, unless somebody has written something else there.
    pub(super) fn suggest(&mut self, suggestion: String) {
        if self.username == self.suggested {
            self.username.clone_from(&suggestion);
        }
        self.suggested = suggestion;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> UserDraft {
        UserDraft {
            username: " Espoo.Uusi ".into(),
            ..UserDraft::new(Role::Distributor, Some(Uuid::nil()), None)
        }
    }

    #[test]
    fn a_shared_account_sends_no_person() {
        let sent = UserDraft {
            display_name: "Eeva".into(),
            is_contact_person: true,
            ..draft()
        };

        let sent = sent.input().unwrap();

        assert_eq!(sent.username, "espoo.uusi");
        assert_eq!((sent.display_name, sent.is_contact_person), (None, false));
        assert!(sent.scope.role() == Role::Distributor);
    }

    #[test]
    fn a_personal_account_needs_a_name_and_any_account_a_place() {
        let unnamed = UserDraft {
            is_personal: true,
            ..draft()
        };
        let nobodys = UserDraft {
            place: None,
            ..draft()
        };
        let pointer = |draft: UserDraft| draft.errors().first().map(|error| error.pointer.clone());

        assert_eq!(pointer(draft()), None);
        assert_eq!(pointer(unnamed).as_deref(), Some("/display_name"));
        assert_eq!(pointer(nobodys).as_deref(), Some("/scope"));
    }

    #[test]
    fn a_suggestion_takes_no_name_away_that_was_written() {
        let mut draft = UserDraft::new(Role::Venue, None, None);
        draft.suggest("espoo.teatteri".into());
        assert_eq!(draft.username, "espoo.teatteri");
        draft.suggest("espoo.uimahalli".into());
        assert_eq!(draft.username, "espoo.uimahalli");
        draft.username = "espoo.oma".into();
        draft.suggest("espoo.teatteri".into());
        assert_eq!(draft.username, "espoo.oma");
    }
}
