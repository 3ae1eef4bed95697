//! A modal dialog: the browser's own `<dialog>` keeps the focus inside and the page behind out of reach.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::browser;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Id of the dialog; its heading is `<id>-title`.
    pub id: AttrValue,
    /// Its heading.
    pub title: AttrValue,
    /// What it says, with its buttons.
    pub children: Html,
    /// The person closes it by Escape; without this it can only be answered.
    #[prop_or_default]
    pub on_close: Option<Callback<()>>,
    /// Hides what lies behind: for when it is not sure who sits there.
    #[prop_or_default]
    pub hides_page: bool,
}

/// A modal dialog, open as long as it is rendered.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let element = use_node_ref();
    use_effect_with((), {
        let element = element.clone();
        move |()| {
            let before = browser::focused();
            let dialog = element.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                drop(dialog.show_modal());
            }
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
                if let Some(before) = before {
                    drop(before.focus());
                }
            }
        }
    });

    let oncancel = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            if let Some(on_close) = &on_close {
                on_close.emit(());
            }
        })
    };
    // Chromium closes a dialog at the second Escape whatever the page says; it is opened again.
    let onclose = Callback::from(|event: Event| {
        let dialog = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
        if let Some(dialog) = dialog.filter(|dialog| dialog.is_connected()) {
            drop(dialog.show_modal());
        }
    });
    let title_id = format!("{}-title", props.id);

    html! {
        <dialog
            ref={element}
            id={props.id.clone()}
            class={classes!("dialog", props.hides_page.then_some("dialog--hides-page"))}
            aria-labelledby={title_id.clone()}
            {oncancel}
            {onclose}
        >
            <h2 id={title_id} class="dialog__title">{ &props.title }</h2>
            { props.children.clone() }
        </dialog>
    }
}
