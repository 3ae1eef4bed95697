//! What is filled in by hand: boxes for single signs, a line, a tick. Nothing on the screen can be filled in.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct BoxesProps {
    pub(super) label: AttrValue,
    /// How many boxes stand together, one group after the other.
    pub(super) groups: Vec<usize>,
    /// How to fill it in.
    #[prop_or_default]
    pub(super) hint: Option<AttrValue>,
}

/// A box for each sign.
#[component]
pub(super) fn Boxes(props: &BoxesProps) -> Html {
    let group = |count: &usize| {
        html! {
            <span class="paper-form__group">
                { for (0..*count).map(|_| html! { <span class="paper-form__box"></span> }) }
            </span>
        }
    };
    html! {
        <div class="paper-form__field">
            <span class="paper-form__label">{ &props.label }</span>
            <span class="paper-form__boxes" aria-hidden="true">{ for props.groups.iter().map(group) }</span>
            if let Some(hint) = &props.hint {
                <span class="paper-form__hint">{ hint }</span>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct LabelProps {
    pub(super) label: AttrValue,
}

/// A line to write on.
#[component]
pub(super) fn Line(props: &LabelProps) -> Html {
    html! {
        <div class="paper-form__field paper-form__field--line">
            <span class="paper-form__label">{ &props.label }</span>
            <span class="paper-form__line" aria-hidden="true"></span>
        </div>
    }
}

/// A box to tick, never ticked beforehand.
#[component]
pub(super) fn Tick(props: &LabelProps) -> Html {
    html! {
        <span class="paper-form__tick">
            <span class="paper-form__box paper-form__box--tick" aria-hidden="true"></span>
            <span>{ &props.label }</span>
        </span>
    }
}
