//! Who is signed in. Pages ask with `use_session()`; what a call says about the session is told to it.

use std::rc::Rc;

use shared::session::Session;
use uuid::Uuid;
use yew::prelude::*;

use super::session_keeper::use_keeper;
use super::session_state::{Known, SessionEvent, SessionState};
use crate::api::error::ApiError;
use crate::api::{session, work_for};
use crate::browser;

/// The session, and what may happen to it.
#[derive(Clone, PartialEq)]
pub struct SessionHandle {
    state: UseReducerHandle<SessionState>,
    is_ending: bool,
}

impl SessionHandle {
    /// What is known of the session.
    #[must_use]
    pub fn known(&self) -> &Known {
        &self.state.known
    }

    /// Who is signed in; also while the person has to sign in again over the open page.
    #[must_use]
    pub fn session(&self) -> Option<Rc<Session>> {
        self.state.session().cloned()
    }

    /// Changes when somebody has signed in again over an open page.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        self.state.epoch
    }

    /// Whether the session ends within two minutes if nothing is done.
    #[must_use]
    pub const fn is_ending(&self) -> bool {
        self.is_ending
    }

    /// Takes over what the register has said: after signing in, changing the password or the language.
    pub fn set(&self, session: Session) {
        browser::remember(SIGN_OUT_DUE, "");
        take_over(&self.state, session);
        tell_other_tabs();
    }

    /// Tells what a call has met; a session that is over opens the sign-in over the page.
    pub fn report(&self, error: &ApiError) {
        if error.is_session_over() {
            self.state.dispatch(SessionEvent::Lost);
        }
    }

    /// Asks the register who is signed in, unless it is known.
    pub fn ensure(&self) {
        if matches!(self.state.known, Known::NotAsked | Known::Failed(_)) {
            self.ask();
        }
    }

    fn ask(&self) {
        let state = self.state.clone();
        state.dispatch(SessionEvent::Asked);
        yew::platform::spawn_local(async move {
            if let Err(error) = make_up_for_sign_out().await {
                state.dispatch(SessionEvent::Failed(error));
                return;
            }
            state.dispatch(match session::find_session().await {
                Ok(session) => SessionEvent::Found(Rc::new(session), browser::monotonic_ms()),
                Err(error) if error.is_session_over() => SessionEvent::Lost,
                Err(error) => SessionEvent::Failed(error),
            });
        });
    }

    /// Prolongs the session.
    pub fn stay(&self) {
        let handle = self.clone();
        yew::platform::spawn_local(async move {
            match session::refresh_session().await {
                Ok(session) => handle.set(session),
                Err(error) => handle.report(&error),
            }
        });
    }

    /// Ends the session, here at once; whether the register hears of it or not.
    pub fn sign_out(&self) {
        let state = self.state.clone();
        yew::platform::spawn_local(async move {
            // Without a network neither the register nor the cookies know of it yet.
            let is_due = session::sign_out().await.is_err();
            browser::remember(SIGN_OUT_DUE, if is_due { DUE } else { "" });
            state.dispatch(SessionEvent::SignedOut);
        });
    }
}

/// Takes over what the register has said of the session. When it is another account's the page is left at once: what is
/// open is not theirs, and nothing of it may be written in their name.
pub(super) fn take_over(state: &UseReducerHandle<SessionState>, session: Session) {
    if state.may_become(&session) {
        state.dispatch(SessionEvent::Found(
            Rc::new(session),
            browser::monotonic_ms(),
        ));
    } else {
        browser::leave_for(START);
    }
}

/// Has the other tabs of this browser ask whose session it is now.
pub(super) fn tell_other_tabs() {
    let news = browser::random_uuid().unwrap_or_default();
    browser::remember(NEWS, &news.to_string());
}

/// Where one goes on after the application was loaded anew.
pub(super) const START: &str = "/admin";
/// Under which name the tabs of the device tell each other that the session may be another.
pub(super) const NEWS: &str = "session-news";
/// Under which name the device remembers that somebody has signed out and the register has not heard of it.
const SIGN_OUT_DUE: &str = "sign-out-due";
const DUE: &str = "due";

/// Tells the register of a sign-out that it could not hear of, before anybody is let in by its cookies.
async fn make_up_for_sign_out() -> Result<(), ApiError> {
    if browser::remembered(SIGN_OUT_DUE).as_deref() == Some(DUE) {
        session::sign_out().await?;
        browser::remember(SIGN_OUT_DUE, "");
    }
    Ok(())
}

/// The account's site, its practice site while it practises, or its venue.
pub(super) fn place_id(person: &Session) -> Option<Uuid> {
    let site = person.site.as_ref().map(|site| site.id.0);
    site.or_else(|| person.venue.as_ref().map(|venue| venue.id.0))
}

/// Properties of [`SessionProvider`].
#[derive(Properties, PartialEq)]
pub struct SessionProviderProps {
    /// What may ask for the session.
    pub children: Html,
}

/// Keeps the session: prolongs it while its person works, and finds out when it ends.
#[component]
pub fn SessionProvider(props: &SessionProviderProps) -> Html {
    let state = use_reducer_eq(SessionState::default);
    let is_ending = use_keeper(&state);
    // Before anything below can call.
    work_for(state.session().and_then(|person| place_id(person)));
    let handle = SessionHandle { state, is_ending };

    html! { <ContextProvider<SessionHandle> context={handle}>{ props.children.clone() }</ContextProvider<SessionHandle>> }
}

/// The session.
#[hook]
pub fn use_session() -> SessionHandle {
    let state = use_reducer_eq(SessionState::default);
    use_context::<SessionHandle>().unwrap_or(SessionHandle {
        state,
        is_ending: false,
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use std::rc::Rc;

    use chrono::{DateTime, NaiveDate, TimeDelta};
    use yew::prelude::*;

    use super::super::session_state::{Known, SessionState};
    use super::SessionHandle;
    use shared::session::{Role, Session};
    use shared::text::Language;

    /// A distributor's session of fifteen minutes.
    pub(crate) fn session() -> Session {
        let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        Session {
            username: "espoo.jakaja".to_owned(),
            role: Role::Distributor,
            language: Language::Fi,
            must_change_password: false,
            has_second_factor: false,
            second_factor_required: false,
            area: None,
            site: None,
            venue: None,
            organisation: None,
            today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            ends_at: now + TimeDelta::minutes(15),
            now,
            practises: false,
            demo: true,
        }
    }

    /// Properties of [`SignedIn`].
    #[derive(Properties, PartialEq, Clone)]
    pub(crate) struct SignedInProps {
        pub(crate) session: Session,
        pub(crate) children: Html,
    }

    /// Everything below it is shown to who is signed in.
    #[component]
    pub(crate) fn SignedIn(props: &SignedInProps) -> Html {
        let known = Known::SignedIn(Rc::new(props.session.clone()));
        let state = use_reducer_eq(|| SessionState {
            known,
            ..SessionState::default()
        });
        let handle = SessionHandle {
            state,
            is_ending: false,
        };
        html! { <ContextProvider<SessionHandle> context={handle}>{ props.children.clone() }</ContextProvider<SessionHandle>> }
    }
}
