//! The items under their headings. Each tick is saved at once, and can be taken back.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::checklists::{AnswerChecklist, Checklist, ChecklistItem, ChecklistSection};
use shared::session::Role;
use yew::prelude::*;

use super::item::{Item, tick_id};
use super::ticks::{TickEvent, Ticks};
use crate::api::checklists::answer_checklist;
use crate::browser;
use crate::i18n::{I18n, use_i18n};
use crate::state::session::{SessionHandle, use_session};
use crate::state::toasts::{Toast, Toasts, use_toasts};

/// Properties of [`Items`].
#[derive(Properties, PartialEq)]
pub(super) struct ItemsProps {
    /// The checklist as the register told it.
    pub(super) checklist: Rc<Checklist>,
    /// The register's day.
    pub(super) today: NaiveDate,
    /// The role of who looks at it.
    pub(super) role: Role,
}

/// What a tick needs on its way.
#[derive(Clone)]
struct Way {
    ticks: UseReducerDispatcher<Ticks>,
    toasts: Toasts,
    session: SessionHandle,
    t: I18n,
    list: Rc<Checklist>,
}

impl Way {
    /// Saves an answer, says so, and offers to take it back.
    fn send(&self, item: ChecklistItem, done_on: Option<NaiveDate>) {
        let way = self.clone();
        let id = item.id;
        way.ticks.dispatch(TickEvent::Sent(id, done_on.is_some()));
        let answer = AnswerChecklist {
            year: way.list.year,
            item_id: id,
            done_on,
        };
        yew::platform::spawn_local(async move {
            match answer_checklist(way.list.organisation_id, &answer).await {
                Ok(list) => {
                    way.ticks.dispatch(TickEvent::Answered(id, list));
                    way.tell(item, done_on);
                }
                Err(error) => {
                    way.session.report(&error);
                    way.ticks.dispatch(TickEvent::Refused(id));
                    way.toasts.show(Toast::new(way.t.error(&error).title));
                }
            }
        });
    }

    fn tell(self, before: ChecklistItem, done_on: Option<NaiveDate>) {
        let key = if done_on.is_some() {
            "checklist-saved-done"
        } else {
            "checklist-saved-undone"
        };
        let (text, word) = (self.t.get(key), self.t.get("checklist-undo"));
        let toasts = self.toasts.clone();
        let undo = Callback::from(move |()| {
            // The button goes: the focus returns to the tick.
            browser::focus(&format!("#{}", tick_id(&before.code)));
            let day = before.answer.as_ref().map(|answer| answer.done_on);
            let mut now = before.clone();
            now.answer = None;
            self.send(now, day);
        });
        toasts.show(Toast {
            text,
            action: Some((word, undo)),
        });
    }
}

/// The items.
#[component]
pub(super) fn Items(props: &ItemsProps) -> Html {
    let t = use_i18n();
    let ticks = use_reducer(|| Ticks::new(props.checklist.clone()));
    use_effect_with(props.checklist.clone(), {
        let ticks = ticks.dispatcher();
        move |list| ticks.dispatch(TickEvent::Found(list.clone()))
    });
    let way = Way {
        ticks: ticks.dispatcher(),
        toasts: use_toasts(),
        session: use_session(),
        t: t.clone(),
        list: props.checklist.clone(),
    };
    let counts = [
        ("done", ticks.done().into()),
        ("total", ticks.list.items.len().into()),
    ];
    let row = |item: &ChecklistItem| {
        let on_answer = {
            let (way, item) = (way.clone(), item.clone());
            Callback::from(move |day| way.send(item.clone(), day))
        };
        html! {
            <Item
                key={item.code.clone()}
                item={item.clone()}
                year={ticks.list.year}
                today={props.today}
                role={props.role}
                is_done={ticks.is_done(item)}
                is_busy={ticks.is_busy(item.id)}
                may_answer={ticks.list.may_answer}
                {on_answer}
            />
        }
    };
    html! {
        <>
            <p class="checklist__progress" role="status">{ t.format("checklist-progress", &counts) }</p>
            { for ChecklistSection::ALL.iter().map(|section| {
                let id = format!("checklist-section-{}", section.as_str());
                let items = ticks.list.items.iter().filter(|item| item.section == *section);
                html! {
                    <section class="section" aria-labelledby={id.clone()}>
                        <h2 {id}>{ t.get(&format!("checklist-section-{}", section.as_str())) }</h2>
                        <ul class="checklist">{ for items.map(row) }</ul>
                    </section>
                }
            }) }
        </>
    }
}
