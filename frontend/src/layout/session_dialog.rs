//! Over the page: the warning that the session is about to end, and signing in again when it has.

use shared::session::Session;
use yew::prelude::*;

use super::sign_in_form::SignInForm;
use super::sign_out_dialog::StaysBehind;
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::Dialog;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::{SessionHandle, use_session};
use crate::state::session_state::Known;

/// What the session has to say over the page, if anything.
#[component]
pub fn SessionDialog() -> Html {
    let session = use_session();
    match session.known() {
        Known::Interrupted(person) => {
            html! { <SignInAgain username={person.username.clone()} {session} /> }
        }
        Known::SignedIn(_) if session.is_ending() => html! { <EndsSoon {session} /> },
        _ => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct EndsSoonProps {
    session: SessionHandle,
}

#[component]
fn EndsSoon(props: &EndsSoonProps) -> Html {
    let t = use_i18n();
    let stay = {
        let session = props.session.clone();
        Callback::from(move |()| session.stay())
    };
    let leave = {
        let session = props.session.clone();
        Callback::from(move |()| session.sign_out())
    };
    html! {
        <Dialog id="session-ends" title={t.get("session-ends-title")} on_close={stay.clone()}>
            <p>{ t.get("session-ends-text") }</p>
            <StaysBehind />
            <div class="dialog__buttons">
                <Button on_press={stay}>{ t.get("session-ends-stay") }</Button>
                <Button kind={ButtonKind::Secondary} on_press={leave}>{ t.get("sign-out") }</Button>
            </div>
        </Dialog>
    }
}

#[derive(Properties, PartialEq)]
struct SignInAgainProps {
    username: AttrValue,
    session: SessionHandle,
}

#[component]
fn SignInAgain(props: &SignInAgainProps) -> Html {
    let t = use_i18n();
    let session = props.session.clone();
    let on_signed_in = Callback::from(move |signed_in: Session| session.set(signed_in));
    // Another person must not come upon this one's work: the page is loaded anew.
    let other = Callback::from(|()| browser::open(&yew_router::Routable::to_path(&Route::SignIn)));
    let beside = html! {
        <Button kind={ButtonKind::Supplementary} on_press={other}>{ t.get("sign-in-other") }</Button>
    };
    html! {
        <Dialog id="session-over" title={t.get("session-over-title")} hides_page=true>
            <p>{ t.get("session-over-text") }</p>
            <SignInForm username={props.username.clone()} {on_signed_in} {beside} />
        </Dialog>
    }
}
