//! What can be done to an account: a new one-time password, locking and unlocking, signing out everywhere. All of it is in
//! effect with the very next request.

use std::future::Future;
use std::rc::Rc;

use shared::ids::UserId;
use shared::users::{User, UserState};
use yew::prelude::*;

use super::slip::Given;
use crate::api::error::ApiError;
use crate::api::users::{end_user_sessions, lock_user, reset_password, unlock_user};
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::components::two_press::TwoPress;
use crate::hooks::use_doing::{Doing, use_doing};
use crate::i18n::{I18n, use_i18n};
use crate::state::toasts::{Toast, Toasts, use_toasts};

/// Properties of [`Actions`].
#[derive(Properties, PartialEq)]
pub(super) struct ActionsProps {
    /// The account.
    pub(super) user: Rc<User>,
    /// Fetches it anew.
    pub(super) reload: Callback<()>,
    /// A new one-time password was given.
    pub(super) on_given: Callback<Given>,
}

/// Does one thing at a time to an account, and fetches it anew.
#[derive(Clone)]
struct ToAccount {
    t: I18n,
    id: UserId,
    doing: Doing,
    toasts: Toasts,
    reload: Callback<()>,
}

impl ToAccount {
    fn run<T: 'static>(
        &self,
        call: impl Future<Output = Result<T, ApiError>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        let reload = self.reload.clone();
        self.doing.run(call, move |done| {
            then(done);
            reload.emit(());
        });
    }

    /// Locks or unlocks, which undo each other: the message offers it, once.
    fn set_lock(&self, lock: bool, may_undo: bool) {
        let (account, id) = (self.clone(), self.id);
        let call = async move {
            if lock {
                lock_user(id).await
            } else {
                unlock_user(id).await
            }
        };
        self.run(call, move |_| {
            let key = if lock { "user-locked" } else { "user-unlocked" };
            let undo = {
                let account = account.clone();
                Callback::from(move |()| account.set_lock(!lock, false))
            };
            account.toasts.show(Toast {
                text: account.t.get(key),
                action: may_undo.then(|| (account.t.get("user-undo"), undo)),
            });
        });
    }

    fn reset(&self, on_given: Callback<Given>) {
        self.run(reset_password(self.id), move |answer| {
            on_given.emit(Given(Rc::new(answer)));
        });
    }

    fn end_sessions(&self) {
        let account = self.clone();
        self.run(end_user_sessions(self.id), move |()| {
            account
                .toasts
                .show(Toast::new(account.t.get("user-signed-out")));
        });
    }
}

/// What can be done to an account.
#[component]
pub(super) fn Actions(props: &ActionsProps) -> Html {
    let t = use_i18n();
    let (doing, toasts) = (use_doing(), use_toasts());
    let account = ToAccount {
        t: t.clone(),
        id: props.user.id,
        doing: doing.clone(),
        toasts,
        reload: props.reload.clone(),
    };
    let is_locked = props.user.state == UserState::Locked;
    let on_lock = {
        let account = account.clone();
        Callback::from(move |()| account.set_lock(!is_locked, true))
    };
    let on_reset = {
        let (account, on_given) = (account.clone(), props.on_given.clone());
        Callback::from(move |()| account.reset(on_given.clone()))
    };
    let on_end = Callback::from(move |()| account.end_sessions());
    let failure = doing.failure().map(|error| t.error(error));
    let is_busy = doing.is_busy();
    let (lock, lock_text) = if is_locked {
        ("user-unlock", "user-unlock-text")
    } else {
        ("user-lock", "user-lock-text")
    };
    html! {
        <div class="user-actions">
            if let Some(text) = failure {
                <Notification kind={NotificationKind::Error} title={text.title} role="alert"><p>{ text.advice }</p></Notification>
            }
            <div class="user-actions__item">
                <p>{ t.get("user-reset-text") }</p>
                <TwoPress
                    id="user-reset"
                    label={t.get("user-reset")}
                    question={t.get("user-reset-question")}
                    confirm={t.get("user-reset-confirm")}
                    on_confirm={on_reset}
                    {is_busy}
                />
            </div>
            <div class="user-actions__item">
                <p>{ t.get(lock_text) }</p>
                <Button id="user-lock" kind={ButtonKind::Secondary} {is_busy} on_press={on_lock}>{ t.get(lock) }</Button>
            </div>
            <div class="user-actions__item">
                <p>{ t.get("user-end-text") }</p>
                <Button id="user-end" kind={ButtonKind::Secondary} {is_busy} on_press={on_end}>{ t.get("user-end") }</Button>
            </div>
        </div>
    }
}
