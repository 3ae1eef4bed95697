//! What the card gives and what the occasion is called, when it is no plain ticket. It stays for the next cards, so it is
//! always in sight.

use shared::limits::NAME_MAX;
use shared::visits::VisitKind;
use yew::prelude::*;

use super::use_entered::UseEntered;
use crate::components::button::{Button, ButtonKind};
use crate::components::select::{Select, options};
use crate::components::text_field::TextField;
use crate::hooks::use_form::UseForm;
use crate::i18n::use_i18n;
use crate::pages::visits::what;

#[derive(Properties, PartialEq)]
pub(super) struct DetailsProps {
    pub(super) form: UseForm<UseEntered>,
    /// The person is done here.
    pub(super) on_done: Callback<()>,
}

/// What the card gives, and what the occasion is called.
#[component]
pub(super) fn Details(props: &DetailsProps) -> Html {
    let t = use_i18n();
    let is_open = use_state_eq(|| false);
    let title = props.form.field(
        "/event_title",
        |entered| entered.title.clone(),
        |entered, text| entered.title = text,
    );
    if !*is_open && title.error.is_none() {
        let entered = props.form.value();
        let is_plain = *entered == entered.clone().plain();
        let on_press = Callback::from(move |()| is_open.set(true));
        return html! {
            <div class="check__details">
                if !is_plain {
                    <p class="check__day">
                        <strong>{ what(&t, entered.kind) }</strong>
                        if !entered.title.trim().is_empty() { { " · " }{ entered.title.trim() } }
                    </p>
                }
                <Button kind={ButtonKind::Supplementary} is_small=true icon="ticket" expanded={false} {on_press}>
                    { t.get("check-details") }
                </Button>
            </div>
        };
    }
    let kind = props.form.field(
        "/kind",
        |entered| entered.kind.as_str().to_owned(),
        |entered, name| {
            let found = VisitKind::ALL
                .into_iter()
                .find(|kind| kind.as_str() == name);
            entered.kind = found.unwrap_or(VisitKind::Ticket);
        },
    );
    let close = {
        let (is_open, on_done) = (is_open.setter(), props.on_done.clone());
        Callback::from(move |()| {
            is_open.set(false);
            on_done.emit(());
        })
    };
    // Enter belongs to the number: here it only leads back to it.
    let on_key = {
        let on_done = props.on_done.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                on_done.emit(());
            }
        })
    };
    html! {
        <div class="check__details check__occasion">
            <Select
                field={kind}
                label={t.get("visit-kind")}
                options={options(VisitKind::ALL.map(|kind| (kind.as_str(), what(&t, kind))))}
            />
            <TextField
                field={title}
                label={t.get("visit-title")}
                hint={t.get("check-details-hint")}
                max_length={NAME_MAX}
                is_optional=true
                {on_key}
            />
            <Button kind={ButtonKind::Supplementary} is_small=true icon="check" on_press={close}>
                { t.get("check-details-done") }
            </Button>
        </div>
    }
}
