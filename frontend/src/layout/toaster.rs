//! Shows the short messages; a live region that is always there, so that they are read out.

use yew::prelude::*;

use crate::components::button::{Button, ButtonKind};
use crate::components::icon::Icon;
use crate::i18n::use_i18n;
use crate::state::toasts::use_toasts;

/// The short messages.
#[component]
pub fn Toaster() -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    html! {
        <div class="toasts" role="status" aria-live="polite">
            { for toasts.shown().iter().map(|(number, toast)| {
                let number = *number;
                let hide = { let toasts = toasts.clone(); Callback::from(move |()| toasts.hide(number)) };
                let action = toast.action.clone().map(|(words, act)| {
                    let hide = hide.clone();
                    let press = Callback::from(move |()| { act.emit(()); hide.emit(()); });
                    html! { <Button kind={ButtonKind::Secondary} is_small=true on_press={press}>{ words }</Button> }
                });
                html! {
                    <div class="toast" key={number}>
                        <span class="toast__text">{ &toast.text }</span>
                        { action }
                        <button type="button" class="toast__close" aria-label={t.get("close")} onclick={hide.reform(|_: MouseEvent| ())}>
                            <Icon name="cross" />
                        </button>
                    </div>
                }
            }) }
        </div>
    }
}
