//! The day of handing over, and the last valid day that it gives; shown before the card is registered.

use shared::validity::ValidityRules;
use yew::prelude::*;

use super::entered::{Entered, Terms};
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::date_field::DateField;
use crate::components::icon::Icon;
use crate::components::notification::{Notification, NotificationKind};
use crate::hooks::use_form::UseForm;
use crate::i18n::{I18n, use_i18n};

#[derive(Properties, PartialEq)]
pub(super) struct SummaryProps {
    pub(super) form: UseForm<Entered>,
    pub(super) terms: Terms,
}

/// Issue date and last valid day.
#[component]
pub(super) fn Summary(props: &SummaryProps) -> Html {
    let t = use_i18n();
    let (form, terms) = (&props.form, &props.terms);
    let is_changing = use_state_eq(|| false);
    let field = form.field(
        "/issued_on",
        |entered| entered.issued_on.clone(),
        |entered, text| entered.issued_on = text,
    );
    let issue_day = form.value().issue_day();
    let is_today = issue_day == Some(terms.today);
    let opens = *is_changing || !is_today || field.error.is_some();
    let past = issue_day.filter(|day| *day <= terms.today);
    let last_day = past.and_then(|day| terms.last_day(day));
    let is_for_register = past.is_some() && last_day.is_none();
    let is_over = last_day.is_some_and(|day| day < terms.today);
    let last_day = last_day.map(|day| t.date(day));
    let over = last_day.clone().filter(|_| is_over);
    let pilot_end = issue_day.and_then(|day| terms.shortening_pilot(day));
    use_effect_with(*is_changing, |is_changing| {
        // The pressed button goes.
        if *is_changing {
            browser::focus("#hand-over-issued_on");
        }
    });
    let on_change = Callback::from(move |()| is_changing.set(true));
    html! {
        <section class="summary" aria-labelledby="hand-over-summary">
            <h3 id="hand-over-summary" class="visually-hidden">{ t.get("hand-over-validity") }</h3>
            if opens {
                <DateField {field} label={t.get("hand-over-issued-on")} today={terms.today} />
            } else {
                <div class="summary__line">
                    <span>
                        <span class="summary__name">{ t.get("hand-over-issued-on") }</span>
                        { " " }
                        <strong>{ t.format("hand-over-today", &[("date", t.date(terms.today).as_str().into())]) }</strong>
                    </span>
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="calendar" on_press={on_change}>
                        { t.get("hand-over-other-day") }
                    </Button>
                </div>
            }
            <div role="status" class="summary__result">
                if let Some(last_day) = last_day {
                    <p>
                        <span class="summary__name">{ t.get("hand-over-last-day") }</span>
                        { " " }
                        <strong class="summary__last-day">{ last_day }</strong>
                        if pilot_end.is_none() {
                            { " " }
                            <span class="summary__why">{ "(" }{ why(&t, terms.rules) }{ ")" }</span>
                        }
                    </p>
                }
                if is_for_register {
                    <p class="summary__note">
                        <Icon name="info-circle" />
                        <span>{ t.get("hand-over-day-later") }</span>
                    </p>
                }
                if let Some(day) = over {
                    <Notification kind={NotificationKind::Alert} title={t.get("hand-over-over")}>
                        <p>{ t.format("hand-over-over-text", &[("date", day.as_str().into())]) }</p>
                    </Notification>
                }
                if let Some(end) = pilot_end {
                    <p class="summary__note">
                        <Icon name="info-circle" />
                        <span>{ t.format("hand-over-pilot", &[("date", t.date(end).as_str().into())]) }</span>
                    </p>
                }
                if issue_day.is_some_and(|day| day < terms.today) {
                    <p class="summary__note">
                        <Icon name="clock" />
                        <span>{ t.get("hand-over-late") }</span>
                    </p>
                }
            </div>
        </section>
    }
}

/// Where the last valid day comes from, in words.
pub(crate) fn why(t: &I18n, rules: ValidityRules) -> AttrValue {
    let key = if rules.issue_day_counts {
        "hand-over-last-day-why-counts"
    } else {
        "hand-over-last-day-why"
    };
    t.format(key, &[("months", rules.months.into())])
}
