//! What Kaikukeskus itself looks after: its account, a pop-up venue outside every area, a ticket shop.

use shared::venues::VenueCategory;

use super::{Organisation, Venue};

/// The account of Kaikukeskus.
pub(in crate::demo) const ADMINISTRATOR: &str = "kaikukeskus";

/// The address of its support.
pub(in crate::demo) const SUPPORT_EMAIL: &str = "tuki@kaikukeskus.example";

/// Organisations outside every area.
pub(in crate::demo) const ORGANISATIONS: &[Organisation] = &[
    Organisation {
        name: "Mielikuvitusmuseon säätiö",
        contact: ["Fanni Keksitty", "Yleisötyön päällikkö"],
        domain: "mielikuvitusmuseo.example",
        sites: &[],
        venues: &[Venue {
            category: VenueCategory::Culture,
            name: [
                "Mielikuvitusmuseo",
                "Fantasimuseet",
                "Museum of Imagination",
            ],
            offer: [
                "Maksuton pääsylippu museoon ja sen näyttelyihin. Myös muualta kuin Helsingistä saatu Kaikukortti käy.",
                "Gratis inträde till museet och dess utställningar. Kortet gäller här, var det än har delats ut.",
                "Free admission to the museum and its exhibitions. Cards from every area are welcome.",
            ],
            address: ["Satumaankatu 7", "00100", "091"],
            closed: None,
            account: None,
        }],
        sells_tickets: false,
    },
    Organisation {
        name: "Satulippu Oy",
        contact: ["Lippo Malli", "Asiakkuuspäällikkö"],
        domain: "satulippu.example",
        sites: &[],
        venues: &[],
        sells_tickets: true,
    },
];
