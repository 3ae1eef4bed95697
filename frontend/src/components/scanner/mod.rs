//! Reading a card's number with the camera: QR and Code 39, on any page that asks for one.

mod camera;
mod detector;
mod reading;
mod viewfinder;

use yew::prelude::*;

use self::viewfinder::Viewfinder;
use super::button::{Button, ButtonKind};
use crate::browser;
use crate::i18n::use_i18n;

/// Properties of [`Scanner`].
#[derive(Properties, PartialEq)]
pub struct ScannerProps {
    /// A card's number was read: capital letters and digits. The camera is off by then.
    pub on_number: Callback<String>,
}

/// A button that opens the camera; nothing where a browser lets no page ask for one.
#[component]
pub fn Scanner(props: &ScannerProps) -> Html {
    let t = use_i18n();
    // Which try it is; each begins with a new viewfinder.
    let attempt = use_state_eq(|| None::<u32>);
    let was_open = use_mut_ref(|| false);
    use_effect_with(attempt.is_some(), move |&is_open| {
        if was_open.replace(is_open) && !is_open && browser::focused().is_none_or(is_nowhere) {
            browser::focus("#scanner-open");
        }
    });
    if !camera::may_be_asked_for() {
        return Html::default();
    }
    let set = |next: Option<u32>| {
        let attempt = attempt.setter();
        Callback::from(move |()| attempt.set(next))
    };
    let on_number = {
        let (attempt, on_number) = (attempt.setter(), props.on_number.clone());
        Callback::from(move |number| {
            attempt.set(None);
            on_number.emit(number);
        })
    };
    match *attempt {
        None => html! {
            <Button id="scanner-open" kind={ButtonKind::Secondary} icon="camera" on_press={set(Some(0))}>
                { t.get("scanner-open") }
            </Button>
        },
        Some(number) => html! {
            <Viewfinder
                key={number}
                {on_number}
                on_close={set(None)}
                on_retry={set(Some(number.wrapping_add(1)))}
            />
        },
    }
}

/// The focus was on what is gone by now.
fn is_nowhere(element: web_sys::HtmlElement) -> bool {
    element.tag_name() == "BODY"
}
