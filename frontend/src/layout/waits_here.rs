//! What waits on this device for the network, for whom, told to who is not signed in: how much, and nothing of what it says.

use yew::prelude::*;

use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::use_i18n;
use crate::state::vault::waiting_by_place;

/// How much waits, for each site or venue; nothing when nothing does.
#[component]
pub fn WaitsHere() -> Html {
    let t = use_i18n();
    let waiting = use_state(Vec::<(String, usize)>::new);
    use_effect_with((), {
        let waiting = waiting.setter();
        move |()| {
            yew::platform::spawn_local(async move { waiting.set(waiting_by_place().await) });
        }
    });
    if waiting.is_empty() {
        return Html::default();
    }
    let places = waiting.iter().map(|(place, count)| {
        let words = [("count", (*count).into()), ("site", place.as_str().into())];
        html! { <p><strong>{ t.format("no-network-waiting", &words) }</strong></p> }
    });
    html! {
        <Notification kind={NotificationKind::Info}>
            { for places }
            <p>{ t.get("no-network-waiting-text") }</p>
        </Notification>
    }
}
