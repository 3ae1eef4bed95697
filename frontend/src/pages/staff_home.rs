//! The start page of staff: what a person of this role does most, as big links.

use shared::session::{Role, Session};
use yew::prelude::*;

use crate::components::link_card::LinkCard;
use crate::components::page_title::PageTitle;
use crate::i18n::{I18n, use_i18n};
use crate::pages::notices::NoticesPanel;
use crate::pages::practice::PracticePanel;
use crate::pages::stocks::StockLeft;
use crate::routes::Route;
use crate::state::session::use_session;

/// A big link: where to, its icon, the key of its words (`<key>` and `<key>-text`).
type Tile = (Route, &'static str, &'static str);

const HAND_OVER: Tile = (Route::HandOver, "plus", "tile-hand-over");
const CHECK: Tile = (Route::Check, "check-circle", "tile-check");
const VISITS: Tile = (Route::Visits, "layers", "visits-title");
const VENUE_FIGURES: Tile = (Route::Statistics, "graph-columns", "tile-venue-figures");
const RECORD_GROUP: Tile = (Route::RecordGroup, "group", "group-record-title");
const TILL: Tile = (Route::Till, "printer", "till-title");
const OWN_VENUE: Tile = (Route::OwnVenue, "pen-line", "tile-own-venue");
const SYSTEMS: Tile = (Route::ApiClients, "key", "clients-title");
const BACKLOG: Tile = (Route::Backlog, "document", "tile-backlog");
const CARDS: Tile = (Route::Cards, "search", "tile-cards");
const TODAY: Tile = (Route::Today, "check", "today-title");
const ENDING: Tile = (Route::EndingCards, "calendar", "ending-title");
const SHORTENED: Tile = (Route::ShortenedCards, "bell", "shortened-title");
const MANAGE: Tile = (Route::Manage, "group", "tile-manage");
const MATERIALS: Tile = (Route::Materials, "document", "materials-title");
const STATISTICS: Tile = (Route::Statistics, "graph-columns", "tile-statistics");
const VENUES: Tile = (Route::Venues, "location", "tile-venues");
const COMMUNITY: Tile = (Route::CommunityCards, "layers", "community-title");
const GROUP_VISIT: Tile = (Route::GroupVisit, "group", "group-visit-title");
const OUR_PART: Tile = (Route::OurPart, "heart", "our-part-title");
const HELP: Tile = (Route::Help, "question-circle", "tile-help");

/// What a role does most, the most frequent first.
fn tiles(role: Role) -> &'static [Tile] {
    match role {
        Role::Distributor => &[
            HAND_OVER,
            CARDS,
            BACKLOG,
            TODAY,
            ENDING,
            SHORTENED,
            COMMUNITY,
            GROUP_VISIT,
            STATISTICS,
            VENUES,
            OUR_PART,
        ],
        Role::Venue => &[
            CHECK,
            RECORD_GROUP,
            VISITS,
            VENUE_FIGURES,
            TILL,
            OWN_VENUE,
            SYSTEMS,
            VENUES,
            MATERIALS,
            HELP,
        ],
        Role::AreaCoordinator | Role::NationalAdmin => {
            &[MANAGE, CARDS, STATISTICS, VENUES, MATERIALS, HELP]
        }
    }
}

/// The start page of staff.
#[component]
pub fn StaffHomePage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let Some(person) = session.session() else {
        return Html::default();
    };
    let lead = t.format(
        "staff-home-lead",
        &[
            (
                "role",
                t.get(&format!("role-{}", person.role.as_str()))
                    .as_str()
                    .into(),
            ),
            ("date", t.date(person.today).as_str().into()),
        ],
    );
    let (most, rest) = tiles(person.role).split_at(1);
    let in_pilot = person
        .area
        .as_ref()
        .is_some_and(|area| area.pilot_end.is_some());
    html! {
        <div class="page">
            <PageTitle text={scope(&t, &person)} {lead} />
            // What the person does most stays on top, however many notices wait.
            <Tiles tiles={most} is_main=true />
            <StockLeft />
            <NoticesPanel />
            <Tiles tiles={rest} in_pilot={in_pilot} />
            <PracticePanel />
            // A distributor has the checklist among its own part.
            if let Some(organisation) = person.organisation.as_ref().filter(|_| person.role == Role::Venue) {
                <div class="link-cards">
                    <LinkCard
                        to={Route::Checklist { id: organisation.id }}
                        icon="check"
                        title={t.get("checklist-title")}
                        text={t.get("checklist-title-text")}
                    />
                </div>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct TilesProps {
    tiles: &'static [Tile],
    #[prop_or_default]
    is_main: bool,
    /// Whether there is a pilot that can be shortened.
    #[prop_or_default]
    in_pilot: bool,
}

/// Big links.
#[component]
fn Tiles(props: &TilesProps) -> Html {
    let t = use_i18n();
    let tiles = props.tiles.iter();
    let tiles = tiles.filter(|(to, ..)| props.in_pilot || *to != Route::ShortenedCards);
    html! {
        <div class="link-cards">
            { for tiles.map(|(to, icon, key)| html! {
                <LinkCard
                    to={*to}
                    icon={*icon}
                    title={t.get(key)}
                    text={t.get(&format!("{key}-text"))}
                    is_main={props.is_main}
                />
            }) }
        </div>
    }
}

/// The place that the account works for.
fn scope(t: &I18n, person: &Session) -> AttrValue {
    let site = person
        .site
        .as_ref()
        .map(|site| AttrValue::from(site.name.clone()));
    let venue = || person.venue.as_ref().map(|venue| t.text(&venue.name));
    let area = || person.area.as_ref().map(|area| t.text(&area.name));
    site.or_else(venue)
        .or_else(area)
        .unwrap_or_else(|| t.get("role-national_admin"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tile_leads_to_a_page_of_the_role() {
        for role in Role::ALL {
            assert!(
                tiles(role).iter().all(|(route, _, _)| route.is_for(role)),
                "{role:?}"
            );
        }
    }

    #[test]
    fn a_distributor_hands_over_first_and_a_venue_checks_first() {
        assert_eq!(
            tiles(Role::Distributor).first().map(|tile| tile.0),
            Some(Route::HandOver)
        );
        assert_eq!(
            tiles(Role::Venue).first().map(|tile| tile.0),
            Some(Route::Check)
        );
    }
}
