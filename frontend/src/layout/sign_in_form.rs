//! User name and password: on the sign-in page, and over a page whose session has ended.

use shared::problem::{FieldCode, FieldError};
use shared::session::{Session, SignIn};
use yew::prelude::*;

use crate::api::session::sign_in;
use crate::components::form::Form;
use crate::components::text_field::TextField;
use crate::hooks::use_form::use_light_form;
use crate::i18n::use_i18n;

/// What is entered.
#[derive(Clone, PartialEq)]
struct Entered {
    username: String,
    password: String,
}

fn validate(entered: &Entered) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if entered.username.trim().is_empty() {
        errors.push(FieldError::new("/username", FieldCode::Required));
    }
    if entered.password.is_empty() {
        errors.push(FieldError::new("/password", FieldCode::Required));
    }
    errors
}

/// Properties of [`SignInForm`].
#[derive(Properties, PartialEq)]
pub struct SignInFormProps {
    /// The account that has to sign in again; without it, any.
    #[prop_or_default]
    pub username: Option<AttrValue>,
    /// Somebody has signed in.
    pub on_signed_in: Callback<Session>,
    /// Another button beside.
    #[prop_or_default]
    pub beside: Html,
}

/// User name and password.
#[component]
pub fn SignInForm(props: &SignInFormProps) -> Html {
    let t = use_i18n();
    let fixed = props.username.clone();
    let id = if fixed.is_some() {
        "sign-in-again"
    } else {
        "sign-in"
    };
    let username = fixed.as_ref().map(ToString::to_string).unwrap_or_default();
    let form = use_light_form(
        id,
        || Entered {
            username,
            password: String::new(),
        },
        validate,
    );
    let on_signed_in = props.on_signed_in.clone();
    let on_submit = form.on_submit(
        |entered: Entered| async move {
            let credentials = SignIn {
                username: entered.username.trim().to_owned(),
                password: entered.password,
            };
            sign_in(&credentials).await
        },
        move |session| on_signed_in.emit(session),
    );
    html! {
        <Form<Entered> form={form.clone()} {on_submit} submit={t.get("sign-in")} beside={props.beside.clone()}>
            <TextField
                field={form.field("/username", |entered| entered.username.clone(), |entered, text| entered.username = text)}
                label={t.get("sign-in-username")}
                autocomplete="username"
                max_length={shared::limits::USERNAME_MAX}
                is_fixed={fixed.is_some()}
                takes_focus={fixed.is_none()}
            />
            <TextField
                field={form.field("/password", |entered| entered.password.clone(), |entered, text| entered.password = text)}
                label={t.get("sign-in-password")}
                kind="password"
                autocomplete="current-password"
                max_length={shared::limits::PASSWORD_MAX}
                takes_focus={fixed.is_some()}
            />
        </Form<Entered>>
    }
}
