//! What is being handed over survives a reload and a session that ends: it is kept in the site's vault until the card is
//! registered, or the worker gives it up. What is to be written inside the card stays until the next one is begun.
//!
//! Each tab has a draft of its own. That of a tab which is closed is gone on with in the next one that opens the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::done_step::Given;
use super::entered::Entered;
use crate::browser::tabs::{self, take, try_take};
use crate::state::vault::{Put, Shelf, Vault, use_vault};

/// How its names in the vault begin; after it comes the tab's id.
const NAMES: &str = "hand-over/";

/// What is kept.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kept {
    /// What is entered.
    Entered(Box<Entered>),
    /// The card is registered, or waits: what is to be written, told and given.
    Given(Given),
}

/// The name of this tab's draft.
fn own_name() -> String {
    NAMES.to_owned() + &tabs::id().unwrap_or_default()
}

/// What this tab has kept, or else what was being entered in one that is closed.
async fn find(vault: &Vault) -> Option<Kept> {
    let own = own_name();
    take(&own);
    if let Some(kept) = vault.draft(&own).await {
        return Some(kept);
    }
    for name in vault.drafts(NAMES).await {
        if name == own || !try_take(&name).await {
            continue;
        }
        match vault.draft(&name).await {
            Some(entered @ Kept::Entered(_)) => {
                let put = Put {
                    shelf: Shelf::Drafts,
                    name: &own,
                    value: &entered,
                };
                return vault.replace(&name, put).await.ok().map(|()| entered);
            }
            // A card that was given in a tab that is closed is done with.
            _ => drop(vault.delete_draft(&name).await),
        }
    }
    None
}

/// Writes one state after the other, so that an earlier one never takes the place of a later one; those in between are
/// left out.
#[derive(Default)]
struct Writer {
    wanted: RefCell<Option<(Rc<Vault>, Option<Kept>)>>,
    is_writing: Cell<bool>,
}

impl Writer {
    /// Keeps a draft, or forgets it.
    fn write(self: Rc<Self>, vault: Rc<Vault>, draft: Option<Kept>) {
        self.wanted.replace(Some((vault, draft)));
        if self.is_writing.replace(true) {
            return;
        }
        yew::platform::spawn_local(async move {
            let name = own_name();
            while let Some((vault, draft)) = self.wanted.take() {
                // A device that keeps nothing still hands out cards.
                let _ = match draft {
                    Some(draft) => vault.put_draft(&name, &draft).await,
                    None => vault.delete_draft(&name).await,
                };
            }
            self.is_writing.set(false);
        });
    }
}

/// Keeps the present work, and brings back what was kept when the page opens.
#[hook]
pub(super) fn use_draft(present: Option<Kept>, on_kept: Callback<Kept>) {
    let vault = use_vault();
    // Nothing is kept or forgotten before it is known what lies there.
    let is_looked_up = use_state_eq(|| false);
    let latest = use_mut_ref(|| None::<Rc<Vault>>);
    latest.replace(vault.clone());

    use_effect_with(vault.is_some(), {
        let (vault, is_looked_up) = (vault.clone(), is_looked_up.clone());
        move |_| {
            if let Some(vault) = vault.filter(|_| !*is_looked_up) {
                yew::platform::spawn_local(async move {
                    if let Some(kept) = find(&vault).await {
                        on_kept.emit(kept);
                    }
                    is_looked_up.set(true);
                });
            }
        }
    });
    let writer = use_memo((), |()| Writer::default());
    use_effect_with((present, *is_looked_up), {
        let writer = writer.clone();
        move |(present, is_looked_up)| {
            if let (Some(vault), true) = (vault, *is_looked_up) {
                Rc::clone(&writer).write(vault, present.clone());
            }
        }
    });
    use_effect_with((), move |()| {
        // Whoever leaves the page has given the work up; a reload does not come here.
        move || {
            if let Some(vault) = latest.take() {
                Rc::clone(&writer).write(vault, None);
            }
        }
    });
}
