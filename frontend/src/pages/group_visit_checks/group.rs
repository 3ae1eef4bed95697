//! The members' numbers as they stand on the page, each with its verdict once the register has given it.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::group_visit_checks::GroupMemberVerdict;
use shared::limits::GROUP_CARDS_MAX;
use yew::Reducible;

/// A member's card.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Member {
    /// The number.
    pub(super) number: String,
    /// The verdict, and the day that it is about.
    judged: Option<(NaiveDate, GroupMemberVerdict)>,
}

impl Member {
    /// The verdict for a day, if it is known.
    pub(super) fn verdict(&self, day: NaiveDate) -> Option<GroupMemberVerdict> {
        let judged = self.judged.filter(|(judged_for, _)| *judged_for == day);
        judged.map(|(_, verdict)| verdict)
    }
}

/// The members' cards in the order in which they were entered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Group {
    /// The members.
    pub(super) members: Vec<Member>,
}

/// What happens to the list.
pub(super) enum GroupEvent {
    /// A number was entered.
    Added(String),
    /// What was kept comes back, before what has been entered meanwhile.
    CameBack(Vec<String>),
    /// A number was taken out.
    Removed(String),
    /// All were taken out.
    Emptied,
    /// The register has judged numbers for a day.
    Judged(NaiveDate, Rc<Vec<(String, GroupMemberVerdict)>>),
}

impl Group {
    /// The list with one more number.
    pub(super) fn with(mut self, number: &str) -> Self {
        self.members.push(Member {
            number: number.to_owned(),
            judged: None,
        });
        self
    }

    /// Whether a number stands there.
    pub(super) fn has(&self, number: &str) -> bool {
        self.members.iter().any(|member| member.number == number)
    }

    /// Whether no more numbers are taken.
    pub(super) fn is_full(&self) -> bool {
        u64::try_from(self.members.len()).is_ok_and(|count| count >= GROUP_CARDS_MAX)
    }

    /// The numbers that are not judged for a day yet.
    pub(super) fn open(&self, day: NaiveDate) -> Vec<String> {
        let open = self
            .members
            .iter()
            .filter(|member| member.verdict(day).is_none());
        open.map(|member| member.number.clone()).collect()
    }

    /// How many cards are valid on a day, and how many are not.
    pub(super) fn counts(&self, day: NaiveDate) -> (usize, usize) {
        let verdicts = self.members.iter().filter_map(|member| member.verdict(day));
        let (valid, not): (Vec<_>, Vec<_>) = verdicts.partition(|verdict| verdict.valid);
        (valid.len(), not.len())
    }
}

impl Reducible for Group {
    type Action = GroupEvent;

    fn reduce(self: Rc<Self>, event: GroupEvent) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            GroupEvent::Added(number) => next = next.with(&number),
            GroupEvent::CameBack(numbers) => {
                let entered = std::mem::take(&mut next.members);
                let known =
                    |number: &String| !entered.iter().any(|member| member.number == *number);
                let before = numbers.iter().filter(|number| known(number));
                next = before.fold(next, |group, number| group.with(number));
                next.members.extend(entered);
            }
            GroupEvent::Removed(number) => next.members.retain(|member| member.number != number),
            GroupEvent::Emptied => next.members.clear(),
            GroupEvent::Judged(day, verdicts) => {
                for member in &mut next.members {
                    let found = verdicts.iter().find(|(number, _)| *number == member.number);
                    if let Some((_, verdict)) = found {
                        member.judged = Some((day, *verdict));
                    }
                }
            }
        }
        Rc::new(next)
    }
}

/// The end of a number: enough to tell the cards of a group apart, too little to be used as one.
#[must_use]
pub fn ending(number: &str) -> String {
    let letters: Vec<char> = number.chars().collect();
    let shown = (letters.len() / 2).min(3);
    let end = letters.iter().skip(letters.len().saturating_sub(shown));
    format!("…{}", end.collect::<String>())
}

#[cfg(test)]
mod tests {
    use shared::cards::CardKind;
    use shared::verdict::Reason;

    use super::*;

    #[test]
    fn a_verdict_is_about_the_day_it_was_given_for() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let verdict = GroupMemberVerdict {
            valid: true,
            reason: Reason::Ok,
            kind: Some(CardKind::Personal),
            only_in: None,
        };
        let group = Rc::new(Group::default().with("A1").with("B2"));

        let judged = Rc::new(vec![("A1".to_owned(), verdict)]);
        let group = group.reduce(GroupEvent::Judged(day(25), judged));

        assert_eq!(group.open(day(25)), ["B2"]);
        assert_eq!(group.open(day(26)), ["A1", "B2"]);
        assert_eq!(group.counts(day(25)), (1, 0));
        assert_eq!(group.counts(day(26)), (0, 0));
    }

    #[test]
    fn what_was_kept_comes_back_before_what_was_entered_meanwhile() {
        let group = Rc::new(Group::default().with("B2").with("C3"));

        let kept = vec!["A1".to_owned(), "B2".to_owned()];
        let group = group.reduce(GroupEvent::CameBack(kept));

        let numbers = group.members.iter().map(|member| member.number.as_str());
        assert_eq!(numbers.collect::<Vec<_>>(), ["A1", "B2", "C3"]);
    }

    #[test]
    fn the_end_of_a_number_is_never_the_number() {
        assert_eq!(ending("ESPVTPVXVT2H"), "…T2H");
        assert_eq!(ending("1234"), "…34");
        assert_eq!(ending("?"), "…");
    }
}
