//! The slip of an account: address, user name, one-time password and first steps, in the language of the account.
//!
//! The password is here and on paper, and nowhere else: it goes when the page is left. The import of an area has its
//! slips from here too.

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
    let theirs = use_memo((t.clone(), language), |(t, language)| {
        t.in_language(*language)
    });
    use_effect_with(given.one_time_password.clone(), |_| {
        browser::focus("#slip-title");
    });
    html! {
        <div class="given">
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
    let whose = [
        words::place(t, user),
        user.display_name.clone().map(AttrValue::from),
    ];
    let slip = SlipText {
        whose: whose.into_iter().flatten().collect(),
        username: user.username.clone().into(),
        one_time_password: given.one_time_password.clone().into(),
        role: user.role,
        area: user.area_name.as_ref().map(|name| t.text(name)),
    };
    slip.contents(t)
}

/// What stands on a slip.
#[derive(Clone, PartialEq)]
pub(in crate::pages) struct SlipText {
    /// The site or venue, and the person.
    pub(in crate::pages) whose: Vec<AttrValue>,
    /// User name of the account.
    pub(in crate::pages) username: AttrValue,
    /// Its one-time password.
    pub(in crate::pages) one_time_password: AttrValue,
    /// What it may do.
    pub(in crate::pages) role: Role,
    /// Name of the area whose coordinators help.
    pub(in crate::pages) area: Option<AttrValue>,
}

impl SlipText {
    /// The slip in a language.
    pub(in crate::pages) fn contents(&self, t: &I18n) -> Html {
        let address = browser::origin() + &yew_router::Routable::to_path(&Route::StaffHome);
        let help = match &self.area {
            Some(area) if self.role != Role::AreaCoordinator => {
                t.format("slip-help-area", &[("area", area.as_str().into())])
            }
            _ => t.get("slip-help-network"),
        };
        html! {
            <>
                <p class="print-slip__whose">
                    { for self.whose.iter().map(|line| html! { <span>{ line }</span> }) }
                </p>
                <dl class="facts">
                    <dt>{ t.get("slip-address") }</dt>
                    <dd>{ address }</dd>
                    <dt>{ t.get("sign-in-username") }</dt>
                    <dd class="print-slip__name">{ &self.username }</dd>
                    <dt>{ t.get("password-one-time") }</dt>
                    <dd class="print-slip__secret">{ &self.one_time_password }</dd>
                </dl>
                <ol class="print-slip__steps">
                    <li>{ t.get("slip-step-open") }</li>
                    <li>{ t.get("slip-step-sign-in") }</li>
                    <li>{ t.get("slip-step-choose") }</li>
                    <li>{ t.get(&format!("slip-step-then-{}", self.role.as_str())) }</li>
                </ol>
                <p>{ help }</p>
                <p>{ t.get("slip-destroy") }</p>
            </>
        }
    }
}
