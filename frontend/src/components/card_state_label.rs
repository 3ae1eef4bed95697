//! The state of a card in word, colour and icon.

use shared::cards::CardState;
use yew::prelude::*;

use super::status_label::{StatusKind, StatusLabel};
use crate::i18n::use_i18n;

/// Properties of [`CardStateLabel`].
#[derive(Properties, PartialEq)]
pub struct CardStateLabelProps {
    /// The state.
    pub state: CardState,
}

/// The state of a card.
#[component]
pub fn CardStateLabel(props: &CardStateLabelProps) -> Html {
    let t = use_i18n();
    let (kind, icon) = match props.state {
        CardState::Valid => (StatusKind::Success, "check-circle-fill"),
        CardState::Expired | CardState::PilotEnded => (StatusKind::Neutral, "clock"),
        CardState::Inactivated => (StatusKind::Error, "cross-circle-fill"),
    };
    let text = t.get(&format!("card-state-{}", props.state.as_str()));
    html! { <StatusLabel {kind} {text} icon={AttrValue::Static(icon)} /> }
}
