//! A new password: by one's own will, or in place of the one-time password before anything else.

use shared::limits::{PASSWORD_MAX, PASSWORD_MIN};
use shared::problem::{FieldCode, FieldError};
use shared::session::{ChangePassword, Session};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::session::change_password;
use crate::components::checkbox::Checkbox;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::components::text_field::TextField;
use crate::hooks::use_form::{Field, use_light_form};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};

/// What is entered.
#[derive(Clone, Default, PartialEq)]
struct Entered {
    username: String,
    current: String,
    new: String,
    repeat: String,
}

fn validate(entered: &Entered) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let length = u64::try_from(entered.new.chars().count()).unwrap_or(u64::MAX);
    if entered.current.is_empty() {
        errors.push(FieldError::new("/current_password", FieldCode::Required));
    }
    if entered.new.is_empty() {
        errors.push(FieldError::new("/new_password", FieldCode::Required));
    } else if !(PASSWORD_MIN..=PASSWORD_MAX).contains(&length) {
        let error = FieldError::new("/new_password", FieldCode::Length);
        errors.push(error.with("min", PASSWORD_MIN).with("max", PASSWORD_MAX));
    } else if is_plain(entered) {
        errors.push(FieldError::new(
            "/new_password",
            FieldCode::PasswordTooPlain,
        ));
    }
    if entered.repeat.is_empty() {
        errors.push(FieldError::new("/repeat_password", FieldCode::Required));
    } else if entered.repeat != entered.new {
        errors.push(FieldError::new("/repeat_password", FieldCode::UnknownValue));
    }
    errors
}

/// Whether the new password is the present one, or has the user name in it.
fn is_plain(entered: &Entered) -> bool {
    let username = entered.username.to_lowercase();
    entered.new == entered.current
        || (!username.is_empty() && entered.new.to_lowercase().contains(&username))
}

/// A new password.
#[component]
pub fn PasswordPage() -> Html {
    let t = use_i18n();
    let (session, navigator, toasts) = (use_session(), use_navigator(), use_toasts());
    let is_shown = use_state_eq(|| false);
    let person = session.session();
    let username = person
        .as_ref()
        .map(|person| person.username.clone())
        .unwrap_or_default();
    let is_first = use_memo((), |()| {
        person.is_some_and(|person| person.must_change_password)
    });
    let form = use_light_form(
        "password",
        || Entered {
            username: username.clone(),
            ..Entered::default()
        },
        validate,
    );

    let on_submit = form.on_submit(
        |entered: Entered| async move {
            change_password(&ChangePassword {
                current_password: entered.current,
                new_password: entered.new,
            })
            .await
        },
        {
            let t = t.clone();
            move |changed: Session| {
                session.set(changed);
                toasts.show(Toast::new(t.get("password-changed")));
                if let Some(navigator) = &navigator {
                    navigator.replace(&Route::StaffHome);
                }
            }
        },
    );
    let toggle = {
        let is_shown = is_shown.clone();
        Callback::from(move |shown| is_shown.set(shown))
    };
    let (title, lead, current) = if *is_first {
        (
            "password-first-title",
            "password-first-lead",
            "password-one-time",
        )
    } else {
        ("password-title", "password-lead", "password-current")
    };
    let kind = if *is_shown { "text" } else { "password" };
    let input = |field: Field<String>,
                 label: &str,
                 autocomplete: &'static str,
                 hint: Option<AttrValue>| {
        html! {
            <TextField {field} label={t.get(label)} {hint} {kind} {autocomplete} max_length={PASSWORD_MAX} />
        }
    };
    let length = [("min", PASSWORD_MIN.into())];
    html! {
        <div class="page sign-in">
            <PageTitle text={t.get(title)} lead={t.get(lead)} />
            <div class="sheet">
                <Form<Entered> form={form.clone()} {on_submit} submit={t.get("password-change")}>
                    // Password managers keep the new password under this name.
                    <input class="visually-hidden" type="text" autocomplete="username" value={username} readonly=true tabindex="-1" aria-hidden="true" />
                    { input(form.field("/current_password", |v| v.current.clone(), |v, text| v.current = text), current, "current-password", None) }
                    { input(form.field("/new_password", |v| v.new.clone(), |v, text| v.new = text), "password-new", "new-password", Some(t.format("password-new-hint", &length))) }
                    { input(form.field("/repeat_password", |v| v.repeat.clone(), |v, text| v.repeat = text), "password-repeat", "new-password", None) }
                    <Checkbox id="show-passwords" label={html! { { t.get("password-show") } }} is_checked={*is_shown} on_change={toggle} />
                </Form<Entered>>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(current: &str, new: &str, repeat: &str) -> Vec<(String, FieldCode)> {
        let entered = Entered {
            username: "espoo.jakaja".into(),
            current: current.into(),
            new: new.into(),
            repeat: repeat.into(),
        };
        validate(&entered)
            .into_iter()
            .map(|error| (error.pointer, error.code))
            .collect()
    }

    #[test]
    fn a_good_new_password_is_taken() {
        assert_eq!(
            codes(
                "kerta-sana",
                "pitkä lause jossa ääkkösiä",
                "pitkä lause jossa ääkkösiä"
            ),
            []
        );
    }

    #[test]
    fn a_short_plain_or_mistyped_password_is_refused() {
        let new = |code| ("/new_password".to_owned(), code);
        assert_eq!(
            codes("old", "too short", "too short"),
            [new(FieldCode::Length)]
        );
        assert_eq!(
            codes("old", "Espoo.Jakaja 1", "Espoo.Jakaja 1"),
            [new(FieldCode::PasswordTooPlain)]
        );
        assert_eq!(
            codes("the same as now", "the same as now", "the same as now"),
            [new(FieldCode::PasswordTooPlain)]
        );
        assert_eq!(
            codes("old", "long enough now", "long enough not"),
            [("/repeat_password".to_owned(), FieldCode::UnknownValue)]
        );
        assert_eq!(codes("", "", "").len(), 3);
    }
}
