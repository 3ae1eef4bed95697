//! What follows when something was saved: a message, and the page where one goes on.

use yew::prelude::*;
use yew_router::prelude::{Navigator, use_navigator};

use super::use_form::UseForm;
use crate::routes::Route;
use crate::state::toasts::{Toast, Toasts, use_toasts};

/// Says that something was saved, and goes on.
#[derive(Clone, PartialEq)]
pub struct Saved {
    toasts: Toasts,
    navigator: Option<Navigator>,
}

impl Saved {
    /// Says it, and stays.
    pub fn say(&self, words: impl Into<AttrValue>) {
        self.toasts.show(Toast::new(words));
    }

    /// Says it, and goes to a page; the heading there takes the focus.
    pub fn go(&self, words: impl Into<AttrValue>, to: Route) {
        self.say(words);
        if let Some(navigator) = &self.navigator {
            navigator.push(&to);
        }
    }
}

/// A way to say that something was saved, and to go on.
#[hook]
pub fn use_saved() -> Saved {
    Saved {
        toasts: use_toasts(),
        navigator: use_navigator(),
    }
}

/// Has the form of an «edit» page begin anew when the register's row comes in another version: after a save, and when
/// somebody else has changed it meanwhile. The form itself stays, and the focus with it.
#[hook]
pub fn use_latest<T, N>(form: &UseForm<T>, version: N, value: impl FnOnce() -> T + 'static)
where
    T: Clone + PartialEq + 'static,
    N: PartialEq + Clone + 'static,
{
    let known = use_mut_ref(|| version.clone());
    let form = form.clone();
    use_effect_with(version, move |version| {
        if known.replace(version.clone()) != *version {
            form.reset(value());
        }
    });
}
