//! What a valid card gives at a venue.
//!
//! Only what to tell the venue: more children than registered are recorded and flagged, never refused.

use serde::{Deserialize, Serialize};

use crate::cards::CardKind;

/// Age below which children and clients get in free, where neither area has set another.
pub const DEFAULT_AGE_LIMIT: u8 = 16;

/// What a valid card gives at a venue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Entitlement {
    /// Free tickets for the holder; 0 on a community card.
    #[cfg_attr(feature = "openapi", schema(maximum = 1, example = 1))]
    pub holder_tickets: u8,
    /// The holder's own under-age children who come along; not on courses.
    pub children: ChildrenEntitlement,
    /// Whether an assistant or interpreter gets in free.
    pub companion_free: bool,
    /// Free tickets for the worker who brings a community card; 0 on a personal card.
    #[cfg_attr(feature = "openapi", schema(maximum = 1, example = 0))]
    pub staff_tickets: u8,
    /// On a community card, clients below this age in years get in free; null on a personal card.
    #[cfg_attr(feature = "openapi", schema(required = true, maximum = 120, example = json!(null)))]
    pub clients_age_limit: Option<u8>,
}

/// Free tickets for the holder's own children.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChildrenEntitlement {
    /// Whether the card can bring the holder's children at all; false on a community card.
    pub allowed: bool,
    /// How many children are registered: none comes along when it is 0; null when it was not told.
    #[cfg_attr(
        feature = "openapi",
        schema(required = true, maximum = 30, example = 2)
    )]
    pub max: Option<u8>,
    /// Children below this age in years get in free.
    #[cfg_attr(feature = "openapi", schema(maximum = 120, example = 16))]
    pub age_limit: u8,
}

/// An area's age limits in years; what it has not set is `None`. A pop-up venue has `AgeLimits::default()`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AgeLimits {
    /// For holders' own children.
    pub children: Option<u8>,
    /// For clients who come along with a community card.
    pub clients: Option<u8>,
}

/// What a valid card gives; each age limit is the venue's area's, else the card's, else [`DEFAULT_AGE_LIMIT`].
#[must_use]
pub fn entitlement(
    kind: CardKind,
    registered_children: Option<u8>,
    venue_area: AgeLimits,
    card_area: AgeLimits,
) -> Entitlement {
    let children_limit = venue_area.children.or(card_area.children);
    let clients_limit = venue_area.clients.or(card_area.clients);
    let is_personal = kind == CardKind::Personal;
    Entitlement {
        holder_tickets: u8::from(is_personal),
        children: ChildrenEntitlement {
            allowed: is_personal,
            max: if is_personal {
                registered_children
            } else {
                Some(0)
            },
            age_limit: children_limit.unwrap_or(DEFAULT_AGE_LIMIT),
        },
        companion_free: true,
        staff_tickets: u8::from(!is_personal),
        clients_age_limit: (!is_personal).then(|| clients_limit.unwrap_or(DEFAULT_AGE_LIMIT)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNSET: AgeLimits = AgeLimits {
        children: None,
        clients: None,
    };
    const OLDER: AgeLimits = AgeLimits {
        children: Some(18),
        clients: Some(17),
    };

    #[test]
    fn a_personal_card_gives_the_holder_and_the_children() {
        let given = entitlement(CardKind::Personal, Some(2), UNSET, UNSET);

        assert_eq!((given.holder_tickets, given.staff_tickets), (1, 0));
        assert_eq!(
            given.children,
            ChildrenEntitlement {
                allowed: true,
                max: Some(2),
                age_limit: 16
            }
        );
        assert!(given.companion_free);
        assert_eq!(given.clients_age_limit, None);
    }

    #[test]
    fn an_untold_number_of_children_is_null() {
        assert_eq!(
            entitlement(CardKind::Personal, None, UNSET, UNSET)
                .children
                .max,
            None
        );
    }

    #[test]
    fn a_community_card_gives_the_worker_and_young_clients() {
        let given = entitlement(CardKind::Community, None, UNSET, UNSET);

        assert_eq!((given.holder_tickets, given.staff_tickets), (0, 1));
        assert_eq!(
            given.children,
            ChildrenEntitlement {
                allowed: false,
                max: Some(0),
                age_limit: 16
            }
        );
        assert!(given.companion_free);
        assert_eq!(given.clients_age_limit, Some(16));
    }

    #[test]
    fn the_venues_area_sets_the_limits_before_the_cards() {
        let lower = AgeLimits {
            children: Some(15),
            clients: Some(14),
        };
        for (venue_area, card_area, children, clients) in [
            (OLDER, lower, 18, 17),
            (lower, OLDER, 15, 14),
            (UNSET, OLDER, 18, 17),
            (OLDER, UNSET, 18, 17),
            (
                AgeLimits {
                    children: Some(18),
                    clients: None,
                },
                lower,
                18,
                14,
            ),
        ] {
            let personal = entitlement(CardKind::Personal, None, venue_area, card_area);
            let community = entitlement(CardKind::Community, None, venue_area, card_area);

            assert_eq!(personal.children.age_limit, children);
            assert_eq!(community.clients_age_limit, Some(clients));
        }
    }
}
