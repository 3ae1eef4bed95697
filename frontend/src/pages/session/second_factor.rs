//! The own account's second factor: set up with an app, moved to another device, ended.

use std::rc::Rc;

use shared::limits::{FACTOR_CODE_MAX, PASSWORD_MAX};
use shared::problem::{FieldCode, FieldError};
use shared::second_factor::{
    BeginSecondFactor, EndSecondFactor, RecoveryCodes, SecondFactorSecret,
};
use yew::prelude::*;

use super::second_factor_enrol::{Codes, Enrol};
use crate::api::second_factor::{begin_second_factor, end_second_factor};
use crate::api::session::find_session;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::text_field::TextField;
use crate::hooks::use_form::{UseForm, use_light_form};
use crate::i18n::{I18n, use_i18n};
use crate::state::session::{SessionHandle, use_session};
use crate::state::toasts::{Toast, use_toasts};

/// Where the person is.
#[derive(Clone)]
enum Step {
    /// Nothing has begun.
    Start,
    /// The app is to read the key.
    Enrol(Rc<SecondFactorSecret>),
    /// The recovery codes are to be kept.
    Codes(Rc<RecoveryCodes>),
}

/// The own account's second factor.
#[component]
pub fn SecondFactorPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let step = use_state(|| Step::Start);
    let Some(person) = session.session() else {
        return Html::default();
    };
    let on_begun = {
        let step = step.setter();
        Callback::from(move |secret| step.set(Step::Enrol(Rc::new(secret))))
    };
    let on_codes = {
        let step = step.setter();
        Callback::from(move |codes| step.set(Step::Codes(Rc::new(codes))))
    };
    let on_kept = {
        let (step, session) = (step.setter(), session.clone());
        Callback::from(move |()| {
            step.set(Step::Start);
            ask_again(&session);
        })
    };
    let lead = if person.must_set_up_second_factor() {
        "second-factor-required"
    } else {
        "second-factor-lead"
    };
    html! {
        <div class="page page--narrow page--prints-part">
            <PageTitle text={t.get("second-factor-title")} lead={t.get(lead)} />
            { match &*step {
                Step::Enrol(secret) => html! { <Enrol secret={(**secret).clone()} {on_codes} /> },
                Step::Codes(codes) => html! { <Codes codes={codes.codes.clone()} {on_kept} /> },
                Step::Start if person.has_second_factor => html! {
                    <>
                        <p><StatusLabel kind={StatusKind::Success} text={t.get("second-factor-in-use")} /></p>
                        <Begin is_change=true {on_begun} />
                        if !person.second_factor_required {
                            <End />
                        }
                    </>
                },
                Step::Start => html! { <Begin {on_begun} /> },
            } }
        </div>
    }
}

/// Learns from the register whether the account has a second factor now.
fn ask_again(session: &SessionHandle) {
    let session = session.clone();
    yew::platform::spawn_local(async move {
        match find_session().await {
            Ok(found) => session.set(found),
            Err(error) => session.report(&error),
        }
    });
}

/// Password and, where there is a second factor, its code.
#[derive(Clone, Default, PartialEq)]
struct Entered {
    password: String,
    asks_code: bool,
    code: String,
}

fn validate(entered: &Entered) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if entered.password.is_empty() {
        errors.push(FieldError::new("/current_password", FieldCode::Required));
    }
    if entered.asks_code && entered.code.trim().is_empty() {
        errors.push(FieldError::new("/code", FieldCode::Required));
    }
    errors
}

fn fields(t: &I18n, form: &UseForm<Entered>) -> Html {
    html! {
        <>
            <TextField
                field={form.field("/current_password", |v| v.password.clone(), |v, text| v.password = text)}
                label={t.get("password-current")}
                kind="password"
                autocomplete="current-password"
                max_length={PASSWORD_MAX}
            />
            if form.value().asks_code {
                <TextField
                    field={form.field("/code", |v| v.code.clone(), |v, text| v.code = text)}
                    label={t.get("sign-in-code")}
                    hint={t.get("sign-in-code-hint")}
                    autocomplete="one-time-code"
                    max_length={FACTOR_CODE_MAX}
                    width="number"
                />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct BeginProps {
    /// Whether another device is to take the place of the present one.
    #[prop_or_default]
    is_change: bool,
    on_begun: Callback<SecondFactorSecret>,
}

#[component]
fn Begin(props: &BeginProps) -> Html {
    let t = use_i18n();
    let asks_code = props.is_change;
    let begin = move || Entered {
        asks_code,
        ..Entered::default()
    };
    let form = use_light_form("second-factor", begin, validate);
    let on_submit = form.on_submit(
        |entered: Entered| async move {
            let code = entered.asks_code.then(|| entered.code.trim().to_owned());
            begin_second_factor(&BeginSecondFactor {
                current_password: entered.password,
                code,
            })
            .await
        },
        {
            let on_begun = props.on_begun.clone();
            move |secret| on_begun.emit(secret)
        },
    );
    let (title, text, submit) = if props.is_change {
        (
            "second-factor-change",
            "second-factor-change-text",
            "second-factor-change",
        )
    } else {
        (
            "second-factor-begin",
            "second-factor-begin-text",
            "second-factor-begin",
        )
    };
    html! {
        <section class="sheet section" aria-labelledby="second-factor-begin">
            <h2 id="second-factor-begin">{ t.get(title) }</h2>
            <p>{ t.get(text) }</p>
            <Form<Entered> form={form.clone()} {on_submit} submit={t.get(submit)}>{ fields(&t, &form) }</Form<Entered>>
        </section>
    }
}

#[component]
fn End() -> Html {
    let t = use_i18n();
    let (session, toasts) = (use_session(), use_toasts());
    let begin = || Entered {
        asks_code: true,
        ..Entered::default()
    };
    let form = use_light_form("second-factor-off", begin, validate);
    let on_submit = form.on_submit(
        |entered: Entered| async move {
            end_second_factor(&EndSecondFactor {
                current_password: entered.password,
                code: entered.code.trim().to_owned(),
            })
            .await
        },
        {
            let t = t.clone();
            move |()| {
                toasts.show(Toast::new(t.get("second-factor-ended")));
                ask_again(&session);
            }
        },
    );
    html! {
        <section class="sheet section" aria-labelledby="second-factor-end">
            <h2 id="second-factor-end">{ t.get("second-factor-end") }</h2>
            <p>{ t.get("second-factor-end-text") }</p>
            <Form<Entered> form={form.clone()} {on_submit} submit={t.get("second-factor-end")}>{ fields(&t, &form) }</Form<Entered>>
        </section>
    }
}
