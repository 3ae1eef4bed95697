//! Asks before unsaved work is left.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::Dialog;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::leave_guard::{Wanted, use_leave_guard};

/// The question whether to leave.
#[component]
pub fn LeaveDialog() -> Html {
    let t = use_i18n();
    let navigator = use_navigator();
    let Some(guard) = use_leave_guard() else {
        return Html::default();
    };
    let Some(wanted) = guard.wanted() else {
        return Html::default();
    };

    let stay = {
        let guard = guard.clone();
        Callback::from(move |()| guard.stay())
    };
    let leave = Callback::from(move |()| {
        guard.give_up();
        match (&wanted, &navigator) {
            (Wanted::Action(action), _) => action.emit(()),
            (Wanted::Address(address), Some(navigator)) => go(navigator, address),
            (Wanted::Address(_), None) => {}
        }
    });
    html! {
        <Dialog id="leave" title={t.get("leave-title")} on_close={stay.clone()}>
            <p>{ t.get("leave-text") }</p>
            <div class="dialog__buttons">
                <Button on_press={stay}>{ t.get("leave-stay") }</Button>
                <Button kind={ButtonKind::Secondary} on_press={leave}>{ t.get("leave-go") }</Button>
            </div>
        </Dialog>
    }
}

/// Goes to an address of the application, with its query.
fn go(navigator: &Navigator, address: &str) {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let route = Route::recognize(path).unwrap_or(Route::NotFound);
    let query: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    drop(navigator.push_with_query(&route, query));
}
