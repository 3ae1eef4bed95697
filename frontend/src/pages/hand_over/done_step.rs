//! Third step: what to write inside the card, what to tell and what to give. What is ticked of it is stored nowhere.

use std::rc::Rc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use shared::card_number::CardNumber;
use shared::cards::{Card, CardKind};
use shared::ids::CardId;
use shared::session::Session;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::slip::ForClient;
use super::ticks::Ticks;
use crate::browser;
use crate::components::button::{Button, ButtonKind, button_classes};
use crate::components::icon::Icon;
use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::use_i18n;
use crate::routes::Route;

/// What was given to the client.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Given {
    /// The card, where its page may be opened.
    card: Option<CardId>,
    number: String,
    kind: CardKind,
    /// None when only the register knows it, which does not have the card yet.
    last_valid_day: Option<NaiveDate>,
    /// Whether it waits on the device until it can be sent.
    waits: bool,
}

impl From<&Card> for Given {
    fn from(card: &Card) -> Self {
        Self {
            card: Some(card.id),
            number: card.card_number.clone(),
            kind: card.kind,
            last_valid_day: Some(card.effective_last_valid_day),
            waits: false,
        }
    }
}

impl Given {
    /// Another site's card that was renewed here.
    pub(super) const fn elsewhere(number: String, last_valid_day: NaiveDate) -> Self {
        Self {
            card: None,
            number,
            kind: CardKind::Personal,
            last_valid_day: Some(last_valid_day),
            waits: false,
        }
    }

    /// A card that waits on the device until it can be sent.
    pub(super) const fn waits(
        number: String,
        kind: CardKind,
        last_valid_day: Option<NaiveDate>,
    ) -> Self {
        Self {
            card: None,
            number,
            kind,
            last_valid_day,
            waits: true,
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct DoneStepProps {
    pub(super) given: Given,
    pub(super) person: Rc<Session>,
    /// What was done, when it was no first hand-over.
    #[prop_or_default]
    pub(super) title: Option<AttrValue>,
    /// What comes next, when it is no next hand-over.
    #[prop_or_default]
    pub(super) next: Option<AttrValue>,
    /// The next card.
    pub(super) on_next: Callback<()>,
}

/// The card is registered: what to write, tell and give.
#[component]
pub(super) fn DoneStep(props: &DoneStepProps) -> Html {
    let t = use_i18n();
    let given = &props.given;
    let is_personal = given.kind == CardKind::Personal;
    let today = props.person.today;
    let over = given.last_valid_day.filter(|day| *day < today);
    let is_over = over.is_some();
    let title = props.title.clone().filter(|_| !is_over);
    let title = title.unwrap_or_else(|| {
        t.get(if given.waits {
            "hand-over-waits"
        } else if is_over {
            "hand-over-done-over"
        } else {
            "hand-over-done"
        })
    });
    let next = props
        .next
        .clone()
        .unwrap_or_else(|| t.get("hand-over-next"));
    let open = |id: CardId| {
        html! {
            <Link<Route> to={Route::Card { id }} classes={button_classes(ButtonKind::Supplementary, false)}>
                { t.get("hand-over-open-card") }
            </Link<Route>>
        }
    };
    use_effect_with(given.number.clone(), |_| {
        browser::scroll_to_top();
        browser::focus("#hand-over-done");
    });
    let number = CardNumber::parse(&given.number)
        .map(|number| number.grouped())
        .unwrap_or_default();
    html! {
        <>
            <div class="done no-print">
                <Icon name={icon(given.waits, is_over)} size="l" />
                <div>
                    <h2 id="hand-over-done" tabindex="-1">{ title }</h2>
                    <p class="card-number">{ number }</p>
                </div>
            </div>
            if given.waits { <Waits /> }
            if let Some(day) = over {
                <Notification kind={NotificationKind::Alert}>
                    <p>{ t.format("hand-over-done-over-text", &[("date", t.date(day).as_str().into())]) }</p>
                </Notification>
            }
            <div class="give no-print">
                <Inside given={given.clone()} />
                if is_personal {
                    <Ticks
                        last_valid_day={given.last_valid_day}
                        waits={given.waits}
                        today={props.person.today}
                        area={props.person.area.clone()}
                    />
                } else {
                    <p class="prose">{ t.get("hand-over-community-use") }</p>
                }
            </div>
            if is_personal && !is_over {
                <ForClient last_valid_day={given.last_valid_day} waits={given.waits} area={props.person.area.clone()} />
            }
            <div class="form__buttons no-print">
                <Button id="hand-over-next" icon="arrow-right" on_press={props.on_next.clone()}>{ next }</Button>
                { for given.card.map(open) }
            </div>
        </>
    }
}

/// Whether it worked out, waits, or is of no use.
const fn icon(waits: bool, is_over: bool) -> &'static str {
    if waits {
        "clock"
    } else if is_over {
        "alert-circle-fill"
    } else {
        "check-circle-fill"
    }
}

/// The client leaves with a card that does not work yet.
#[component]
fn Waits() -> Html {
    let t = use_i18n();
    html! {
        <Notification kind={NotificationKind::Alert} title={t.get("queue-works-when-sent")}>
            <p>{ t.get("hand-over-waits-text") }</p>
            <Link<Route> to={Route::Queue} classes="link">{ t.get("hand-over-waits-link") }</Link<Route>>
        </Notification>
    }
}

#[derive(Properties, PartialEq)]
struct InsideProps {
    given: Given,
}

/// The inside of the card as it should look, in large type.
#[component]
fn Inside(props: &InsideProps) -> Html {
    let t = use_i18n();
    let is_personal = props.given.kind == CardKind::Personal;
    html! {
        <section class="inside" aria-labelledby="hand-over-inside">
            <h3 id="hand-over-inside">
                <Icon name="pen-line" />
                <span>{ t.get("hand-over-write") }</span>
            </h3>
            <dl class="inside__card">
                if is_personal {
                    <div>
                        <dt>{ t.get("hand-over-write-name") }</dt>
                        <dd>
                            <span class="inside__line" aria-hidden="true"></span>
                            <span class="inside__hint">{ t.get("hand-over-write-name-hint") }</span>
                        </dd>
                    </div>
                }
                <div>
                    <dt>{ t.get("hand-over-write-day") }</dt>
                    if let Some(day) = props.given.last_valid_day {
                        <dd class="inside__day">{ t.date(day) }</dd>
                    } else {
                        <dd><span class="inside__hint">{ t.get("hand-over-day-later") }</span></dd>
                    }
                </div>
            </dl>
        </section>
    }
}
