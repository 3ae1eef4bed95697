//! What happened to the cards of a site: handed out, renewed, lost, replaced, mistyped. Made up, by the rules.

use chrono::{DateTime, Datelike, Duration, NaiveDate, TimeZone, Utc, Weekday};
use chrono_tz::Europe::Helsinki;
use shared::card_number::{AreaPrefix, CardNumber};
use shared::cards::{CardKind, InactivationReason, IssuanceKind};
use shared::validity::{ValidityRules, last_valid_day};

use super::card::{Card, Handing};
use super::numbers::Numbers;
use super::people::{Person, Society};
use super::random::Random;

/// Cards handed out longer ago than this have the older, serial numbers, where there were any.
const SERIAL_DAYS: i64 = 550;
/// The first serial number.
const FIRST_SERIAL: u32 = 701;

/// What became of a personal card.
#[derive(Clone, Copy)]
enum Fate {
    /// It is used until its end, and then perhaps renewed.
    Kept,
    /// It was lost, broke or was misused.
    Ended(InactivationReason),
    /// Another number took its place, so many times.
    Replaced(u8),
    /// Its number was mistyped, and the right one entered a moment later.
    Mistyped,
    /// Its holder had the facts deleted.
    Forgotten,
}

/// So that also the smallest site has something to show.
const fn fate(place: u64) -> Fate {
    match place % 40 {
        3 | 18 | 33 => Fate::Ended(InactivationReason::Lost),
        7 => Fate::Replaced(2),
        27 => Fate::Replaced(1),
        11 => Fate::Ended(InactivationReason::Broken),
        15 => Fate::Mistyped,
        22 => Fate::Ended(InactivationReason::Misused),
        36 => Fate::Forgotten,
        _ => Fate::Kept,
    }
}

/// The rules and the time of one site.
pub(super) struct Terms {
    /// Letters of its numbers.
    pub(super) prefix: AreaPrefix,
    /// How long its cards are valid.
    pub(super) rules: ValidityRules,
    /// The end of its pilot.
    pub(super) pilot_end: Option<NaiveDate>,
    /// First day on which it handed out cards.
    pub(super) first: NaiveDate,
    /// Last such day: today, if it is open.
    pub(super) last: NaiveDate,
    /// Whether it began with serial numbers.
    pub(super) serials: bool,
    /// The present moment.
    pub(super) now: DateTime<Utc>,
}

/// Makes up the cards of one site.
pub(super) struct Lives<'a> {
    /// The site.
    pub(super) terms: &'a Terms,
    /// Who gets cards.
    pub(super) society: &'a Society,
    /// Where numbers come from.
    pub(super) numbers: &'a mut Numbers,
    /// Where chance comes from.
    pub(super) random: Random,
    /// The cards so far.
    pub(super) cards: Vec<Card>,
}

