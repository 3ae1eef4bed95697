//! What becomes of each row, by what is in the register and in the other rows.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::Column;
use super::rows::{Entry, Header, Row};
use super::{ImportKind, ImportOutcome};
use crate::problem::FieldCode;
use crate::users::NewScope;

/// An organisation in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownOrganisation {
    /// Whether the area looks after it.
    pub is_own: bool,
    /// Whether the area may add sites and venues to it.
    pub is_usable: bool,
    /// Whether it hands out cards.
    pub distributes_cards: bool,
    /// Whether it runs venues.
    pub runs_venues: bool,
}

/// A site or venue, by the names of its organisation and its own.
pub type Place = (String, String);

/// What is in the register of what the rows name. Of another area nothing is known but that it is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Organisations by name.
    pub organisations: BTreeMap<String, KnownOrganisation>,
    /// Sites, and whether they belong to the area.
    pub sites: BTreeMap<Place, bool>,
    /// Venues by the Finnish name, and whether they belong to the area.
    pub venues: BTreeMap<Place, bool>,
    /// Accounts by user name: whether of a site or a venue, and which; none for those of no such place.
    pub accounts: BTreeMap<String, Option<(ImportKind, Place)>>,
}

/// Whether an organisation hands out cards, and whether it runs venues.
#[derive(Clone, Copy)]
struct Does {
    distributes_cards: bool,
    runs_venues: bool,
}

/// What the rows say so far.
struct Planner<'a> {
    header: &'a Header,
    known: &'a Known,
    /// The organisations of the file and of the register that the rows may name.
    organisations: BTreeMap<String, Does>,
    /// The sites and venues of the file.
    places: BTreeSet<(ImportKind, Place)>,
    usernames: BTreeSet<String>,
}

/// Decides on each row, and notes what is wrong with those that are refused.
pub fn plan(header: &Header, known: &Known, rows: &mut [Row]) -> Vec<ImportOutcome> {
    let usable = known.organisations.iter().filter(|(_, it)| it.is_usable);
    let organisations = usable.map(|(name, it)| {
        let does = Does {
            distributes_cards: it.distributes_cards,
            runs_venues: it.runs_venues,
        };
        (name.clone(), does)
    });
    let mut planner = Planner {
        header,
        known,
        organisations: organisations.collect(),
        places: BTreeSet::new(),
        usernames: BTreeSet::new(),
    };
    let mut outcomes = vec![ImportOutcome::Refused; rows.len()];
    // What others need comes first, in whichever order the file has them.
    for kind in ImportKind::ALL {
        for (row, outcome) in rows.iter_mut().zip(&mut outcomes) {
            let Some(entry) = row.entry.clone().filter(|entry| entry.kind() == kind) else {
                continue;
            };
            let exists = planner.look(row, &entry);
            *outcome = match (row.errors.is_empty(), exists) {
                (false, _) => ImportOutcome::Refused,
                (true, true) => ImportOutcome::Exists,
                (true, false) => ImportOutcome::WouldCreate,
            };
        }
    }
    outcomes
}

impl Planner<'_> {
    /// Whether what the row adds is there already. Notes what is wrong with it.
    fn look(&mut self, row: &mut Row, entry: &Entry) -> bool {
        match entry {
            Entry::Organisation(new) => {
                let does = Does {
                    distributes_cards: new.distributes_cards,
                    runs_venues: new.runs_venues,
                };
                self.organisation(row, does)
            }
            Entry::Site(_) => {
                self.organisation_of(row, |does| does.distributes_cards);
                let known = self.known.sites.get(&place(row)).copied();
                self.place(row, ImportKind::Site, known)
            }
            Entry::Venue(_) => {
                self.organisation_of(row, |does| does.runs_venues);
                let known = self.known.venues.get(&place(row)).copied();
                self.place(row, ImportKind::Venue, known)
            }
            Entry::Account(new) => {
                let kind = match new.scope {
                    NewScope::Venue { .. } => ImportKind::Venue,
                    _ => ImportKind::Site,
                };
                self.account(row, kind, &new.username)
            }
        }
    }

    fn organisation(&mut self, row: &mut Row, does: Does) -> bool {
        let is_twice = !self.places.insert((ImportKind::Organisation, place(row)));
        let known = self.known.organisations.get(&row.name);
        // Refused ones too: what belongs to them is not to be refused for it.
        self.organisations.entry(row.name.clone()).or_insert(does);
        if is_twice || known.is_some_and(|known| !known.is_own) {
            row.refuse(self.header, Column::Name, FieldCode::Taken);
        }
        known.is_some()
    }

    /// Refuses a row whose organisation is not there, or does not do what it should.
    fn organisation_of(&self, row: &mut Row, is_right: fn(&Does) -> bool) {
        let code = match self.organisations.get(&row.organisation) {
            Some(does) if is_right(does) => return,
            Some(_) => FieldCode::NotAllowed,
            None => FieldCode::UnknownReference,
        };
        row.refuse(self.header, Column::Organisation, code);
    }

    fn place(&mut self, row: &mut Row, kind: ImportKind, known: Option<bool>) -> bool {
        let is_twice = !self.places.insert((kind, place(row)));
        if is_twice || known == Some(false) {
            row.refuse(self.header, Column::Name, FieldCode::Taken);
        }
        known.is_some()
    }

    fn account(&mut self, row: &mut Row, kind: ImportKind, username: &str) -> bool {
        let its_place = place(row);
        // Without a right role it is not known whether a site or a venue is meant.
        let role = Column::Role.name(self.header.language);
        let has_role = row.errors.iter().all(|error| error.column != role);
        let known = match kind {
            ImportKind::Venue => self.known.venues.get(&its_place),
            _ => self.known.sites.get(&its_place),
        };
        let is_there = known == Some(&true) || self.places.contains(&(kind, its_place.clone()));
        if has_role && !is_there {
            let column = if self.organisations.contains_key(&row.organisation) {
                Column::Name
            } else {
                Column::Organisation
            };
            row.refuse(self.header, column, FieldCode::UnknownReference);
        }
        let known = self.known.accounts.get(username);
        let is_others = known.is_some_and(|known| *known != Some((kind, its_place)));
        let is_twice = !self.usernames.insert(username.to_owned());
        if is_twice || is_others {
            row.refuse(self.header, Column::Username, FieldCode::Taken);
        }
        known.is_some()
    }
}

fn place(row: &Row) -> Place {
    (row.organisation.clone(), row.name.clone())
}
