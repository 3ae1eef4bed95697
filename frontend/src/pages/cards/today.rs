//! What the own account did today: to look back at, and to undo.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use shared::card_actions::CardAction;
use shared::page::{Page, PageQuery};
use yew::prelude::*;
use yew_router::prelude::Link;

use super::grouped;
use super::undo::Undo;
use crate::api::card_actions::list_card_actions;
use crate::browser;
use crate::components::entity_list::EntityList;
use crate::components::page_title::PageTitle;
use crate::components::table::Column;
use crate::dates::{finnish_time, format_time};
use crate::hooks::use_query::{ListQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

/// The page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct TodayQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
}

impl ListQuery for TodayQuery {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}

/// What the own account did today.
#[component]
pub fn TodayPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let query = use_query::<TodayQuery>(Route::Today);
    let actions = use_remote(query.value.clone(), |query| async move {
        let page = PageQuery {
            limit: None,
            cursor: query.cursor,
        };
        list_card_actions(&page).await
    });
    let Some(person) = session.session() else {
        return Html::default();
    };
    let rows = {
        let (t, reload) = (t.clone(), actions.reload.clone());
        Callback::from(move |page: Rc<Page<CardAction>>| {
            page.items
                .iter()
                .map(|action| row(&t, action, &reload))
                .collect()
        })
    };
    let lead = t.format(
        "today-lead",
        &[("date", t.date(person.today).as_str().into())],
    );
    html! {
        <div class="page cards">
            <PageTitle text={t.get("today-title")} {lead} />
            <EntityList<CardAction>
                list={actions}
                caption={t.get("today-title")}
                columns={columns(&t)}
                {rows}
                is_further={query.is_further()}
                on_page={query.on_page()}
                empty={html! { <p>{ t.get("today-empty") }</p> }}
            />
        </div>
    }
}

fn columns(t: &I18n) -> Vec<Column> {
    [
        "today-what",
        "today-time",
        "cards-column-number",
        "cards-column-last-day",
        "today-undo",
    ]
    .map(|key| Column::text(t.get(key)))
    .to_vec()
}

fn time(moment: chrono::DateTime<chrono::Utc>) -> String {
    format_time(finnish_time(moment).time())
}

fn row(t: &I18n, action: &CardAction, reload: &Callback<()>) -> Vec<Html> {
    let number = grouped(&action.card_number);
    let former = action.former_card_number.as_ref().map(|former| {
        let former = grouped(former);
        t.format("today-former", &[("number", former.as_str().into())])
    });
    // A registration that was undone has no card any more.
    let number = if action.undone_at.is_some() {
        html! { <span class="card-number">{ number }</span> }
    } else {
        html! { <Link<Route> to={Route::Card { id: action.card_id }} classes="card-number">{ number }</Link<Route>> }
    };
    let on_undone = reload.reform(|_| {
        // The pressed button goes with the row's state.
        browser::focus("h1");
    });
    let last = match action.undone_at {
        Some(at) => html! { { t.format("today-undone", &[("time", time(at).as_str().into())]) } },
        None if action.undoable => html! { <Undo action={action.clone()} {on_undone} /> },
        None => html! { <span class="entries__note">{ t.get("today-not-undoable") }</span> },
    };
    vec![
        html! { { t.get(&format!("card-action-{}", action.kind.as_str())) } },
        html! { { time(action.at) } },
        html! { <>{ number }if let Some(former) = former { { " " }<span class="entries__note">{ former }</span> }</> },
        html! { { for action.last_valid_day.map(|day| t.date(day)) } },
        last,
    ]
}
