//! How an area stands, and changing it: what another end does to the cards is shown before the press that saves it.

use std::rc::Rc;

use shared::area_periods::{AreaPeriodSaved, NewAreaPeriod, PilotEndEffect, PilotEndQuery};
use shared::areas::AreaState;
use shared::ids::AreaId;
use yew::prelude::*;

use super::area_page::PartProps;
use super::fields::whole;
use super::period_fields::{EnteredPeriod, period_fields};
use super::words::standing;
use crate::api::area_periods::{create_area_period, find_pilot_end_effect};
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::form::Form;
use crate::components::notification::{Notification, NotificationKind};
use crate::hooks::use_form::use_light_form;
use crate::hooks::use_saved::{use_latest, use_saved};
use crate::i18n::use_i18n;

/// A standing that was thought of, with what it would do.
#[derive(Clone, PartialEq)]
struct Thought {
    period: NewAreaPeriod,
    effect: Rc<PilotEndEffect>,
}

/// How the area stands; Kaikukeskus changes it.
#[component]
pub(super) fn PeriodSection(props: &PartProps) -> Html {
    let t = use_i18n();
    let area = &props.area;
    let thought = use_state(|| None::<Thought>);
    html! {
        <section class="sheet section" aria-labelledby="area-standing">
            <h2 id="area-standing" tabindex="-1">{ t.get("area-standing") }</h2>
            <p>{ standing(&t, area.state, area.pilot_end) }</p>
            if props.is_national {
                <p>{ t.get("area-standing-lead") }</p>
                <Think ..ThinkProps { part: props.clone(), thought: thought.setter() } />
                if let Some(shown) = (*thought).clone() {
                    <Confirm
                        key={format!("{:?}", shown.period)}
                        id={area.id}
                        thought={shown.clone()}
                        reload={props.reload.clone()}
                        close={{ let thought = thought.setter(); Callback::from(move |()| thought.set(None)) }}
                    />
                }
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ThinkProps {
    part: PartProps,
    thought: UseStateSetter<Option<Thought>>,
}

/// Another standing, and what it would do; nothing is saved.
#[component]
fn Think(props: &ThinkProps) -> Html {
    let t = use_i18n();
    let PartProps { area, today, .. } = &props.part;
    let (id, today, end) = (area.id, *today, area.pilot_end);
    let present = EnteredPeriod::of(area.state, end);
    let form = use_light_form(
        "area-period",
        || present.clone(),
        move |entered: &EnteredPeriod| entered.read(today, end).1,
    );
    use_latest(&form, present.clone(), move || present);
    // What was thought of before is not what stands in the fields now.
    use_effect_with(form.value().clone(), {
        let thought = props.thought.clone();
        move |_| thought.set(None)
    });
    let on_submit = form.on_submit(
        move |entered: EnteredPeriod| async move {
            let (period, _) = entered.read(today, end);
            let effect = match period.pilot_end {
                Some(pilot_end) => find_pilot_end_effect(id, &PilotEndQuery { pilot_end }).await?,
                None => PilotEndEffect::default(),
            };
            Ok((period, Rc::new(effect)))
        },
        {
            let thought = props.thought.clone();
            move |(period, effect)| thought.set(Some(Thought { period, effect }))
        },
    );
    let states = [AreaState::Pilot, AreaState::Permanent, AreaState::Ended];
    html! {
        <Form<EnteredPeriod> form={form.clone()} {on_submit} submit={t.get("area-period-ask")}>
            { period_fields(&t, &form, whole(), today, &states) }
        </Form<EnteredPeriod>>
    }
}

#[derive(Properties, PartialEq)]
struct ConfirmProps {
    id: AreaId,
    thought: Thought,
    reload: Callback<()>,
    close: Callback<()>,
}

/// What it would do, and the press that saves it.
#[component]
fn Confirm(props: &ConfirmProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let Thought { period, effect } = props.thought.clone();
    use_effect_with((), |()| {
        browser::focus("#area-effect");
    });
    let form = use_light_form("area-period-save", || (), |()| Vec::new());
    let id = props.id;
    let on_submit = form.on_submit(
        move |()| async move { create_area_period(id, &period).await },
        {
            let (t, reload, close) = (t.clone(), props.reload.clone(), props.close.clone());
            move |_: AreaPeriodSaved| {
                browser::focus("#area-standing");
                saved.say(t.get("saved"));
                close.emit(());
                reload.emit(());
            }
        },
    );
    let (kind, title) = if effect.cards == 0 {
        (NotificationKind::Info, t.get("area-effect-none"))
    } else {
        let count = i64::from(effect.cards);
        let title = t.format("area-effect", &[("count", count.into())]);
        (NotificationKind::Alert, title)
    };
    html! {
        <div class="section" id="area-effect" tabindex="-1" role="group" aria-label={title.clone()}>
            <Notification {kind} {title}>
                if effect.cards > 0 {
                    <p>{ t.get("area-effect-sites") }</p>
                    <ul>
                        { for effect.sites.iter().map(|site| html! {
                            <li>{ format!("{}: {}", site.site_name, t.number(i64::from(site.cards))) }</li>
                        }) }
                    </ul>
                }
            </Notification>
            <Form<()>
                form={form.clone()}
                {on_submit}
                submit={t.get("area-period-save")}
                beside={html! { <Button kind={ButtonKind::Secondary} on_press={props.close.clone()}>{ t.get("entries-cancel") }</Button> }}
            >
                <p>{ t.get("area-effect-save") }</p>
            </Form<()>>
        </div>
    }
}
