//! Beginning to practise, and stopping. The application begins anew afterwards, so that nothing of the one is shown in the
//! other.

use shared::session::ChangePractice;
use yew::prelude::*;

use super::session::{START, tell_other_tabs, use_session};
use super::toasts::{Toast, use_toasts};
use crate::api::session::change_practice;
use crate::browser;
use crate::i18n::use_i18n;

/// A way to begin and to stop.
#[derive(Clone, PartialEq)]
pub struct Practice {
    /// It is under way.
    pub is_busy: bool,
    /// Begins or stops.
    pub change: Callback<ChangePractice>,
}

/// A way to begin to practise and to stop.
#[hook]
pub fn use_practice() -> Practice {
    let (t, session, toasts) = (use_i18n(), use_session(), use_toasts());
    let is_busy = use_state_eq(|| false);
    let change = {
        let is_busy = is_busy.clone();
        Callback::from(move |change: ChangePractice| {
            is_busy.set(true);
            let (t, session, toasts) = (t.clone(), session.clone(), toasts.clone());
            let is_busy = is_busy.clone();
            yew::platform::spawn_local(async move {
                match change_practice(&change).await {
                    Ok(_) => {
                        tell_other_tabs();
                        browser::leave_for(START);
                    }
                    Err(error) => {
                        is_busy.set(false);
                        session.report(&error);
                        toasts.show(Toast::new(t.error(&error).title));
                    }
                }
            });
        })
    };
    Practice {
        is_busy: *is_busy,
        change,
    }
}
