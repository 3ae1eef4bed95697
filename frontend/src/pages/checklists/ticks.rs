//! The checklist as it stands on the page: what the register said, and the ticks that are on their way.

use std::rc::Rc;

use shared::checklists::{Checklist, ChecklistItem};
use shared::ids::ChecklistItemId;
use yew::Reducible;

/// The checklist on the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ticks {
    /// What the register said last.
    pub(super) list: Rc<Checklist>,
    /// Ticks on their way: the item, and whether it is ticked.
    sending: Vec<(ChecklistItemId, bool)>,
}

/// What happens to the checklist.
pub(super) enum TickEvent {
    /// The register told the list anew.
    Found(Rc<Checklist>),
    /// A tick is on its way.
    Sent(ChecklistItemId, bool),
    /// It has arrived, and the list is now this.
    Answered(ChecklistItemId, Checklist),
    /// It did not arrive.
    Refused(ChecklistItemId),
}

impl Ticks {
    pub(super) const fn new(list: Rc<Checklist>) -> Self {
        Self {
            list,
            sending: Vec::new(),
        }
    }

    /// Whether an item is shown as done.
    pub(super) fn is_done(&self, item: &ChecklistItem) -> bool {
        let sent = self.sending.iter().find(|(id, _)| *id == item.id);
        sent.map_or(item.answer.is_some(), |(_, ticked)| *ticked)
    }

    /// Whether an item's tick is on its way.
    pub(super) fn is_busy(&self, id: ChecklistItemId) -> bool {
        self.sending.iter().any(|(sent, _)| *sent == id)
    }

    /// How many items are shown as done.
    pub(super) fn done(&self) -> usize {
        let items = self.list.items.iter();
        items.filter(|item| self.is_done(item)).count()
    }
}

impl Reducible for Ticks {
    type Action = TickEvent;

    fn reduce(self: Rc<Self>, event: TickEvent) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            TickEvent::Found(list) => next.list = list,
            TickEvent::Sent(id, ticked) => next.sending.push((id, ticked)),
            TickEvent::Refused(id) => next.sending.retain(|(sent, _)| *sent != id),
            TickEvent::Answered(id, answered) => {
                next.sending.retain(|(sent, _)| *sent != id);
                // Other ticks may be on their way, which this answer does not know of yet.
                let mut list = (*next.list).clone();
                let new = answered.items.into_iter().find(|item| item.id == id);
                let old = list.items.iter_mut().find(|item| item.id == id);
                if let (Some(old), Some(new)) = (old, new) {
                    *old = new;
                }
                next.list = Rc::new(list);
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use chrono::DateTime;
    use shared::checklists::{ChecklistAnswer, ChecklistSection};
    use shared::ids::OrganisationId;
    use shared::text::Text;
    use uuid::Uuid;

    use super::*;

    fn item(number: u128, done: bool) -> ChecklistItem {
        ChecklistItem {
            id: ChecklistItemId(Uuid::from_u128(number)),
            code: format!("item_{number}"),
            section: ChecklistSection::Organisation,
            asks_day: false,
            by_commitment: false,
            text: Text::default(),
            url: None,
            answer: done.then(|| ChecklistAnswer {
                done_on: "2026-11-23".parse().unwrap(),
                answered_by: "espoo.jakaja".to_owned(),
                answered_at: DateTime::UNIX_EPOCH,
            }),
        }
    }

    fn list(items: Vec<ChecklistItem>) -> Checklist {
        Checklist {
            organisation_id: OrganisationId(Uuid::nil()),
            organisation_name: "Organisaatio".to_owned(),
            contact_name: "Eeva".to_owned(),
            contact_title: None,
            year: 2026,
            model_version: "2022".to_owned(),
            may_commit: false,
            may_answer: true,
            items,
        }
    }

    fn id(number: u128) -> ChecklistItemId {
        ChecklistItemId(Uuid::from_u128(number))
    }

    #[test]
    fn two_ticks_on_their_way_do_not_take_each_other_back() {
        let begun = Ticks::new(Rc::new(list(vec![item(1, false), item(2, false)])));
        let both = Rc::new(begun)
            .reduce(TickEvent::Sent(id(1), true))
            .reduce(TickEvent::Sent(id(2), true));
        assert_eq!(both.done(), 2);

        // The first answer was made before the second tick arrived.
        let first = list(vec![item(1, true), item(2, false)]);
        let one = both.reduce(TickEvent::Answered(id(1), first));
        assert_eq!(one.done(), 2);
        assert!(one.is_busy(id(2)) && !one.is_busy(id(1)));

        let refused = one.reduce(TickEvent::Refused(id(2)));
        assert_eq!(refused.done(), 1);
    }
}
