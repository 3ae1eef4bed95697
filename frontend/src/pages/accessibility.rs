//! The accessibility statement that the law on digital services asks for.

use chrono::NaiveDate;
use yew::prelude::*;

use crate::components::external_link::ExternalLink;
use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;
use crate::state::network::use_network;

/// The day on which the statement was made.
const MADE_ON: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 23);

/// The accessibility statement.
#[component]
pub fn AccessibilityPage() -> Html {
    let t = use_i18n();
    let network = use_network();
    let email = network
        .as_ref()
        .and_then(|network| network.support_email.clone());
    let phone = network
        .as_ref()
        .and_then(|network| network.support_phone.clone());
    html! {
        <div class="page">
            <PageTitle text={t.get("accessibility-title")} lead={t.get("accessibility-lead")} />
            <div class="prose">
                <h2>{ t.get("accessibility-state") }</h2>
                <p>{ t.get("accessibility-state-text") }</p>
                <h2>{ t.get("accessibility-made") }</h2>
                <p>{ t.get("accessibility-made-text") }</p>
                <h2>{ t.get("accessibility-lacks") }</h2>
                <ul>
                    <li>{ t.get("accessibility-lacks-links") }</li>
                    <li>{ t.get("accessibility-lacks-plain") }</li>
                </ul>
                <h2>{ t.get("accessibility-feedback") }</h2>
                <p>{ t.get("accessibility-feedback-text") }</p>
                if let Some(email) = email {
                    <p><a href={format!("mailto:{email}")}>{ email }</a></p>
                }
                if let Some(phone) = phone {
                    <p><a href={format!("tel:{}", phone.replace(' ', ""))}>{ phone }</a></p>
                }
                <h2>{ t.get("accessibility-authority") }</h2>
                <p>{ t.get("accessibility-authority-text") }</p>
                <p><ExternalLink href="https://www.saavutettavuusvaatimukset.fi">{ "saavutettavuusvaatimukset.fi" }</ExternalLink></p>
                if let Some(day) = MADE_ON {
                    <p>{ t.format("accessibility-date", &[("date", t.date(day).as_str().into())]) }</p>
                }
            </div>
        </div>
    }
}
