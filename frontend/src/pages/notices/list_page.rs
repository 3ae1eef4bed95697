//! All that the register tells the signed-in person: what is open, and what is done.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::notices::{Notice, NoticeFilter, NoticeKind, NoticeState};
use shared::page::{Page, PageQuery};
use yew::prelude::*;

use super::item::NoticeItem;
use super::use_done::use_done;
use super::words::title;
use crate::api::notices::list_notices;
use crate::browser;
use crate::components::page_title::PageTitle;
use crate::components::pagination::Pagination;
use crate::components::remote_view::RemoteView;
use crate::components::select::Select;
use crate::hooks::use_query::{ListQuery, UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::notices::{OpenNotices, use_open_notices};

/// What the address says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct NoticesQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<NoticeState>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<NoticeKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cursor: Option<String>,
}

impl ListQuery for NoticesQuery {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}

/// All notices of the signed-in person.
#[component]
pub fn NoticesPage() -> Html {
    let t = use_i18n();
    let query = use_query::<NoticesQuery>(Route::Notices);
    let list = use_remote(query.value.clone(), |query| async move {
        let page = PageQuery {
            limit: None,
            cursor: query.cursor,
        };
        let filter = NoticeFilter {
            state: query.state,
            kind: query.kind,
        };
        list_notices(&page, &filter).await
    });
    let done = use_done(list.reload.reform(|()| {
        browser::focus("#notices-list");
    }));
    let (is_further, on_page) = (query.is_further(), query.on_page());
    let render = Callback::from(move |page: Rc<Page<Notice>>| {
        let on_page = on_page.reform(|cursor| {
            browser::focus("#notices-list");
            cursor
        });
        html! {
            <>
                <ul class="notices__list">
                    { for page.items.iter().map(|notice| html! {
                        <NoticeItem key={notice.id.to_string()} notice={notice.clone()} done={done.clone()} />
                    }) }
                </ul>
                <Pagination {is_further} next_cursor={page.next_cursor.clone().map(AttrValue::from)} {on_page} />
            </>
        }
    });
    let is_empty = Callback::from(|page: Rc<Page<Notice>>| page.items.is_empty());
    let shows_done = query.value.state == Some(NoticeState::Done);
    let (heading, none) = if shows_done {
        ("notices-done", "notices-none-done")
    } else {
        ("notices-open", "notices-none")
    };
    let none = query.value.kind.map_or(none, |_| "notices-none-kind");
    let empty = html! { <p class="empty">{ t.get(none) }</p> };
    html! {
        <div class="page">
            <PageTitle text={t.get("notices-title")} />
            <Filters query={query.clone()} />
            <section class="section" aria-labelledby="notices-list">
                <h2 id="notices-list" tabindex="-1">{ t.get(heading) }</h2>
                <RemoteView<Page<Notice>> remote={list} {render} {is_empty} {empty} />
            </section>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    query: UseQuery<NoticesQuery>,
}

/// Open or done ones, and of which kind.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let state = query.field(
        "notices-state",
        |query| state_name(query.state).to_owned(),
        |query, name| query.state = (name == "done").then_some(NoticeState::Done),
    );
    let states = [
        (AttrValue::Static("open"), t.get("notices-open")),
        (AttrValue::Static("done"), t.get("notices-done")),
    ];
    let kind = query.field(
        "notices-kind",
        |query| {
            query
                .kind
                .map(NoticeKind::as_str)
                .unwrap_or_default()
                .to_owned()
        },
        |query, name| {
            query.kind = NoticeKind::ALL
                .into_iter()
                .find(|kind| kind.as_str() == name);
        },
    );
    let kinds = kinds(&t, &query.value, &use_open_notices());
    html! {
        <div class="filter-bar no-print">
            <Select field={state} label={t.get("notices-show")} options={states.to_vec()} />
            <Select field={kind} label={t.get("notices-kind")} options={kinds} none={t.get("notices-all-kinds")} />
        </div>
    }
}

/// The kinds, the weightiest first: of open notices those that there are, with how many, once it is known.
fn kinds(t: &I18n, query: &NoticesQuery, open: &OpenNotices) -> Vec<(AttrValue, AttrValue)> {
    let counts_open = query.state != Some(NoticeState::Done) && open.count.is_some();
    let option = |kind: NoticeKind| {
        let found = open.kinds.iter().find(|found| found.kind == kind);
        let words = title(t, kind);
        let words = match found.filter(|_| counts_open) {
            Some(found) => format!("{words} ({})", t.number(i64::from(found.open))).into(),
            None if counts_open && query.kind != Some(kind) => return None,
            None => words,
        };
        Some((AttrValue::Static(kind.as_str()), words))
    };
    NoticeKind::ALL.into_iter().filter_map(option).collect()
}

const fn state_name(state: Option<NoticeState>) -> &'static str {
    match state {
        Some(NoticeState::Done) => "done",
        Some(NoticeState::Open) | None => "open",
    }
}
