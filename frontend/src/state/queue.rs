//! What waits on this device for the network: kept sealed, sent in its order once it can be, and exactly once, as each
//! errand carries a client reference by which the register knows it again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use uuid::Uuid;
use yew::prelude::*;

use super::errand::{Errand, Queued};
use super::queue_run::Run;
use super::session::use_session;
use super::session_state::Known;
use super::toasts::use_toasts;
use super::vault::{Put, Shelf, Vault, use_vault};
use crate::browser;
use crate::browser::store::{self, NotKept};
use crate::browser::tabs::{OtherTabs, alone};
use crate::i18n::use_i18n;

/// Name of the lock that one tab holds while it sends, and of the channel by which tabs tell of changes.
pub(super) const TABS: &str = "kaikukanta-queue";
/// How often what waits is tried again: that a register is back does not show in the browser.
const AGAIN_MS: u32 = 20_000;

/// What was read from the device.
#[derive(Default)]
pub(super) struct Lines {
    queued: Vec<Queued>,
    unreadable: usize,
}

/// What waits on this device for the signed-in account's site or venue.
#[derive(Clone)]
pub struct Queue {
    vault: Option<Rc<Vault>>,
    lines: Rc<Lines>,
    is_sending: bool,
    send: Callback<()>,
    reload: Callback<()>,
}

impl PartialEq for Queue {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.lines, &other.lines)
            && self.vault.as_ref().map(Rc::as_ptr) == other.vault.as_ref().map(Rc::as_ptr)
            && self.is_sending == other.is_sending
            && self.send == other.send
    }
}

impl Queue {
    /// What waits, in its order.
    #[must_use]
    pub fn waiting(&self) -> Vec<&Queued> {
        self.pick(|queued| queued.refusal.is_none())
    }

    /// What the register has refused, in its order.
    #[must_use]
    pub fn refused(&self) -> Vec<&Queued> {
        self.pick(|queued| queued.refusal.is_some())
    }

    fn pick(&self, is_wanted: impl Fn(&Queued) -> bool) -> Vec<&Queued> {
        self.lines
            .queued
            .iter()
            .filter(|queued| is_wanted(queued))
            .collect()
    }

    /// How much lies here that can be read no more.
    #[must_use]
    pub fn unreadable(&self) -> usize {
        self.lines.unreadable
    }

    /// How much lies here in all.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lines.queued.len() + self.lines.unreadable
    }

    /// Whether something can be kept now.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.vault.is_some()
    }

    /// Whether it is being sent.
    #[must_use]
    pub const fn is_sending(&self) -> bool {
        self.is_sending
    }

    /// Sends what waits, now.
    pub fn send(&self) {
        self.send.emit(());
    }

    /// Keeps an errand until it is sent. When it is done the errand is on the device.
    ///
    /// # Errors
    /// When the browser keeps nothing, or nobody is signed in: then the person has to know.
    pub async fn add(&self, errand: Errand) -> Result<(), NotKept> {
        let turn = self.lines.queued.iter().map(|queued| queued.turn).max();
        let queued = Queued {
            errand,
            turn: turn.map_or(1, |turn| turn + 1),
            refusal: None,
        };
        self.put_back(queued).await?;
        store::ask_to_last().await;
        Ok(())
    }

    /// Keeps what was discarded after all.
    ///
    /// # Errors
    /// When the browser keeps nothing.
    pub async fn put_back(&self, queued: Queued) -> Result<(), NotKept> {
        let vault = self.vault.as_ref().ok_or(NotKept)?;
        let name = queued.errand.reference().to_string();
        vault.put(Shelf::Queue, &name, &queued).await?;
        self.reload.emit(());
        Ok(())
    }

    /// Takes a mended errand in the place of a refused one, and sends it.
    ///
    /// # Errors
    /// When the browser keeps nothing.
    pub async fn mend(&self, refused: &Queued, errand: Errand) -> Result<(), NotKept> {
        let vault = self.vault.as_ref().ok_or(NotKept)?;
        let queued = Queued {
            errand,
            turn: refused.turn,
            refusal: None,
        };
        let (old, new) = (refused.errand.reference(), queued.errand.reference());
        let put = Put {
            shelf: Shelf::Queue,
            name: &new.to_string(),
            value: &queued,
        };
        vault.replace(&old.to_string(), put).await?;
        self.reload.emit(());
        self.send();
        Ok(())
    }

    /// Forgets an errand; whether it was still there. One that is being sent is waited for: it may be gone by then.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn discard(&self, reference: Uuid) -> Result<bool, NotKept> {
        let vault = self.vault.clone().ok_or(NotKept)?;
        let outcome = Rc::new(Cell::new(Err(NotKept)));
        let tells = outcome.clone();
        alone(TABS, async move {
            let name = reference.to_string();
            let is_there = vault.get::<Queued>(Shelf::Queue, &name).await.is_some();
            let forgotten = vault.delete(Shelf::Queue, &name).await;
            tells.set(forgotten.map(|()| is_there));
        })
        .await;
        self.reload.emit(());
        outcome.get()
    }
}

pub(super) async fn read(vault: &Vault) -> Lines {
    let (mut queued, unreadable) = vault.all::<Queued>(Shelf::Queue).await.unwrap_or_default();
    queued.sort_by_key(|queued| (queued.turn, queued.errand.reference()));
    Lines { queued, unreadable }
}

