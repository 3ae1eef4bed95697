//! The slip of an account: address, user name, one-time password and first steps, in the language of the account.
//!
//! The password is here and on paper, and nowhere else: it goes when the page is left.

use shared::session::Role;
use shared::users::UserWithPassword;
use yew::prelude::*;

use super::words;
use crate::browser;
use crate::components::notification::{Notification, NotificationKind};
use crate::components::print_button::PrintButton;
use crate::components::print_slip::PrintSlip;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;

/// Properties of [`Slip`].
#[derive(Properties, PartialEq)]
pub(super) struct SlipProps {
    /// The account with its one-time password.
    pub(super) given: Given,
}

/// An account with its one-time password.
#[derive(Clone)]
pub(super) struct Given(pub(super) std::rc::Rc<UserWithPassword>);

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        std::rc::Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The slip, with a word of warning and a button to print it.
#[component]
pub(super) fn Slip(props: &SlipProps) -> Html {
    let t = use_i18n();
    let given = &*props.given.0;
    let language = given.user.language;
    let theirs = use_memo(language, |language| I18n::new(*language));
    use_effect_with(given.one_time_password.clone(), |_| {
        browser::focus("#slip-title");
    });
    html! {
        <div class="slip">
            <div class="no-print">
                <Notification kind={NotificationKind::Alert} title={t.get("slip-once")} role="status">
                    <p>{ t.get("slip-once-text") }</p>
                </Notification>
            </div>
            <div lang={language.tag()}>
                <PrintSlip id="slip-title" title={theirs.get("slip-title")}>
                    { contents(&theirs, given) }
                </PrintSlip>
            </div>
            <PrintButton text={t.get("slip-print")} />
        </div>
    }
}

fn contents(t: &I18n, given: &UserWithPassword) -> Html {
    let user = &given.user;
    let address = browser::origin() + &yew_router::Routable::to_path(&Route::StaffHome);
    let whose = [
        words::place(t, user),
        user.display_name.clone().map(AttrValue::from),
    ];
    let help = if user.role == Role::AreaCoordinator || user.area_name.is_none() {
        t.get("slip-help-network")
    } else {
        let area = user.area_name.as_ref().map(|name| t.text(name));
        let area = area.unwrap_or_default();
        t.format("slip-help-area", &[("area", area.as_str().into())])
    };
    html! {
        <>
            <p class="print-slip__whose">
                { for whose.into_iter().flatten().map(|line| html! { <span>{ line }</span> }) }
            </p>
            <dl class="facts">
                <dt>{ t.get("slip-address") }</dt>
                <dd>{ address }</dd>
                <dt>{ t.get("sign-in-username") }</dt>
                <dd class="print-slip__name">{ &user.username }</dd>
                <dt>{ t.get("password-one-time") }</dt>
                <dd class="print-slip__secret">{ &given.one_time_password }</dd>
            </dl>
            <ol class="print-slip__steps">
                <li>{ t.get("slip-step-open") }</li>
                <li>{ t.get("slip-step-sign-in") }</li>
                <li>{ t.get("slip-step-choose") }</li>
                <li>{ t.get(&format!("slip-step-then-{}", user.role.as_str())) }</li>
            </ol>
            <p>{ help }</p>
            <p>{ t.get("slip-destroy") }</p>
        </>
    }
}
