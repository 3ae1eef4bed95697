//! The newest notices, on the start page of staff.

use std::rc::Rc;

use shared::notices::{Notice, NoticeFilter};
use shared::page::{Page, PageQuery};
use yew::prelude::*;
use yew_router::prelude::Link;

use super::item::NoticeItem;
use super::use_done::{UseDone, use_done};
use crate::api::notices::list_notices;
use crate::browser;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::notices::use_open_notices;

/// How many are shown here; the others have a page of their own.
const SHOWN: u32 = 3;

/// The newest notices with their number, and the way to all of them.
#[component]
pub fn NoticesPanel() -> Html {
    let list = use_remote((), |()| async {
        let first = PageQuery {
            limit: Some(SHOWN),
            cursor: None,
        };
        list_notices(&first, &NoticeFilter::default()).await
    });
    let done = use_done(list.reload.reform(|()| {
        // The pressed button goes with its notice.
        browser::focus("#notices-heading");
    }));
    let render = Callback::from(move |page: Rc<Page<Notice>>| {
        html! { <Shown notices={page.items.clone()} done={done.clone()} /> }
    });
    html! { <RemoteView<Page<Notice>> remote={list} {render} /> }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    notices: Vec<Notice>,
    done: UseDone,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let t = use_i18n();
    let count = use_open_notices().count;
    let is_calm = props.notices.is_empty();
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
                    { for props.notices.iter().map(|notice| html! {
                        <NoticeItem key={notice.id.to_string()} notice={notice.clone()} done={props.done.clone()} />
                    }) }
                </ul>
            }
            <Link<Route> to={Route::Notices} classes="link">{ t.get("notices-all") }</Link<Route>>
        </section>
    }
}
