//! Takes a text from a file of the device, such as a list that a spreadsheet wrote.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser;

/// Properties of [`TextFile`].
#[derive(Properties, PartialEq)]
pub struct TextFileProps {
    /// Id of the input.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// Which files the device offers: `.csv,text/csv`.
    #[prop_or_default]
    pub accept: Option<AttrValue>,
    /// Takes what stands in the file.
    pub on_text: Callback<String>,
}

/// A choice of a file whose text is taken at once; the file itself is not kept.
#[component]
pub fn TextFile(props: &TextFileProps) -> Html {
    let onchange = {
        let on_text = props.on_text.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let Some(file) = input.and_then(|input| input.files()?.get(0)) else {
                return;
            };
            let on_text = on_text.clone();
            yew::platform::spawn_local(async move {
                if let Some(text) = browser::file_text(&file).await {
                    on_text.emit(text);
                }
            });
        })
    };
    html! {
        <div class="hds-text-input field">
            <label class="hds-text-input__label" for={props.id.clone()}>{ &props.label }</label>
            <input id={props.id.clone()} class="text-file" type="file" accept={props.accept.clone()} {onchange} />
        </div>
    }
}
