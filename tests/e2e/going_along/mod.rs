//! Going along with clients: community cards, the group before its visit, and the distributor's own part.

mod community_cards;
mod group_visit;
mod our_part;
mod practice;
