//! Buttons: one look for each weight.

use yew::prelude::*;

use super::icon::Icon;

/// How much a button weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on the page.
    #[default]
    Primary,
    /// Another thing to do.
    Secondary,
    /// A small thing beside.
    Supplementary,
    /// Takes something away.
    Danger,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "hds-button--primary",
            Self::Secondary => "hds-button--secondary",
            Self::Supplementary => "hds-button--supplementary",
            Self::Danger => "hds-button--danger",
        }
    }
}

/// The classes of a button, for links that look like one.
#[must_use]
pub fn button_classes(kind: ButtonKind, is_small: bool) -> Classes {
    classes!(
        "hds-button",
        kind.class(),
        is_small.then_some("hds-button--small")
    )
}

/// Properties of [`Button`].
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// What it says.
    pub children: Html,
    /// How much it weighs.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Sends the form that it stands in.
    #[prop_or_default]
    pub is_submit: bool,
    /// Name of an icon before the words.
    #[prop_or_default]
    pub icon: Option<AttrValue>,
    /// Smaller, for toolbars and tables.
    #[prop_or_default]
    pub is_small: bool,
    /// Something is under way: a press does nothing, and the button says so.
    #[prop_or_default]
    pub is_busy: bool,
    /// Takes a press.
    #[prop_or_default]
    pub on_press: Callback<()>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// Id, for tests and labels.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Whether what it opens is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// Id of what it opens.
    #[prop_or_default]
    pub controls: Option<AttrValue>,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let mut classes = button_classes(props.kind, props.is_small);
    classes.extend(props.class.clone());
    let onclick = {
        let (on_press, is_busy) = (props.on_press.clone(), props.is_busy);
        Callback::from(move |_: MouseEvent| {
            if !is_busy {
                on_press.emit(());
            }
        })
    };
    html! {
        <button
            type={if props.is_submit { "submit" } else { "button" }}
            id={props.id.clone()}
            class={classes}
            aria-disabled={props.is_busy.then_some("true")}
            aria-expanded={props.expanded.map(|is_open| AttrValue::from(is_open.to_string()))}
            aria-controls={props.controls.clone()}
            {onclick}
        >
            if let Some(name) = &props.icon {
                <Icon name={name.clone()} />
            }
            <span>{ props.children.clone() }</span>
        </button>
    }
}
