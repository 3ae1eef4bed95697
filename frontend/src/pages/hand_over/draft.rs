//! What is being handed over survives a reload and a session that ends: it is kept in the site's vault until the card is
//! registered, or the worker gives it up.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::entered::Entered;
use crate::state::vault::{Vault, use_vault};

/// Its name in the vault.
const NAME: &str = "hand-over";

/// Writes one state after the other, so that an earlier one never takes the place of a later one; those in between are
/// left out.
#[derive(Default)]
struct Writer {
    wanted: RefCell<Option<(Rc<Vault>, Option<Entered>)>>,
    is_writing: Cell<bool>,
}

impl Writer {
    /// Keeps a draft, or forgets it.
    fn write(self: Rc<Self>, vault: Rc<Vault>, draft: Option<Entered>) {
        self.wanted.replace(Some((vault, draft)));
        if self.is_writing.replace(true) {
            return;
        }
        yew::platform::spawn_local(async move {
            while let Some((vault, draft)) = self.wanted.take() {
                // A device that keeps nothing still hands out cards.
                let _ = match draft {
                    Some(draft) => vault.put_draft(NAME, &draft).await,
                    None => vault.delete_draft(NAME).await,
                };
            }
            self.is_writing.set(false);
        });
    }
}

/// Keeps the present work, and brings back what was kept when the page opens.
#[hook]
pub(super) fn use_draft(present: Option<Entered>, on_kept: Callback<Entered>) {
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
                    if let Some(draft) = vault.draft(NAME).await {
                        on_kept.emit(draft);
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
