//! One run through the queue: what waits is sent in its order, by one tab at a time.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::errand::{Fate, Queued, fate};
use super::queue::{TABS, read};
use super::session::SessionHandle;
use super::toasts::Toast;
use super::vault::{Shelf, Vault};
use crate::api::device_key::find_device_key;
use crate::api::works_for;
use crate::browser::tabs::alone;
use crate::i18n::I18n;

/// What is needed to send.
#[derive(Clone)]
pub(super) struct Run {
    pub(super) vault: Rc<Vault>,
    pub(super) session: SessionHandle,
    /// Something was sent or refused.
    pub(super) on_change: Callback<()>,
}

/// What came of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sent {
    done: u32,
    refused: u32,
}

impl Sent {
    /// What there is to say about it.
    pub(super) fn toasts(self, t: &I18n) -> Vec<Toast> {
        [("queue-sent", self.done), ("queue-refused", self.refused)]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| Toast::new(t.format(key, &[("count", count.into())])))
            .collect()
    }
}

impl Run {
    /// Sends what waits, once no other tab does.
    pub(super) async fn through(self) -> Sent {
        let sent = Rc::new(RefCell::new(Sent::default()));
        let counted = sent.clone();
        alone(TABS, async move {
            // Read under the lock: what another tab has sent meanwhile is not here any more.
            let mut waiting = read(&self.vault).await.waiting().peekable();
            if waiting.peek().is_none() || !self.is_ours().await {
                return;
            }
            for queued in waiting {
                // Meanwhile another account may have signed in in this tab.
                let is_of_page = works_for() == Some(self.vault.place());
                if !is_of_page || !self.send(queued, &counted).await {
                    break;
                }
            }
        })
        .await;
        *sent.borrow()
    }

    /// Whether the session is of the place whose queue it is. Another account may have signed in in another tab, and its
    /// cookies are this tab's too.
    async fn is_ours(&self) -> bool {
        match find_device_key().await {
            Ok(key) => key.place_id == self.vault.place(),
            Err(error) => {
                self.session.report(&error);
                false
            }
        }
    }

    /// Sends one errand; whether to go on with the next.
    async fn send(&self, queued: Queued, sent: &RefCell<Sent>) -> bool {
        let answer = queued.errand.send().await;
        let name = queued.errand.reference().to_string();
        let kept = match fate(&answer) {
            Fate::Done => {
                sent.borrow_mut().done += 1;
                self.vault.delete(Shelf::Queue, &name).await
            }
            // A refusal that was meant for another account says nothing.
            Fate::Refused(problem) if self.is_ours().await => {
                sent.borrow_mut().refused += 1;
                let refusal = Some(problem);
                let queued = Queued { refusal, ..queued };
                self.vault.put(Shelf::Queue, &name, &queued).await
            }
            Fate::Refused(_) | Fate::Wait => {
                if let Err(error) = &answer {
                    self.session.report(error);
                }
                return false;
            }
            Fate::Next => return true,
        };
        self.on_change.emit(());
        // What the browser does not keep would be sent again and again.
        kept.is_ok()
    }
}
