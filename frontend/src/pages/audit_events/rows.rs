//! An entry of the trail as a row: when, who, what in words, and to which thing.

use shared::audit_events::{AuditEvent, Subject};
use shared::ids::{AreaId, CardId, OrganisationId, SiteId, StockId, UserId, VenueId};
use uuid::Uuid;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::details::told;
use crate::components::table::Column;
use crate::dates::{finnish_time, format_time};
use crate::i18n::I18n;
use crate::routes::Route;

/// The columns of the table.
pub(super) fn columns(t: &I18n) -> Vec<Column> {
    ["trail-when", "trail-who", "trail-what", "trail-thing"]
        .map(|key| Column::text(t.get(key)))
        .to_vec()
}

/// The cells of an entry.
pub(super) fn row(t: &I18n, event: &AuditEvent) -> Vec<Html> {
    let at = finnish_time(event.at);
    let who = event
        .username
        .clone()
        .map_or_else(|| t.get("trail-system"), AttrValue::from);
    vec![
        html! { { format!("{} {}", t.date(at.date()), format_time(at.time())) } },
        html! { { who } },
        html! {
            <>
                { t.audit_operation(&event.operation) }
                { details(t, event) }
            </>
        },
        event
            .subject
            .map(|subject| thing(t, subject, event))
            .unwrap_or_default(),
    ]
}

/// The figures of an entry, where there are some.
fn details(t: &I18n, event: &AuditEvent) -> Html {
    let told = told(t, event);
    if told.is_empty() {
        return Html::default();
    }
    html! { <span class="trail__details">{ told.join(", ") }</span> }
}

/// What it was done to, with a link where it has a page.
fn thing(t: &I18n, subject: Subject, event: &AuditEvent) -> Html {
    let kind = t.get(&format!("trail-subject-{}", subject.as_str()));
    let words = match &event.subject_name {
        Some(name) => AttrValue::from(format!("{kind}: {name}")),
        None => kind,
    };
    match event.subject_id.and_then(|id| page_of(subject, id)) {
        Some(route) => html! { <Link<Route> to={route} classes="link">{ words }</Link<Route>> },
        None => html! { { words } },
    }
}

/// The page of a thing, if it has one.
const fn page_of(subject: Subject, id: Uuid) -> Option<Route> {
    Some(match subject {
        Subject::Network => Route::Network,
        Subject::Area => Route::ManageArea { id: AreaId(id) },
        Subject::Organisation => Route::Organisation {
            id: OrganisationId(id),
        },
        Subject::Site => Route::Site { id: SiteId(id) },
        Subject::Venue => Route::ManageVenue { id: VenueId(id) },
        Subject::User => Route::User { id: UserId(id) },
        Subject::Stock => Route::Stock { id: StockId(id) },
        Subject::Card => Route::Card { id: CardId(id) },
        Subject::Material => Route::Materials,
        Subject::Question => Route::Questions,
        Subject::Coordinator
        | Subject::Brochure
        | Subject::Notice
        | Subject::Import
        | Subject::Visit
        | Subject::ApiClient => return None,
    })
}

#[cfg(test)]
mod tests {
    use shared::text::Language;

    use super::*;

    #[test]
    fn every_kind_of_thing_has_its_word() {
        for language in Language::ALL {
            let t = I18n::new(language);
            for subject in Subject::ALL {
                let key = format!("trail-subject-{}", subject.as_str());
                assert!(t.find(&key, &[]).is_some(), "{key}");
            }
        }
    }

    #[test]
    fn a_card_leads_to_its_page_and_a_notice_to_none() {
        let id = Uuid::nil();

        assert_eq!(
            page_of(Subject::Card, id),
            Some(Route::Card { id: CardId(id) })
        );
        assert_eq!(page_of(Subject::Notice, id), None);
    }
}
