//! Signing in; afterwards one comes to where one wanted to go.

use shared::session::Session;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::notification::Notification;
use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;
use crate::layout::sign_in_form::SignInForm;
use crate::layout::staff_page::ReturnTo;
use crate::layout::waits_here::WaitsHere;
use crate::routes::Route;
use crate::state::account_language::{after_sign_in, begin_anew};
use crate::state::network::use_network;
use crate::state::session::use_session;

/// Signing in.
#[component]
pub fn SignInPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let navigator = use_navigator();
    let network = use_network();
    let wanted = use_location()
        .and_then(|location| location.query::<ReturnTo>().ok())
        .unwrap_or_default();

    use_effect_with((), |()| begin_anew());
    let on_signed_in = Callback::from(move |signed_in: Session| {
        t.choose(after_sign_in(signed_in.language));
        session.set(signed_in);
        if let Some(navigator) = &navigator {
            go_on(navigator, &wanted);
        }
    });
    let t = use_i18n();
    html! {
        <div class="page sign-in">
            <PageTitle text={t.get("sign-in-title")} lead={t.get("sign-in-lead")} takes_focus=false />
            <WaitsHere />
            <div class="sheet">
                <SignInForm {on_signed_in} />
            </div>
            if network.is_some_and(|network| network.demo) {
                <Notification title={t.get("demo-label")}><p>{ t.get("sign-in-demo") }</p></Notification>
            }
            <p class="sign-in__help">{ t.get("sign-in-help") }</p>
        </div>
    }
}

/// Goes to the staff page that was wanted, with its query; any other address leads to the staff's start page.
fn go_on(navigator: &Navigator, wanted: &ReturnTo) {
    let address = wanted.next.as_deref().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let route = Route::recognize(path)
        .filter(|route| route.is_staff())
        .unwrap_or(Route::StaffHome);
    let query: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    drop(navigator.replace_with_query(&route, query));
}
