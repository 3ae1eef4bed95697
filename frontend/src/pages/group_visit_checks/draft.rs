//! The list survives a reload and a session that ends: it is kept on the device, sealed, until it is emptied or its day
//! has passed.

use std::rc::Rc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::group::{Group, GroupEvent};
use crate::state::vault::{Vault, use_vault};

/// Its name on the device.
const NAME: &str = "group-visit";

/// What is kept: the day as written, and the numbers. Verdicts are asked for anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Draft {
    day: NaiveDate,
    numbers: Vec<String>,
}

/// A vault, told apart by being the same one.
#[derive(Clone)]
struct Same(Rc<Vault>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Brings back what was kept when the page opens, and keeps each change from then on. `on_day` hears the day that comes
/// back; `days` are the day of the visit, and today.
#[hook]
pub(super) fn use_draft(
    group: &UseReducerHandle<Group>,
    days: (Option<NaiveDate>, NaiveDate),
    on_day: Callback<NaiveDate>,
) {
    let (day, today) = days;
    let vault = use_vault().map(Same);
    let is_read = use_state_eq(|| false);
    use_effect_with(vault.clone(), {
        let (group, is_read) = (group.dispatcher(), is_read.clone());
        move |vault: &Option<Same>| {
            let Some(Same(vault)) = vault.clone().filter(|_| !*is_read) else {
                return;
            };
            yew::platform::spawn_local(async move {
                let kept: Option<Draft> = vault.draft(NAME).await;
                if let Some(kept) = kept.filter(|kept| kept.day >= today) {
                    on_day.emit(kept.day);
                    group.dispatch(GroupEvent::CameBack(kept.numbers));
                }
                is_read.set(true);
            });
        }
    });
    let numbers: Vec<String> = group
        .members
        .iter()
        .map(|member| member.number.clone())
        .collect();
    use_effect_with(
        (vault, *is_read, day, numbers),
        |(vault, is_read, day, numbers)| {
            // Before it is read nothing may take its place; while the day is being written the one before stays.
            let (Some(Same(vault)), true, Some(day)) = (vault.clone(), *is_read, *day) else {
                return;
            };
            let draft = Draft {
                day,
                numbers: numbers.clone(),
            };
            yew::platform::spawn_local(async move {
                // A browser that keeps nothing takes nothing away from the page.
                let _kept = if draft.numbers.is_empty() {
                    vault.delete_draft(NAME).await
                } else {
                    vault.put_draft(NAME, &draft).await
                };
            });
        },
    );
}
