//! User name and password, then the code of the second factor where there is one: on the sign-in page, and over a page
//! whose session has ended.

use shared::limits::{FACTOR_CODE_MAX, PASSWORD_MAX, USERNAME_MAX};
use shared::problem::{FieldCode, FieldError, ProblemCode};
use shared::session::{Session, SignIn};
use yew::prelude::*;

use crate::api::error::ApiError;
use crate::api::session::sign_in;
use crate::components::button::{Button, ButtonKind};
use crate::components::form::Form;
use crate::components::text_field::TextField;
use crate::hooks::use_form::{UseForm, use_light_form};
use crate::i18n::{I18n, use_i18n};

/// What is entered.
#[derive(Clone, Default, PartialEq)]
struct Entered {
    username: String,
    password: String,
    /// Whether the password was right and a code is asked for.
    asks_code: bool,
    code: String,
}

impl Entered {
    fn credentials(&self) -> SignIn {
        SignIn {
            username: self.username.trim().to_owned(),
            password: self.password.clone(),
            code: self.asks_code.then(|| self.code.trim().to_owned()),
        }
    }
}

fn validate(entered: &Entered) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut require = |pointer: &str, is_empty: bool| {
        if is_empty {
            errors.push(FieldError::new(pointer, FieldCode::Required));
        }
    };
    require("/username", entered.username.trim().is_empty());
    require("/password", entered.password.is_empty());
    require("/code", entered.asks_code && entered.code.trim().is_empty());
    errors
}

/// What comes of a sending.
enum Outcome {
    SignedIn(Box<Session>),
    CodeNeeded(Entered),
}

async fn send(entered: Entered) -> Result<Outcome, ApiError> {
    match sign_in(&entered.credentials()).await {
        Ok(session) => Ok(Outcome::SignedIn(Box::new(session))),
        Err(error) if error.code() == Some(ProblemCode::SecondFactorNeeded) => {
            Ok(Outcome::CodeNeeded(Entered {
                asks_code: true,
                ..entered
            }))
        }
        Err(error) => Err(error),
    }
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

/// User name and password, then a code.
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
    let begin = Entered {
        username,
        ..Entered::default()
    };
    let form = use_light_form(id, || begin.clone(), validate);
    let on_submit = form.on_submit(send, {
        let (form, on_signed_in) = (form.clone(), props.on_signed_in.clone());
        move |outcome| match outcome {
            Outcome::SignedIn(session) => on_signed_in.emit(*session),
            Outcome::CodeNeeded(entered) => form.reset(entered),
        }
    });
    if form.value().asks_code {
        let back = {
            let (form, begin) = (form.clone(), begin.clone());
            Callback::from(move |()| form.reset(begin.clone()))
        };
        let beside = html! { <Button kind={ButtonKind::Supplementary} on_press={back}>{ t.get("sign-in-back") }</Button> };
        return html! {
            <Form<Entered> form={form.clone()} {on_submit} submit={t.get("sign-in")} {beside}>
                { code_field(&t, &form) }
            </Form<Entered>>
        };
    }
    html! {
        <Form<Entered> form={form.clone()} {on_submit} submit={t.get("sign-in")} beside={props.beside.clone()}>
            <TextField
                field={form.field("/username", |entered| entered.username.clone(), |entered, text| entered.username = text)}
                label={t.get("sign-in-username")}
                autocomplete="username"
                max_length={USERNAME_MAX}
                is_fixed={fixed.is_some()}
                takes_focus={fixed.is_none()}
            />
            <TextField
                field={form.field("/password", |entered| entered.password.clone(), |entered, text| entered.password = text)}
                label={t.get("sign-in-password")}
                kind="password"
                autocomplete="current-password"
                max_length={PASSWORD_MAX}
                takes_focus={fixed.is_some()}
            />
        </Form<Entered>>
    }
}

/// The code; it takes the focus when it comes.
fn code_field(t: &I18n, form: &UseForm<Entered>) -> Html {
    html! {
        <TextField
            key="code"
            field={form.field("/code", |entered| entered.code.clone(), |entered, text| entered.code = text)}
            label={t.get("sign-in-code")}
            hint={t.get("sign-in-code-hint")}
            autocomplete="one-time-code"
            max_length={FACTOR_CODE_MAX}
            width="number"
            takes_focus=true
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_sent_only_once_it_was_asked_for() {
        let mut entered = Entered {
            username: " espoo.vastuu ".into(),
            password: "secret".into(),
            ..Entered::default()
        };
        assert_eq!(entered.credentials().code, None);
        assert_eq!(validate(&entered), []);

        entered.asks_code = true;
        assert_eq!(
            validate(&entered),
            [FieldError::new("/code", FieldCode::Required)]
        );
        entered.code = "123 456 ".into();
        let sent = entered.credentials();
        assert_eq!(sent.code.as_deref(), Some("123 456"));
        assert_eq!(
            (sent.username.as_str(), sent.password.as_str()),
            ("espoo.vastuu", "secret")
        );
    }
}
