//! Remote data, forms, and what stands in the address.

pub mod form_state;
pub mod use_all;
pub mod use_doing;
pub mod use_form;
pub mod use_query;
pub mod use_remote;
pub mod use_saved;
