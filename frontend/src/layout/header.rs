//! The top of every page: the product's name, the links, who is signed in, the language.

use shared::session::Session;
use yew::prelude::*;
use yew_router::prelude::*;

use super::language_picker::LanguagePicker;
use super::navigation::Navigation;
use super::queue_badge::QueueBadge;
use super::sign_out_dialog::SignOutDialog;
use crate::components::button::{Button, ButtonKind};
use crate::components::icon::Icon;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::leave_guard::use_leave_guard;
use crate::state::notices::use_open_notices;
use crate::state::queue::use_queue;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};

/// The header.
#[component]
pub fn Header() -> Html {
    let t = use_i18n();
    let session = use_session();
    let is_open = use_state_eq(|| false);
    let here = use_route::<Route>().unwrap_or(Route::NotFound);
    let is_admin = here.is_staff() || here == Route::SignIn;
    let person = session.session().filter(|_| is_admin);
    let role = person
        .as_ref()
        .filter(|person| person.is_open())
        .map(|person| person.role);
    let home = if role.is_some() {
        Route::StaffHome
    } else {
        Route::Home
    };

    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(!*is_open))
    };
    let close = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    let (sign_out, sign_out_dialog) = use_sign_out();
    let notices = use_open_notices();
    use_effect_with(here, {
        let refresh = notices.refresh.clone();
        move |here| {
            if here.is_staff() {
                refresh.emit(());
            }
        }
    });
    let waiting = notices.count.filter(|_| role.is_some()).unwrap_or_default();

    html! {
        <header class="header">
            <div class="header__top">
                <Link<Route> to={home} classes="header__name">
                    <span class="header__mark" aria-hidden="true"></span>
                    <span>{ t.get("product-name") }</span>
                </Link<Route>>
                <QueueBadge />
                <LanguagePicker />
            </div>
            <div class="header__bar">
                <Button
                    kind={ButtonKind::Supplementary}
                    is_small=true
                    icon="menu-hamburger"
                    class="header__menu"
                    expanded={Some(*is_open)}
                    controls="menu"
                    on_press={toggle}
                >
                    { t.get("menu") }
                </Button>
                <div id="menu" class={classes!("header__links", is_open.then_some("header__links--open"))}>
                    <nav aria-label={t.get("nav-label")}>
                        <Navigation {role} {waiting} on_followed={close.clone()} />
                    </nav>
                    { account(&t, person.as_deref(), &sign_out, &close) }
                </div>
            </div>
            { sign_out_dialog }
        </header>
    }
}

/// Signs out and goes to the sign-in page; asks first when work is unsaved, or when something waits to be sent.
#[hook]
fn use_sign_out() -> (Callback<()>, Html) {
    let (t, session, navigator) = (use_i18n(), use_session(), use_navigator());
    let (guard, toasts) = (use_leave_guard(), use_toasts());
    let stays_behind = use_queue().count() > 0;
    let is_asking = use_state_eq(|| false);
    let leave = {
        let is_asking = is_asking.setter();
        Callback::from(move |()| {
            is_asking.set(false);
            if let Some(navigator) = &navigator {
                navigator.push(&Route::SignIn);
            }
            session.sign_out();
            toasts.show(Toast::new(t.get("signed-out")));
        })
    };
    let ask = |value: bool| {
        let is_asking = is_asking.setter();
        Callback::from(move |()| is_asking.set(value))
    };
    let dialog = if *is_asking {
        html! { <SignOutDialog on_stay={ask(false)} on_sign_out={leave.clone()} /> }
    } else {
        Html::default()
    };
    let wanted = if stays_behind { ask(true) } else { leave };
    let sign_out = Callback::from(move |()| match &guard {
        Some(guard) => guard.before(wanted.clone()),
        None => wanted.emit(()),
    });
    (sign_out, dialog)
}

/// Who is signed in, with the way out; or the way in.
fn account(
    t: &I18n,
    person: Option<&Session>,
    sign_out: &Callback<()>,
    followed: &Callback<()>,
) -> Html {
    let onclick = followed.reform(|_: MouseEvent| ());
    match person {
        None => html! {
            <div class="header__account" {onclick}>
                <Link<Route> to={Route::StaffHome} classes="header__sign-in">
                    <Icon name="signin" />{ t.get("nav-staff") }
                </Link<Route>>
            </div>
        },
        Some(person) => html! {
            <div class="header__account" {onclick}>
                <Link<Route> to={Route::Profile} classes="header__person">
                    <Icon name="user" />
                    <span class="visually-hidden">{ t.get("profile-link") }{ " " }</span>
                    <span>{ person.username.clone() }</span>
                </Link<Route>>
                <Button kind={ButtonKind::Supplementary} is_small=true icon="signout" id="sign-out" on_press={sign_out.clone()}>
                    { t.get("sign-out") }
                </Button>
            </div>
        },
    }
}
