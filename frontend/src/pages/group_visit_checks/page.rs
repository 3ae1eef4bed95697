//! The day and the box for the numbers, the verdicts, and the sheet to print. The box keeps the focus, as a scanner needs it.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::group_visit_checks::{CheckGroupVisit, GroupMemberCard, GroupMemberVerdict};
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::draft::use_draft;
use super::entered::Entered;
use super::group::{Group, GroupEvent};
use super::members::Members;
use super::sheet::Sheet;
use crate::api::error::ApiError;
use crate::api::group_visit_checks::check_group_visit;
use crate::components::card_number_field::CardNumberField;
use crate::components::date_field::DateField;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::dates::format_date;
use crate::hooks::use_form::{Field, UseForm, use_light_form};
use crate::hooks::use_remote::{Remote, use_remote};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;

/// Preparing a group visit.
#[component]
pub fn GroupVisitPage() -> Html {
    match use_session().session() {
        Some(person) => html! { <GroupVisit today={person.today} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct GroupVisitProps {
    today: NaiveDate,
}

/// Verdicts on numbers, and the day that they are about.
type Judged = (Option<NaiveDate>, Rc<Vec<(String, GroupMemberVerdict)>>);

/// The page.
#[component]
fn GroupVisit(props: &GroupVisitProps) -> Html {
    let t = use_i18n();
    let today = props.today;
    let group = use_reducer(Group::default);
    let input = use_node_ref();
    let form = use_light_form("group-visit", || Entered::new(today), {
        let group = group.clone();
        move |entered: &Entered| entered.errors(&group, today)
    });
    let day = form.value().day(today);
    let open = day.map(|day| group.open(day)).unwrap_or_default();
    let judged = use_remote((day, open), |(day, numbers)| judge(day, numbers));
    use_effect_with(judged.data().cloned(), {
        let group = group.dispatcher();
        move |judged: &Option<Rc<Judged>>| {
            if let Some((Some(day), verdicts)) = judged.as_deref() {
                group.dispatch(GroupEvent::Judged(*day, verdicts.clone()));
            }
        }
    });
    let on_submit = {
        let (group, form, input) = (group.dispatcher(), form.clone(), input.clone());
        form.clone().on_submit(
            |entered: Entered| async move { Ok(entered.number()) },
            move |number: String| {
                group.dispatch(GroupEvent::Added(number));
                number_field(&form).on_input.emit(String::new());
                focus(&input);
            },
        )
    };
    let on_submit = {
        let input = input.clone();
        on_submit.reform(move |event: SubmitEvent| {
            // What is refused stays to be seen, and the next reading takes its place.
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.select();
            }
            event
        })
    };
    use_draft(&group, (day, today), {
        let day = day_field(&form);
        Callback::from(move |kept| day.on_input.emit(format_date(kept)))
    });
    let on_event = {
        let (group, input) = (group.dispatcher(), input.clone());
        Callback::from(move |event: GroupEvent| {
            group.dispatch(event);
            focus(&input);
        })
    };
    html! {
        <div class="page page--prints-part group-visit">
            <PageTitle text={t.get("group-visit-title")} lead={t.get("group-visit-lead")} takes_focus=false />
            <div class="sheet">
                <Form<Entered> form={form.clone()} {on_submit} submit={t.get("group-visit-add")} icon="plus">
                    <DateField field={day_field(&form)} label={t.get("group-visit-day")} {today} offers_yesterday=false offers_tomorrow=true />
                    <CardNumberField
                        field={number_field(&form)}
                        label={t.get("group-visit-number")}
                        hint={t.get("group-visit-number-hint")}
                        takes_focus=true
                        input_ref={input}
                    />
                </Form<Entered>>
            </div>
            // While it is on its way, the row says so.
            if matches!(judged.state, Remote::Failed(_)) {
                <div class="no-print">
                    <RemoteView<Judged> remote={judged} render={Callback::from(|_| Html::default())} />
                </div>
            }
            if let Some(day) = day {
                <Members group={Rc::new((*group).clone())} {day} {on_event} />
                if !group.members.is_empty() && group.open(day).is_empty() {
                    <Sheet group={Rc::new((*group).clone())} {day} />
                }
            }
            <section class="section no-print" aria-labelledby="group-visit-remember">
                <h2 id="group-visit-remember">{ t.get("group-visit-remember") }</h2>
                <ul>
                    <li>{ t.get("group-visit-remember-cards") }</li>
                    <li>
                        { t.get("group-visit-remember-community") }{ " " }
                        <Link<Route> to={Route::CommunityCards} classes="link">{ t.get("community-title") }</Link<Route>>
                    </li>
                    <li>
                        { t.get("group-visit-remember-area") }{ " " }
                        <Link<Route> to={Route::Venues} classes="link">{ t.get("nav-venues") }</Link<Route>>
                    </li>
                </ul>
            </section>
        </div>
    }
}

/// Asks for the verdicts on numbers that have none for the day.
async fn judge(day: Option<NaiveDate>, numbers: Vec<String>) -> Result<Judged, ApiError> {
    let Some(occasion_date) = day.filter(|_| !numbers.is_empty()) else {
        return Ok((None, Rc::default()));
    };
    let cards = numbers.iter().cloned();
    let cards = cards.map(|card_number| GroupMemberCard { card_number });
    let input = CheckGroupVisit {
        occasion_date,
        cards: cards.collect(),
    };
    let answer = check_group_visit(&input).await?;
    let verdicts = numbers.into_iter().zip(answer.verdicts).collect();
    Ok((day, Rc::new(verdicts)))
}

fn day_field(form: &UseForm<Entered>) -> Field<String> {
    form.field(
        "/occasion_date",
        |entered| entered.day.clone(),
        |entered, day| entered.day = day,
    )
}

fn number_field(form: &UseForm<Entered>) -> Field<String> {
    form.field(
        "/card_number",
        |entered| entered.number.clone(),
        |entered, number| entered.number = number,
    )
}

fn focus(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        drop(input.focus());
    }
}
