//! What is open, on the start page of staff: each notice, or one line where there are many of a kind.

use std::rc::Rc;

use shared::notices::{Notice, NoticeFilter, NoticeKind, NoticeKindCount, SHOWN_OF_A_KIND};
use shared::page::PageQuery;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::item::NoticeItem;
use super::list_page::NoticesQuery;
use super::use_done::{UseDone, use_done};
use super::words::title;
use crate::api::error::ApiError;
use crate::api::notices::{count_notices, list_notices};
use crate::browser;
use crate::components::icon::Icon;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::notices::use_open_notices;

/// What stands in the list.
#[derive(Clone, PartialEq)]
enum Entry {
    /// A notice.
    One(Notice),
    /// All of a kind, as there are many.
    Many(NoticeKindCount),
}

/// The open notices with their number, and the way to all of them.
#[component]
pub fn NoticesPanel() -> Html {
    let list = use_remote((), |()| find_entries());
    let done = use_done(list.reload.reform(|()| {
        // The pressed button goes with its notice.
        browser::focus("#notices-heading");
    }));
    let render = Callback::from(move |entries: Rc<Vec<Entry>>| {
        html! { <Shown {entries} done={done.clone()} /> }
    });
    html! { <RemoteView<Vec<Entry>> remote={list} {render} /> }
}

/// Kind by kind, the weightiest first.
async fn find_entries() -> Result<Vec<Entry>, ApiError> {
    let mut entries = Vec::new();
    for found in count_notices().await?.kinds {
        if found.is_many() {
            entries.push(Entry::Many(found));
        } else {
            let of_the_kind = of_kind(found.kind).await?;
            entries.extend(of_the_kind.into_iter().map(Entry::One));
        }
    }
    Ok(entries)
}

async fn of_kind(kind: NoticeKind) -> Result<Vec<Notice>, ApiError> {
    let page = PageQuery {
        limit: Some(SHOWN_OF_A_KIND),
        cursor: None,
    };
    let filter = NoticeFilter {
        state: None,
        kind: Some(kind),
    };
    Ok(list_notices(&page, &filter).await?.items)
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    entries: Rc<Vec<Entry>>,
    done: UseDone,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let t = use_i18n();
    let count = use_open_notices().count;
    let is_calm = props.entries.is_empty();
    html! {
        <section class={classes!("notices", is_calm.then_some("notices--calm"))} aria-labelledby="notices-heading">
            <h2 id="notices-heading" class="notices__heading" tabindex="-1">
                { t.get("notices-title") }
                if let Some(count) = count.filter(|count| *count > 0) {
                    { " " }<span class="count-badge">{ count }</span>
                }
            </h2>
            if is_calm {
                <p class="notices__none">{ t.get("notices-none") }</p>
            } else {
                <ul class="notices__list">
                    { for props.entries.iter().map(|entry| match entry {
                        Entry::One(notice) => html! {
                            <NoticeItem key={notice.id.to_string()} notice={notice.clone()} done={props.done.clone()} />
                        },
                        Entry::Many(found) => html! { <ManyOfAKind key={found.kind.as_str()} found={*found} /> },
                    }) }
                </ul>
            }
            <Link<Route> to={Route::Notices} classes="link">{ t.get("notices-all") }</Link<Route>>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ManyProps {
    found: NoticeKindCount,
}

/// How many there are of a kind, with the way to them.
#[component]
fn ManyOfAKind(props: &ManyProps) -> Html {
    let t = use_i18n();
    let NoticeKindCount { kind, open } = props.found;
    let query = NoticesQuery {
        kind: Some(kind),
        ..NoticesQuery::default()
    };
    let count = t.number(i64::from(open));
    let words = t.format("notices-of-kind", &[("count", count.as_str().into())]);
    let name = title(&t, kind);
    html! {
        <li class="notice notice--many sheet">
            <h3 class="notice__title">
                <Icon name="alert-circle-fill" />
                <span>{ &name }</span>
            </h3>
            <Link<Route, NoticesQuery> to={Route::Notices} query={Some(query)} classes="link">
                { words }<span class="visually-hidden">{ " – " }{ name }</span>
            </Link<Route, NoticesQuery>>
        </li>
    }
}
