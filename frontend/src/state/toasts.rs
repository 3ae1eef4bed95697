//! Short messages that come and go: «saved», «the network is back», with a way to undo where there is one.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::browser;

const SHOWN_MS: u32 = 8_000;

/// A short message.
#[derive(Clone, PartialEq)]
pub struct Toast {
    /// What has happened.
    pub text: AttrValue,
    /// What can be done about it: a word for the button, and what it does.
    pub action: Option<(AttrValue, Callback<()>)>,
}

impl Toast {
    /// A message with nothing to do about it.
    pub fn new(text: impl Into<AttrValue>) -> Self {
        Self {
            text: text.into(),
            action: None,
        }
    }
}

/// The messages that are shown, each with its number.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Shown {
    next: u32,
    pub(crate) toasts: Vec<(u32, Toast)>,
}

/// What happens to the messages.
pub(crate) enum ToastEvent {
    Show(Toast),
    Hide(u32),
}

impl Reducible for Shown {
    type Action = ToastEvent;

    fn reduce(self: Rc<Self>, event: ToastEvent) -> Rc<Self> {
        let mut shown = (*self).clone();
        match event {
            ToastEvent::Show(toast) => {
                // The same words again take the place of those before.
                shown.toasts.retain(|(_, other)| other.text != toast.text);
                shown.toasts.push((shown.next, toast));
                shown.next += 1;
            }
            ToastEvent::Hide(number) => shown.toasts.retain(|(shown, _)| *shown != number),
        }
        Rc::new(shown)
    }
}

/// The messages, and a way to show one.
#[derive(Clone, PartialEq)]
pub struct Toasts(UseReducerHandle<Shown>);

impl Toasts {
    /// Shows a message.
    pub fn show(&self, toast: Toast) {
        self.0.dispatch(ToastEvent::Show(toast));
    }

    pub(crate) fn hide(&self, number: u32) {
        self.0.dispatch(ToastEvent::Hide(number));
    }

    pub(crate) fn shown(&self) -> &[(u32, Toast)] {
        &self.0.toasts
    }
}

/// Properties of [`ToastProvider`].
#[derive(Properties, PartialEq)]
pub struct ToastProviderProps {
    /// What may show messages.
    pub children: Html,
}

/// Holds the messages; the oldest goes when it has been read.
#[component]
pub fn ToastProvider(props: &ToastProviderProps) -> Html {
    let shown = use_reducer(Shown::default);
    let toasts = Toasts(shown.clone());

    let oldest = shown
        .toasts
        .first()
        .filter(|(_, toast)| toast.action.is_none())
        .map(|(number, _)| *number);
    use_effect_with(oldest, {
        let toasts = toasts.clone();
        move |oldest| {
            let timeout = oldest
                .filter(|_| browser::window().is_some())
                .map(|number| Timeout::new(SHOWN_MS, move || toasts.hide(number)));
            move || drop(timeout)
        }
    });

    html! { <ContextProvider<Toasts> context={toasts}>{ props.children.clone() }</ContextProvider<Toasts>> }
}

/// The messages, and a way to show one.
#[hook]
pub fn use_toasts() -> Toasts {
    let shown = use_reducer(Shown::default);
    use_context::<Toasts>().unwrap_or(Toasts(shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_goes_by_its_own_number() {
        let shown = Rc::new(Shown::default())
            .reduce(ToastEvent::Show(Toast::new("first")))
            .reduce(ToastEvent::Show(Toast::new("second")))
            .reduce(ToastEvent::Hide(0));

        assert_eq!(shown.toasts.len(), 1);
        assert_eq!(shown.toasts[0].1.text, "second");
    }

    #[test]
    fn the_same_words_are_shown_once() {
        let shown = Rc::new(Shown::default())
            .reduce(ToastEvent::Show(Toast::new("saved")))
            .reduce(ToastEvent::Show(Toast::new("saved")));

        assert_eq!(shown.toasts.len(), 1);
        assert_eq!(shown.toasts[0].0, 1);
    }
}
