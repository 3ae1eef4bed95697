//! Espoo: a permanent area with several sites and venues of all four categories.

use shared::areas::{AreaKind, AreaState};
use shared::text::Language;
use shared::venues::VenueCategory;

use super::{Account, Area, Cards, Day, Organisation, Period, Site, Venue};

pub(super) const ESPOO: Area = Area {
    kind: AreaKind::Municipality,
    name: ["Espoo", "Esbo", "Espoo"],
    prefix: "ESP",
    home_page: "https://www.espoo.fi",
    local_only: false,
    issue_day_counts: false,
    child_age_limit: 16,
    periods: &[
        Period {
            state: AreaState::Pilot,
            from: Day::On(2015, 4, 1),
            pilot_end: Some(Day::On(2015, 12, 31)),
        },
        Period {
            state: AreaState::Permanent,
            from: Day::On(2016, 1, 1),
            pilot_end: None,
        },
    ],
    municipalities: &["049"],
    coordinator: Some("espoo.vastuu"),
    organisations: &[
        SOCIAL_WORK,
        PARISH,
        ASSOCIATION,
        STORY_HOUSE,
        SPORTS,
        INSTITUTE,
        SCIENCE,
    ],
};

const SOCIAL_WORK: Organisation = Organisation {
    name: "Satulammen hyvinvointipalvelut",
    contact: ["Eeva Esimerkki", "Johtava sosiaaliohjaaja"],
    domain: "satulampi.example",
    sites: &[
        Site {
            name: "Satulammen aikuissosiaalityö",
            closed: None,
            account: Some(Account::of("espoo.jakaja")),
            cards: Cards {
                personal: 124,
                community: 4,
                free_personal: 64,
                free_community: 12,
                serials: true,
            },
        },
        Site {
            name: "Satulammen nuorten palvelut",
            closed: None,
            account: Some(Account {
                username: "espoo.uusi",
                language: Language::Fi,
                is_new: true,
            }),
            cards: Cards {
                personal: 14,
                community: 1,
                free_personal: 24,
                free_community: 3,
                serials: false,
            },
        },
    ],
    venues: &[],
    sells_tickets: false,
};

const PARISH: Organisation = Organisation {
    name: "Tarurannan seurakunta",
    contact: ["Maija Mallikas", "Diakonian viranhaltija"],
    domain: "taruranta.example",
    sites: &[Site {
        name: "Tarurannan diakoniatyö",
        closed: None,
        account: None,
        cards: Cards {
            personal: 18,
            community: 1,
            free_personal: 15,
            free_community: 2,
            serials: false,
        },
    }],
    venues: &[],
    sells_tickets: false,
};

const ASSOCIATION: Organisation = Organisation {
    name: "Satupolun kohtaamispaikka ry",
    contact: ["Olli Oletettu", "Toiminnanjohtaja"],
    domain: "satupolku.example",
    sites: &[Site {
        name: "Kohtaamispaikka Satupolku",
        closed: None,
        account: None,
        cards: Cards {
            personal: 10,
            community: 2,
            free_personal: 10,
            free_community: 2,
            serials: false,
        },
    }],
    venues: &[],
    sells_tickets: false,
};

const STORY_HOUSE: Organisation = Organisation {
    name: "Tarinatalon säätiö",
    contact: ["Kaisa Keksitty", "Tuottaja"],
    domain: "tarinatalo.example",
    sites: &[],
    venues: &[
        Venue {
            category: VenueCategory::Culture,
            name: [
                "Tarinatalon teatteri",
                "Sagohusets teater",
                "Storyhouse Theatre",
            ],
            offer: [
                "Maksuton pääsylippu kaikkiin teatterin omiin esityksiin, kun paikkoja on jäljellä. Varaa lippu kassalta tai puhelimitse ja kerro kortin tunnus.",
                "Gratis biljett till alla teaterns egna föreställningar så länge det finns platser kvar. Boka biljetten i kassan eller per telefon och uppge kortets kod.",
                "A free ticket to all of the theatre's own performances while seats are available. Book at the ticket office or by phone and tell your card number.",
            ],
            address: ["Tarinatalonkuja 1", "02100", "049"],
            closed: None,
            account: Some(Account::of("espoo.kohde")),
        },
        Venue {
            category: VenueCategory::Culture,
            name: [
                "Tarinatalon galleria",
                "Sagohusets galleri",
                "Storyhouse Gallery",
            ],
            offer: [
                "Galleria on lopettanut toimintansa. Kiitos kaikille kävijöille!",
                "Galleriet har stängt för gott. Tack till alla besökare!",
                "The gallery has closed for good. Thank you to all visitors!",
            ],
            address: ["Tarinatalonkuja 3", "02100", "049"],
            closed: Some(Day::Ago(75)),
            account: None,
        },
    ],
    sells_tickets: true,
};

const SPORTS: Organisation = Organisation {
    name: "Satusaaren liikuntapalvelut",
    contact: ["Uuno Uimari", "Hallimestari"],
    domain: "satusaari.example",
    sites: &[],
    venues: &[Venue {
        category: VenueCategory::Sports,
        name: [
            "Satusaaren uimahalli",
            "Sagoholmens simhall",
            "Fairy Island Swimming Hall",
        ],
        offer: [
            "Maksuton kertakäynti uimahalliin ja kuntosalille. Näytä kortti kassalla.",
            "Gratis engångsbesök i simhallen och på gymmet. Visa kortet i kassan.",
            "A free single visit to the pool and the gym. Show your card at the desk.",
        ],
        address: ["Merenneidonkatu 12", "02230", "049"],
        closed: None,
        account: None,
    }],
    sells_tickets: false,
};

const INSTITUTE: Organisation = Organisation {
    name: "Satulammen kansalaisopisto",
    contact: ["Oili Opettavainen", "Suunnittelijaopettaja"],
    domain: "satulammenopisto.example",
    sites: &[],
    venues: &[Venue {
        category: VenueCategory::Education,
        name: [
            "Satulammen kansalaisopisto",
            "Sagoträskets medborgarinstitut",
            "Satulampi Adult Education Centre",
        ],
        offer: [
            "Kaksi maksutonta kurssipaikkaa lukuvuodessa. Ilmoittaudu kurssille ja kerro kortin tunnus opiston toimistoon.",
            "Två gratis kursplatser per läsår. Anmäl dig till kursen och meddela kortets kod till institutets kansli.",
            "Two free course places in a school year. Enrol in the course and tell your card number to the centre's office.",
        ],
        address: ["Oppipojantie 4", "02770", "049"],
        closed: None,
        account: None,
    }],
    sells_tickets: false,
};

const SCIENCE: Organisation = Organisation {
    name: "Tiedekeskus Ihmetys",
    contact: ["Ines Ihmettelijä", "Asiakaspalvelupäällikkö"],
    domain: "ihmetys.example",
    sites: &[],
    venues: &[Venue {
        category: VenueCategory::Science,
        name: [
            "Tiedekeskus Ihmetys",
            "Vetenskapscentret Ihmetys",
            "Ihmetys Science Centre",
        ],
        offer: [
            "Maksuton pääsylippu näyttelyihin ja planetaarion esityksiin.",
            "Gratis inträde till utställningarna och planetariets föreställningar.",
            "Free admission to the exhibitions and the planetarium shows.",
        ],
        address: ["Keksijänkuja 8", "02600", "049"],
        closed: None,
        account: None,
    }],
    sells_tickets: false,
};
