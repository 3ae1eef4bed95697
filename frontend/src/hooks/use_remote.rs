//! Data from the register: one hook fetches it, `RemoteView` shows it in each of its states.

use std::future::Future;
use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use crate::api::error::ApiError;
use crate::browser;
use crate::state::session::use_session;

/// Data that comes from the register.
#[derive(Debug)]
pub enum Remote<T> {
    /// It is on its way.
    Loading,
    /// It is here.
    Ready(Rc<T>),
    /// It did not come.
    Failed(ApiError),
}

impl<T> Clone for Remote<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Loading => Self::Loading,
            Self::Ready(data) => Self::Ready(data.clone()),
            Self::Failed(error) => Self::Failed(error.clone()),
        }
    }
}

impl<T> PartialEq for Remote<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) => true,
            (Self::Ready(one), Self::Ready(other)) => Rc::ptr_eq(one, other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => false,
        }
    }
}

/// Remote data with a way to ask again.
#[derive(Debug)]
pub struct UseRemote<T> {
    /// Where the data is.
    pub state: Remote<T>,
    /// Asks again; what is shown stays until the answer comes.
    pub reload: Callback<()>,
}

impl<T> Clone for UseRemote<T> {
    fn clone(&self) -> Self {
        Self {
            state: self.state.clone(),
            reload: self.reload.clone(),
        }
    }
}

impl<T> PartialEq for UseRemote<T> {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.reload == other.reload
    }
}

impl<T> UseRemote<T> {
    /// The data, once it is here.
    #[must_use]
    pub fn data(&self) -> Option<&Rc<T>> {
        match &self.state {
            Remote::Ready(data) => Some(data),
            Remote::Loading | Remote::Failed(_) => None,
        }
    }
}

/// Fetches data, again whenever `deps` change; the answer to an outdated question is dropped.
#[hook]
pub fn use_remote<D, T, F, Fut>(deps: D, fetch: F) -> UseRemote<T>
where
    D: Clone + PartialEq + 'static,
    T: 'static,
    F: Fn(D) -> Fut + 'static,
    Fut: Future<Output = Result<T, ApiError>> + 'static,
{
    let session = use_session();
    let state = use_state(|| Remote::<T>::Loading);
    let times_reloaded = use_state(|| 0_u32);
    let generation = use_mut_ref(|| 0_u32);
    let asked_for = use_mut_ref(|| None::<D>);
    let epoch = session.epoch();

    use_effect_with((deps, *times_reloaded, epoch), {
        let state = state.clone();
        move |(deps, _, _)| {
            let deps = deps.clone();
            let is_other = asked_for.replace(Some(deps.clone())).as_ref() != Some(&deps);
            if is_other || matches!(*state, Remote::Failed(_)) {
                state.set(Remote::Loading);
            }
            *generation.borrow_mut() += 1;
            let mine = *generation.borrow();
            yew::platform::spawn_local(async move {
                let answer = fetch(deps).await;
                if *generation.borrow() != mine {
                    return;
                }
                state.set(match answer {
                    Ok(data) => Remote::Ready(Rc::new(data)),
                    Err(error) => {
                        session.report(&error);
                        Remote::Failed(error)
                    }
                });
            });
        }
    });

    let reload = use_callback(*times_reloaded, {
        let times_reloaded = times_reloaded.setter();
        move |(), times| times_reloaded.set(times.wrapping_add(1))
    });
    use_retry_when_online(matches!(*state, Remote::Failed(ApiError::Network)), &reload);

    UseRemote {
        state: (*state).clone(),
        reload,
    }
}

/// Asks again when the network is back.
#[hook]
fn use_retry_when_online(is_offline: bool, reload: &Callback<()>) {
    use_effect_with((is_offline, reload.clone()), |(is_offline, reload)| {
        let reload = reload.clone();
        let listener = browser::window()
            .filter(|_| *is_offline)
            .map(|window| EventListener::new(&window, "online", move |_| reload.emit(())));
        move || drop(listener)
    });
}
