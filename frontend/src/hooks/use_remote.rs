//! Data from the register: one hook fetches it, `RemoteView` shows it in each of its states.

use std::any::Any;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use crate::api::error::ApiError;
use crate::browser;
use crate::state::session::use_session;

/// Data that comes from the register.
#[derive(Debug)]
pub enum Remote<T: ?Sized> {
    /// It is on its way.
    Loading,
    /// It is here.
    Ready(Rc<T>),
    /// It did not come.
    Failed(ApiError),
}

impl<T: ?Sized> Clone for Remote<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Loading => Self::Loading,
            Self::Ready(data) => Self::Ready(data.clone()),
            Self::Failed(error) => Self::Failed(error.clone()),
        }
    }
}

impl<T: ?Sized> PartialEq for Remote<T> {
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
    let asked = use_mut_ref(|| (None::<D>, 0_u32));
    let question = {
        let mut asked = asked.borrow_mut();
        if asked.0.as_ref() != Some(&deps) {
            *asked = (Some(deps.clone()), asked.1.wrapping_add(1));
        }
        asked.1
    };
    let ask: Ask = Box::new(move || {
        let answer = fetch(deps);
        Box::pin(async move {
            let data: Rc<dyn Any> = Rc::new(answer.await?);
            Ok(data)
        })
    });
    let (state, reload) = use_answer(question, ask);
    let state = match state {
        Remote::Ready(data) => data.downcast().map_or(Remote::Loading, Remote::Ready),
        Remote::Loading => Remote::Loading,
        Remote::Failed(error) => Remote::Failed(error),
    };
    UseRemote { state, reload }
}

/// An answer without its type: what follows is compiled once, and not for each kind of data.
type Answer = Pin<Box<dyn Future<Output = Result<Rc<dyn Any>, ApiError>>>>;
type Ask = Box<dyn FnOnce() -> Answer>;

#[hook]
fn use_answer(question: u32, ask: Ask) -> (Remote<dyn Any>, Callback<()>) {
    let session = use_session();
    let state = use_state(|| Remote::<dyn Any>::Loading);
    let times_reloaded = use_state(|| 0_u32);
    let generation = use_mut_ref(|| 0_u32);
    let asked_for = use_mut_ref(|| None::<u32>);
    let epoch = session.epoch();

    use_effect_with((question, *times_reloaded, epoch), {
        let state = state.clone();
        move |(question, _, _)| {
            let is_other = asked_for.replace(Some(*question)) != Some(*question);
            if is_other || matches!(*state, Remote::Failed(_)) {
                state.set(Remote::Loading);
            }
            let mine = generation.borrow().wrapping_add(1);
            generation.replace(mine);
            let answer = ask();
            yew::platform::spawn_local(async move {
                let answer = answer.await;
                if *generation.borrow() != mine {
                    return;
                }
                state.set(match answer {
                    Ok(data) => Remote::Ready(data),
                    Err(error) => {
                        session.report(&error);
                        Remote::Failed(error)
                    }
                });
            });
        }
    });

    // One callback for good: it may be kept by a message that outlives this rendering.
    let latest = use_mut_ref(|| 0_u32);
    let reload = use_callback((), {
        let times_reloaded = times_reloaded.setter();
        move |(), &()| {
            let next = latest.borrow().wrapping_add(1);
            latest.replace(next);
            times_reloaded.set(next);
        }
    });
    use_retry_when_online(matches!(*state, Remote::Failed(ApiError::Network)), &reload);
    ((*state).clone(), reload)
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
