//! Filters and page live in the address, so that they survive reloading, going back and sharing.

use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::routes::Route;

/// What the address says, and a way to say something else.
#[derive(Clone, PartialEq)]
pub struct UseQuery<Q> {
    /// What the address says; the default where it says nothing that can be read.
    pub value: Q,
    /// Puts something else into the address, as a step that can be taken back.
    pub set: Callback<Q>,
}

/// Reads the query of the present address as a struct, such as `CardFilter`. Never a card number.
#[hook]
pub fn use_query<Q>(route: Route) -> UseQuery<Q>
where
    Q: Clone + Default + PartialEq + Serialize + DeserializeOwned + 'static,
{
    let location = use_location();
    let navigator = use_navigator();
    let value = location
        .and_then(|location| location.query::<Q>().ok())
        .unwrap_or_default();
    let set = use_callback((route, navigator), |query: Q, (route, navigator)| {
        if let Some(navigator) = navigator {
            drop(navigator.push_with_query(route, query));
        }
    });
    UseQuery { value, set }
}
