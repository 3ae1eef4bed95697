//! Every page in its main states has nothing for axe to complain about; headings, titles and focus are in order.

mod dialogs;
mod forms;
mod navigation;
mod routes;

pub(crate) use routes::some_cards;
