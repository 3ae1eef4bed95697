//! Before signing out: what waits on this device is not sent by itself while nobody is signed in.

use yew::prelude::*;

use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::Dialog;
use crate::i18n::use_i18n;
use crate::state::queue::use_queue;

#[derive(Properties, PartialEq)]
pub(super) struct SignOutDialogProps {
    pub(super) on_stay: Callback<()>,
    pub(super) on_sign_out: Callback<()>,
}

/// Says what stays behind, and asks.
#[component]
pub(super) fn SignOutDialog(props: &SignOutDialogProps) -> Html {
    let t = use_i18n();
    html! {
        <Dialog id="queue-sign-out" title={t.get("queue-sign-out-title")} on_close={props.on_stay.clone()}>
            <StaysBehind />
            <div class="dialog__buttons">
                <Button on_press={props.on_stay.clone()}>{ t.get("queue-sign-out-stay") }</Button>
                <Button kind={ButtonKind::Secondary} on_press={props.on_sign_out.clone()}>{ t.get("sign-out") }</Button>
            </div>
        </Dialog>
    }
}

/// What stays behind on the device, if anything.
#[component]
pub(super) fn StaysBehind() -> Html {
    let t = use_i18n();
    let count = use_queue().count();
    html! {
        if count > 0 {
            <p>{ t.format("queue-sign-out-text", &[("count", count.into())]) }</p>
        }
    }
}
