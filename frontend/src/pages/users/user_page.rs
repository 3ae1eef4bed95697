//! One account: whose it is, how it stands, what can be done to it.

use std::rc::Rc;

use shared::ids::UserId;
use shared::users::{User, may_manage};
use yew::prelude::*;
use yew_router::prelude::Link;

use super::actions::Actions;
use super::slip::{Given, Slip};
use super::user_form::UserForm;
use super::words;
use crate::api::users::find_user;
use crate::components::definition_list::DefinitionList;
use crate::components::entity_page::EntityPage;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

/// Properties of [`UserPage`].
#[derive(Properties, PartialEq)]
pub struct UserPageProps {
    /// Id of the account.
    pub id: UserId,
}

/// One account.
#[component]
pub fn UserPage(props: &UserPageProps) -> Html {
    let t = use_i18n();
    let user = use_remote(props.id, find_user);
    let title = user.data().map_or_else(
        || t.get("user-title"),
        |user| AttrValue::from(user.username.clone()),
    );
    let render = {
        let reload = user.reload.clone();
        Callback::from(move |user: Rc<User>| {
            html! { <UserView {user} reload={reload.clone()} /> }
        })
    };
    html! {
        <EntityPage<User> key={props.id.to_string()} remote={user} back={Route::Users} back_text={t.get("users-title")} {title} {render} />
    }
}

#[derive(Properties, PartialEq)]
struct UserViewProps {
    user: Rc<User>,
    reload: Callback<()>,
}

#[component]
fn UserView(props: &UserViewProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let given = use_state(|| None::<Given>);
    let Some(person) = session.session() else {
        return Html::default();
    };
    let user = &props.user;
    let is_own = person.username == user.username;
    let may = may_manage(person.role, user.role);
    let on_given = {
        let given = given.setter();
        Callback::from(move |answer| given.set(Some(answer)))
    };
    // On paper the slip, where there is one.
    let no_print = given.is_some().then_some("no-print");
    html! {
        <div class="user-page">
            if let Some(given) = &*given {
                <Slip given={given.clone()} />
            }
            <section class={classes!("sheet", "section", no_print)} aria-labelledby="user-about">
                <h2 id="user-about">{ t.get("user-about") }</h2>
                { about(&t, user) }
            </section>
            if may && !is_own {
                <section class={classes!("sheet", "section", no_print)} aria-labelledby="user-access">
                    <h2 id="user-access">{ t.get("user-access") }</h2>
                    <Actions user={user.clone()} reload={props.reload.clone()} {on_given} />
                </section>
            }
            if is_own {
                <p class={classes!(no_print)}>
                    { t.get("user-own") }{ " " }
                    <Link<Route> to={Route::Profile} classes="link">{ t.get("profile-title") }</Link<Route>>
                </p>
            }
            if may {
                <section class={classes!("sheet", "section", no_print)} aria-labelledby="user-change">
                    <h2 id="user-change">{ t.get("user-change") }</h2>
                    <UserForm user={user.clone()} reload={props.reload.clone()} />
                </section>
            }
        </div>
    }
}

fn about(t: &I18n, user: &User) -> Html {
    let text = |value: AttrValue| html! { { value } };
    let mut items = vec![
        (t.get("user-state"), words::state(t, user.state)),
        (
            t.get("user-role"),
            text(t.get(&format!("role-{}", user.role.as_str()))),
        ),
    ];
    let mut add =
        |key: &str, value: Option<Html>| items.extend(value.map(|value| (t.get(key), value)));
    let site = user.site_id.zip(user.site_name.clone());
    add(
        "user-site",
        site.map(|(id, name)| html! { <Link<Route> to={Route::Site { id }} classes="link">{ name }</Link<Route>> }),
    );
    let venue = user.venue_id.zip(user.venue_name.as_ref());
    add(
        "user-venue",
        venue.map(|(id, name)| html! { <Link<Route> to={Route::ManageVenue { id }} classes="link">{ t.text(name) }</Link<Route>> }),
    );
    add(
        "user-area",
        user.area_name.as_ref().map(|name| text(t.text(name))),
    );
    add(
        "user-name",
        user.display_name
            .clone()
            .map(|name| text(AttrValue::from(name))),
    );
    let kind = if user.is_contact_person {
        "user-personal-contact"
    } else if user.is_personal {
        "user-personal"
    } else {
        "user-shared"
    };
    let yes_no = |is: bool| if is { "user-yes" } else { "user-no" };
    add("user-kind", Some(text(t.get(kind))));
    add(
        "user-last-sign-in",
        Some(text(words::last_sign_in(t, user))),
    );
    add(
        "user-locked-at",
        user.locked_at.map(|at| text(words::moment(t, at))),
    );
    add(
        "user-must-change",
        Some(text(t.get(yes_no(user.must_change_password)))),
    );
    add(
        "second-factor-title",
        Some(text(t.get(yes_no(user.has_second_factor)))),
    );
    add(
        "user-created-at",
        Some(text(words::moment(t, user.created_at))),
    );
    html! { <DefinitionList {items} /> }
}
