//! Every visible text, by key, in Finnish, Swedish and English.
//!
//! `locales/<language>/<family>.ftl` hold the texts; one file per family of pages.
//! Components ask with `let t = use_i18n();` and `t.get("some-key")`.

mod messages;
mod provider;
mod resources;
#[cfg(test)]
mod tests;

pub use fluent_bundle::FluentValue;
pub use messages::ErrorText;
pub use provider::I18nProvider;
pub use resources::{ALL, COUNTER, EVERYDAY, Texts};

use std::fmt;
use std::rc::Rc;

use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use shared::text::{InLanguages, Language, Text};
use yew::prelude::*;

use crate::dates::format_date;

/// The texts of the chosen language, and the way to choose another.
#[derive(Clone)]
pub struct I18n {
    texts: Texts,
    language: Language,
    bundle: Rc<FluentBundle<FluentResource>>,
    choose: Callback<Language>,
}

impl PartialEq for I18n {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl fmt::Debug for I18n {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("I18n")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl I18n {
    /// A program's texts in a language, without a way to choose another.
    #[must_use]
    pub fn of(texts: Texts, language: Language) -> Self {
        let bundle = Rc::new(resources::bundle(texts, language));
        Self {
            texts,
            language,
            bundle,
            choose: Callback::noop(),
        }
    }

    /// All texts in a language, for tests.
    #[cfg(test)]
    pub(crate) fn new(language: Language) -> Self {
        Self::of(ALL, language)
    }

    /// The same texts in another language, for what is printed for somebody else.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self::of(self.texts, language)
    }

    pub(crate) fn with_choice(mut self, choose: Callback<Language>) -> Self {
        self.choose = choose;
        self
    }

    /// The language that is shown.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Shows another language, and has the device remember it.
    pub fn choose(&self, language: Language) {
        self.choose.emit(language);
    }

    /// The text of a key; the key itself when there is none.
    #[must_use]
    pub fn get(&self, key: &str) -> AttrValue {
        self.format(key, &[])
    }

    /// The text of a key with its variables filled in: `t.format("toast-saved", &[("count", 3.into())])`.
    #[must_use]
    pub fn format(&self, key: &str, variables: &[(&'static str, FluentValue<'_>)]) -> AttrValue {
        self.find(key, variables)
            .unwrap_or_else(|| AttrValue::from(key.to_owned()))
    }

    /// The text of a key, if there is one.
    #[must_use]
    pub fn find(
        &self,
        key: &str,
        variables: &[(&'static str, FluentValue<'_>)],
    ) -> Option<AttrValue> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let variables: FluentArgs<'_> = variables.iter().cloned().collect();
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&variables), &mut errors);
        Some(AttrValue::from(text.into_owned()))
    }

    /// A text that the register keeps in all languages.
    #[must_use]
    pub fn text(&self, text: &Text) -> AttrValue {
        AttrValue::from(text.get(self.language).to_owned())
    }

    /// The tag of the language in which [`Self::text`] shows a text, when that is not the page's: for its `lang`.
    #[must_use]
    pub fn other_language(&self, text: &Text) -> Option<&'static str> {
        (text.in_language(self.language).is_empty() && !text.fi.is_empty())
            .then_some(Language::Fi.tag())
    }

    /// A date, `22.11.2026`.
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> AttrValue {
        AttrValue::from(format_date(date))
    }

    /// A whole number with its thousands apart: `12 345`, in English `12,345`.
    #[must_use]
    pub fn number(&self, number: i64) -> AttrValue {
        let gap = if self.language == Language::En {
            ','
        } else {
            '\u{a0}'
        };
        AttrValue::from(group_thousands(number, gap))
    }
}

/// A language's name in itself.
#[must_use]
pub const fn language_name(language: Language) -> &'static str {
    match language {
        Language::Fi => "Suomi",
        Language::Sv => "Svenska",
        Language::En => "English",
    }
}

fn group_thousands(number: i64, gap: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        grouped.push('\u{2212}');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(gap);
        }
        grouped.push(digit);
    }
    grouped
}

/// Where no provider stands above: in tests.
const WITHOUT_PROVIDER: Texts = if cfg!(test) { ALL } else { COUNTER };

/// The texts of the chosen language; Finnish where no provider stands above, as in tests.
#[hook]
pub fn use_i18n() -> I18n {
    let provided = use_context::<I18n>();
    let fallback = use_memo(provided.is_some(), |&is_provided| {
        (!is_provided).then(|| I18n::of(WITHOUT_PROVIDER, Language::Fi))
    });
    provided
        .or_else(|| (*fallback).clone())
        .unwrap_or_else(|| I18n::of(WITHOUT_PROVIDER, Language::Fi))
}
