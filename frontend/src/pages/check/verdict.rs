//! The verdict, readable at a glance: word, colour and icon; then what to say, and what the card gives.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::card_validity::{CardScope, CardValidity, CheckedCard};
use yew::prelude::*;

use super::entitlement::Gives;
use crate::components::icon::Icon;
use crate::i18n::{I18n, use_i18n};

#[derive(Properties, PartialEq)]
pub(super) struct VerdictViewProps {
    pub(super) verdict: Rc<CardValidity>,
    pub(super) today: NaiveDate,
    /// The next number is being typed: this verdict is not its.
    pub(super) is_past: bool,
}

/// The verdict.
#[component]
pub(super) fn VerdictView(props: &VerdictViewProps) -> Html {
    let t = use_i18n();
    let verdict = &props.verdict;
    let (class, icon, word) = if verdict.valid {
        ("verdict--valid", "check-circle-fill", "check-valid")
    } else {
        ("verdict--not-valid", "cross-circle-fill", "check-not-valid")
    };
    let is_other_day = verdict.occasion_date != props.today;
    html! {
        <section class={classes!("verdict", class, props.is_past.then_some("verdict--past"))} data-reason={verdict.reason.as_str()}>
            if props.is_past {
                <p class="verdict__past">{ t.get("check-previous") }</p>
            }
            <div class="verdict__band">
                <Icon name={icon} size="xl" />
                <div>
                    <h2 class="verdict__word">{ t.get(word) }</h2>
                    if !verdict.valid {
                        <p class="verdict__reason">{ t.get(&format!("check-reason-{}", verdict.reason.as_str())) }</p>
                    } else if let Some(card) = &verdict.card {
                        <p class="verdict__reason">{ until(&t, card) }</p>
                    }
                </div>
            </div>
            <div class="verdict__body">
                <p class="verdict__staff">{ t.text(&verdict.message.staff) }</p>
                if is_other_day {
                    <p class="verdict__day">
                        <Icon name="calendar" />
                        <span>{ t.get("check-occasion-day") }{ " " }<strong>{ t.date(verdict.occasion_date) }</strong></span>
                    </p>
                }
                if let (Some(entitlement), Some(card)) = (&verdict.entitlement, &verdict.card) {
                    <Gives entitlement={*entitlement} kind={card.kind} />
                }
                if let Some(card) = &verdict.card {
                    { describe(&t, card, !verdict.valid) }
                }
                if !verdict.valid {
                    <div class="verdict__say">
                        <h3>{ t.get("check-say") }</h3>
                        <p>{ t.text(&verdict.message.holder) }</p>
                    </div>
                }
            </div>
        </section>
    }
}

fn until(t: &I18n, card: &CheckedCard) -> Html {
    html! { <>{ t.get("check-last-day") }{ " " }<strong>{ t.date(card.last_valid_day) }</strong></> }
}

/// What a venue may know of the card; the last day only where the band above does not say it.
fn describe(t: &I18n, card: &CheckedCard, tells_day: bool) -> Html {
    let scope = match card.scope {
        CardScope::Network => "check-scope-network",
        CardScope::Area => "check-scope-area",
    };
    html! {
        <dl class="facts verdict__card">
            <dt>{ t.get("check-kind") }</dt>
            <dd>{ t.get(&format!("card-kind-{}", card.kind.as_str())) }</dd>
            if tells_day {
                <dt>{ t.get("check-last-day") }</dt>
                <dd>{ t.date(card.last_valid_day) }</dd>
            }
            <dt>{ t.get("check-scope") }</dt>
            <dd>{ t.get(scope) }</dd>
        </dl>
    }
}
