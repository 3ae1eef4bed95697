//! What pages are built of. Components get their data as properties and tell events; they know neither API nor pages.

pub mod button;
pub mod card_number_field;
pub mod card_state_label;
pub mod checkbox;
pub mod date_field;
pub mod dialog;
pub mod external_link;
pub mod field_frame;
pub mod form;
pub mod icon;
pub mod key_figures;
pub mod link_card;
pub mod notification;
pub mod number_stepper;
pub mod page_title;
pub mod pagination;
pub mod print_button;
pub mod radio_group;
pub mod remote_view;
pub mod select;
pub mod spinner;
pub mod status_label;
pub mod table;
#[cfg(test)]
mod tests;
pub mod text_field;
