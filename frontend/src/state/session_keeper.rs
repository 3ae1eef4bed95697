//! Watches the session's clock: prolongs it for those who work, warns those who rest, notices its end.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Interval;
use shared::session::Session;
use yew::prelude::*;

use super::errand::should_wait;
use super::session::{NEWS, take_over};
use super::session_state::{Duty, SessionEvent, SessionState, WARNING_MS};
use crate::api::session;
use crate::browser;

const TICK_MS: u32 = 10_000;

/// Looks after the session while it lasts; whether it is about to end.
#[hook]
pub(super) fn use_keeper(state: &UseReducerHandle<SessionState>) -> bool {
    let last_active = use_activity();
    let is_ending = use_state_eq(|| false);
    let is_asking = use_mut_ref(|| false);
    use_news(state);

    let deps = (state.clone(), last_active);
    let ending = is_ending.setter();
    use_effect_with(deps, move |(state, last_active)| {
        let (state, last_active) = (state.clone(), last_active.clone());
        let tick = move || {
            let now = browser::monotonic_ms();
            let duty = state.duty(now, last_active.get());
            let remaining = state.remaining_ms(now);
            ending.set(
                remaining.is_some_and(|left| 0.0 < left && left <= WARNING_MS)
                    && duty != Duty::Refresh,
            );
            if duty == Duty::Rest || is_asking.replace(true) {
                return;
            }
            let is_at_work = state.is_at_work(now, last_active.get());
            let (state, is_asking) = (state.clone(), is_asking.clone());
            yew::platform::spawn_local(async move {
                perform(duty, is_at_work, &state).await;
                is_asking.replace(false);
            });
        };
        tick();
        let interval = browser::window().map(|_| Interval::new(TICK_MS, tick));
        move || drop(interval)
    });

    *is_ending
}

async fn perform(duty: Duty, is_at_work: bool, state: &UseReducerHandle<SessionState>) {
    if duty == Duty::Refresh {
        match session::refresh_session().await {
            Ok(session) => take_over(state, session),
            Err(error) if error.is_session_over() => state.dispatch(SessionEvent::Lost),
            Err(_) => {}
        }
        return;
    }
    // Asking prolongs nothing, but tells what another tab has done.
    match session::probe_session().await {
        Ok(session) if is_news(state, &session) => take_over(state, session),
        // Nobody can sign in without a network. Who is at work goes on; what is done waits until somebody has signed in.
        Err(error) if is_at_work && should_wait(&error) => {}
        // Ended by the clock, and the register does not say otherwise. Before that, a refusal only means
        // that nothing has been asked for a while.
        Ok(_) | Err(_) if duty == Duty::End => state.dispatch(SessionEvent::Lost),
        Ok(_) | Err(_) => {}
    }
}

/// Asks whose session it is when another tab says that it may be another.
#[hook]
fn use_news(state: &UseReducerHandle<SessionState>) {
    use_effect_with(state.clone(), |state| {
        let listener = browser::window().filter(|_| state.session().is_some());
        let listener = listener.map(|window| {
            let state = state.clone();
            EventListener::new(&window, "storage", move |event| {
                let name = js_sys::Reflect::get(event, &"key".into());
                if name.is_ok_and(|name| name == NEWS) {
                    let state = state.clone();
                    yew::platform::spawn_local(async move {
                        if let Ok(session) = session::probe_session().await {
                            take_over(&state, session);
                        }
                    });
                }
            })
        });
        move || drop(listener)
    });
}

/// Whether the register says anything new: the session was prolonged in another tab, or is another one.
fn is_news(state: &UseReducerHandle<SessionState>, session: &Session) -> bool {
    let ends_at = state.session().map(|session| session.ends_at);
    ends_at != Some(session.ends_at) || !state.may_become(session)
}

/// When the person last pressed a key or a button.
#[hook]
fn use_activity() -> Rc<Cell<f64>> {
    let last_active = use_memo((), |()| Cell::new(0.0));
    let seen = last_active.clone();
    use_effect_with((), move |()| {
        let listeners = browser::document().map(|document| {
            ["pointerdown", "keydown"].map(|event| {
                let seen = seen.clone();
                let options = EventListenerOptions::run_in_capture_phase();
                EventListener::new_with_options(&document, event, options, move |_| {
                    seen.set(browser::monotonic_ms());
                })
            })
        });
        move || drop(listeners)
    });
    last_active
}
