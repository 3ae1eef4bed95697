//! Whose rows one may see: another's is as good as none.

use shared::ids::AreaId;

/// Whose rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visible<Own> {
    /// All of the network.
    All,
    /// Those of an area.
    OfArea(AreaId),
    /// One's own.
    Own(Own),
}
