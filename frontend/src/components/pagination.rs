//! Steps through a list whose pages are known by cursors: on to the next, back to the first.

use yew::prelude::*;

use super::button::{Button, ButtonKind};
use crate::i18n::use_i18n;

/// Properties of [`Pagination`].
#[derive(Properties, PartialEq)]
pub struct PaginationProps {
    /// Whether this is not the first page.
    pub is_further: bool,
    /// Cursor of the next page, if there is one.
    pub next_cursor: Option<AttrValue>,
    /// Wants the page at a cursor; none is the first page.
    pub on_page: Callback<Option<String>>,
}

/// Steps through a list.
#[component]
pub fn Pagination(props: &PaginationProps) -> Html {
    let t = use_i18n();
    if !props.is_further && props.next_cursor.is_none() {
        return Html::default();
    }
    let first = props.on_page.reform(|()| None);
    let next = props
        .next_cursor
        .clone()
        .map(|cursor| props.on_page.reform(move |()| Some(cursor.to_string())));
    html! {
        <nav class="pagination" aria-label={t.get("pagination")}>
            if props.is_further {
                <Button kind={ButtonKind::Secondary} is_small=true on_press={first}>{ t.get("pagination-first") }</Button>
            }
            if let Some(next) = next {
                <Button kind={ButtonKind::Secondary} is_small=true on_press={next}>{ t.get("pagination-next") }</Button>
            }
        </nav>
    }
}
