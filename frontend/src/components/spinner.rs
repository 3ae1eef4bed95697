//! Says that something is on its way; appears after a moment only, so that quick answers do not flicker.

use yew::prelude::*;

use crate::i18n::use_i18n;

/// A turning wheel with a word for screen readers.
#[component]
pub fn Spinner() -> Html {
    let t = use_i18n();
    html! {
        <div class="spinner" role="status">
            <div class="hds-loading-spinner" aria-hidden="true"><div></div><div></div><div></div></div>
            <span class="visually-hidden">{ t.get("loading") }</span>
        </div>
    }
}
