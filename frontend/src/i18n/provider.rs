//! Holds the chosen language, and keeps `<html lang>` and the device's memory in step.

use shared::text::Language;
use yew::prelude::*;

use super::{I18n, Texts};
use crate::browser;

const MEMORY: &str = "language";

/// Properties of [`I18nProvider`].
#[derive(Properties, PartialEq)]
pub struct I18nProviderProps {
    /// The texts of the program.
    pub texts: Texts,
    /// What is shown in the chosen language.
    pub children: Html,
}

/// Gives everything below it the texts of the chosen language.
#[component]
pub fn I18nProvider(props: &I18nProviderProps) -> Html {
    let language = use_state_eq(first_language);
    let choose = {
        let language = language.clone();
        use_callback((), move |chosen: Language, ()| {
            browser::remember(MEMORY, chosen.tag());
            language.set(chosen);
        })
    };
    let texts = props.texts;
    let texts = use_memo(*language, |&language| I18n::of(texts, language));

    use_effect_with(*language, |language| {
        browser::set_document_language(language.tag());
    });

    let texts = (*texts).clone().with_choice(choose);
    html! { <ContextProvider<I18n> context={texts}>{ props.children.clone() }</ContextProvider<I18n>> }
}

/// What the device remembers, else the first of the browser's languages that the service has.
fn first_language() -> Language {
    browser::remembered(MEMORY)
        .into_iter()
        .chain(browser::languages())
        .find_map(|tag| tag.parse().ok())
        .unwrap_or_default()
}