impl Lives<'_> {
    /// So many cards, spread over the site's time.
    pub(super) fn make(mut self, personal: u64, community: u64) -> Vec<Card> {
        for place in 0..personal {
            let day = self.draw_day(place);
            let person = self.society.draw(&mut self.random, day);
            let late = place % 13 == 5;
            self.live(fate(place), day, person, late);
        }
        for place in 0..community {
            let day = self.draw_day(place + 1);
            let first = self.hand_out(IssuanceKind::First, day, false);
            let renewal = self.renew(first, 100);
            let issuances = [Some(first), renewal].into_iter().flatten().collect();
            let number = self.numbers.draw(&self.terms.prefix);
            self.push(Card::new(number, CardKind::Community, issuances));
        }
        self.cards
    }

    /// A day of the site's time: more of late, fewer in July, none at weekends; the first card is today's.
    fn draw_day(&mut self, place: u64) -> NaiveDate {
        if place == 0 {
            return self.terms.last;
        }
        let span = (self.terms.last - self.terms.first).num_days();
        let mut day = self.terms.last;
        for _ in 0..4 {
            let back = self.random.between(0, span.max(1));
            let other = self.random.between(0, span.max(1));
            let back = if self.random.chance(50) {
                back.min(other)
            } else {
                back
            };
            day = self.terms.last - Duration::days(back);
            if day.month() != 7 || self.random.chance(35) {
                break;
            }
        }
        let into_weekend = match day.weekday() {
            Weekday::Sat => 1,
            Weekday::Sun => 2,
            _ => 0,
        };
        (day - Duration::days(into_weekend)).max(self.terms.first)
    }

    /// A moment of a working day, not in the future.
    fn moment(&mut self, day: NaiveDate) -> DateTime<Utc> {
        let minutes = self.random.between(9 * 60, 16 * 60);
        let noon = day.and_hms_opt(0, 0, 0).unwrap_or_default() + Duration::minutes(minutes);
        let local = Helsinki.from_local_datetime(&noon).earliest();
        local.map_or(self.terms.now, |local| {
            local.with_timezone(&Utc).min(self.terms.now)
        })
    }

    fn hand_out(&mut self, kind: IssuanceKind, on: NaiveDate, late: bool) -> Handing {
        let today = crate::clock::civil_day(self.terms.now);
        let delay = if late { self.random.between(2, 10) } else { 0 };
        Handing {
            kind,
            on,
            last_day: last_valid_day(on, self.terms.rules, self.terms.pilot_end),
            recorded_at: self.moment((on + Duration::days(delay)).min(today)),
        }
    }

    /// A renewal around the last valid day, if that was before the site's last day and chance will have it.
    fn renew(&mut self, first: Handing, percent: u64) -> Option<Handing> {
        let on = first.last_day + Duration::days(self.random.between(-20, 26));
        let is_possible = on > first.on && on <= self.terms.last;
        (is_possible && self.random.chance(percent))
            .then(|| self.hand_out(IssuanceKind::Renewal, on, false))
    }

    /// A day after another, within the site's time; the same one when there is none left.
    fn later(&mut self, day: NaiveDate) -> NaiveDate {
        let left = (self.terms.last - day).num_days();
        let wait = self.random.between(left.min(6), left.min(150) + 1);
        day + Duration::days(wait)
    }

    fn draw_number(&mut self, on: NaiveDate) -> CardNumber {
        let is_old = (self.terms.last - on).num_days() > SERIAL_DAYS;
        if self.terms.serials && is_old {
            let next = (FIRST_SERIAL..).take(500);
            for serial in next {
                if let Some(number) = self.numbers.serial(&self.terms.prefix, serial) {
                    return number;
                }
            }
        }
        self.numbers.draw(&self.terms.prefix)
    }

    fn live(&mut self, fate: Fate, day: NaiveDate, person: Person, late: bool) {
        if matches!(fate, Fate::Mistyped) {
            let first = self.hand_out(IssuanceKind::First, day, late);
            let number = self.draw_number(day);
            let wrong = self.push(Card::new(number, CardKind::Personal, vec![first]));
            wrong.inactivation = Some((InactivationReason::RegisteredInError, day));
        }
        let first = self.hand_out(IssuanceKind::First, day, late);
        let renewal = match fate {
            Fate::Kept | Fate::Forgotten => self.renew(first, 45),
            Fate::Ended(_) | Fate::Replaced(_) | Fate::Mistyped => None,
        };
        let issuances: Vec<_> = [Some(first), renewal].into_iter().flatten().collect();
        let number = self.draw_number(day);
        let ended_on = self.later(day);
        let card = self.push(Card::new(number, CardKind::Personal, issuances));
        card.stamp(&person);
        match fate {
            Fate::Ended(reason) => card.inactivation = Some((reason, ended_on)),
            Fate::Forgotten => card.forget(),
            Fate::Replaced(times) => self.replace(times, ended_on),
            Fate::Kept | Fate::Mistyped => {}
        }
    }

    /// Puts new numbers in the place of the last card; its facts move along.
    fn replace(&mut self, times: u8, from: NaiveDate) {
        let mut on = from;
        for _ in 0..times {
            let number = self.numbers.draw(&self.terms.prefix);
            let handing = self.hand_out(IssuanceKind::Replacement, on, false);
            let Some(old) = self.cards.last_mut() else {
                return;
            };
            let last_day = old.issuances.last().map_or(on, |handing| handing.last_day);
            if on > last_day {
                return;
            }
            old.inactivation = Some((InactivationReason::Replaced, on));
            let replaced = old.id;
            let person = old.person.take();
            let mut stamps = std::mem::take(&mut old.stamps);
            let handing = Handing {
                last_day,
                ..handing
            };
            let card = self.push(Card::new(number, CardKind::Personal, vec![handing]));
            card.replaces = Some(replaced);
            if let Some(person) = person {
                card.stamp(&person);
            }
            stamps.append(&mut card.stamps);
            for stamp in &mut stamps {
                stamp.facts_of = Some(card.id);
            }
            card.stamps = stamps;
            on = self.later(on);
        }
    }

    fn push(&mut self, card: Card) -> &mut Card {
        self.cards.push(card);
        let last = self.cards.len() - 1;
        #[expect(clippy::indexing_slicing, reason = "it was pushed a line above")]
        &mut self.cards[last]
    }
}

#[cfg(test)]
mod tests;
