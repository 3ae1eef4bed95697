//! Chooses the language, in the header of every page.

use shared::text::Language;
use yew::prelude::*;

use crate::i18n::{language_name, use_i18n};
use crate::state::account_language::use_language_choice;

/// The languages, each in its own words.
#[component]
pub fn LanguagePicker() -> Html {
    let t = use_i18n();
    let choose = use_language_choice();
    html! {
        <nav class="languages" aria-label={t.get("language")}>
            { for Language::ALL.map(|language| {
                let onclick = choose.reform(move |_: MouseEvent| language);
                let current = (language == t.language()).then_some("true");
                html! {
                    <button type="button" lang={language.tag()} aria-current={current} {onclick}>
                        <span class="languages__tag">{ language.tag() }</span>
                        <span class="languages__name">{ language_name(language) }</span>
                    </button>
                }
            }) }
        </nav>
    }
}