impl Lines {
    /// What is to be sent.
    pub(super) fn waiting(self) -> impl Iterator<Item = Queued> {
        self.queued
            .into_iter()
            .filter(|queued| queued.refusal.is_none())
    }
}

/// Properties of [`QueueProvider`].
#[derive(Properties, PartialEq)]
pub struct QueueProviderProps {
    /// What may leave something to be sent.
    pub children: Html,
}

/// Keeps the queue of the signed-in account's place, and sends it whenever it can.
#[component]
pub fn QueueProvider(props: &QueueProviderProps) -> Html {
    let vault = use_vault();
    let lines = use_state(|| Rc::new(Lines::default()));
    let is_sending = use_state_eq(|| false);
    let tabs = use_mut_ref(|| None::<OtherTabs>);
    let reload = use_reload(vault.clone(), &lines, &tabs);
    let send = use_send(vault.clone(), &is_sending, &reload);

    use_effect_with(vault.as_ref().map(|vault| vault.place()), {
        let (reload, send, lines) = (reload.clone(), send.clone(), lines.clone());
        move |place| {
            lines.set(Rc::default());
            let listening = place.and_then(|_| {
                let reload = reload.clone();
                OtherTabs::listen(TABS, move || reload.emit(false))
            });
            tabs.replace(listening);
            if place.is_some() {
                reload.emit(false);
                send.emit(());
            }
        }
    });
    use_tries(
        lines.queued.iter().any(|queued| queued.refusal.is_none()),
        &send,
    );

    let context = Queue {
        vault,
        lines: (*lines).clone(),
        is_sending: *is_sending,
        send,
        reload: reload.reform(|()| true),
    };
    html! { <ContextProvider<Queue> {context}>{ props.children.clone() }</ContextProvider<Queue>> }
}

/// Reads anew what lies on the device; with `true` also the other tabs do.
#[hook]
fn use_reload(
    vault: Option<Rc<Vault>>,
    lines: &UseStateHandle<Rc<Lines>>,
    tabs: &Rc<RefCell<Option<OtherTabs>>>,
) -> Callback<bool> {
    let latest = use_mut_ref(|| None::<Uuid>);
    let place = vault.as_ref().map(|vault| vault.place());
    latest.replace(place);
    let (lines, tabs) = (lines.setter(), tabs.clone());
    let asked = use_memo((), |()| Cell::new(0_u32));
    use_callback(place, move |tells: bool, _| {
        if let Some(tabs) = tabs.borrow().as_ref().filter(|_| tells) {
            tabs.tell();
        }
        let Some(vault) = vault.clone() else { return };
        let (lines, latest, asked) = (lines.clone(), latest.clone(), asked.clone());
        let question = asked.get().wrapping_add(1);
        asked.set(question);
        yew::platform::spawn_local(async move {
            let read = read(&vault).await;
            if *latest.borrow() == Some(vault.place()) && asked.get() == question {
                lines.set(Rc::new(read));
            }
        });
    })
}

/// Sends what waits, unless it is under way.
#[hook]
fn use_send(
    vault: Option<Rc<Vault>>,
    is_sending: &UseStateHandle<bool>,
    reload: &Callback<bool>,
) -> Callback<()> {
    let (t, session, toasts) = (use_i18n(), use_session(), use_toasts());
    let is_under_way = use_memo((), |()| Cell::new(false));
    let is_signed_in = matches!(session.known(), Known::SignedIn(_));
    let place = vault.as_ref().map(|vault| vault.place());
    let (is_sending, reload) = (is_sending.setter(), reload.clone());
    use_callback(
        (place, is_signed_in, session.epoch(), t.language()),
        move |(), (_, is_signed_in, ..)| {
            let Some(vault) = vault.clone().filter(|_| *is_signed_in) else {
                return;
            };
            if is_under_way.replace(true) {
                return;
            }
            is_sending.set(true);
            let run = Run {
                vault,
                session: session.clone(),
                on_change: reload.reform(|()| true),
            };
            let (is_under_way, is_sending) = (is_under_way.clone(), is_sending.clone());
            let (t, toasts) = (t.clone(), toasts.clone());
            yew::platform::spawn_local(async move {
                let sent = run.through().await;
                is_under_way.set(false);
                is_sending.set(false);
                for toast in sent.toasts(&t) {
                    toasts.show(toast);
                }
            });
        },
    )
}

/// Tries again: when somebody has signed in again, when the network is back, and every now and then.
#[hook]
fn use_tries(is_waiting: bool, send: &Callback<()>) {
    use_effect_with((is_waiting, send.clone()), |(is_waiting, send)| {
        let window = browser::window().filter(|_| *is_waiting);
        let listening = window.map(|window| {
            if browser::is_online() {
                send.emit(());
            }
            let (online, again) = (send.clone(), send.clone());
            let again = Interval::new(AGAIN_MS, move || {
                if browser::is_online() {
                    again.emit(());
                }
            });
            let online = EventListener::new(&window, "online", move |_| online.emit(()));
            (again, online)
        });
        move || drop(listening)
    });
}

/// The queue.
#[hook]
pub fn use_queue() -> Queue {
    let lines = use_memo((), |()| Lines::default());
    use_context::<Queue>().unwrap_or(Queue {
        vault: None,
        lines,
        is_sending: false,
        send: Callback::noop(),
        reload: Callback::noop(),
    })
}
