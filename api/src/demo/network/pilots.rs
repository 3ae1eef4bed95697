//! The areas that are special: a pilot about to end, a pilot that has ended, and one that keeps to itself.

use shared::areas::{AreaKind, AreaState};
use shared::venues::VenueCategory;

use super::{Account, Area, Cards, Day, Organisation, Period, Site, Venue};

/// How many days ago the pilot of Seinäjoki ended.
const SEINAJOKI_ENDED: i64 = 45;

pub(super) const VANTAA_AND_KERAVA: Area = Area {
    kind: AreaKind::WellbeingCounty,
    name: ["Vantaa ja Kerava", "Vanda och Kervo", "Vantaa and Kerava"],
    prefix: "VAK",
    home_page: "https://vakehyva.fi",
    local_only: false,
    issue_day_counts: false,
    child_age_limit: 18,
    periods: &[Period {
        state: AreaState::Pilot,
        from: Day::Ago(440),
        pilot_end: Some(Day::In(60)),
    }],
    municipalities: &["092", "245"],
    coordinator: Some("vantaa.vastuu"),
    organisations: &[
        Organisation {
            name: "Tarukankaan hyvinvointipalvelut",
            contact: ["Sanna Sadunkertoja", "Sosiaaliohjauksen esihenkilö"],
            domain: "tarukangas.example",
            sites: &[Site {
                name: "Tarukankaan sosiaaliohjaus",
                closed: None,
                account: Some(Account::of("vantaa.jakaja")),
                cards: Cards {
                    personal: 46,
                    community: 2,
                    free_personal: 40,
                    free_community: 6,
                    serials: false,
                },
            }],
            venues: &[],
            sells_tickets: false,
        },
        Organisation {
            name: "Tarukankaan kulttuuri- ja liikuntapalvelut",
            contact: ["Matti Malli", "Palveluvastaava"],
            domain: "tarukankaankulttuuri.example",
            sites: &[],
            venues: &[CONCERT_HALL, SPORTS_HALL],
            sells_tickets: false,
        },
    ],
};

const CONCERT_HALL: Venue = Venue {
    category: VenueCategory::Culture,
    name: [
        "Tarukankaan konserttitalo",
        "Sagomons konserthus",
        "Tarukangas Concert Hall",
    ],
    offer: [
        "Maksuton lippu talon omiin konsertteihin. Liput noudetaan kassalta viimeistään puoli tuntia ennen alkua.",
        "Gratis biljett till husets egna konserter. Biljetterna hämtas i kassan senast en halvtimme före start.",
        "A free ticket to the hall's own concerts. Collect it from the ticket office at least half an hour before the start.",
    ],
    address: ["Sävelsadunaukio 2", "01300", "092"],
    closed: None,
    account: Some(Account::of("vantaa.kohde")),
};

const SPORTS_HALL: Venue = Venue {
    category: VenueCategory::Sports,
    name: [
        "Sadunmäen liikuntahalli",
        "Sagobackens idrottshall",
        "Sadunmäki Sports Hall",
    ],
    offer: [
        "Maksuton kertakäynti kuntosalille ja avoimille ohjatuille tunneille.",
        "Gratis engångsbesök på gymmet och på öppna ledda pass.",
        "A free single visit to the gym and to open instructed classes.",
    ],
    address: ["Jättiläisentie 20", "04200", "245"],
    closed: None,
    account: None,
};

