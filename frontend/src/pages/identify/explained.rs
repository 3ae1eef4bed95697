//! Why a number leads no further here, and what to do.

use shared::cards::{SearchOutcome, SearchResult};
use shared::ids::CardId;
use shared::session::Role;
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::I18n;
use crate::routes::Route;

/// What a number is that leads no further.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Explained {
    outcome: SearchOutcome,
    /// The card that may be opened.
    card: Option<CardId>,
}

impl Explained {
    pub(super) const fn own(card: CardId) -> Self {
        Self {
            outcome: SearchOutcome::Own,
            card: Some(card),
        }
    }

    /// A card of another site opens where the area lets the own site renew it.
    pub(super) fn other(result: &SearchResult) -> Self {
        Self {
            outcome: result.outcome,
            card: result.renewable_card_id,
        }
    }

    /// The key of its title; the text below has `-text` after it.
    fn key(self, role: Role, practises: bool) -> &'static str {
        let is_of_site = role == Role::Distributor;
        match self.outcome {
            SearchOutcome::Own => "identify-own",
            SearchOutcome::InStock => "identify-in-stock",
            SearchOutcome::OtherSite if self.card.is_some() => "identify-renewable",
            SearchOutcome::OtherSite if is_of_site => "identify-other-site",
            SearchOutcome::OtherSite => "identify-other-area",
            SearchOutcome::Unknown if practises => "identify-practice",
            SearchOutcome::Unknown if is_of_site => "identify-unknown",
            SearchOutcome::Unknown => "identify-unknown-anywhere",
            SearchOutcome::Malformed => "identify-malformed",
        }
    }

    pub(super) fn view(self, t: &I18n, role: Role, practises: bool) -> Html {
        let key = self.key(role, practises);
        let is_good = matches!(self.outcome, SearchOutcome::Own | SearchOutcome::InStock)
            || self.card.is_some();
        let kind = if is_good {
            NotificationKind::Info
        } else {
            NotificationKind::Alert
        };
        let link = |id| {
            html! { <Link<Route> to={Route::Card { id }} classes="link">{ t.get("identify-open-card") }</Link<Route>> }
        };
        html! {
            <Notification {kind} title={t.get(key)}>
                <p>{ t.get(&format!("{key}-text")) }</p>
                { for self.card.map(link) }
            </Notification>
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn every_outcome_has_words_for_everybody_who_may_ask() {
        let t = I18n::new(shared::text::Language::Fi);
        let outcomes = [
            SearchOutcome::Own,
            SearchOutcome::InStock,
            SearchOutcome::OtherSite,
            SearchOutcome::Unknown,
            SearchOutcome::Malformed,
        ];
        for outcome in outcomes {
            for card in [None, Some(CardId(Uuid::nil()))] {
                for (role, practises) in Role::ALL
                    .into_iter()
                    .flat_map(|role| [(role, false), (role, true)])
                {
                    let key = Explained { outcome, card }.key(role, practises);
                    assert!(t.find(key, &[]).is_some(), "{key}");
                    assert!(t.find(&format!("{key}-text"), &[]).is_some(), "{key}-text");
                }
            }
        }
    }
}
