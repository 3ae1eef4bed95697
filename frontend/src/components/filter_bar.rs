//! Filters above a list: selects that act at once, and a box to search by name. What is chosen stands in the address:
//! the fields come from `UseQuery::field`.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::{Button, ButtonKind};
use super::icon::Icon;
use super::select::Select;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// A select among the filters.
#[derive(Clone, PartialEq)]
pub struct SelectFilter {
    /// The chosen value, empty for all: `query.field(…)`.
    pub field: Field<String>,
    /// Its label.
    pub label: AttrValue,
    /// Values and words.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The word for all.
    pub all: AttrValue,
}

/// The box to search by name.
#[derive(Clone, PartialEq)]
pub struct SearchFilter {
    /// What is searched for: `query.field(…)`.
    pub field: Field<String>,
    /// Its label.
    pub label: AttrValue,
}

/// Properties of [`FilterBar`].
#[derive(Properties, PartialEq)]
pub struct FilterBarProps {
    /// What the filters are for; heard, not seen.
    pub label: AttrValue,
    /// The selects.
    #[prop_or_default]
    pub selects: Vec<SelectFilter>,
    /// The box to search by name, first where there is one.
    #[prop_or_default]
    pub search: Option<SearchFilter>,
    /// Further fields, such as days.
    #[prop_or_default]
    pub children: Html,
    /// Whether anything is chosen: `query.is_filtered()`.
    pub is_filtered: bool,
    /// Chooses nothing: `query.clear()`.
    pub on_clear: Callback<()>,
}

/// Filters above a list.
#[component]
pub fn FilterBar(props: &FilterBarProps) -> Html {
    let t = use_i18n();
    let on_clear = props.on_clear.reform(|()| {
        // The button goes: the focus stays with the filters.
        crate::browser::focus(".filter-bar input, .filter-bar select");
    });
    html! {
        <div class="filter-bar no-print" role="search" aria-label={props.label.clone()}>
            if let Some(search) = &props.search {
                <SearchBox search={search.clone()} />
            }
            { for props.selects.iter().map(|select| html! {
                <Select
                    key={select.field.id.to_string()}
                    field={select.field.clone()}
                    label={select.label.clone()}
                    options={select.options.clone()}
                    none={select.all.clone()}
                />
            }) }
            { props.children.clone() }
            if props.is_filtered {
                <Button kind={ButtonKind::Supplementary} icon="cross" on_press={on_clear}>{ t.get("filters-clear") }</Button>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SearchBoxProps {
    search: SearchFilter,
}

/// Searches at Enter, at the press of its button and when it is left.
#[component]
fn SearchBox(props: &SearchBoxProps) -> Html {
    let t = use_i18n();
    let field = &props.search.field;
    let text = use_state(|| field.value.clone());
    // Enter both changes the box and sends the form: what was searched for is not searched for again.
    let searched = use_mut_ref(|| field.value.clone());
    use_effect_with(field.value.clone(), {
        let (text, searched) = (text.setter(), searched.clone());
        move |value| {
            searched.replace(value.clone());
            text.set(value.clone());
        }
    });
    let oninput = {
        let text = text.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                text.set(input.value());
            }
        })
    };
    let search = {
        let (on_input, text) = (field.on_input.clone(), (*text).trim().to_owned());
        Callback::from(move |()| {
            if searched.replace(text.clone()) != text {
                on_input.emit(text.clone());
            }
        })
    };
    let onchange = search.reform(|_: Event| ());
    let onsubmit = search.reform(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="hds-text-input search-box" {onsubmit}>
            <label class="hds-text-input__label" for={field.id.clone()}>{ &props.search.label }</label>
            <div class="search-box__line">
                <input
                    id={field.id.clone()}
                    class="hds-text-input__input"
                    type="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    maxlength="200"
                    value={(*text).clone()}
                    {oninput}
                    {onchange}
                />
                <button type="submit" class="search-box__button" aria-label={t.get("filters-search")}>
                    <Icon name="search" />
                </button>
            </div>
        </form>
    }
}
