//! What a valid card gives, in words.

use shared::card_validity::Entitlement;
use shared::cards::CardKind;
use yew::prelude::*;

use crate::components::icon::Icon;
use crate::i18n::{I18n, use_i18n};

#[derive(Properties, PartialEq)]
pub(super) struct GivesProps {
    pub(super) entitlement: Entitlement,
    pub(super) kind: CardKind,
}

/// What a valid card gives.
#[component]
pub(super) fn Gives(props: &GivesProps) -> Html {
    let t = use_i18n();
    let lines = lines(&t, &props.entitlement, props.kind);
    html! {
        <div class="gives">
            <h3>{ t.get("check-gives") }</h3>
            <ul>
                { for lines.into_iter().map(|(icon, words)| html! {
                    <li><Icon name={icon} /><span>{ words }</span></li>
                }) }
            </ul>
            if props.entitlement.children.allowed && props.entitlement.children.max != Some(0) {
                <p class="gives__note">{ t.get("check-gives-children-together") }</p>
            }
        </div>
    }
}

/// An icon and a sentence for each thing that is free.
pub(super) fn lines(
    t: &I18n,
    entitlement: &Entitlement,
    kind: CardKind,
) -> Vec<(&'static str, AttrValue)> {
    let mut lines = Vec::new();
    if entitlement.holder_tickets > 0 {
        lines.push(("ticket", t.get("check-gives-holder")));
    }
    if entitlement.staff_tickets > 0 {
        lines.push(("ticket", t.get("check-gives-staff")));
    }
    if let Some(age) = entitlement.clients_age_limit {
        lines.push((
            "group",
            t.format("check-gives-clients", &[("age", age.into())]),
        ));
    }
    let children = &entitlement.children;
    if children.allowed {
        let age = ("age", children.age_limit.into());
        lines.push((
            "children",
            match children.max {
                Some(count) => t.format("check-gives-children", &[("count", count.into()), age]),
                None => t.format("check-gives-children-not-told", &[age]),
            },
        ));
    }
    if entitlement.companion_free {
        let key = match kind {
            CardKind::Personal => "check-gives-companion",
            CardKind::Community => "check-gives-companion-community",
        };
        lines.push(("user", t.get(key)));
    }
    lines
}

#[cfg(test)]
mod tests {
    use shared::entitlement::{AgeLimits, entitlement};
    use shared::text::Language;

    use super::*;

    fn words(kind: CardKind, children: Option<u8>) -> Vec<String> {
        let given = entitlement(kind, children, AgeLimits::default(), AgeLimits::default());
        let lines = lines(&I18n::new(Language::En), &given, kind);
        lines
            .into_iter()
            .map(|(_, words)| words.replace(['\u{2068}', '\u{2069}'], ""))
            .collect()
    }

    #[test]
    fn a_personal_card_names_holder_children_and_companion() {
        let words = words(CardKind::Personal, Some(2));
        assert_eq!(words.len(), 3);
        assert!(
            words
                .iter()
                .any(|line| line.contains("2 children in the register, under 16")),
            "{words:?}"
        );
    }

    #[test]
    fn children_whose_number_was_not_told_are_said_to_be_so() {
        assert!(
            words(CardKind::Personal, None)
                .iter()
                .any(|line| line.contains("not told"))
        );
        assert!(
            words(CardKind::Personal, Some(0))
                .iter()
                .any(|line| line.contains("No under-age children"))
        );
    }

    #[test]
    fn a_community_card_names_worker_and_young_clients() {
        let words = words(CardKind::Community, None);
        assert!(words.iter().any(|line| line.contains("worker")));
        assert!(words.iter().any(|line| line.contains("under 16")));
        assert!(
            !words.iter().any(|line| line.contains("holder")),
            "{words:?}"
        );
    }
}
