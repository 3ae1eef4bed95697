//! A page of staff that is opened without a connection and without a session: what waits on this device, for whom, and
//! what can be done meanwhile. Nothing else is known without the key.

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::waits_here::WaitsHere;
use crate::browser;
use crate::components::button::{Button, ButtonKind, button_classes};
use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;
use crate::routes::Route;

/// How often the register is asked whether it is back.
const AGAIN_MS: u32 = 10_000;

#[derive(Properties, PartialEq)]
pub(super) struct NoNetworkProps {
    /// Asks the register again.
    pub(super) on_again: Callback<()>,
}

/// Explains, counts, and offers paper.
#[component]
pub(super) fn NoNetwork(props: &NoNetworkProps) -> Html {
    let t = use_i18n();
    use_effect_with((), {
        let on_again = props.on_again.clone();
        move |()| {
            let again = {
                let on_again = on_again.clone();
                browser::window().map(|_| Interval::new(AGAIN_MS, move || on_again.emit(())))
            };
            let online = browser::window()
                .map(|window| EventListener::new(&window, "online", move |_| on_again.emit(())));
            move || drop((again, online))
        }
    });
    html! {
        <div class="page">
            <PageTitle text={t.get("no-network-title")} />
            <p class="prose">{ t.get("no-network-text") }</p>
            <WaitsHere />
            <p class="prose">{ t.get("no-network-paper") }</p>
            <p class="prose">{ t.get("no-network-till") }</p>
            <div class="actions">
                <Button icon="refresh" on_press={props.on_again.clone()}>{ t.get("try-again") }</Button>
                <Link<Route> to={Route::PaperForm} classes={button_classes(ButtonKind::Secondary, false)}>
                    { t.get("paper-title") }
                </Link<Route>>
                <Link<Route> to={Route::Till} classes={button_classes(ButtonKind::Secondary, false)}>
                    { t.get("till-title") }
                </Link<Route>>
            </div>
        </div>
    }
}
