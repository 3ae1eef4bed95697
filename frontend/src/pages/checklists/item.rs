//! One item of the checklist: a big tick, what it says, where it leads, who did it and when.

use chrono::NaiveDate;
use shared::checklists::{ChecklistAnswer, ChecklistItem};
use shared::session::Role;
use yew::prelude::*;
use yew_router::prelude::*;

use super::day_form::DayForm;
use super::years::day_of_tick;
use crate::components::checkbox::Checkbox;
use crate::components::external_link::ExternalLink;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::dates::finnish_time;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;

/// Properties of [`Item`].
#[derive(Properties, PartialEq)]
pub(super) struct ItemProps {
    /// The item.
    pub(super) item: ChecklistItem,
    /// The year of the list.
    pub(super) year: i32,
    /// The register's day.
    pub(super) today: NaiveDate,
    /// The role of who looks at it.
    pub(super) role: Role,
    /// Whether it is shown as done.
    pub(super) is_done: bool,
    /// Whether its tick is on its way.
    pub(super) is_busy: bool,
    /// Whether it may be ticked.
    pub(super) may_answer: bool,
    /// It is done on a day, or not.
    pub(super) on_answer: Callback<Option<NaiveDate>>,
}

/// Id of an item's tick.
pub(super) fn tick_id(code: &str) -> String {
    format!("checklist-{}", code.replace('_', "-"))
}

/// One item.
#[component]
pub(super) fn Item(props: &ItemProps) -> Html {
    let t = use_i18n();
    let item = &props.item;
    let words = t.text(&item.text);
    let id = tick_id(&item.code);
    let on_change = {
        let (on_answer, is_busy) = (props.on_answer.clone(), props.is_busy);
        let day = day_of_tick(props.year, props.today);
        Callback::from(move |ticked: bool| {
            if !is_busy {
                on_answer.emit(ticked.then_some(day));
            }
        })
    };
    let told = item.answer.as_ref().filter(|_| props.is_done);
    let link = item.url.as_ref().map(|url| link(&t, url, props.role));
    html! {
        <li class={classes!("checklist__item", props.is_done.then_some("checklist__item--done"))} aria-busy={props.is_busy.to_string()}>
            if props.may_answer && !item.by_commitment {
                <Checkbox id={id.clone()} label={html! { { words } }} is_checked={props.is_done} {on_change} />
            } else {
                <div class="checklist__fixed">
                    <p>{ words }</p>
                    { state(&t, props.is_done) }
                </div>
            }
            <div class="checklist__about">
                if let Some(link) = link {
                    <p>{ link }</p>
                }
                if let Some(answer) = told {
                    <p class="checklist__who">{ who(&t, answer) }</p>
                }
                if let (true, true, Some(answer)) = (props.may_answer, item.asks_day, told) {
                    <DayForm
                        id={format!("{id}-day")}
                        done_on={answer.done_on}
                        today={props.today}
                        is_busy={props.is_busy}
                        on_save={props.on_answer.reform(Some)}
                    />
                }
            </div>
        </li>
    }
}

/// Whether it is done, where it cannot be ticked.
pub(super) fn state(t: &I18n, is_done: bool) -> Html {
    if is_done {
        html! { <StatusLabel kind={StatusKind::Success} text={t.get("checklist-done")} /> }
    } else {
        html! { <StatusLabel kind={StatusKind::Alert} text={t.get("checklist-not-done")} /> }
    }
}

/// When it was done, who said so and when.
fn who(t: &I18n, answer: &ChecklistAnswer) -> AttrValue {
    let day = t.date(answer.done_on);
    let told = t.date(finnish_time(answer.answered_at).date());
    let variables = [
        ("day", day.as_str().into()),
        ("who", answer.answered_by.as_str().into()),
        ("date", told.as_str().into()),
    ];
    t.format("checklist-who", &variables)
}

/// Key of the name of a page that items lead to.
const fn name_of(route: Route) -> &'static str {
    match route {
        Route::HandOver => "nav-hand-over",
        Route::Cards => "nav-cards",
        Route::Statistics => "nav-statistics",
        Route::Materials => "nav-materials",
        Route::PaperForm => "paper-title",
        Route::Venues => "nav-venues",
        Route::Help => "nav-help",
        _ => "checklist-page",
    }
}

/// Where an item leads: a page of the application that the role has, or an address elsewhere.
fn link(t: &I18n, url: &str, role: Role) -> Html {
    if !url.starts_with('/') {
        let shown = url
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned();
        return html! { <ExternalLink href={url.to_owned()} new_tab=true>{ shown }</ExternalLink> };
    }
    match Route::recognize(url).filter(|route| route.is_for(role) && *route != Route::NotFound) {
        Some(to) => html! { <Link<Route> {to} classes="link">{ t.get(name_of(to)) }</Link<Route>> },
        None => Html::default(),
    }
}
