//! Permanent areas all over the country, each with a site and a venue.

use shared::areas::AreaKind;
use shared::text::Language;
use shared::venues::VenueCategory;

use super::plain::{municipality, organisation, permanent, site, venue};
use super::{Account, Area, Day, Venue};

pub(super) const VAASA: Area = Area {
    issue_day_counts: true,
    child_age_limit: 18,
    ..municipality(
        ["Vaasa", "Vasa", "Vaasa"],
        "VAA",
        "https://www.vaasa.fi",
        &["905"],
        &[permanent(Day::On(2021, 1, 1))],
        &[
            organisation(
                "Sagoskärets församling",
                ["Saga Exempel", "Diakon"],
                "sagoskaret.example",
                &[site(
                    "Sagoskärets diakoniarbete",
                    14,
                    Some(Account {
                        username: "vaasa.jakaja",
                        language: Language::Sv,
                        is_new: false,
                    }),
                )],
                &[],
            ),
            organisation(
                "Sagoskärets konststiftelse",
                ["Sven Svensk-Exempel", "Museilektor"],
                "sagoskaretskonst.example",
                &[],
                &[Venue {
                    account: Some(Account {
                        username: "vaasa.kohde",
                        language: Language::Sv,
                        is_new: false,
                    }),
                    ..venue(
                        VenueCategory::Culture,
                        [
                            "Satusaariston taidehalli",
                            "Sagoskärets konsthall",
                            "Fairy Skerry Art Hall",
                        ],
                        [
                            "Maksuton pääsylippu näyttelyihin, opastuksiin ja avoimiin työpajoihin.",
                            "Gratis inträde till utställningar, guidningar och öppna verkstäder.",
                            "Free admission to exhibitions, guided tours and open workshops.",
                        ],
                        ["Fyrgränden 3", "65100", "905"],
                    )
                }],
            ),
        ],
    )
};

pub(super) const KAINUU: Area = Area {
    kind: AreaKind::Region,
    ..municipality(
        ["Kainuu", "Kajanaland", "Kainuu"],
        "KAI",
        "https://hyvinvointialue.kainuu.fi",
        &["105", "205", "290", "578", "620", "697", "765", "777"],
        &[permanent(Day::On(2017, 1, 1))],
        &[
            organisation(
                "Tarinavaaran sosiaalipalvelut",
                ["Veikko Vaara", "Sosiaaliohjaaja"],
                "tarinavaara.example",
                &[site("Tarinavaaran sosiaalityö", 16, None)],
                &[],
            ),
            organisation(
                "Tarinavaaran museosäätiö",
                ["Helmi Hirsi", "Museonjohtaja"],
                "tarinavaaranmuseo.example",
                &[],
                &[venue(
                    VenueCategory::Culture,
                    [
                        "Tarinavaaran ulkomuseo",
                        "Sagobergets friluftsmuseum",
                        "Tarinavaara Open-Air Museum",
                    ],
                    [
                        "Maksuton pääsylippu museoalueelle ja kesän tapahtumiin.",
                        "Gratis inträde till museiområdet och sommarens evenemang.",
                        "Free admission to the museum grounds and the summer events.",
                    ],
                    ["Kalevantulentie 1", "87100", "205"],
                )],
            ),
        ],
    )
};

pub(super) const LAPPEENRANTA: Area = municipality(
    ["Lappeenranta", "Villmanstrand", "Lappeenranta"],
    "LAP",
    "https://www.lappeenranta.fi",
    &["405"],
    &[permanent(Day::On(2019, 1, 1))],
    &[
        organisation(
            "Satulinnoituksen tukiyhdistys ry",
            ["Tuula Tuki", "Toiminnanohjaaja"],
            "satulinnoitus.example",
            &[site("Olohuone Satulinnoitus", 8, None)],
            &[],
        ),
        organisation(
            "Satulinnoituksen liikuntahallit",
            ["Jaana Jäärata", "Liikuntasihteeri"],
            "satulinnoituksenhallit.example",
            &[],
            &[venue(
                VenueCategory::Sports,
                [
                    "Satulinnoituksen jäähalli",
                    "Sagofästningens ishall",
                    "Fairy Fortress Ice Rink",
                ],
                [
                    "Maksuton yleisöluistelu. Luistimet saa lainaksi, jos niitä on vapaana.",
                    "Gratis allmänhetens åkning. Skridskor lånas ut i mån av tillgång.",
                    "Free public skating. Skates are lent when they are available.",
                ],
                ["Vallihaudankatu 14", "53100", "405"],
            )],
        ),
    ],
);

