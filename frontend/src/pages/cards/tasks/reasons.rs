//! Why a card is no good any more: coded, never free text.

use shared::card_actions::OutOfUseReason;
use yew::prelude::*;

use crate::components::radio_group::{Choice, RadioGroup};
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;

/// The reason with a name, as the choice gives it.
pub(super) fn find_reason(name: &str) -> Option<OutOfUseReason> {
    OutOfUseReason::ALL
        .into_iter()
        .find(|reason| reason.as_str() == name)
}

#[derive(Properties, PartialEq)]
pub(super) struct ReasonsProps {
    pub(super) field: Field<String>,
}

/// The choice of a reason.
#[component]
pub(super) fn Reasons(props: &ReasonsProps) -> Html {
    let t = use_i18n();
    let choices = OutOfUseReason::ALL.map(|reason| {
        let name = reason.as_str();
        Choice::new(name, t.get(&format!("task-reason-{name}")))
    });
    html! {
        <div class="choices">
            <RadioGroup field={props.field.clone()} legend={t.get("task-reason")} choices={choices.to_vec()} />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_back_to_its_reason_and_an_empty_one_to_none() {
        assert_eq!(find_reason("lost"), Some(OutOfUseReason::Lost));
        assert_eq!(find_reason(""), None);
    }
}
