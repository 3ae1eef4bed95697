//! What waits on this device for the network, told to who is not signed in: how much, but not whose
//! it is, and nothing of what it says.

use yew::prelude::*;

use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::use_i18n;
use crate::state::vault::waiting_here;

/// How much waits; nothing when nothing does.
#[component]
pub fn WaitsHere() -> Html {
    let t = use_i18n();
    let waiting = use_state_eq(|| 0_usize);
    use_effect_with((), {
        let waiting = waiting.setter();
        move |()| {
            yew::platform::spawn_local(async move { waiting.set(waiting_here().await) });
        }
    });
    if *waiting == 0 {
        return Html::default();
    }
    let words = t.format("no-network-waiting", &[("count", (*waiting).into())]);
    html! {
        <Notification kind={NotificationKind::Info}>
            <p><strong>{ words }</strong></p>
            <p>{ t.get("no-network-waiting-text") }</p>
        </Notification>
    }
}
