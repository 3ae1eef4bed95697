//! Card numbers for the demo: the same ones everywhere, none twice.

use std::collections::HashSet;

use shared::card_number::{AreaPrefix, CardNumber};

use super::random::Random;

/// New numbers, none twice.
pub(super) struct Numbers {
    random: Random,
    taken: HashSet<CardNumber>,
}

impl Numbers {
    /// The numbers of a demo.
    pub(super) fn new(seed: u64) -> Self {
        Self {
            random: Random::new(seed),
            taken: HashSet::new(),
        }
    }

    /// A new number of an area.
    pub(super) fn draw(&mut self, prefix: &AreaPrefix) -> CardNumber {
        loop {
            let drawn = CardNumber::generate(prefix, self.random.five_bytes());
            if let Some(number) = drawn.filter(|number| self.taken.insert(number.clone())) {
                return number;
            }
        }
    }

    /// A number of the older kind, if nobody has it.
    pub(super) fn serial(&mut self, prefix: &AreaPrefix, serial: u32) -> Option<CardNumber> {
        let number = CardNumber::parse(&format!("{}{serial:06}", prefix.as_str())).ok()?;
        self.taken.insert(number.clone()).then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_comes_twice() {
        let prefix = AreaPrefix::parse("ESP").unwrap();
        let mut numbers = Numbers::new(3);
        let drawn: HashSet<_> = (0..500).map(|_| numbers.draw(&prefix)).collect();

        assert_eq!(drawn.len(), 500);
        assert!(drawn.iter().all(CardNumber::check_character_holds));
        let serial = numbers.serial(&prefix, 1000).unwrap();
        assert_eq!(serial.as_str(), "ESP001000");
        assert!(numbers.serial(&prefix, 1000).is_none());
    }
}
