//! Uses in words: who got in, what the card gave, and how a use stands.

use shared::cards::CardKind;
use shared::visits::{Visit, VisitFlag, VisitKind, VisitState};
use yew::prelude::*;

use crate::components::status_label::{StatusKind, StatusLabel};
use crate::i18n::I18n;

/// Who gets in by a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guests {
    /// The holder, or the workers with a community card.
    pub holders: u8,
    /// The holder's own children, or under-age clients with a community card.
    pub children: u8,
    /// Assistants and interpreters.
    pub companions: u8,
}

impl From<&Visit> for Guests {
    fn from(visit: &Visit) -> Self {
        Self {
            holders: visit.holders,
            children: visit.children,
            companions: visit.companions,
        }
    }
}

/// Who gets in, such as «holder, 2 children».
#[must_use]
pub fn who(t: &I18n, card: CardKind, guests: Guests) -> String {
    let (holders, children) = match card {
        CardKind::Personal => ("visit-holders", "visit-children"),
        CardKind::Community => ("visit-workers", "visit-clients"),
    };
    let parts = [
        (holders, guests.holders),
        (children, guests.children),
        ("visit-companions", guests.companions),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    let words = parts.map(|(key, count)| t.format(key, &[("count", count.into())]).to_string());
    words.collect::<Vec<_>>().join(", ")
}

/// What the card gave: ticket, course place or season pass.
#[must_use]
pub fn what(t: &I18n, kind: VisitKind) -> AttrValue {
    t.get(&format!("visit-kind-{}", kind.as_str()))
}

/// How a use stands.
pub fn state_label(t: &I18n, state: VisitState) -> Html {
    let kind = match state {
        VisitState::Used => StatusKind::Success,
        VisitState::Reserved => StatusKind::Info,
        VisitState::Lapsed | VisitState::Cancelled | VisitState::Undone => StatusKind::Neutral,
    };
    let text = t.get(&format!("visit-state-{}", state.as_str()));
    html! { <StatusLabel {kind} {text} /> }
}

/// What is odd about a use, in sentences.
#[must_use]
pub fn odd(t: &I18n, visit: &Visit) -> Vec<AttrValue> {
    let flags = visit.flags.iter().map(|flag| match flag {
        VisitFlag::MoreChildren => t.get("visit-flag-more_children"),
        VisitFlag::CardNotValid => t.get(&format!("check-reason-{}", visit.reason.as_str())),
    });
    let late = visit.late_entry.then(|| t.get("visit-late"));
    flags.chain(late).collect()
}

#[cfg(test)]
mod tests {
    use shared::text::Language;

    use super::*;

    #[test]
    fn only_those_who_came_are_named() {
        let t = I18n::new(Language::En);
        let guests = |holders, children, companions| Guests {
            holders,
            children,
            companions,
        };

        let family = who(&t, CardKind::Personal, guests(1, 2, 1));
        assert_eq!(family, "holder, 2 children, 1 assistant");
        assert_eq!(who(&t, CardKind::Personal, guests(1, 0, 0)), "holder");
        let group = who(&t, CardKind::Community, guests(2, 1, 0));
        assert_eq!(group, "2 workers, 1 client under age");
    }
}
