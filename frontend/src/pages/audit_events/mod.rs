//! Who did what and when.

mod details;
mod export;
mod query;
mod rows;

use std::rc::Rc;

use chrono::NaiveDate;
use shared::audit_events::{AuditEvent, Subject};
use shared::page::Page;
use yew::prelude::*;

use self::export::Export;
use self::query::{AuditQuery, entered, find_subject};
use self::rows::{columns, row};
use crate::api::audit_events::list_audit_events;
use crate::components::back_link::BackLink;
use crate::components::day_filter::DayFilter;
use crate::components::entity_list::EntityList;
use crate::components::filter_bar::{FilterBar, SearchFilter, SelectFilter};
use crate::components::page_title::PageTitle;
use crate::hooks::use_query::{UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::routes::Route;

/// Who did what and when.
#[component]
pub fn AuditEventsPage() -> Html {
    let t = use_i18n();
    let query = use_query::<AuditQuery>(Route::AuditEvents);
    let list = use_remote(query.value.clone(), |query| async move {
        list_audit_events(&query.page(), &query.filter()).await
    });
    let rows = {
        let t = t.clone();
        Callback::from(move |page: Rc<Page<AuditEvent>>| {
            page.items.iter().map(|event| row(&t, event)).collect()
        })
    };
    html! {
        <div class="page">
            <BackLink to={Route::Manage} text={t.get("nav-manage")} />
            <PageTitle text={t.get("trail-title")} lead={t.get("trail-title-text")} />
            <Filters query={query.clone()} />
            if query.value.subject_id.is_some() {
                <p class="trail__note" role="status">{ t.get("trail-one-thing") }</p>
            }
            <section class="section" aria-labelledby="trail-list">
                <h2 id="trail-list" tabindex="-1">{ t.get("trail-list") }</h2>
                <EntityList<AuditEvent>
                    {list}
                    caption={t.get("trail-list")}
                    columns={columns(&t)}
                    {rows}
                    is_further={query.is_further()}
                    on_page={query.on_page()}
                    is_filtered={query.is_filtered()}
                    heading="#trail-list"
                />
            </section>
            <Export filter={query.value.filter()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    query: UseQuery<AuditQuery>,
}

/// Person, days, operation and kind of thing; a change is a step in the address.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let t = use_i18n();
    let query = &props.query;
    let search = SearchFilter {
        field: query.field(
            "trail-username",
            |query| query.username.clone().unwrap_or_default(),
            |query, text| query.username = entered(text),
        ),
        label: t.get("trail-username"),
    };
    let subjects = Subject::ALL.map(|subject| {
        let key = format!("trail-subject-{}", subject.as_str());
        (AttrValue::Static(subject.as_str()), t.get(&key))
    });
    let selects = vec![
        SelectFilter {
            field: query.field(
                "trail-operation",
                |query| query.operation.clone().unwrap_or_default(),
                |query, code| query.operation = entered(code),
            ),
            label: t.get("trail-operation"),
            options: t.audit_operations(),
            all: t.get("trail-all-operations"),
        },
        SelectFilter {
            field: query.field(
                "trail-subject",
                |query| {
                    query
                        .subject
                        .map(Subject::as_str)
                        .unwrap_or_default()
                        .to_owned()
                },
                |query, name| query.subject = find_subject(name),
            ),
            label: t.get("trail-subject"),
            options: subjects.to_vec(),
            all: t.get("trail-all-subjects"),
        },
    ];
    let on_day = |change: fn(&mut AuditQuery, Option<NaiveDate>)| {
        let now = query.value.clone();
        query.set.reform(move |day| {
            let mut next = AuditQuery {
                cursor: None,
                ..now.clone()
            };
            change(&mut next, day);
            next
        })
    };
    html! {
        <FilterBar
            label={t.get("trail-filters")}
            {search}
            {selects}
            is_filtered={query.is_filtered()}
            on_clear={query.clear()}
        >
            <DayFilter
                id="trail-from"
                label={t.get("trail-from")}
                day={query.value.from}
                on_day={on_day(|query, day| query.from = day)}
            />
            <DayFilter
                id="trail-to"
                label={t.get("trail-to")}
                day={query.value.to}
                on_day={on_day(|query, day| query.to = day)}
            />
        </FilterBar>
    }
}
