//! The gate of the staff pages: who is not signed in signs in first, who has a one-time password changes
//! it first, who needs a second factor sets it up first.

use serde::{Deserialize, Serialize};
use yew::prelude::*;
use yew_router::prelude::*;

use super::no_network::NoNetwork;
use crate::browser;
use crate::components::button::Button;
use crate::components::notification::{Notification, NotificationKind};
use crate::components::page_title::PageTitle;
use crate::components::spinner::Spinner;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::account_language::use_account_language;
use crate::state::errand::should_wait;
use crate::state::session::use_session;
use crate::state::session_state::Known;

/// Where to go after signing in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnTo {
    /// Path and query of a staff page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// Properties of [`StaffPage`].
#[derive(Properties, PartialEq)]
pub struct StaffPageProps {
    /// The address.
    pub route: Route,
    /// The page.
    pub children: Html,
}

/// A page for signed-in staff.
#[component]
pub fn StaffPage(props: &StaffPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let route = props.route;
    use_effect_with((), {
        let session = session.clone();
        move |()| session.ensure()
    });
    use_account_language();

    match session.known() {
        Known::NotAsked | Known::Loading => html! { <Spinner /> },
        Known::SignedOut => html! { <ToSignIn {route} /> },
        // Paper needs nobody who is signed in.
        Known::Failed(error)
            if should_wait(error) && matches!(route, Route::PaperForm | Route::Till) =>
        {
            props.children.clone()
        }
        Known::Failed(error) if should_wait(error) => {
            html! { <NoNetwork on_again={Callback::from(move |()| session.ensure())} /> }
        }
        Known::Failed(error) => {
            let text = t.error(error);
            let again = Callback::from(move |()| session.ensure());
            html! {
                <div class="page">
                    <Notification kind={NotificationKind::Error} title={text.title} role="alert">
                        <p>{ text.advice }</p>
                        <Button is_small=true on_press={again}>{ t.get("try-again") }</Button>
                    </Notification>
                </div>
            }
        }
        Known::SignedIn(person) | Known::Interrupted(person) => {
            if person.must_change_password && route != Route::Password {
                html! { <Redirect<Route> to={Route::Password} /> }
            } else if !person.must_change_password
                && person.must_set_up_second_factor()
                && route != Route::SecondFactor
            {
                html! { <Redirect<Route> to={Route::SecondFactor} /> }
            } else if route.is_for(person.role) {
                props.children.clone()
            } else {
                html! {
                    <div class="page">
                        <PageTitle text={t.get("not-for-role-title")} />
                        <p>{ t.get("not-for-role-text") }</p>
                        <Link<Route> to={Route::StaffHome} classes="link">{ t.get("to-staff-home") }</Link<Route>>
                    </div>
                }
            }
        }
    }
}

#[derive(Properties, PartialEq)]
struct ToSignInProps {
    route: Route,
}

/// Goes to the sign-in page, which knows the way back.
#[component]
fn ToSignIn(props: &ToSignInProps) -> Html {
    let navigator = use_navigator();
    use_effect_with(props.route, move |route| {
        let next = (*route != Route::StaffHome).then(browser::address);
        if let Some(navigator) = &navigator {
            drop(navigator.replace_with_query(&Route::SignIn, ReturnTo { next }));
        }
    });
    html! { <Spinner /> }
}