pub(super) const SAVONLINNA: Area = Area {
    kind: AreaKind::Municipality,
    name: ["Savonlinna", "Nyslott", "Savonlinna"],
    prefix: "SAV",
    home_page: "https://www.savonlinna.fi",
    local_only: true,
    issue_day_counts: false,
    child_age_limit: 16,
    periods: &[Period {
        state: AreaState::Pilot,
        from: Day::Ago(300),
        pilot_end: None,
    }],
    municipalities: &["740"],
    coordinator: None,
    organisations: &[
        Organisation {
            name: "Sadunsalmen sosiaalityö",
            contact: ["Kalle Kuviteltu", "Sosiaalityöntekijä"],
            domain: "sadunsalmi.example",
            sites: &[Site {
                name: "Sadunsalmen aikuissosiaalityö",
                closed: None,
                account: Some(Account::of("savonlinna.jakaja")),
                cards: Cards {
                    personal: 16,
                    community: 1,
                    free_personal: 20,
                    free_community: 3,
                    serials: false,
                },
            }],
            venues: &[],
            sells_tickets: false,
        },
        Organisation {
            name: "Sadunsalmen musiikkiteatteri",
            contact: ["Aino Aaria", "Tuottaja"],
            domain: "sadunsalmenmusiikki.example",
            sites: &[],
            venues: &[Venue {
                category: VenueCategory::Culture,
                name: [
                    "Sadunsalmen musiikkiteatteri",
                    "Sagosundets musikteater",
                    "Sadunsalmi Music Theatre",
                ],
                offer: [
                    "Maksuton lippu harjoituksiin ja arki-iltojen esityksiin. Vain Savonlinnassa saadut kortit käyvät.",
                    "Gratis biljett till repetitioner och vardagskvällarnas föreställningar. Endast kort från Nyslott gäller.",
                    "A free ticket to rehearsals and to performances on weekday evenings. Only cards from Savonlinna are accepted.",
                ],
                address: ["Linnunlauluranta 5", "57100", "740"],
                closed: None,
                account: Some(Account::of("savonlinna.kohde")),
            }],
            sells_tickets: false,
        },
    ],
};

pub(super) const SEINAJOKI: Area = Area {
    kind: AreaKind::Municipality,
    name: ["Seinäjoki", "Seinäjoki", "Seinäjoki"],
    prefix: "SEI",
    home_page: "https://www.seinajoki.fi",
    local_only: false,
    issue_day_counts: false,
    child_age_limit: 16,
    periods: &[
        Period {
            state: AreaState::Pilot,
            from: Day::Ago(600),
            pilot_end: Some(Day::Ago(SEINAJOKI_ENDED)),
        },
        Period {
            state: AreaState::Ended,
            from: Day::Ago(SEINAJOKI_ENDED - 1),
            pilot_end: Some(Day::Ago(SEINAJOKI_ENDED)),
        },
    ],
    municipalities: &["743"],
    coordinator: None,
    organisations: &[
        Organisation {
            name: "Tarulakeuden sosiaalipalvelut",
            contact: ["Lauri Lakeus", "Palveluesihenkilö"],
            domain: "tarulakeus.example",
            sites: &[Site {
                name: "Tarulakeuden sosiaaliasema",
                closed: Some(Day::Ago(SEINAJOKI_ENDED)),
                account: Some(Account::of("seinajoki.jakaja")),
                cards: Cards {
                    personal: 22,
                    community: 1,
                    free_personal: 8,
                    free_community: 1,
                    serials: false,
                },
            }],
            venues: &[],
            sells_tickets: false,
        },
        Organisation {
            name: "Tarulakeuden teatteriyhdistys ry",
            contact: ["Taina Tarina", "Lipunmyynti"],
            domain: "tarulakeudenteatteri.example",
            sites: &[],
            venues: &[Venue {
                category: VenueCategory::Culture,
                name: [
                    "Tarulakeuden teatteri",
                    "Sagoslättens teater",
                    "Tarulakeus Theatre",
                ],
                offer: [
                    "Kokeilu on päättynyt. Seuraa verkkosivuja: kerromme, jos Kaikukortti palaa.",
                    "Försöket har avslutats. Följ webbplatsen: vi berättar om Kaikukortet kommer tillbaka.",
                    "The pilot has ended. Follow our website: we will tell you if Kaikukortti returns.",
                ],
                address: ["Rusthollarintie 9", "60100", "743"],
                closed: Some(Day::Ago(SEINAJOKI_ENDED)),
                account: None,
            }],
            sells_tickets: false,
        },
    ],
};