pub(super) const OULU: Area = municipality(
    ["Oulu", "Uleåborg", "Oulu"],
    "OUL",
    "https://www.ouka.fi",
    &["564"],
    &[permanent(Day::On(2020, 1, 1))],
    &[
        organisation(
            "Tarujoen hyvinvointikeskus",
            ["Oona Oletus", "Palveluohjaaja"],
            "tarujoki.example",
            &[site("Tarujoen hyvinvointikeskus", 10, None)],
            &[],
        ),
        organisation(
            "Tarujoen tiedepuisto",
            ["Tiina Tutkija", "Tapahtumatuottaja"],
            "tarujoentiede.example",
            &[],
            &[venue(
                VenueCategory::Science,
                [
                    "Tarujoen tiedepuisto",
                    "Sagoälvens vetenskapspark",
                    "Tarujoki Science Park",
                ],
                [
                    "Maksuton päivälippu. Työpajoihin ilmoittaudutaan sisäänkäynnillä.",
                    "Gratis dagsbiljett. Till verkstäderna anmäler man sig vid ingången.",
                    "A free day ticket. Sign up for workshops at the entrance.",
                ],
                ["Pohjantähdentie 30", "90100", "564"],
            )],
        ),
    ],
);

pub(super) const ROVANIEMI: Area = municipality(
    ["Rovaniemi", "Rovaniemi", "Rovaniemi"],
    "ROV",
    "https://www.rovaniemi.fi",
    &["698"],
    &[permanent(Day::On(2020, 10, 1))],
    &[organisation(
        "Revontulisadun opisto",
        ["Reetta Repo", "Rehtori"],
        "revontulisatu.example",
        &[site("Revontulisadun nuorten työpaja", 8, None)],
        &[venue(
            VenueCategory::Education,
            [
                "Revontulisadun opisto",
                "Norrskenssagans institut",
                "Northern Lights Tale Institute",
            ],
            [
                "Yksi maksuton kurssipaikka lukukaudessa sekä kaikki avoimet luennot.",
                "En gratis kursplats per termin samt alla öppna föreläsningar.",
                "One free course place a term, and all open lectures.",
            ],
            ["Poropolku 6", "96100", "698"],
        )],
    )],
);

pub(super) const TAMPERE: Area = municipality(
    ["Tampere", "Tammerfors", "Tampere"],
    "TRE",
    "https://www.tampere.fi",
    &["837"],
    &[permanent(Day::On(2021, 1, 1))],
    &[
        organisation(
            "Tarukosken sosiaaliasema",
            ["Pirjo Pirkka", "Sosiaalityön esihenkilö"],
            "tarukoski.example",
            &[site("Tarukosken aikuissosiaalityö", 14, None)],
            &[],
        ),
        organisation(
            "Tarukosken elokuvayhdistys ry",
            ["Eetu Elokuva", "Puheenjohtaja"],
            "tarukoskenkino.example",
            &[],
            &[venue(
                VenueCategory::Culture,
                [
                    "Elokuvateatteri Taruvalo",
                    "Biografen Sagoljus",
                    "Cinema Fairy Light",
                ],
                [
                    "Maksuton lippu sunnuntain ja maanantain näytöksiin.",
                    "Gratis biljett till söndagens och måndagens föreställningar.",
                    "A free ticket to the showings on Sundays and Mondays.",
                ],
                ["Kehräsaarenpolku 2", "33100", "837"],
            )],
        ),
    ],
);
