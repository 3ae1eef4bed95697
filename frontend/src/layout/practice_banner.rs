//! Says on every page that one practises, and stops it at a press.

use shared::session::ChangePractice;
use yew::prelude::*;

use crate::components::button::{Button, ButtonKind};
use crate::i18n::use_i18n;
use crate::state::practice::use_practice;
use crate::state::session::use_session;

/// A line at the top while the session practises.
#[component]
pub(super) fn PracticeBanner() -> Html {
    let t = use_i18n();
    let practice = use_practice();
    let practises = use_session().session().is_some_and(|it| it.practises);
    if !practises {
        return Html::default();
    }
    let stop = practice
        .change
        .reform(|()| ChangePractice { practises: false });
    html! {
        <aside class="practice-banner" aria-label={t.get("practice-title")}>
            <p><strong>{ t.get("practice-banner") }</strong>{ " " }{ t.get("practice-banner-text") }</p>
            <Button kind={ButtonKind::Secondary} is_small=true is_busy={practice.is_busy} class="no-print" on_press={stop}>
                { t.get("practice-stop") }
            </Button>
        </aside>
    }
}
