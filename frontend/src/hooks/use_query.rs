//! Filters and page live in the address, so that they survive reloading, going back and sharing.

use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::prelude::*;
use yew_router::prelude::*;

use super::use_form::Field;
use crate::routes::Route;

/// What the address says, and a way to say something else.
#[derive(Clone, PartialEq)]
pub struct UseQuery<Q> {
    /// What the address says; the default where it says nothing that can be read.
    pub value: Q,
    /// Puts something else into the address, as a step that can be taken back.
    pub set: Callback<Q>,
}

/// The query of a list that comes in pages: its filters, and the page.
pub trait ListQuery: Clone + Default + PartialEq + 'static {
    /// The cursor of the page; none on the first.
    fn cursor(&self) -> Option<&str>;

    /// Puts another page in its place.
    fn set_cursor(&mut self, cursor: Option<String>);
}

impl<Q: ListQuery> UseQuery<Q> {
    /// A filter as a field that acts at once: `query.field("sites-kind", |q| text(q.kind), |q, text| q.kind = parse(text))`.
    /// Another filter begins at the first page.
    pub fn field(
        &self,
        id: &'static str,
        get: impl Fn(&Q) -> String,
        set: impl Fn(&mut Q, &str) + 'static,
    ) -> Field<String> {
        let now = self.value.clone();
        Field {
            id: AttrValue::Static(id),
            value: get(&self.value),
            error: None,
            on_input: self.set.reform(move |text: String| {
                let mut next = now.clone();
                next.set_cursor(None);
                set(&mut next, &text);
                next
            }),
            on_leave: Callback::noop(),
        }
    }

    /// Whether any filter is chosen.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        let mut first = self.value.clone();
        first.set_cursor(None);
        first != Q::default()
    }

    /// Chooses no filter.
    #[must_use]
    pub fn clear(&self) -> Callback<()> {
        self.set.reform(|()| Q::default())
    }

    /// Whether this is not the first page.
    #[must_use]
    pub fn is_further(&self) -> bool {
        self.value.cursor().is_some()
    }

    /// Goes to the page at a cursor, with the same filters.
    #[must_use]
    pub fn on_page(&self) -> Callback<Option<String>> {
        let now = self.value.clone();
        self.set.reform(move |cursor| {
            let mut next = now.clone();
            next.set_cursor(cursor);
            next
        })
    }
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
