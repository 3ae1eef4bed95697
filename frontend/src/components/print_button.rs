//! Opens the browser's print dialog; what is printed is decided by the print styles.

use yew::prelude::*;

use super::button::{Button, ButtonKind};
use crate::browser;
use crate::i18n::use_i18n;

/// Properties of [`PrintButton`].
#[derive(Properties, PartialEq)]
pub struct PrintButtonProps {
    /// What it says; «Print» without it.
    #[prop_or_default]
    pub text: Option<AttrValue>,
}

/// A button that prints the page.
#[component]
pub fn PrintButton(props: &PrintButtonProps) -> Html {
    let t = use_i18n();
    let text = props.text.clone().unwrap_or_else(|| t.get("print"));
    html! {
        <Button kind={ButtonKind::Secondary} icon="printer" class="no-print" on_press={Callback::from(|()| browser::print())}>
            { text }
        </Button>
    }
}
