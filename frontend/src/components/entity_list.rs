//! One page of a list: on its way, failed, empty, or a table with steps to the other pages.

use std::rc::Rc;

use shared::page::Page;
use yew::prelude::*;

use super::pagination::Pagination;
use super::remote_view::RemoteView;
use super::table::{Column, Table};
use crate::browser;
use crate::hooks::use_remote::UseRemote;
use crate::i18n::use_i18n;

/// Properties of [`EntityList`].
#[derive(Properties)]
pub struct EntityListProps<T: 'static> {
    /// The page.
    pub list: UseRemote<Page<T>>,
    /// What the table shows; heard, not seen.
    pub caption: AttrValue,
    /// The columns; the first names the row.
    pub columns: Vec<Column>,
    /// Cells for each item: `Callback::from(move |page: Rc<Page<Site>>| page.items.iter().map(row).collect())`.
    pub rows: Callback<Rc<Page<T>>, Vec<Vec<Html>>>,
    /// Whether this is not the first page: `query.is_further()`.
    #[prop_or_default]
    pub is_further: bool,
    /// Wants the page at a cursor: `query.on_page()`.
    #[prop_or_default]
    pub on_page: Callback<Option<String>>,
    /// Whether filters are chosen: then an empty list says that nothing fits them.
    #[prop_or_default]
    pub is_filtered: bool,
    /// What an empty list says without filters, and what to do about it.
    #[prop_or_default]
    pub empty: Option<Html>,
    /// Selector of the heading that takes the focus when another page comes.
    #[prop_or(AttrValue::Static("h1"))]
    pub heading: AttrValue,
}

impl<T> PartialEq for EntityListProps<T> {
    fn eq(&self, other: &Self) -> bool {
        self.list == other.list
            && self.caption == other.caption
            && self.columns == other.columns
            && self.rows == other.rows
            && self.is_further == other.is_further
            && self.on_page == other.on_page
            && self.is_filtered == other.is_filtered
            && self.empty == other.empty
            && self.heading == other.heading
    }
}

/// One page of a list; on a narrow screen each row is a card of its own.
#[component]
pub fn EntityList<T: 'static>(props: &EntityListProps<T>) -> Html {
    let shown = {
        let rows = props.rows.clone();
        let shell = Shell {
            caption: props.caption.clone(),
            columns: props.columns.clone(),
            is_further: props.is_further,
            on_page: props.on_page.clone(),
            heading: props.heading.clone(),
        };
        Callback::from(move |page: Rc<Page<T>>| {
            let next_cursor = page.next_cursor.clone().map(AttrValue::from);
            shell.around(rows.emit(page), next_cursor)
        })
    };
    let is_empty = Callback::from(|page: Rc<Page<T>>| page.items.is_empty());
    let empty = if props.is_filtered {
        Some(html! { <NothingFits /> })
    } else {
        props
            .empty
            .clone()
            .map(|empty| html! { <div class="empty">{ empty }</div> })
    };
    let count = props.list.data().map(|page| page.items.len());
    html! {
        <div class="entity-list">
            <Count {count} />
            <RemoteView<Page<T>> remote={props.list.clone()} render={shown} {is_empty} {empty} />
        </div>
    }
}

// What follows knows no type of data, so that it is compiled once.

struct Shell {
    caption: AttrValue,
    columns: Vec<Column>,
    is_further: bool,
    on_page: Callback<Option<String>>,
    heading: AttrValue,
}

impl Shell {
    fn around(&self, rows: Vec<Vec<Html>>, next_cursor: Option<AttrValue>) -> Html {
        let heading = self.heading.clone();
        let on_page = self.on_page.reform(move |cursor| {
            browser::focus(&heading);
            cursor
        });
        html! {
            <>
                <Table
                    caption={self.caption.clone()}
                    hides_caption=true
                    columns={self.columns.clone()}
                    {rows}
                    stacks=true
                />
                <Pagination is_further={self.is_further} {next_cursor} {on_page} />
            </>
        }
    }
}

#[derive(Properties, PartialEq)]
struct CountProps {
    count: Option<usize>,
}

/// Tells who cannot see it that another page, or what fits other filters, is there.
#[component]
fn Count(props: &CountProps) -> Html {
    let t = use_i18n();
    html! {
        <p class="visually-hidden" role="status">
            if let Some(count) = props.count {
                { t.format("list-count", &[("count", count.into())]) }
            }
        </p>
    }
}

#[component]
fn NothingFits() -> Html {
    let t = use_i18n();
    html! { <p class="empty">{ t.get("filters-empty") }</p> }
}
