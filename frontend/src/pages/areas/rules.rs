//! The rules of an area. When facts are to be kept for a shorter time, what that deletes is said before it is saved.

use shared::areas::UpdateArea;
use shared::retention::{RetentionEffect, RetentionQuery};
use yew::prelude::*;

use super::area_page::PartProps;
use super::entered::{Rules, changed};
use super::fields::{rules_fields, whole};
use super::sections::{section, use_part_form};
use crate::api::areas::{find_retention_effect, update_area};
use crate::api::error::ApiError;
use crate::components::definition_list::DefinitionList;
use crate::components::form::Form;
use crate::components::notification::{Notification, NotificationKind};
use crate::hooks::use_saved::use_saved;
use crate::i18n::{I18n, use_i18n};

/// A time of keeping facts that deletes some, as it was told.
#[derive(Clone, PartialEq)]
struct Warned {
    /// What stands in the field.
    entered: String,
    effect: RetentionEffect,
}

/// What its cards follow.
#[component]
pub(super) fn RulesSection(props: &PartProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let form = use_part_form("area-rules-form", props, Rules::of, Rules::put);
    let told = use_state_eq(|| None::<Warned>);
    let warned = (*told)
        .clone()
        .filter(|warned| warned.entered == form.value().retention_months);
    let on_submit = {
        let (props, is_warned) = (props.clone(), warned.is_some());
        let (t, saved, reload, told) = (t.clone(), saved, props.reload.clone(), told.setter());
        form.on_submit(
            move |rules: Rules| save(props.clone(), rules, is_warned),
            move |warning: Option<Warned>| {
                if warning.is_none() {
                    saved.say(t.get("saved"));
                    reload.emit(());
                }
                told.set(warning);
            },
        )
    };
    let content = if props.may_edit {
        let submit = warned.as_ref().map(|_| t.get("area-retention-save"));
        html! {
            <>
                <p>{ t.get("area-rules-lead") }</p>
                <Form<Rules> form={form.clone()} {on_submit} {submit} on_reload={props.reload.clone()}>
                    { rules_fields(&t, &form, whole()) }
                    if let Some(warned) = warned {
                        { warning(&t, warned.effect) }
                    }
                </Form<Rules>>
            </>
        }
    } else {
        let rules = form.value();
        let items = [
            ("area-months", &rules.validity_months),
            ("area-holder-age", &rules.minimum_holder_age),
            ("area-child-age", &rules.child_age_limit),
            ("area-client-age", &rules.client_age_limit),
        ];
        let items = items.map(|(key, value)| (t.get(key), html! { { value } }));
        html! { <DefinitionList items={items.to_vec()} /> }
    };
    section("area-rules", t.get("area-rules"), content)
}

/// Saves the rules; or tells what another time of keeping facts would delete, when that was not told yet.
async fn save(props: PartProps, rules: Rules, is_warned: bool) -> Result<Option<Warned>, ApiError> {
    let area = &props.area;
    let (wanted, _) = changed(area, |wanted| rules.put(wanted));
    let months = wanted.retention_months;
    if months != area.retention_months && !is_warned {
        let effect = find_retention_effect(area.id, &RetentionQuery { months }).await?;
        if effect.cards > 0 {
            let entered = rules.retention_months;
            return Ok(Some(Warned { entered, effect }));
        }
    }
    let update = UpdateArea {
        version: area.version,
        area: wanted,
    };
    update_area(area.id, &update).await?;
    Ok(None)
}

fn warning(t: &I18n, effect: RetentionEffect) -> Html {
    let count = i64::from(effect.cards);
    let title = t.format("area-retention-effect", &[("count", count.into())]);
    let day = t.date(effect.before);
    let text = t.format(
        "area-retention-effect-text",
        &[("date", day.as_str().into())],
    );
    html! {
        <Notification kind={NotificationKind::Alert} {title} takes_focus=true><p>{ text }</p></Notification>
    }
}
