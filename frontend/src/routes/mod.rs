//! Every address of the application, and who may open it; the pages that stand there are in `switch.rs`, `counter.rs` and
//! `administration.rs`, one for each program.

mod administration;
mod card_task;
mod counter;
mod programs;
mod switch;
#[cfg(test)]
mod tests;

pub use card_task::CardTask;
pub use programs::Program;

use shared::ids::{ApiClientId, AreaId, CardId, OrganisationId, SiteId, StockId, UserId, VenueId};
use shared::session::Role;
use yew_router::prelude::*;

/// An address of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// What the card is.
    #[at("/")]
    Home,
    /// The areas of the network.
    #[at("/areas")]
    Areas,
    /// Where the card works.
    #[at("/venues")]
    Venues,
    /// Holders check their own card.
    #[at("/check")]
    OwnCard,
    /// The privacy notice.
    #[at("/privacy")]
    Privacy,
    /// The accessibility statement.
    #[at("/accessibility")]
    Accessibility,
    /// What the signed-in person does most.
    #[at("/admin")]
    StaffHome,
    /// Signing in.
    #[at("/admin/sign-in")]
    SignIn,
    /// A new password; obligatory after a one-time password.
    #[at("/admin/password")]
    Password,
    /// The account's own settings.
    #[at("/admin/profile")]
    Profile,
    /// Handing over a card.
    #[at("/admin/hand-over")]
    HandOver,
    /// Entering paper forms, one after the other.
    #[at("/admin/backlog")]
    Backlog,
    /// Entering paper forms from a file.
    #[at("/admin/backlog/import")]
    BacklogImport,
    /// The paper form, to print.
    #[at("/admin/paper-form")]
    PaperForm,
    /// What waits on this device for the network.
    #[at("/admin/queue")]
    Queue,
    /// The cards of the site or area.
    #[at("/admin/cards")]
    Cards,
    /// One card.
    #[at("/admin/cards/:id")]
    Card {
        /// Id of the card.
        id: CardId,
    },
    /// The site's community cards.
    #[at("/admin/community-cards")]
    CommunityCards,
    /// Preparing a group visit.
    #[at("/admin/group-visit")]
    GroupVisit,
    /// Commitment, checklist, materials and contacts of a distributor.
    #[at("/admin/our-part")]
    OurPart,
    /// The cards that end soon.
    #[at("/admin/cards/ending")]
    EndingCards,
    /// The cards that a shortened pilot ends before their printed day.
    #[at("/admin/cards/shortened")]
    ShortenedCards,
    /// Renewing, replacing or inactivating a card, or putting it right.
    #[at("/admin/cards/:id/:task")]
    CardTask {
        /// Id of the card.
        id: CardId,
        /// What is done to it.
        task: CardTask,
    },
    /// What the own account did today.
    #[at("/admin/today")]
    Today,
    /// Figures.
    #[at("/admin/statistics")]
    Statistics,
    /// Checking a card at the door.
    #[at("/admin/check")]
    Check,
    /// The uses of cards at the own venue.
    #[at("/admin/visits")]
    Visits,
    /// Recording a group.
    #[at("/admin/visits/group")]
    RecordGroup,
    /// What to do at the till without the register, to print.
    #[at("/admin/till")]
    Till,
    /// What the own venue gives.
    #[at("/admin/own-venue")]
    OwnVenue,
    /// Whom to ask.
    #[at("/admin/help")]
    Help,
    /// All that coordinators and the national administrator look after.
    #[at("/admin/manage")]
    Manage,
    /// The national administrator's contacts and settings.
    #[at("/admin/network")]
    Network,
    /// The areas, for those who look after them.
    #[at("/admin/areas")]
    ManageAreas,
    /// A new area.
    #[at("/admin/areas/new")]
    NewArea,
    /// One area.
    #[at("/admin/areas/:id")]
    ManageArea {
        /// Id of the area.
        id: AreaId,
    },
    /// The organisations.
    #[at("/admin/organisations")]
    Organisations,
    /// A new organisation.
    #[at("/admin/organisations/new")]
    NewOrganisation,
    /// One organisation.
    #[at("/admin/organisations/:id")]
    Organisation {
        /// Id of the organisation.
        id: OrganisationId,
    },
    /// The sites.
    #[at("/admin/sites")]
    Sites,
    /// A new site.
    #[at("/admin/sites/new")]
    NewSite,
    /// One site.
    #[at("/admin/sites/:id")]
    Site {
        /// Id of the site.
        id: SiteId,
    },
    /// The venues, for those who look after them.
    #[at("/admin/venues")]
    ManageVenues,
    /// A new venue.
    #[at("/admin/venues/new")]
    NewVenue,
    /// One venue.
    #[at("/admin/venues/:id")]
    ManageVenue {
        /// Id of the venue.
        id: VenueId,
    },
    /// The accounts.
    #[at("/admin/users")]
    Users,
    /// A new account.
    #[at("/admin/users/new")]
    NewUser,
    /// One account.
    #[at("/admin/users/:id")]
    User {
        /// Id of the account.
        id: UserId,
    },
    /// The systems that use the API.
    #[at("/admin/api-clients")]
    ApiClients,
    /// A new system.
    #[at("/admin/api-clients/new")]
    NewApiClient,
    /// One system, with its keys and venues.
    #[at("/admin/api-clients/:id")]
    ApiClient {
        /// Id of the system.
        id: ApiClientId,
    },
    /// The own account's second factor.
    #[at("/admin/second-factor")]
    SecondFactor,
    /// Numbers in stock at the sites.
    #[at("/admin/stocks")]
    Stocks,
    /// Giving numbers to a site.
    #[at("/admin/stocks/new")]
    NewStock,
    /// One batch of numbers.
    #[at("/admin/stocks/:id")]
    Stock {
        /// Id of the batch.
        id: StockId,
    },
    /// Who has committed and done what of the checklist.
    #[at("/admin/checklists")]
    Checklists,
    /// Commitments and checklist of one organisation.
    #[at("/admin/checklist/:id")]
    Checklist {
        /// Id of the organisation.
        id: OrganisationId,
    },
    /// Handbooks, posters, brochures and other links.
    #[at("/admin/materials")]
    Materials,
    /// What the register tells its users.
    #[at("/admin/notices")]
    Notices,
    /// Who did what and when.
    #[at("/admin/audit-events")]
    AuditEvents,
    /// The optional questions about holders.
    #[at("/admin/questions")]
    Questions,
    /// Bringing in organisations, sites, venues and accounts from a file.
    #[at("/admin/import")]
    Import,
    /// Any other address.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// Whether the page is for signed-in staff.
    #[must_use]
    pub const fn is_staff(self) -> bool {
        !matches!(
            self,
            Self::Home
                | Self::Areas
                | Self::Venues
                | Self::OwnCard
                | Self::Privacy
                | Self::Accessibility
                | Self::SignIn
                | Self::NotFound
        )
    }

    /// Whether a role has use for the page. The register itself decides what it gives to whom.
    #[must_use]
    pub const fn is_for(self, role: Role) -> bool {
        match self {
            Self::HandOver
            | Self::Backlog
            | Self::PaperForm
            | Self::CommunityCards
            | Self::GroupVisit
            | Self::OurPart => {
                matches!(role, Role::Distributor)
            }
            Self::Queue => matches!(role, Role::Distributor | Role::Venue),
            Self::Check | Self::Visits | Self::RecordGroup | Self::Till | Self::OwnVenue => {
                matches!(role, Role::Venue)
            }
            Self::ApiClients | Self::NewApiClient | Self::ApiClient { .. } => {
                !matches!(role, Role::Distributor)
            }
            Self::Cards | Self::Card { .. } | Self::EndingCards | Self::ShortenedCards => {
                !matches!(role, Role::Venue)
            }
            Self::Today | Self::BacklogImport => {
                matches!(role, Role::Distributor | Role::AreaCoordinator)
            }
            Self::CardTask { task, .. } => task.is_for(role),
            Self::Network | Self::NewArea | Self::Questions => {
                matches!(role, Role::NationalAdmin)
            }
            _ if self.is_management() => {
                matches!(role, Role::NationalAdmin | Role::AreaCoordinator)
            }
            _ => true,
        }
    }

    /// Whether the page is one of those from which the network is looked after.
    const fn is_management(self) -> bool {
        matches!(self, Self::Manage) || matches!(self.above(), Some(above) if above.is_management())
    }

    /// The page above: the list of what is one of many, the overview of a list. What all staff open has none.
    #[must_use]
    pub const fn above(self) -> Option<Self> {
        match self {
            Self::BacklogImport | Self::PaperForm => Some(Self::Backlog),
            Self::Card { .. } | Self::CommunityCards | Self::EndingCards | Self::ShortenedCards => {
                Some(Self::Cards)
            }
            Self::RecordGroup => Some(Self::Visits),
            Self::CardTask { id, .. } => Some(Self::Card { id }),
            Self::NewArea | Self::ManageArea { .. } => Some(Self::ManageAreas),
            Self::NewOrganisation | Self::Organisation { .. } => Some(Self::Organisations),
            Self::NewSite | Self::Site { .. } => Some(Self::Sites),
            Self::NewVenue | Self::ManageVenue { .. } => Some(Self::ManageVenues),
            Self::NewUser | Self::User { .. } => Some(Self::Users),
            Self::NewApiClient | Self::ApiClient { .. } => Some(Self::ApiClients),
            Self::NewStock | Self::Stock { .. } => Some(Self::Stocks),
            Self::Network
            | Self::ManageAreas
            | Self::Organisations
            | Self::Sites
            | Self::ManageVenues
            | Self::Users
            | Self::Stocks
            | Self::Checklists
            | Self::AuditEvents
            | Self::Questions
            | Self::Import => Some(Self::Manage),
            _ => None,
        }
    }
}
