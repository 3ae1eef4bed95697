//! The demo network as a tree of constants. Area names are real; all organisations, sites, venues and persons are made up.

mod espoo;
mod national;
mod others;
mod pilots;
mod plain;
pub(super) mod staff;

use chrono::{Duration, NaiveDate};
use shared::areas::{AreaKind, AreaState};
use shared::text::Language;
use shared::venues::VenueCategory;

pub(super) use national::{ADMINISTRATOR, ORGANISATIONS, SUPPORT_EMAIL};

/// The areas; the first one is the one that is shown most.
pub(super) const AREAS: [&Area; 10] = [
    &espoo::ESPOO,
    &pilots::VANTAA_AND_KERAVA,
    &pilots::SAVONLINNA,
    &pilots::SEINAJOKI,
    &others::VAASA,
    &others::KAINUU,
    &others::LAPPEENRANTA,
    &others::OULU,
    &others::ROVANIEMI,
    &others::TAMPERE,
];

/// A text in Finnish, Swedish and English.
pub(super) type Texts = [&'static str; 3];

/// An area with all that is in it.
pub(super) struct Area {
    /// What it is.
    pub(super) kind: AreaKind,
    /// Its name.
    pub(super) name: Texts,
    /// Letters of its card numbers.
    pub(super) prefix: &'static str,
    /// Its municipalities' own or its county's home page.
    pub(super) home_page: &'static str,
    /// Whether it keeps to itself.
    pub(super) local_only: bool,
    /// Whether the issue day is the first of a card's days.
    pub(super) issue_day_counts: bool,
    /// Age under which a holder's children get tickets.
    pub(super) child_age_limit: i32,
    /// How it stood in the network, and from when.
    pub(super) periods: &'static [Period],
    /// Its municipalities.
    pub(super) municipalities: &'static [&'static str],
    /// The account of its coordinator.
    pub(super) coordinator: Option<&'static str>,
    /// Those who take part.
    pub(super) organisations: &'static [Organisation],
}

/// How an area stood from a day on.
pub(super) struct Period {
    /// Pilot, permanent or ended.
    pub(super) state: AreaState,
    /// The day.
    pub(super) from: Day,
    /// The last day of its pilot as it was known then.
    pub(super) pilot_end: Option<Day>,
}

/// Who takes part.
pub(super) struct Organisation {
    /// Its name.
    pub(super) name: &'static str,
    /// Its contact person and that person's title.
    pub(super) contact: [&'static str; 2],
    /// Domain of its e-mail addresses.
    pub(super) domain: &'static str,
    /// Where it hands out cards.
    pub(super) sites: &'static [Site],
    /// Where it accepts cards.
    pub(super) venues: &'static [Venue],
    /// Whether it sells tickets for others.
    pub(super) sells_tickets: bool,
}

/// A place that hands out cards.
pub(super) struct Site {
    /// Its name.
    pub(super) name: &'static str,
    /// Last day on which it hands out cards.
    pub(super) closed: Option<Day>,
    /// Its account.
    pub(super) account: Option<Account>,
    /// What is in it.
    pub(super) cards: Cards,
}

/// How much a site has handed out and has left.
pub(super) struct Cards {
    /// Personal cards.
    pub(super) personal: u64,
    /// Community cards.
    pub(super) community: u64,
    /// Personal numbers that are not handed out yet.
    pub(super) free_personal: usize,
    /// Community numbers that are not handed out yet.
    pub(super) free_community: usize,
    /// Whether it began with the older, serial numbers.
    pub(super) serials: bool,
}

/// A place that accepts cards.
pub(super) struct Venue {
    /// What it offers.
    pub(super) category: VenueCategory,
    /// Its name.
    pub(super) name: Texts,
    /// What it gives to holders.
    pub(super) offer: Texts,
    /// Street, postal code and municipality.
    pub(super) address: [&'static str; 3],
    /// Last day on which it accepts cards.
    pub(super) closed: Option<Day>,
    /// Its account.
    pub(super) account: Option<Account>,
}

/// An account of a site or venue.
#[derive(Clone, Copy)]
pub(super) struct Account {
    /// Its name.
    pub(super) username: &'static str,
    /// The language that it works in.
    pub(super) language: Language,
    /// Whether its password is for the first sign-in only.
    pub(super) is_new: bool,
}

impl Account {
    /// One that works in Finnish and has been signed in with before.
    pub(super) const fn of(username: &'static str) -> Self {
        Self {
            username,
            language: Language::Fi,
            is_new: false,
        }
    }
}

/// A day, fixed or seen from today.
#[derive(Clone, Copy)]
pub(super) enum Day {
    /// Year, month, day.
    On(i32, u32, u32),
    /// So many days ago.
    Ago(i64),
    /// In so many days.
    In(i64),
}

impl Day {
    /// The day of the calendar.
    pub(super) fn seen_from(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::On(year, month, day) => {
                NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today)
            }
            Self::Ago(days) => today - Duration::days(days),
            Self::In(days) => today + Duration::days(days),
        }
    }
}

