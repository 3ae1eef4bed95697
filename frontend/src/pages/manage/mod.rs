//! All that coordinators and the national administrator look after, as links in groups.

use shared::session::Role;
use yew::prelude::*;

use crate::components::link_card::LinkCard;
use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;

/// A link: where to, its icon, the key of its words (`<key>` and `<key>-text`).
type Tile = (Route, &'static str, &'static str);

/// The key of a group's heading, and its links.
type Group = (&'static str, &'static [Tile]);

const GROUPS: [Group; 5] = [
    (
        "manage-group-places",
        &[
            (Route::Organisations, "group", "organisations-title"),
            (Route::Sites, "home", "sites-title"),
            (Route::ManageVenues, "ticket", "manage-venues-title"),
        ],
    ),
    (
        "manage-group-accounts",
        &[
            (Route::Users, "key", "users-title"),
            (Route::ApiClients, "shield", "clients-title"),
            (Route::Stocks, "layers", "stocks-title"),
            (Route::BacklogImport, "upload", "backlog-import-title"),
        ],
    ),
    (
        "manage-group-commitments",
        &[
            (Route::Checklists, "check", "checklists-title"),
            (Route::Materials, "document", "materials-title"),
            (Route::Questions, "question-circle", "questions-title"),
        ],
    ),
    (
        "manage-group-areas",
        &[
            (Route::ManageAreas, "location", "manage-areas-title"),
            (Route::Network, "globe", "network-title"),
        ],
    ),
    (
        "manage-group-register",
        &[
            (Route::Notices, "bell", "notices-title"),
            (Route::Import, "upload", "import-title"),
            (Route::AuditEvents, "clock", "trail-title"),
        ],
    ),
];

/// The links of a group that a role may follow.
fn links(tiles: &'static [Tile], role: Role) -> impl Iterator<Item = &'static Tile> {
    tiles.iter().filter(move |(route, _, _)| route.is_for(role))
}

/// The overview of the network.
#[component]
pub fn ManagePage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let Some(person) = session.session() else {
        return Html::default();
    };
    html! {
        <div class="page">
            <PageTitle text={t.get("manage-title")} lead={t.get("manage-lead")} />
            { for GROUPS.iter().map(|(key, tiles)| html! {
                <section class="section" aria-labelledby={*key}>
                    <h2 id={*key}>{ t.get(key) }</h2>
                    <div class="link-cards link-cards--even">
                        { for links(tiles, person.role).map(|(to, icon, key)| html! {
                            <LinkCard
                                to={*to}
                                icon={*icon}
                                title={t.get(key)}
                                text={t.get(&format!("{key}-text"))}
                            />
                        }) }
                    </div>
                </section>
            }) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routes(role: Role) -> Vec<Route> {
        GROUPS
            .iter()
            .flat_map(|(_, tiles)| links(tiles, role))
            .map(|(route, _, _)| *route)
            .collect()
    }

    #[test]
    fn a_coordinator_is_offered_all_but_the_national_settings() {
        let national = routes(Role::NationalAdmin);
        let coordinator = routes(Role::AreaCoordinator);

        let own: Vec<Route> = national
            .into_iter()
            .filter(|route| !coordinator.contains(route))
            .collect();

        assert_eq!(own, [Route::Questions, Route::Network]);
    }
}
