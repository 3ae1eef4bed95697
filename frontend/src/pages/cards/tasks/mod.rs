//! What happens to a card after it was handed out, each on a page of its own: renewed, replaced, put right, inactivated.

mod inactivate;
mod links;
mod number_field;
mod reasons;
mod reenter;
mod replace;

use std::rc::Rc;

use shared::card_actions::RenewalChoice;
use shared::cards::Card;
use shared::ids::CardId;
use shared::session::Session;
use yew::prelude::*;

use self::inactivate::InactivateForm;
use self::reenter::ReenterForm;
use self::replace::ReplaceTask;
use super::grouped;
use crate::api::cards::find_card;
use crate::components::back_link::BackLink;
use crate::components::entity_page::EntityPage;
use crate::components::notification::{Notification, NotificationKind};
use crate::components::page_title::PageTitle;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::hand_over::{CorrectForm, RenewTask};
use crate::routes::{CardTask, Route};
use crate::state::session::use_session;

pub(super) use links::TaskLinks;

/// Properties of [`CardTaskPage`].
#[derive(Properties, PartialEq)]
pub struct CardTaskPageProps {
    /// Id of the card.
    pub id: CardId,
    /// What is done to it.
    pub task: CardTask,
}

/// The page on which something is done to a card.
#[component]
pub fn CardTaskPage(props: &CardTaskPageProps) -> Html {
    let Some(person) = use_session().session() else {
        return Html::default();
    };
    // Another page begins anew, whatever was entered on the one before.
    let key = format!("{}/{}", props.id, props.task);
    let (id, task) = (props.id, props.task);
    if task == CardTask::RenewElsewhere {
        html! { <Elsewhere {key} {id} {person} /> }
    } else {
        html! { <Own {key} {id} {task} {person} /> }
    }
}

#[derive(Properties, PartialEq)]
struct ElsewhereProps {
    id: CardId,
    person: Rc<Session>,
}

/// Another site's card, which the area lets this one renew; nothing is told of it.
#[component]
fn Elsewhere(props: &ElsewhereProps) -> Html {
    let t = use_i18n();
    html! {
        <div class="page hand-over">
            <BackLink to={Route::Cards} text={t.get("card-back")} />
            <PageTitle text={t.get("task-renew-elsewhere")} lead={t.get("task-renew-elsewhere-lead")} />
            <RenewTask id={props.id} person={props.person.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct OwnProps {
    id: CardId,
    task: CardTask,
    person: Rc<Session>,
}

/// A card that one looks after.
#[component]
fn Own(props: &OwnProps) -> Html {
    let t = use_i18n();
    let card = use_remote(props.id, find_card);
    let title = t.get(&format!("task-{}", props.task));
    let lead = card.data().map(|card| {
        let number = grouped(&card.card_number);
        t.format("task-card", &[("number", number.as_str().into())])
    });
    let render = {
        let (t, task, person) = (t.clone(), props.task, props.person.clone());
        let reload = card.reload.clone();
        Callback::from(move |card| view(&t, task, card, &person, &reload))
    };
    html! {
        <div class="card-task">
            <EntityPage<Card>
                remote={card}
                back={Route::Card { id: props.id }}
                back_text={t.get("card-title")}
                {title}
                {lead}
                {render}
            />
        </div>
    }
}

/// The form of a task, or that it cannot be done to this card.
fn view(
    t: &I18n,
    task: CardTask,
    card: Rc<Card>,
    person: &Rc<Session>,
    reload: &Callback<()>,
) -> Html {
    let person = person.clone();
    if !is_open(task, &card) {
        return html! {
            <Notification kind={NotificationKind::Info} title={t.get("task-closed")}>
                <p>{ t.get("task-closed-text") }</p>
            </Notification>
        };
    }
    match task {
        CardTask::Renew | CardTask::RenewElsewhere => {
            html! { <RenewTask id={card.id} {card} {person} /> }
        }
        CardTask::Replace => html! { <ReplaceTask {card} {person} /> },
        CardTask::Inactivate => html! { <InactivateForm {card} {person} /> },
        CardTask::ReEnter => html! { <ReenterForm {card} /> },
        CardTask::Correct => {
            html! { <CorrectForm {card} {person} on_reload={reload.clone()} /> }
        }
    }
}

/// Whether a card is in a state in which something can be done to it.
fn is_open(task: CardTask, card: &Card) -> bool {
    let choices = card.choices;
    match task {
        CardTask::Renew => choices.renew != RenewalChoice::No,
        CardTask::RenewElsewhere => false,
        CardTask::Replace => choices.replace,
        CardTask::Inactivate => choices.inactivate,
        CardTask::Correct => choices.correct_facts,
        CardTask::ReEnter => choices.reenter,
    }
}
