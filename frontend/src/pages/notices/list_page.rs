//! All that the register tells the signed-in person: what is open, and what is done.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::notices::{Notice, NoticeFilter, NoticeState};
use shared::page::{Page, PageQuery};
use yew::prelude::*;

use super::item::NoticeItem;
use super::use_done::use_done;
use crate::api::notices::list_notices;
use crate::browser;
use crate::components::page_title::PageTitle;
use crate::components::pagination::Pagination;
use crate::components::remote_view::RemoteView;
use crate::components::select::Select;
use crate::hooks::use_query::{ListQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::routes::Route;

/// What the address says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct NoticesQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<NoticeState>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
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
        list_notices(&page, &NoticeFilter { state: query.state }).await
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
    let empty = html! { <p class="empty">{ t.get(none) }</p> };
    let field = query.field(
        "notices-state",
        |query| state_name(query.state).to_owned(),
        |query, name| query.state = (name == "done").then_some(NoticeState::Done),
    );
    let options = [
        (AttrValue::Static("open"), t.get("notices-open")),
        (AttrValue::Static("done"), t.get("notices-done")),
    ];
    html! {
        <div class="page">
            <PageTitle text={t.get("notices-title")} />
            <div class="filter-bar no-print">
                <Select {field} label={t.get("notices-show")} options={options.to_vec()} />
            </div>
            <section class="section" aria-labelledby="notices-list">
                <h2 id="notices-list" tabindex="-1">{ t.get(heading) }</h2>
                <RemoteView<Page<Notice>> remote={list} {render} {is_empty} {empty} />
            </section>
        </div>
    }
}

const fn state_name(state: Option<NoticeState>) -> &'static str {
    match state {
        Some(NoticeState::Done) => "done",
        Some(NoticeState::Open) | None => "open",
    }
}
