//! What a notice says, and where one does something about it.

use fluent_bundle::FluentValue;
use shared::audit_events::Subject;
use shared::ids::{ApiClientId, AreaId, OrganisationId, SiteId, VenueId};
use shared::notices::{Notice, NoticeKind};
use shared::session::Role;
use uuid::Uuid;
use yew::AttrValue;

use crate::i18n::I18n;
use crate::pages::stocks::GivingQuery;
use crate::routes::Route;

/// Its title.
pub(super) fn title(t: &I18n, kind: NoticeKind) -> AttrValue {
    t.get(&format!("notice-kind-{}", kind.as_str()))
}

/// Its sentence, with its figures.
pub(super) fn sentence(t: &I18n, notice: &Notice) -> AttrValue {
    let mut variables = vec![(
        "name",
        FluentValue::from(notice.subject_name.as_deref().unwrap_or("–")),
    )];
    variables.extend(notice.kind.figures().iter().map(|name| {
        let value = notice.details.get(*name).map_or("–", String::as_str);
        let shown = shared::days::parse(value)
            .map_or_else(|| value.to_owned(), |day| t.date(day).to_string());
        (*name, FluentValue::from(shown))
    }));
    t.format(
        &format!("notice-kind-{}--text", notice.kind.as_str()),
        &variables,
    )
}

/// The page where one does something about it.
#[derive(Debug, PartialEq)]
pub(super) struct Destination {
    pub(super) route: Route,
    /// What the address of giving cards says.
    pub(super) giving: Option<GivingQuery>,
    /// The key of the link's words.
    pub(super) words: &'static str,
}

/// Where one does something about it.
pub(super) fn destination(notice: &Notice, role: Role) -> Destination {
    let (route, words) = page_of(notice, role);
    let site = notice.subject_id.map(SiteId);
    Destination {
        giving: (route == Route::NewStock).then_some(GivingQuery { site_id: site }),
        route,
        words,
    }
}

fn page_of(notice: &Notice, role: Role) -> (Route, &'static str) {
    let coordinates = matches!(role, Role::AreaCoordinator | Role::NationalAdmin);
    match (notice.kind, notice.subject_id) {
        (NoticeKind::StockLow, _) if coordinates => (Route::NewStock, "notice-to-stock"),
        (NoticeKind::CommitmentMissing, Some(id)) => {
            let id = OrganisationId(id);
            (Route::Checklist { id }, "notice-to-commitment")
        }
        (NoticeKind::ChecklistMissing, Some(id)) => {
            let id = OrganisationId(id);
            (Route::Checklist { id }, "notice-to-checklist")
        }
        (NoticeKind::BrochureMissing | NoticeKind::PilotEnding, Some(id)) if coordinates => {
            (Route::ManageArea { id: AreaId(id) }, "notice-to-area")
        }
        (NoticeKind::PilotEnding, _) if role != Role::Venue => (Route::Cards, "notice-to-cards"),
        (NoticeKind::PilotShortened, _) if role != Role::Venue => {
            (Route::ShortenedCards, "notice-to-cards")
        }
        (NoticeKind::ShownBeforeRegistered, _) if role == Role::Distributor => {
            (Route::HandOver, "notice-to-hand-over")
        }
        (NoticeKind::KeyExpiring, Some(id)) if role != Role::Distributor => {
            let id = ApiClientId(id);
            (Route::ApiClient { id }, "notice-to-system")
        }
        (NoticeKind::Guessing, Some(id)) if coordinates => guesser(notice, id),
        _ => (Route::Help, "notice-to-help"),
    }
}

/// Where one stops who guesses: the system, or the accounts of the place.
fn guesser(notice: &Notice, place: Uuid) -> (Route, &'static str) {
    let client = notice.details.get("client_id");
    match (client.and_then(|id| id.parse().ok()), notice.subject) {
        (Some(id), _) => (Route::ApiClient { id }, "notice-to-system"),
        (None, Some(Subject::Site)) => (Route::Site { id: SiteId(place) }, "notice-to-site"),
        (None, Some(Subject::Venue)) => {
            let id = VenueId(place);
            (Route::ManageVenue { id }, "notice-to-venue")
        }
        (None, _) => (Route::Users, "notice-to-accounts"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::DateTime;
    use shared::ids::NoticeId;
    use shared::text::Language;

    use super::*;

    fn notice(kind: NoticeKind, details: &[(&str, &str)]) -> Notice {
        let details = details
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Notice {
            id: NoticeId(Uuid::nil()),
            kind,
            raised_at: DateTime::UNIX_EPOCH,
            subject_id: Some(Uuid::nil()),
            subject: Some(Subject::Venue),
            subject_name: Some("Espoon toimipiste".to_owned()),
            details: details.collect::<BTreeMap<_, _>>(),
            done_at: None,
            resolved_at: None,
        }
    }

    #[test]
    fn every_kind_has_a_title_and_a_sentence_without_gaps_in_each_language() {
        for language in Language::ALL {
            let t = I18n::new(language);
            for kind in NoticeKind::ALL {
                let figures: Vec<_> = kind.figures().iter().map(|name| (*name, "7")).collect();
                for words in [title(&t, kind), sentence(&t, &notice(kind, &figures))] {
                    let is_whole = !words.contains("notice-kind") && !words.contains('{');
                    assert!(is_whole && !words.contains('–'), "{words}");
                }
            }
        }
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        let ending = notice(NoticeKind::PilotEnding, &[("pilot_end", "2027-02-28")]);

        let words = sentence(&I18n::new(Language::Fi), &ending);

        assert!(words.contains("28.2.2027"), "{words}");
    }

    #[test]
    fn every_notice_leads_to_a_page_of_the_role() {
        for role in Role::ALL {
            for kind in NoticeKind::ALL {
                let found = destination(&notice(kind, &[]), role);
                assert!(found.route.is_for(role), "{kind:?} {role:?}");
            }
        }
    }

    #[test]
    fn a_guessing_alarm_names_the_place_and_leads_to_its_accounts() {
        let alarm = notice(NoticeKind::Guessing, &[("day", "2026-11-23")]);
        for language in Language::ALL {
            let words = sentence(&I18n::new(language), &alarm);
            assert!(words.starts_with("Espoon toimipiste"), "{words}");
        }
        let id = Uuid::nil();
        for (subject, route) in [
            (Subject::Venue, Route::ManageVenue { id: VenueId(id) }),
            (Subject::Site, Route::Site { id: SiteId(id) }),
        ] {
            let alarm = Notice {
                subject: Some(subject),
                ..alarm.clone()
            };
            for role in [Role::AreaCoordinator, Role::NationalAdmin] {
                assert_eq!(destination(&alarm, role).route, route);
            }
        }
    }
}
