//! What can be done to a card, as big links; the one that comes next first.

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use shared::cards::{Card, CardState, ENDS_SOON_DAYS};
use shared::session::Role;
use yew::prelude::*;

use super::is_open;
use crate::components::link_card::LinkCard;
use crate::i18n::use_i18n;
use crate::routes::{CardTask, Route};

#[derive(Properties, PartialEq)]
pub(in crate::pages::cards) struct TaskLinksProps {
    pub(in crate::pages::cards) card: Rc<Card>,
    pub(in crate::pages::cards) role: Role,
    pub(in crate::pages::cards) today: NaiveDate,
}

/// What can be done to a card; nothing when nothing can.
#[component]
pub(in crate::pages::cards) fn TaskLinks(props: &TaskLinksProps) -> Html {
    let t = use_i18n();
    let (card, role) = (&props.card, props.role);
    let tasks: Vec<CardTask> = CardTask::ALL
        .into_iter()
        .filter(|task| task.is_for(role) && is_open(*task, card))
        .collect();
    if tasks.is_empty() {
        return Html::default();
    }
    let is_due = is_due(card, props.today);
    html! {
        <section class="section no-print" aria-labelledby="card-tasks">
            <h2 id="card-tasks">{ t.get("card-tasks") }</h2>
            <div class="link-cards">
                { for tasks.into_iter().map(|task| html! {
                    <LinkCard
                        to={Route::CardTask { id: card.id, task }}
                        icon={icon(task)}
                        title={t.get(&format!("task-{task}"))}
                        text={t.get(&format!("task-{task}-text"))}
                        is_main={is_due && task == CardTask::Renew}
                    />
                }) }
            </div>
        </section>
    }
}

/// Whether it is time to renew a card: it is over, or ends soon.
fn is_due(card: &Card, today: NaiveDate) -> bool {
    match card.state {
        CardState::Expired | CardState::PilotEnded => true,
        CardState::Inactivated => false,
        CardState::Valid => today
            .checked_add_days(Days::new(u64::from(ENDS_SOON_DAYS)))
            .is_some_and(|soon| card.effective_last_valid_day <= soon),
    }
}

const fn icon(task: CardTask) -> &'static str {
    match task {
        CardTask::Renew | CardTask::RenewElsewhere => "refresh",
        CardTask::Replace => "layers",
        CardTask::Inactivate => "cross",
        CardTask::Correct => "pen-line",
        CardTask::ReEnter => "search",
    }
}
