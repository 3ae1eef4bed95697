//! One thing at a time that a button does to what a page shows: busy meanwhile, and why it did not work.

use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;

use yew::prelude::*;

use crate::api::error::ApiError;
use crate::state::session::{SessionHandle, use_session};

/// What is under way, and why the last did not work.
#[derive(Clone, Default, PartialEq)]
struct Progress {
    is_busy: bool,
    failure: Option<ApiError>,
}

/// Does one thing at a time.
#[derive(Clone)]
pub struct Doing {
    progress: UseStateHandle<Progress>,
    /// A second press before the first is drawn does nothing.
    is_under_way: Rc<Cell<bool>>,
    session: SessionHandle,
}

impl Doing {
    /// Whether something is under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.progress.is_busy
    }

    /// Why the last did not work.
    #[must_use]
    pub fn failure(&self) -> Option<&ApiError> {
        self.progress.failure.as_ref()
    }

    /// Does it, and then what follows; nothing when something is under way.
    pub fn run<T: 'static>(
        &self,
        call: impl Future<Output = Result<T, ApiError>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        if self.is_under_way.replace(true) {
            return;
        }
        let doing = self.clone();
        doing.progress.set(Progress {
            is_busy: true,
            failure: None,
        });
        yew::platform::spawn_local(async move {
            let answer = call.await;
            doing.is_under_way.set(false);
            let failure = match answer {
                Ok(done) => {
                    then(done);
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
}

/// A way to do one thing at a time.
#[hook]
pub fn use_doing() -> Doing {
    let session = use_session();
    let progress = use_state_eq(Progress::default);
    let is_under_way = use_mut_ref(|| Rc::new(Cell::new(false))).borrow().clone();
    Doing {
        progress,
        is_under_way,
        session,
    }
}