/// The usernames of all accounts, in the order in which they are shown.
pub(super) fn usernames() -> Vec<&'static str> {
    let mut names = vec![ADMINISTRATOR];
    for area in AREAS {
        let coordinators = staff::COORDINATORS.iter();
        let own = coordinators.filter(|coordinator| coordinator.area == area.prefix);
        names.extend(own.filter_map(|coordinator| coordinator.username));
        for organisation in area.organisations {
            let sites = organisation.sites.iter().map(|site| site.account);
            let venues = organisation.venues.iter().map(|venue| venue.account);
            names.extend(
                sites
                    .chain(venues)
                    .flatten()
                    .map(|account| account.username),
            );
            let is_here = |person: &&staff::Person| {
                organisation
                    .sites
                    .iter()
                    .any(|site| site.name == person.site)
            };
            let persons = staff::PERSONS.iter().filter(is_here);
            names.extend(persons.map(|person| person.username));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use shared::card_number::AreaPrefix;
    use shared::privacy::find_identity;

    use super::*;

    fn organisations() -> impl Iterator<Item = &'static Organisation> {
        let of_areas = AREAS.iter().flat_map(|area| area.organisations);
        of_areas.chain(ORGANISATIONS)
    }

    fn venues() -> impl Iterator<Item = &'static Venue> {
        organisations().flat_map(|organisation| organisation.venues)
    }

    #[test]
    fn names_are_unique() {
        fn all_differ<'a>(names: impl Iterator<Item = &'a str>) {
            let mut seen = BTreeSet::new();
            for name in names {
                assert!(seen.insert(name), "{name}");
            }
        }
        all_differ(AREAS.iter().map(|area| area.name[0]));
        all_differ(AREAS.iter().map(|area| area.prefix));
        all_differ(organisations().map(|organisation| organisation.name));
        all_differ(organisations().flat_map(|it| it.sites.iter().map(|site| site.name)));
        all_differ(venues().map(|venue| venue.name[0]));
        all_differ(usernames().into_iter());
    }

    #[test]
    fn staff_belong_to_what_there_is() {
        let has_area = |prefix: &str| AREAS.iter().any(|area| area.prefix == prefix);
        for coordinator in &staff::COORDINATORS {
            assert!(has_area(coordinator.area), "{}", coordinator.area);
            assert!(coordinator.contact[0].ends_with(".example"));
        }
        for area in AREAS {
            let known = staff::COORDINATORS.iter().any(|coordinator| {
                coordinator.area == area.prefix && coordinator.username == area.coordinator
            });
            assert!(area.coordinator.is_none() || known, "{}", area.prefix);
        }
        for (prefix, _) in staff::BROCHURES {
            assert!(has_area(prefix), "{prefix}");
        }
        for (name, _) in staff::PROMISES {
            assert!(organisations().any(|known| known.name == name), "{name}");
        }
        let persons = staff::PERSONS.iter().map(|person| person.username);
        let listed = usernames();
        for username in persons {
            assert!(listed.contains(&username), "{username}");
        }
    }

    #[test]
    fn every_category_and_language_is_there() {
        for category in VenueCategory::ALL {
            assert!(venues().any(|venue| venue.category == category));
        }
        for venue in venues() {
            for text in venue.name.iter().chain(&venue.offer) {
                assert!(!text.trim().is_empty(), "{}", venue.name[0]);
            }
        }
    }

    #[test]
    fn texts_pass_the_privacy_guard() {
        let offers = venues().flat_map(|venue| venue.offer.iter().chain(&venue.name));
        let names = organisations().map(|organisation| &organisation.name);
        for text in offers.chain(names) {
            assert_eq!(find_identity(text), None, "{text}");
        }
    }

    #[test]
    fn areas_have_a_prefix_and_a_first_period() {
        for area in AREAS {
            assert!(AreaPrefix::parse(area.prefix).is_ok());
            assert!(!area.periods.is_empty() && !area.municipalities.is_empty());
        }
    }
}
