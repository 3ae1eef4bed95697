//! A button for what cannot be undone: it asks for a second press in place, and offers to keep things as they are.

use yew::prelude::*;

use super::button::{Button, ButtonKind};
use crate::browser;
use crate::i18n::use_i18n;

/// Properties of [`TwoPress`].
#[derive(Properties, PartialEq)]
pub struct TwoPressProps {
    /// Id of the group, one of its kind on the page.
    pub id: AttrValue,
    /// What the first press wants.
    pub label: AttrValue,
    /// What it is about, among others of its kind; heard after the label, not seen.
    #[prop_or_default]
    pub about: Option<AttrValue>,
    /// What would happen, in a sentence; read out after the first press.
    pub question: AttrValue,
    /// What the second press does, in a few words; without it, the label again.
    #[prop_or_default]
    pub confirm: Option<AttrValue>,
    /// Both presses were made.
    pub on_confirm: Callback<()>,
    /// It is under way.
    #[prop_or_default]
    pub is_busy: bool,
    /// Name of an icon on the first button.
    #[prop_or_default]
    pub icon: Option<AttrValue>,
    /// How much the first button weighs.
    #[prop_or(ButtonKind::Secondary)]
    pub kind: ButtonKind,
    /// How much the second button weighs.
    #[prop_or(ButtonKind::Danger)]
    pub confirm_kind: ButtonKind,
    /// Smaller, for tables.
    #[prop_or_default]
    pub is_small: bool,
}

/// Where the two presses are; the focus follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Nobody has pressed yet.
    Untouched,
    /// The first press was made.
    Asking,
    /// The question was answered.
    Answered,
}

/// A button that is pressed twice. The question stands where the button stood, so that a hasty double press hits it and not
/// the second button.
#[component]
pub fn TwoPress(props: &TwoPressProps) -> Html {
    let t = use_i18n();
    let step = use_state_eq(|| Step::Untouched);
    let (first, question) = (
        format!("{}-first", props.id),
        format!("{}-question", props.id),
    );
    use_effect_with(*step, {
        let (first, question) = (first.clone(), question.clone());
        move |step| match step {
            Step::Untouched => {}
            Step::Asking => drop(browser::focus(&format!("#{question}"))),
            Step::Answered => drop(browser::focus(&format!("#{first}"))),
        }
    });
    let to = |next: Step| {
        let step = step.setter();
        Callback::from(move |()| step.set(next))
    };
    if *step != Step::Asking {
        return html! {
            <Button
                id={first}
                kind={props.kind}
                icon={props.icon.clone()}
                is_small={props.is_small}
                is_busy={props.is_busy}
                on_press={to(Step::Asking)}
            >
                { &props.label }
                if let Some(about) = &props.about {
                    <span class="visually-hidden">{ ": " }{ about }</span>
                }
            </Button>
        };
    }
    let keep = to(Step::Answered);
    let on_confirm = {
        let (answered, on_confirm) = (to(Step::Answered), props.on_confirm.clone());
        Callback::from(move |()| {
            answered.emit(());
            on_confirm.emit(());
        })
    };
    let onkeydown = {
        let keep = keep.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                keep.emit(());
            }
        })
    };
    html! {
        <div class="two-press" role="group" aria-labelledby={question.clone()} {onkeydown}>
            <p id={question} class="two-press__question" tabindex="-1">{ &props.question }</p>
            <div class="two-press__buttons">
                <Button kind={props.confirm_kind} is_small={props.is_small} on_press={on_confirm}>
                    { props.confirm.as_ref().unwrap_or(&props.label) }
                </Button>
                <Button kind={ButtonKind::Secondary} is_small={props.is_small} on_press={keep}>{ t.get("keep") }</Button>
            </div>
        </div>
    }
}
