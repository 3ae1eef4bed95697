//! Marking a notice as done, and taking that back.

use shared::ids::NoticeId;
use yew::prelude::*;

use crate::api::notices::{finish_notice, reopen_notice};
use crate::i18n::use_i18n;
use crate::state::notices::use_open_notices;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};

/// The ways to change a notice.
#[derive(Clone, PartialEq)]
pub(super) struct UseDone {
    /// The notice that is on its way.
    pub(super) busy: Option<NoticeId>,
    /// Marks one as done, and offers to take it back.
    pub(super) finish: Callback<NoticeId>,
    /// Takes back that one is done.
    pub(super) reopen: Callback<NoticeId>,
}

/// What is asked of a notice.
#[derive(Clone, Copy, PartialEq)]
enum Wish {
    Finish,
    Reopen,
}

/// A wish, the notice, and how to take it back.
type Asked = (Wish, NoticeId, Option<Callback<()>>);

/// The ways to change a notice; `on_changed` hears that one did change.
#[hook]
pub(super) fn use_done(on_changed: Callback<()>) -> UseDone {
    let (t, session, toasts) = (use_i18n(), use_session(), use_toasts());
    let notices = use_open_notices();
    let busy = use_state_eq(|| None::<NoticeId>);
    let change = {
        let (t, toasts, busy) = (t.clone(), toasts.clone(), busy.setter());
        Callback::from(move |(wish, id, undo): Asked| {
            busy.set(Some(id));
            let (t, session, toasts, busy) =
                (t.clone(), session.clone(), toasts.clone(), busy.clone());
            let (refresh, on_changed) = (notices.refresh.clone(), on_changed.clone());
            yew::platform::spawn_local(async move {
                let answer = match wish {
                    Wish::Finish => finish_notice(id).await,
                    Wish::Reopen => reopen_notice(id).await,
                };
                busy.set(None);
                match answer {
                    Ok(_) => {
                        let words = match wish {
                            Wish::Finish => "notice-done",
                            Wish::Reopen => "notice-reopened",
                        };
                        toasts.show(Toast {
                            text: t.get(words),
                            action: undo.map(|undo| (t.get("notice-undo"), undo)),
                        });
                        refresh.emit(());
                        on_changed.emit(());
                    }
                    Err(error) => {
                        session.report(&error);
                        toasts.show(Toast::new(t.error(&error).title));
                    }
                }
            });
        })
    };
    let reopen = {
        let change = change.clone();
        Callback::from(move |id| change.emit((Wish::Reopen, id, None)))
    };
    let finish = {
        let reopen = reopen.clone();
        Callback::from(move |id| {
            let undo = reopen.reform(move |()| id);
            change.emit((Wish::Finish, id, Some(undo)));
        })
    };
    UseDone {
        busy: *busy,
        finish,
        reopen,
    }
}
