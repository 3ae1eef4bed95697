//! Addresses in three languages in a form: the Finnish one has to be there.

use shared::links::{Links, LinksInput};
use shared::text::Language;
use yew::prelude::*;

use crate::components::text_field::TextField;
use crate::hooks::use_form::UseForm;
use crate::i18n::I18n;

/// Addresses as entered, in the order of `Language::ALL`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnteredLinks(pub [String; 3]);

impl EnteredLinks {
    /// What a form begins with.
    #[must_use]
    pub fn of(links: Option<&Links>) -> Self {
        let text = |language| {
            links
                .and_then(|links| links.exact(language))
                .unwrap_or_default()
        };
        Self(Language::ALL.map(|language| text(language).to_owned()))
    }

    /// What is sent: an empty address is none.
    #[must_use]
    pub fn read(&self) -> LinksInput {
        let [fi, sv, en] = self.0.clone().map(|text| text.trim().to_owned());
        let filled = |text: String| (!text.is_empty()).then_some(text);
        LinksInput {
            fi,
            sv: filled(sv),
            en: filled(en),
        }
    }
}

/// A field for the address in each language.
pub fn links_fields<T: Clone + PartialEq + 'static>(
    t: &I18n,
    form: &UseForm<T>,
    pointers: [&'static str; 3],
    get: fn(&T) -> &EnteredLinks,
    get_mut: fn(&mut T) -> &mut EnteredLinks,
) -> Html {
    let fields = pointers.into_iter().zip(Language::ALL).enumerate();
    let fields = fields.map(|(index, (pointer, language))| {
        let field = form.field(
            pointer,
            move |value| get(value).0.get(index).cloned().unwrap_or_default(),
            move |value, text: String| {
                if let Some(place) = get_mut(value).0.get_mut(index) {
                    *place = text;
                }
            },
        );
        let label = t.get(&format!("link-in-{}", language.tag()));
        let is_optional = language != Language::Fi;
        html! { <TextField {field} {label} max_length={500} input_mode="url" {is_optional} /> }
    });
    html! {
        <fieldset class="language-fields">
            <legend class="hds-selection-group__legend">{ t.get("link-legend") }</legend>
            { for fields }
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_address_is_none() {
        let links = Links {
            fi: "https://espoo.fi".to_owned(),
            sv: Some("https://esbo.fi".to_owned()),
            en: None,
        };

        let read = EnteredLinks::of(Some(&links)).read();

        assert_eq!(Links::from(read), links);
        assert_eq!(EnteredLinks::of(None).read(), LinksInput::default());
    }
}
