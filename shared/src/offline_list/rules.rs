//! The rules of the offline list: a card's entry, how entries are written, and whether one is there.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{Datelike, NaiveDate};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::card_number::CardNumber;

/// How long a list may be used, in hours from the hour in which it was made.
pub const HOURS_VALID: i64 = 36;

/// Bytes of an entry.
const ENTRY: usize = 4;

/// The entry of a card: HMAC-SHA-256 of its number with the list's key, cut to the first 32 bits.
///
/// So short that many numbers share it: a generated number has 40 random bits, thus whoever holds the key and tries all
/// finds 256 numbers for each entry, and a gate takes a number for listed that is not in one case of 4,300 at a million entries.
#[must_use]
pub fn entry(hash_key: &[u8], number: &CardNumber) -> u32 {
    // HMAC takes keys of every length.
    let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(hash_key);
    let hash = mac.map(|mac| {
        mac.chain_update(number.as_str().as_bytes())
            .finalize()
            .into_bytes()
    });
    let first = hash.ok().and_then(|hash| hash.first_chunk().copied());
    first.map(u32::from_be_bytes).unwrap_or_default()
}

/// Entries as they are written: ascending without repetition, each of 4 bytes with the highest first, in base64url.
#[must_use]
pub fn encode(mut entries: Vec<u32>) -> (usize, String) {
    entries.sort_unstable();
    entries.dedup();
    let mut bytes = Vec::with_capacity(entries.len() * ENTRY);
    for entry in &entries {
        bytes.extend(entry.to_be_bytes());
    }
    (entries.len(), URL_SAFE_NO_PAD.encode(bytes))
}

/// Entries as they were written; `None` when they cannot be.
#[must_use]
pub fn decode(text: &str) -> Option<Vec<u32>> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let (entries, rest) = bytes.as_chunks::<ENTRY>();
    if !rest.is_empty() {
        return None;
    }
    let entries: Vec<_> = entries.iter().copied().map(u32::from_be_bytes).collect();
    entries
        .is_sorted_by(|one, next| one < next)
        .then_some(entries)
}

/// Whether a card is in a list, by its entry.
#[must_use]
pub fn contains(entries: &[u32], entry: u32) -> bool {
    entries.binary_search(&entry).is_ok()
}

/// The week of a day, as ISO 8601 writes it.
#[must_use]
pub fn week(day: NaiveDate) -> String {
    let week = day.iso_week();
    format!("{:04}-W{:02}", week.year(), week.week())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> CardNumber {
        CardNumber::parse(text).unwrap()
    }

    #[test]
    fn an_entry_is_the_first_32_bits_of_the_keyed_hash() {
        let one = entry(&[7; 32], &number("ESPVTPVXVT2H"));
        assert_eq!(one, entry(&[7; 32], &number(" espv-tpvx vt2h")));
        assert_ne!(one, entry(&[8; 32], &number("ESPVTPVXVT2H")));
        assert_ne!(one, entry(&[7; 32], &number("ESPVTPVXVT2G")));
    }

    #[test]
    fn entries_are_read_as_they_were_written_and_never_otherwise() {
        let (count, text) = encode(vec![0xFFFF_FFFF, 1, 0x0102_0304, 1]);
        assert_eq!((count, text.as_str()), (3, "AAAAAQECAwT_____"));
        assert_eq!(decode(&text).unwrap(), [1, 0x0102_0304, 0xFFFF_FFFF]);
        assert_eq!(decode("").unwrap(), [0_u32; 0]);

        for wrong in ["AAAAAQ==", "AAAA", "AQIDBAAAAAE", "AAAAAQAAAAE", "?"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_card_is_listed_when_its_entry_is_there() {
        let entries = [3, 7, 11];
        for (entry, listed) in [(2, false), (3, true), (7, true), (11, true), (12, false)] {
            assert_eq!(contains(&entries, entry), listed, "{entry}");
        }
    }

    #[test]
    fn weeks_are_those_of_iso_8601() {
        for (day, expected) in [
            ("2026-11-25", "2026-W48"),
            ("2026-12-31", "2026-W53"),
            ("2027-01-03", "2026-W53"),
            ("2027-01-04", "2027-W01"),
        ] {
            assert_eq!(week(day.parse().unwrap()), expected);
        }
    }
}
