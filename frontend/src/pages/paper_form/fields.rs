//! What is filled in by hand, or stands there already: boxes for single signs, a line, a tick. Nothing on the screen can be
//! filled in.

use yew::prelude::*;

use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct BoxesProps {
    pub(super) label: AttrValue,
    /// How many boxes stand together, one group after the other.
    pub(super) groups: Vec<usize>,
    /// What stands in them; none where it is written by hand.
    #[prop_or_default]
    pub(super) value: Option<AttrValue>,
    /// How to fill it in.
    #[prop_or_default]
    pub(super) hint: Option<AttrValue>,
}

/// A box for each sign.
#[component]
pub(super) fn Boxes(props: &BoxesProps) -> Html {
    let value = props.value.clone().unwrap_or_default();
    let mut signs = value.chars();
    let groups: Vec<Html> = props
        .groups
        .iter()
        .map(|count| {
            let boxes = (0..*count).map(|_| {
                let sign = signs.next().map(String::from);
                html! { <span class="paper-form__box">{ for sign }</span> }
            });
            html! { <span class="paper-form__group">{ for boxes.collect::<Vec<_>>() }</span> }
        })
        .collect();
    html! {
        <div class="paper-form__field">
            <span class="paper-form__label">{ &props.label }</span>
            <span class="paper-form__boxes" aria-hidden="true">{ for groups }</span>
            if !value.is_empty() {
                <span class="visually-hidden">{ value }</span>
            }
            if let Some(hint) = &props.hint {
                <span class="paper-form__hint">{ hint }</span>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct LineProps {
    pub(super) label: AttrValue,
    /// What stands on it.
    #[prop_or_default]
    pub(super) value: Option<AttrValue>,
}

/// A line to write on.
#[component]
pub(super) fn Line(props: &LineProps) -> Html {
    html! {
        <div class="paper-form__field paper-form__field--line">
            <span class="paper-form__label">{ &props.label }</span>
            if let Some(value) = &props.value {
                <span class="paper-form__line">{ value }</span>
            } else {
                <span class="paper-form__line" aria-hidden="true"></span>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct TickProps {
    pub(super) label: AttrValue,
    /// It is so; on an empty form nothing is ticked beforehand.
    #[prop_or_default]
    pub(super) is_ticked: bool,
}

/// A box to tick.
#[component]
pub(super) fn Tick(props: &TickProps) -> Html {
    let t = use_i18n();
    html! {
        <span class="paper-form__tick">
            <span class="paper-form__box paper-form__box--tick" aria-hidden="true">{ if props.is_ticked { "×" } else { "" } }</span>
            <span>
                { &props.label }
                if props.is_ticked {
                    <span class="visually-hidden">{ " " }{ t.get("paper-form-ticked") }</span>
                }
            </span>
        </span>
    }
}
