//! Unsaved work: whoever leaves the page by a link, by going back or by closing the tab is asked first.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};
use yew::prelude::*;

use crate::browser;

/// What the guard knows: whose work is unsaved, and at which address.
#[derive(Debug, Default, PartialEq)]
struct Work {
    unsaved: Vec<AttrValue>,
    address: String,
}

/// What the person wants to do instead of the work.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// Go to another address of the application.
    Address(AttrValue),
    /// Do something else that ends the work, such as signing out.
    Action(Callback<()>),
}

/// The guard of unsaved work.
#[derive(Clone)]
pub struct LeaveGuard {
    work: Rc<RefCell<Work>>,
    wanted: UseStateHandle<Option<Wanted>>,
}

impl PartialEq for LeaveGuard {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.work, &other.work) && self.wanted == other.wanted
    }
}

impl LeaveGuard {
    /// What the person wants and has to be asked about first.
    #[must_use]
    pub fn wanted(&self) -> Option<Wanted> {
        (*self.wanted).clone()
    }

    /// Does something that ends the work: at once, or once the person has agreed to lose it.
    pub fn before(&self, action: Callback<()>) {
        if self.work.borrow().unsaved.is_empty() {
            action.emit(());
        } else {
            self.wanted.set(Some(Wanted::Action(action)));
        }
    }

    /// The person stays.
    pub fn stay(&self) {
        self.wanted.set(None);
    }

    /// The person leaves, and the work is given up.
    pub fn give_up(&self) {
        self.work.borrow_mut().unsaved.clear();
        self.wanted.set(None);
    }

    fn mark(&self, form: &AttrValue, is_unsaved: bool) {
        let mut work = self.work.borrow_mut();
        work.unsaved.retain(|other| other != form);
        if is_unsaved {
            work.unsaved.push(form.clone());
            work.address = browser::address();
        }
    }
}

/// Properties of [`LeaveGuardProvider`].
#[derive(Properties, PartialEq)]
pub struct LeaveGuardProviderProps {
    /// The pages.
    pub children: Html,
}

/// Stands above the router, so that it hears of every step before the router does.
#[component]
pub fn LeaveGuardProvider(props: &LeaveGuardProviderProps) -> Html {
    let work = use_memo((), |()| RefCell::new(Work::default()));
    let wanted = use_state(|| None);
    let guard = LeaveGuard { work, wanted };

    // While it is rendered and not after: of a window's listeners the first hears a step first, whatever its phase,
    // and the router begins to listen when it is rendered.
    let _listeners = use_memo((), |()| {
        browser::window().map(|window| listen(&window, &guard))
    });

    html! { <ContextProvider<LeaveGuard> context={guard}>{ props.children.clone() }</ContextProvider<LeaveGuard>> }
}

fn listen(window: &web_sys::Window, guard: &LeaveGuard) -> [EventListener; 3] {
    let (clicks, steps, closing) = (guard.clone(), guard.clone(), guard.clone());
    let options = EventListenerOptions {
        passive: false,
        ..EventListenerOptions::run_in_capture_phase()
    };
    [
        EventListener::new_with_options(window, "click", options, move |event| {
            hold_click(&clicks, event);
        }),
        EventListener::new_with_options(window, "popstate", options, move |event| {
            hold_step(&steps, event);
        }),
        EventListener::new_with_options(window, "beforeunload", options, move |event| {
            if !closing.work.borrow().unsaved.is_empty() && !browser::is_leaving() {
                event.prevent_default();
            }
        }),
    ]
}

/// A click on a link of the application itself.
fn hold_click(guard: &LeaveGuard, event: &Event) {
    if guard.work.borrow().unsaved.is_empty() {
        return;
    }
    let with_key = event.dyn_ref::<MouseEvent>().is_some_and(|click| {
        click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0
    });
    let link = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("a[href]").ok().flatten())
        .filter(|link| !link.has_attribute("target"))
        .and_then(|link| link.get_attribute("href"))
        .filter(|address| address.starts_with('/'));
    if let (Some(address), false) = (link, with_key) {
        event.prevent_default();
        event.stop_immediate_propagation();
        guard
            .wanted
            .set(Some(Wanted::Address(AttrValue::from(address))));
    }
}

/// A step back or forward: the address has changed already, so it is put back.
fn hold_step(guard: &LeaveGuard, event: &Event) {
    let work = guard.work.borrow();
    if work.unsaved.is_empty() {
        return;
    }
    event.stop_immediate_propagation();
    let address = browser::address();
    browser::restore_address(&work.address);
    guard
        .wanted
        .set(Some(Wanted::Address(AttrValue::from(address))));
}

/// The guard.
#[hook]
pub fn use_leave_guard() -> Option<LeaveGuard> {
    use_context::<LeaveGuard>()
}

/// Tells the guard whether a form has unsaved work.
#[hook]
pub fn use_unsaved(form: &AttrValue, is_unsaved: bool) {
    let guard = use_leave_guard();
    use_effect_with((form.clone(), is_unsaved), move |(form, is_unsaved)| {
        if let Some(guard) = &guard {
            guard.mark(form, *is_unsaved);
        }
        let form = form.clone();
        move || {
            if let Some(guard) = &guard {
                guard.mark(&form, false);
            }
        }
    });
}
