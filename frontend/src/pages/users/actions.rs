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
use crate::i18n::{I18n, use_i18n};
use crate::state::session::{SessionHandle, use_session};
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

/// What is under way, and why the last did not work.
#[derive(Clone, Default, PartialEq)]
struct Progress {
    is_busy: bool,
    failure: Option<ApiError>,
}

/// Does one thing at a time.
#[derive(Clone)]
struct Doing {
    t: I18n,
    id: UserId,
    progress: UseStateHandle<Progress>,
    session: SessionHandle,
    toasts: Toasts,
    reload: Callback<()>,
}

impl Doing {
    fn run<T: 'static>(
        &self,
        call: impl Future<Output = Result<T, ApiError>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        if self.progress.is_busy {
            return;
        }
        let doing = self.clone();
        doing.progress.set(Progress {
            is_busy: true,
            failure: None,
        });
        yew::platform::spawn_local(async move {
            let failure = match call.await {
                Ok(done) => {
                    then(done);
                    doing.reload.emit(());
                    None
                }
                Err(error) => {
                    doing.session.report(&error);
                    Some(error)
                }
            };
            doing.progress.set(Progress {
                is_busy: false,
                failure,
            });
        });
    }

    /// Locks or unlocks, which undo each other: the message offers it, once.
    fn set_lock(&self, lock: bool, may_undo: bool) {
        let (doing, id) = (self.clone(), self.id);
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
                let doing = doing.clone();
                Callback::from(move |()| doing.set_lock(!lock, false))
            };
            doing.toasts.show(Toast {
                text: doing.t.get(key),
                action: may_undo.then(|| (doing.t.get("user-undo"), undo)),
            });
        });
    }

    fn reset(&self, on_given: Callback<Given>) {
        self.run(reset_password(self.id), move |answer| {
            on_given.emit(Given(Rc::new(answer)));
        });
    }

    fn end_sessions(&self) {
        let doing = self.clone();
        self.run(end_user_sessions(self.id), move |()| {
            doing
                .toasts
                .show(Toast::new(doing.t.get("user-signed-out")));
        });
    }
}

/// What can be done to an account.
#[component]
pub(super) fn Actions(props: &ActionsProps) -> Html {
    let t = use_i18n();
    let (session, toasts) = (use_session(), use_toasts());
    let progress = use_state_eq(Progress::default);
    let doing = Doing {
        t: t.clone(),
        id: props.user.id,
        progress: progress.clone(),
        session,
        toasts,
        reload: props.reload.clone(),
    };
    let is_locked = props.user.state == UserState::Locked;
    let on_lock = {
        let doing = doing.clone();
        Callback::from(move |()| doing.set_lock(!is_locked, true))
    };
    let on_reset = {
        let (doing, on_given) = (doing.clone(), props.on_given.clone());
        Callback::from(move |()| doing.reset(on_given.clone()))
    };
    let on_end = Callback::from(move |()| doing.end_sessions());
    let failure = progress.failure.as_ref().map(|error| t.error(error));
    let is_busy = progress.is_busy;
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
