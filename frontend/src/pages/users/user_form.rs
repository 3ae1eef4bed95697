//! What may change of an account: the person's name, whether it is the contact person, the language.

use std::rc::Rc;

use shared::limits::NAME_MAX;
use shared::problem::{FieldCode, FieldError};
use shared::session::Role;
use shared::text::Language;
use shared::users::{UpdateUser, User};
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::api::users::update_user;
use crate::components::checkbox_field::CheckboxField;
use crate::components::form::Form;
use crate::components::select::{Select, options};
use crate::components::text_field::TextField;
use crate::hooks::use_form::use_form;
use crate::hooks::use_saved::{use_latest, use_saved};
use crate::i18n::{language_name, use_i18n};
use crate::routes::Route;

/// What stands in the fields.
#[derive(Clone, PartialEq)]
struct Entered {
    takes_name: bool,
    display_name: String,
    is_contact_person: bool,
    language: Language,
}

impl From<&User> for Entered {
    fn from(user: &User) -> Self {
        Self {
            // A coordinator's name is that of the entry.
            takes_name: user.is_personal && user.role != Role::AreaCoordinator,
            display_name: user.display_name.clone().unwrap_or_default(),
            is_contact_person: user.is_contact_person,
            language: user.language,
        }
    }
}

impl Entered {
    fn input(&self, version: i32) -> UpdateUser {
        UpdateUser {
            version,
            display_name: self.takes_name.then(|| self.display_name.trim().to_owned()),
            is_contact_person: self.is_contact_person,
            language: self.language,
        }
    }

    fn errors(&self) -> Vec<FieldError> {
        if self.takes_name && self.display_name.trim().is_empty() {
            return vec![FieldError::new("/display_name", FieldCode::Required)];
        }
        Vec::new()
    }
}

/// Properties of [`UserForm`].
#[derive(Properties, PartialEq)]
pub(super) struct UserFormProps {
    /// The account.
    pub(super) user: Rc<User>,
    /// Fetches it anew.
    pub(super) reload: Callback<()>,
}

/// What may change of an account.
#[component]
pub(super) fn UserForm(props: &UserFormProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let (user, id) = (props.user.clone(), props.user.id);
    let form = use_form("user", || Entered::from(&*user), Entered::errors);
    // Locking the account, or another press of this page, is no reason to begin the form anew.
    let (present, version) = (Entered::from(&*user), user.version);
    let begin = present.clone();
    use_latest(&form, present.clone(), move || begin);
    let on_submit = form.on_submit(
        move |entered: Entered| async move { update_user(id, &entered.input(version)).await },
        {
            let (t, form, reload) = (t.clone(), form.clone(), props.reload.clone());
            move |user: User| {
                form.reset(Entered::from(&user));
                saved.say(t.get("saved"));
                reload.emit(());
            }
        },
    );
    let language = form.field(
        "/language",
        |entered| entered.language.tag().to_owned(),
        |entered, tag: String| {
            if let Ok(language) = tag.parse() {
                entered.language = language;
            }
        },
    );
    let languages =
        options(Language::ALL.map(|language| (language.tag(), language_name(language))));
    let may_be_contact = user.is_personal && matches!(user.role, Role::Distributor | Role::Venue);
    html! {
        <Form<Entered> form={form.clone()} {on_submit} on_reload={props.reload.clone()}>
            if present.takes_name {
                <TextField
                    field={form.field("/display_name", |v| v.display_name.clone(), |v, text| v.display_name = text)}
                    label={t.get("user-name")}
                    max_length={NAME_MAX}
                />
            }
            if let Some(id) = user.area_id.filter(|_| user.role == Role::AreaCoordinator) {
                <p>
                    { t.get("user-name-of-entry") }{ " " }
                    <Link<Route> to={Route::ManageArea { id }} classes="link">{ t.get("user-name-entry") }</Link<Route>>
                </p>
            }
            if may_be_contact {
                <CheckboxField
                    field={form.field("/is_contact_person", |v| v.is_contact_person, |v, is| v.is_contact_person = is)}
                    label={t.get("user-contact")}
                    hint={t.get("user-contact-hint")}
                />
            }
            <Select field={language} label={t.get("user-language")} options={languages} />
        </Form<Entered>>
    }
}
