//! Where one is on the way: three steps, the done ones ticked.

use yew::prelude::*;

use crate::components::icon::Icon;
use crate::i18n::use_i18n;

/// The steps, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Card,
    Facts,
    Give,
}

#[derive(Properties, PartialEq)]
pub(super) struct ProgressProps {
    pub(super) step: Step,
}

/// The steps in a row.
#[component]
pub(super) fn Progress(props: &ProgressProps) -> Html {
    let t = use_i18n();
    let steps = [
        (Step::Card, "1", t.get("hand-over-step-card")),
        (Step::Facts, "2", t.get("hand-over-step-facts")),
        (Step::Give, "3", t.get("hand-over-step-give")),
    ];
    html! {
        <ol class="progress no-print" aria-label={t.get("hand-over-steps")}>
            { for steps.into_iter().map(|(step, number, words)| {
                let is_done = step < props.step;
                let is_current = step == props.step;
                let class = classes!(
                    "progress__step",
                    is_done.then_some("progress__step--done"),
                    is_current.then_some("progress__step--current"),
                );
                html! {
                    <li {class} aria-current={is_current.then_some("step")}>
                        <span class="progress__mark" aria-hidden="true">
                            if is_done { <Icon name="check" /> } else { { number } }
                        </span>
                        <span class="progress__words">
                            { words }
                            if is_done { <span class="visually-hidden">{ " " }{ t.get("hand-over-step-done") }</span> }
                        </span>
                    </li>
                }
            }) }
        </ol>
    }
}
