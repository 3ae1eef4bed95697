//! Setting a second factor up: the app reads the key, a first code shows that it has it, the recovery codes are kept.

use shared::limits::FACTOR_CODE_MAX;
use shared::problem::{FieldCode, FieldError};
use shared::second_factor::{ConfirmSecondFactor, RecoveryCodes, SecondFactorSecret, in_groups};
use yew::prelude::*;

use crate::api::second_factor::confirm_second_factor;
use crate::browser;
use crate::components::button::Button;
use crate::components::form::Form;
use crate::components::notification::{Notification, NotificationKind};
use crate::components::print_button::PrintButton;
use crate::components::print_slip::PrintSlip;
use crate::components::qr_code::QrCode;
use crate::components::text_field::TextField;
use crate::hooks::use_form::use_light_form;
use crate::i18n::use_i18n;
use crate::state::session::use_session;

/// Properties of [`Enrol`].
#[derive(Properties)]
pub(super) struct EnrolProps {
    /// The key.
    pub(super) secret: SecondFactorSecret,
    /// A first code was right.
    pub(super) on_codes: Callback<RecoveryCodes>,
}

impl PartialEq for EnrolProps {
    fn eq(&self, other: &Self) -> bool {
        self.secret.secret == other.secret.secret && self.on_codes == other.on_codes
    }
}

#[derive(Clone, Default, PartialEq)]
struct Entered {
    code: String,
}

fn validate(entered: &Entered) -> Vec<FieldError> {
    if entered.code.trim().is_empty() {
        return vec![FieldError::new("/code", FieldCode::Required)];
    }
    Vec::new()
}

/// The key as a QR code and in letters, and the field for a first code.
#[component]
pub(super) fn Enrol(props: &EnrolProps) -> Html {
    let t = use_i18n();
    let form = use_light_form("second-factor-code", Entered::default, validate);
    let on_submit = form.on_submit(
        |entered: Entered| async move {
            let code = entered.code.trim().to_owned();
            confirm_second_factor(&ConfirmSecondFactor { code }).await
        },
        {
            let on_codes = props.on_codes.clone();
            move |codes| on_codes.emit(codes)
        },
    );
    use_effect_with((), |()| {
        browser::focus("#enrol-title");
    });
    html! {
        <section class="sheet section" aria-labelledby="enrol-title">
            <h2 id="enrol-title" tabindex="-1">{ t.get("enrol-title") }</h2>
            <ol class="enrol">
                <li>{ t.get("enrol-app") }</li>
                <li>
                    <p>{ t.get("enrol-scan") }</p>
                    <QrCode text={props.secret.otpauth_uri.clone()} label={t.get("enrol-qr")} />
                    <p>{ t.get("enrol-type") }</p>
                    <p class="enrol__key" translate="no">{ in_groups(&props.secret.secret) }</p>
                </li>
                <li>{ t.get("enrol-code") }</li>
            </ol>
            <Form<Entered> form={form.clone()} {on_submit} submit={t.get("enrol-confirm")}>
                <TextField
                    field={form.field("/code", |v| v.code.clone(), |v, text| v.code = text)}
                    label={t.get("sign-in-code")}
                    hint={t.get("enrol-code-hint")}
                    autocomplete="one-time-code"
                    input_mode="numeric"
                    max_length={FACTOR_CODE_MAX}
                    width="number"
                />
            </Form<Entered>>
        </section>
    }
}

/// Properties of [`Codes`].
#[derive(Properties, PartialEq)]
pub(super) struct CodesProps {
    /// The recovery codes.
    pub(super) codes: Vec<String>,
    /// They are kept.
    pub(super) on_kept: Callback<()>,
}

/// The recovery codes, to be printed or written down.
#[component]
pub(super) fn Codes(props: &CodesProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let username = session
        .session()
        .map(|person| person.username.clone())
        .unwrap_or_default();
    use_effect_with((), |()| {
        browser::focus("#recovery-title");
    });
    let on_press = props.on_kept.clone();
    html! {
        <div class="given">
            <div class="no-print">
                <Notification kind={NotificationKind::Success} title={t.get("second-factor-done")} role="status">
                    <p>{ t.get("recovery-once") }</p>
                </Notification>
            </div>
            <PrintSlip id="recovery-title" title={t.get("recovery-title")}>
                <p>{ t.format("recovery-for", &[("username", username.as_str().into())]) }</p>
                <ul class="recovery-codes" translate="no">
                    { for props.codes.iter().map(|code| html! { <li>{ code }</li> }) }
                </ul>
                <p>{ t.get("recovery-text") }</p>
            </PrintSlip>
            <div class="actions no-print">
                <PrintButton text={t.get("recovery-print")} />
                <Button {on_press}>{ t.get("recovery-kept") }</Button>
            </div>
        </div>
    }
}
