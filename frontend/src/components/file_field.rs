//! The field by which a file is chosen.

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::i18n::use_i18n;

/// Properties of [`FileField`].
#[derive(Properties, PartialEq)]
pub struct FileFieldProps {
    /// A file was chosen.
    pub on_file: Callback<File>,
    /// Name of the file that was read last.
    pub name: Option<AttrValue>,
    /// What may be chosen, in words.
    pub hint: AttrValue,
    /// What may be chosen, as the browser takes it.
    #[prop_or(AttrValue::Static(".csv,.txt,.tsv,text/csv"))]
    pub accept: AttrValue,
}

/// The field by which a file is chosen. A mended file of the same name can be chosen again.
#[component]
pub fn FileField(props: &FileFieldProps) -> Html {
    let t = use_i18n();
    let onchange = {
        let on_file = props.on_file.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                on_file.emit(file);
            }
            input.set_value("");
        })
    };
    html! {
        <div class="hds-text-input field file-field no-print">
            <label class="hds-text-input__label" for="import-file">{ t.get("import-file") }</label>
            <p class="field__hint" id="import-file-hint">{ &props.hint }</p>
            <input
                id="import-file"
                class="file-field__input"
                type="file"
                accept={props.accept.clone()}
                aria-describedby="import-file-hint"
                {onchange}
            />
            if let Some(name) = &props.name {
                <p class="file-field__name">{ t.format("import-file-name", &[("name", name.as_str().into())]) }</p>
            }
        </div>
    }
}
