//! The venue's uses: today's, earlier ones, and those to come.

use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use shared::page::Page;
use shared::session::Session;
use shared::visits::{Visit, VisitKind, VisitState};
use yew::prelude::*;
use yew_router::prelude::Link;

use super::actions::Actions;
use super::query::{VisitsQuery, When, months};
use super::words::{Guests, odd, state_label, what, who};
use crate::api::visits::list_visits;
use crate::browser;
use crate::components::button::{ButtonKind, button_classes};
use crate::components::day_filter::DayFilter;
use crate::components::entity_list::EntityList;
use crate::components::filter_bar::{FilterBar, SelectFilter};
use crate::components::page_title::PageTitle;
use crate::components::select::options;
use crate::components::table::Column;
use crate::dates::{finnish_time, format_time};
use crate::hooks::use_query::{UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

/// The venue's uses.
#[component]
pub fn VisitsPage() -> Html {
    match use_session().session() {
        Some(person) => html! { <Visits {person} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct VisitsProps {
    person: Rc<Session>,
}

#[component]
fn Visits(props: &VisitsProps) -> Html {
    let t = use_i18n();
    let today = props.person.today;
    let query = use_query::<VisitsQuery>(Route::Visits);
    let asked = (query.value.page(), query.value.filter(today));
    let visits = use_remote(asked, |(page, filter)| async move {
        list_visits(&page, &filter).await
    });
    let on_changed = visits.reload.reform(|()| {
        browser::focus("#visits-list");
    });
    let rows = {
        let t = t.clone();
        Callback::from(move |page: Rc<Page<Visit>>| {
            let rows = page.items.iter();
            rows.map(|visit| row(&t, visit, today, &on_changed))
                .collect()
        })
    };
    let columns = [
        "visits-column-day",
        "visits-column-card",
        "visits-column-who",
        "visits-column-state",
        "visits-column-do",
    ];
    html! {
        <div class="page visits">
            <PageTitle text={t.get("visits-title")} lead={t.get("visits-lead")} />
            <p class="actions">
                <Link<Route> to={Route::Check} classes={button_classes(ButtonKind::Primary, false)}>{ t.get("check-title") }</Link<Route>>
                <Link<Route> to={Route::Statistics} classes={button_classes(ButtonKind::Secondary, false)}>{ t.get("statistics-title") }</Link<Route>>
            </p>
            <section class="section" aria-labelledby="visits-list">
                <h2 id="visits-list" tabindex="-1">{ heading(&t, query.value.when()) }</h2>
                <Filters query={query.clone()} {today} />
                <EntityList<Visit>
                    list={visits}
                    caption={t.get("visits-title")}
                    columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                    {rows}
                    is_further={query.is_further()}
                    on_page={query.on_page()}
                    is_filtered={query.is_filtered()}
                    empty={html! { <p>{ t.get("visits-empty") }</p> }}
                    heading="#visits-list"
                />
            </section>
        </div>
    }
}

/// Which days are shown, in words.
fn heading(t: &I18n, when: When) -> AttrValue {
    match when {
        When::Today => t.get("today"),
        When::Upcoming => t.get("visits-upcoming"),
        When::Day(day) => t.date(day),
        When::Month(month) => AttrValue::from(month_name(t, month)),
        When::All => t.get("visits-all"),
    }
}

fn month_name(t: &I18n, month: NaiveDate) -> String {
    format!(
        "{} {}",
        t.get(&format!("visits-month-{}", month.month())),
        month.year()
    )
}

fn row(t: &I18n, visit: &Visit, today: NaiveDate, on_changed: &Callback<()>) -> Vec<Html> {
    let time = format_time(finnish_time(visit.recorded_at).time());
    let odd = odd(t, visit);
    vec![
        html! {
            <>
                { t.date(visit.occasion_date) }
                if !visit.late_entry && visit.state != VisitState::Reserved { { format!(" {time}") } }
                if let Some(title) = &visit.event_title { <><br />{ title }</> }
            </>
        },
        html! { <span class="card-number">{ visit.card.clone().unwrap_or_else(|| "–".to_owned()) }</span> },
        html! {
            <>
                if visit.kind != VisitKind::Ticket { <>{ what(t, visit.kind) }<br /></> }
                { who(t, visit.card_kind, Guests::from(visit)) }
            </>
        },
        html! {
            <>
                { state_label(t, visit.state) }
                { for odd.into_iter().map(|words| html! { <span class="visits__odd">{ words }</span> }) }
            </>
        },
        html! { <Actions visit={visit.clone()} {today} {on_changed} /> },
    ]
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    query: UseQuery<VisitsQuery>,
    today: NaiveDate,
}

/// Which days, kinds and states.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let day = match query.value.when() {
        When::Day(day) => Some(day),
        _ => None,
    };
    let mut days: Vec<(String, AttrValue)> = vec![
        ("upcoming".to_owned(), t.get("visits-upcoming")),
        ("all".to_owned(), t.get("visits-all")),
    ];
    days.extend(months(props.today).into_iter().filter_map(|month| {
        let text = When::Month(month).text()?;
        Some((text, AttrValue::from(month_name(&t, month))))
    }));
    days.extend(day.and_then(|day| Some((When::Day(day).text()?, t.date(day)))));
    let when = SelectFilter {
        field: query.field(
            "visits-when",
            |query| query.when().text().unwrap_or_default(),
            |query, text| query.when = When::parse(Some(text)).text(),
        ),
        label: t.get("visits-filter-when"),
        options: options(days),
        all: t.get("today"),
    };
    let kind = SelectFilter {
        field: query.field(
            "visits-kind",
            |query| query.kind.map_or("", VisitKind::as_str).to_owned(),
            |query, name| {
                query.kind = VisitKind::ALL
                    .into_iter()
                    .find(|kind| kind.as_str() == name);
            },
        ),
        label: t.get("visit-kind"),
        options: options(VisitKind::ALL.map(|kind| (kind.as_str(), what(&t, kind)))),
        all: t.get("visits-all-kinds"),
    };
    let state = SelectFilter {
        field: query.field(
            "visits-state",
            |query| query.state.map_or("", VisitState::as_str).to_owned(),
            |query, name| {
                query.state = VisitState::ALL
                    .into_iter()
                    .find(|state| state.as_str() == name);
            },
        ),
        label: t.get("visits-column-state"),
        options: options(VisitState::ALL.map(|state| {
            let name = state.as_str();
            (name, t.get(&format!("visit-state-{name}")))
        })),
        all: t.get("visits-all-states"),
    };
    let on_day = query.set.reform({
        let now = query.value.clone();
        move |day: Option<NaiveDate>| VisitsQuery {
            when: day.and_then(|day| When::Day(day).text()),
            cursor: None,
            ..now.clone()
        }
    });
    html! {
        <FilterBar
            label={t.get("visits-filter")}
            selects={vec![when, kind, state]}
            is_filtered={query.is_filtered()}
            on_clear={query.clear()}
        >
            <DayFilter id="visits-day" label={t.get("visits-filter-day")} {day} {on_day} />
        </FilterBar>
    }
}
