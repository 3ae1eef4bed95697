//! One card: its number, state and days, and what happened to it.

use std::rc::Rc;

use shared::card_actions::{CardAction, CardChange};
use shared::cards::{Card, CardKind};
use shared::ids::SiteId;
use shared::session::{Role, Session};
use shared::sites::Site;
use shared::validity::CardState;
use yew::prelude::*;
use yew_router::prelude::{Link, use_navigator};

use super::card_facts::CardFacts;
use super::delete_facts::DeleteFacts;
use super::issuances::Issuances;
use super::list::grouped;
use super::tasks::TaskLinks;
use super::undo::Undo;
use crate::api::sites::find_site;
use crate::browser;
use crate::components::card_state_label::CardStateLabel;
use crate::components::icon::Icon;
use crate::components::notification::{Notification, NotificationKind};
use crate::dates::{finnish_time, format_time};
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::routes::Route;

#[derive(Properties, PartialEq)]
pub(super) struct CardViewProps {
    pub(super) card: Rc<Card>,
    pub(super) person: Rc<Session>,
    /// Something was changed: the card is asked for anew.
    pub(super) on_changed: Callback<()>,
}

/// One card.
#[component]
pub(super) fn CardView(props: &CardViewProps) -> Html {
    let card = &props.card;
    let navigator = use_navigator();
    let on_undone = {
        let (on_changed, shown) = (props.on_changed.clone(), card.id);
        Callback::from(move |change: CardChange| {
            // The pressed button goes with what it undid.
            browser::focus("h1");
            let left = change.card.map(|card| card.id);
            match (left, &navigator) {
                (Some(id), Some(navigator)) if id != shown => navigator.push(&Route::Card { id }),
                (None, Some(navigator)) => navigator.push(&Route::Cards),
                _ => on_changed.emit(()),
            }
        })
    };
    html! {
        <>
            <Head card={card.clone()} names_site={props.person.role != Role::Distributor} />
            <Remarks card={card.clone()} person={props.person.clone()} />
            if let Some(action) = card.undoable.clone() {
                <LastDone {action} {on_undone} />
            }
            <TaskLinks card={card.clone()} role={props.person.role} today={props.person.today} />
            <Issuances issuances={card.issuances.clone()} />
            <Facts card={card.clone()} person={props.person.clone()} on_changed={props.on_changed.clone()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct LastDoneProps {
    action: CardAction,
    on_undone: Callback<CardChange>,
}

/// What this account did to the card today, with the way to undo it.
#[component]
fn LastDone(props: &LastDoneProps) -> Html {
    let t = use_i18n();
    let time = format_time(finnish_time(props.action.at).time());
    let done = t.get(&format!("card-action-{}", props.action.kind.as_str()));
    let words = [("what", done.as_str().into()), ("time", time.into())];
    html! {
        <div class="card-page__last no-print">
            <p>{ t.format("card-last-done", &words) }</p>
            <Undo action={props.action.clone()} on_undone={props.on_undone.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct HeadProps {
    card: Rc<Card>,
    /// Says which site handed it out, to those who see several.
    names_site: bool,
}

/// Number, state, kind and last valid day, as large as they matter.
#[component]
fn Head(props: &HeadProps) -> Html {
    let t = use_i18n();
    let card = &props.card;
    let icon = if card.kind == CardKind::Personal {
        "user"
    } else {
        "group"
    };
    let is_shortened = card.effective_last_valid_day != card.last_valid_day;
    html! {
        <div class="card-head sheet">
            <p class="card-head__number card-number">{ grouped(&card.card_number) }</p>
            <p class="card-head__state"><CardStateLabel state={card.state} /></p>
            <dl class="facts">
                <dt>{ t.get("card-last-day") }</dt>
                <dd><strong class="card-head__day">{ t.date(card.effective_last_valid_day) }</strong></dd>
                if is_shortened {
                    <dt>{ t.get("card-printed-day") }</dt>
                    <dd>{ t.date(card.last_valid_day) }</dd>
                }
                <dt>{ t.get("card-kind") }</dt>
                <dd class="card-head__kind">
                    <Icon name={icon} />
                    <span>{ t.get(&format!("card-kind-{}", card.kind.as_str())) }</span>
                </dd>
                if props.names_site {
                    <SiteName id={card.site_id} />
                }
            </dl>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SiteNameProps {
    id: SiteId,
}

/// The site that handed the card out.
#[component]
fn SiteName(props: &SiteNameProps) -> Html {
    let t = use_i18n();
    let site = use_remote(props.id, find_site);
    let name = |site: &Rc<Site>| html! { <><dt>{ t.get("card-site") }</dt><dd>{ site.name.clone() }</dd></> };
    html! { { for site.data().map(name) } }
}

#[derive(Properties, PartialEq)]
struct RemarksProps {
    card: Rc<Card>,
    person: Rc<Session>,
}

/// What has to be said of the card: taken out of use, or shortened by the pilot.
#[component]
fn Remarks(props: &RemarksProps) -> Html {
    let t = use_i18n();
    let card = &props.card;
    let (printed, effective) = (
        t.date(card.last_valid_day),
        t.date(card.effective_last_valid_day),
    );
    let days = [
        ("printed", printed.as_str().into()),
        ("effective", effective.as_str().into()),
    ];
    let is_over = card.effective_last_valid_day < props.person.today;
    let shortened = if is_over {
        "card-pilot-shortened-past"
    } else {
        "card-pilot-shortened"
    };
    html! {
        <>
            if let Some(inactivation) = &card.inactivation {
                <Notification kind={NotificationKind::Alert} title={t.get("card-inactivated")}>
                    <p>
                        { t.format("card-inactivated-text", &[
                            ("date", t.date(inactivation.inactive_from).as_str().into()),
                            ("reason", t.get(&format!("card-reason-{}", inactivation.reason.as_str())).as_str().into()),
                        ]) }
                    </p>
                </Notification>
            }
            if let Some(id) = card.replaced_by {
                <p><Link<Route> to={Route::Card { id }} classes="link">{ t.get("card-replaced-by") }</Link<Route>></p>
            }
            if let Some(id) = card.replaces {
                <p><Link<Route> to={Route::Card { id }} classes="link">{ t.get("card-replaces") }</Link<Route>></p>
            }
            if card.effective_last_valid_day != card.last_valid_day {
                <Notification kind={NotificationKind::Info}><p>{ t.format(shortened, &days) }</p></Notification>
            }
        </>
    }
}

/// The background facts, or why they are not seen.
#[component]
fn Facts(props: &CardViewProps) -> Html {
    let t = use_i18n();
    let is_distributor = props.person.role == Role::Distributor;
    let has_moved = props.card.replaced_by.is_some();
    let why_not = match (&props.card.facts, props.card.kind) {
        (Some(_), _) => "card-facts-note",
        (None, CardKind::Personal) if has_moved => "card-facts-moved",
        (None, CardKind::Community) => "card-facts-none",
        (None, CardKind::Personal) if !is_distributor => "card-facts-hidden",
        (None, CardKind::Personal) if props.card.state == CardState::Valid => "card-facts-deleted",
        (None, CardKind::Personal) => "card-facts-gone",
    };
    // The coordinator deletes them where the site is closed; whether there are any is not told there.
    let may_delete = props.card.kind == CardKind::Personal
        && !has_moved
        && match props.person.role {
            Role::Distributor => props.card.facts.is_some(),
            role => role == Role::AreaCoordinator,
        };
    html! {
        <section class="section" aria-labelledby="card-facts">
            <h2 id="card-facts" tabindex="-1">{ t.get("card-facts") }</h2>
            <p class="card-page__note">{ t.get(why_not) }</p>
            if let Some(facts) = &props.card.facts {
                <CardFacts facts={facts.clone()} />
            }
            if may_delete {
                <DeleteFacts card={props.card.id} is_valid={props.card.state == CardState::Valid} on_deleted={props.on_changed.clone()} />
            }
        </section>
    }
}
