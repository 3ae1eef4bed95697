//! In the place of a verdict when the register could not be reached: nothing is known of the card, and the use can be noted.

use yew::prelude::*;

use crate::components::button::{Button, ButtonKind};
use crate::components::icon::Icon;
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct UnaskedProps {
    /// The use is not noted yet.
    pub(super) waits: bool,
    /// The next number is being typed: this is not about it.
    pub(super) is_past: bool,
    /// The number is to be asked for again.
    pub(super) on_again: Callback<()>,
}

/// Nobody knows whether the card is valid.
#[component]
pub(super) fn Unasked(props: &UnaskedProps) -> Html {
    let t = use_i18n();
    let class = classes!(
        "verdict",
        "verdict--unasked",
        props.is_past.then_some("verdict--past")
    );
    html! {
        <section {class} data-reason="unasked">
            if props.is_past {
                <p class="verdict__past">{ t.get("check-previous") }</p>
            }
            <div class="verdict__band">
                <Icon name="question-circle" size="xl" />
                <div>
                    <h2 class="verdict__word">{ t.get("check-unasked") }</h2>
                    <p class="verdict__reason">{ t.get("check-unasked-reason") }</p>
                </div>
            </div>
            <div class="verdict__body">
                <p class="verdict__staff">{ t.get("check-unasked-look") }</p>
                <p>{ t.get("check-unasked-note") }</p>
                if props.waits && !props.is_past {
                    <div>
                        <Button kind={ButtonKind::Secondary} is_small=true icon="refresh" on_press={props.on_again.clone()}>
                            { t.get("check-again") }
                        </Button>
                    </div>
                }
            </div>
        </section>
    }
}
