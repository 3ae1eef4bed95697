//! Saves what the filters show as a file.

use shared::audit_events::AuditFilter;
use yew::prelude::*;

use crate::api::audit_events::export_audit_events;
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::i18n::use_i18n;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};

#[derive(Properties, PartialEq)]
pub(super) struct ExportProps {
    pub(super) filter: AuditFilter,
}

/// The button that saves the trail as a file, and what is in it.
#[component]
pub(super) fn Export(props: &ExportProps) -> Html {
    let (t, session, toasts) = (use_i18n(), use_session(), use_toasts());
    let is_busy = use_state_eq(|| false);
    let on_press = {
        let (t, is_busy, filter) = (t.clone(), is_busy.clone(), props.filter.clone());
        Callback::from(move |()| {
            is_busy.set(true);
            let (t, session, toasts) = (t.clone(), session.clone(), toasts.clone());
            let (is_busy, wanted) = (is_busy.clone(), filter.clone().into());
            yew::platform::spawn_local(async move {
                match export_audit_events(&wanted).await {
                    Ok(text) => {
                        browser::save_csv("audit-events.csv", &text);
                        toasts.show(Toast::new(t.get("trail-exported")));
                    }
                    Err(error) => {
                        session.report(&error);
                        toasts.show(Toast::new(t.error(&error).title));
                    }
                }
                is_busy.set(false);
            });
        })
    };
    html! {
        <div class="trail__export no-print">
            <p class="trail__note">{ t.get("trail-export-text") }</p>
            <Button kind={ButtonKind::Secondary} is_small=true icon="document" is_busy={*is_busy} {on_press}>
                { t.get("trail-export") }
            </Button>
        </div>
    }
}
