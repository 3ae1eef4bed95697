//! The privacy notice: what is stored, and what never is.

use yew::prelude::*;

use crate::components::external_link::ExternalLink;
use crate::components::icon::Icon;
use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Address of the official notice.
pub const NOTICE: &str = "https://kaikukortti.fi/tietosuojaseloste";

const NEVER: &[&str] = &[
    "privacy-never-name",
    "privacy-never-birth",
    "privacy-never-code",
    "privacy-never-address",
    "privacy-never-phone",
    "privacy-never-email",
];
const CARD: &[&str] = &[
    "privacy-card-number",
    "privacy-card-days",
    "privacy-card-site",
];
const FACTS: &[&str] = &[
    "privacy-facts-year",
    "privacy-facts-place",
    "privacy-facts-children",
    "privacy-facts-optional",
];
const SEEN: &[&str] = &[
    "privacy-seen-site",
    "privacy-seen-venue",
    "privacy-seen-coordinator",
];

/// The privacy notice.
#[component]
pub fn PrivacyPage() -> Html {
    let t = use_i18n();
    let list = |keys: &[&str]| html! { <ul>{ for keys.iter().map(|key| html! { <li>{ t.get(key) }</li> }) }</ul> };
    html! {
        <div class="page">
            <PageTitle text={t.get("privacy-title")} lead={t.get("privacy-lead")} />
            <section class="sheet section never" aria-labelledby="never">
                <h2 id="never">{ t.get("privacy-never") }</h2>
                <ul class="ticks ticks--never">
                    { for NEVER.iter().map(|key| html! { <li><Icon name="cross" />{ t.get(key) }</li> }) }
                </ul>
            </section>
            <div class="prose">
                <h2>{ t.get("privacy-card") }</h2>
                { list(CARD) }
                <h2>{ t.get("privacy-facts") }</h2>
                <p>{ t.get("privacy-facts-text") }</p>
                { list(FACTS) }
                <h2>{ t.get("privacy-use") }</h2>
                <p>{ t.get("privacy-use-text") }</p>
                <h2>{ t.get("privacy-seen") }</h2>
                { list(SEEN) }
                <h2>{ t.get("privacy-time") }</h2>
                <p>{ t.get("privacy-time-text") }</p>
                <h2>{ t.get("privacy-browser") }</h2>
                <p>{ t.get("privacy-browser-text") }</p>
                <h2>{ t.get("privacy-official") }</h2>
                <p>{ t.get("privacy-official-text") }</p>
                <p><ExternalLink href={NOTICE}>{ "kaikukortti.fi/tietosuojaseloste" }</ExternalLink></p>
            </div>
        </div>
    }
}
