//! The state of a thing in word, colour and icon.

use yew::prelude::*;

use super::icon::Icon;

/// How good a state is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusKind {
    /// Good.
    Success,
    /// Good to know.
    Info,
    /// Take care.
    Alert,
    /// Bad.
    Error,
    /// Neither.
    Neutral,
}

impl StatusKind {
    const fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Success => ("hds-status-label--success", "check-circle-fill"),
            Self::Info => ("hds-status-label--info", "info-circle-fill"),
            Self::Alert => ("hds-status-label--alert", "alert-circle-fill"),
            Self::Error => ("hds-status-label--error", "error-fill"),
            Self::Neutral => ("status-label--neutral", "clock"),
        }
    }
}

/// Properties of [`StatusLabel`].
#[derive(Properties, PartialEq)]
pub struct StatusLabelProps {
    /// How good it is.
    pub kind: StatusKind,
    /// The word.
    pub text: AttrValue,
    /// Another icon than the kind's own.
    #[prop_or_default]
    pub icon: Option<AttrValue>,
}

/// A state in word, colour and icon.
#[component]
pub fn StatusLabel(props: &StatusLabelProps) -> Html {
    let (class, icon) = props.kind.look();
    let icon = props.icon.clone().unwrap_or(AttrValue::Static(icon));
    html! {
        <span class={classes!("hds-status-label", "hds-status-label--with-icon", class)}>
            <span class="hds-status-label-icon"><Icon name={icon} /></span>
            { &props.text }
        </span>
    }
}
