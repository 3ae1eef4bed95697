//! Every route, on one page. The OpenAPI document is collected from here: only `service` adds to it.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, Error, web};
use tracing_actix_web::TracingLogger;
use utoipa::openapi::OpenApi;
use utoipa_actix_web::service_config::ServiceConfig;
use utoipa_actix_web::{AppExt, scope};

use crate::app::AppState;
use crate::handlers::{
    api_client_venues, api_clients, api_keys, area_periods, areas, audit_events, brochures,
    card_actions, card_imports, card_validity, cards, checklists, commitments, community_cards,
    coordinators, device_key, docs, fallback, group_visit_checks, group_visits, health, imports,
    materials, metrics, municipalities, network, notices, offline_list, organisations, problems,
    public, questions, second_factor, security_txt, session, sites, statistics, stocks, users,
    venues, visits,
};
use crate::middleware::{
    authenticate, headers, limits, measure, problems as problem_answers, same_origin,
};
use crate::telemetry::RequestSpan;

/// The application with all that happens around a request. The first `wrap` is the innermost.
pub fn app(
    state: &AppState,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody + use<>>,
        Error = Error,
        InitError = (),
    > + use<>,
> {
    let (app, _) = App::new()
        .into_utoipa_app()
        .app_data(state.clone())
        .configure(operations)
        .split_for_parts();
    app.route("/api/docs", web::get().to(docs::docs_address))
        .route("/api/docs/{file:.*}", web::get().to(docs::docs_file))
        .default_service(web::to(fallback::fallback))
        .wrap(Compress::default())
        .wrap(from_fn(same_origin::same_origin))
        .wrap(from_fn(problem_answers::problems))
        .wrap(from_fn(headers::headers))
        .wrap(from_fn(measure::measure))
        .wrap(TracingLogger::<RequestSpan>::new())
}

/// What is told on the address for those who run the register.
pub fn metrics_app(
    state: &AppState,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse,
        Error = Error,
        InitError = (),
    > + use<>,
> {
    App::new()
        .app_data(state.clone())
        .route("/metrics", web::get().to(metrics::scrape))
}

/// The document of the operations below.
#[must_use]
pub fn document() -> OpenApi {
    App::new()
        .into_utoipa_app()
        .configure(operations)
        .split_for_parts()
        .1
}

/// The operations.
#[expect(
    clippy::too_many_lines,
    reason = "a table, with a line for each operation"
)]
fn operations(config: &mut ServiceConfig<'_>) {
    config
        .service(health::livez)
        .service(health::readyz)
        .service(security_txt::find_security_txt)
        .service(problems::list_problems)
        .service(problems::find_problem)
        .service(
            scope("/api/v1")
                .service(session::sign_in)
                .service(session::find_session)
                .service(device_key::find_device_key)
                .service(session::refresh_session)
                .service(session::sign_out)
                .service(session::change_password)
                .service(session::change_language)
                .service(session::change_practice)
                .configure(accounts)
                .configure(programs)
                .configure(areas_and_network)
                .service(organisations::list_organisations)
                .service(organisations::find_organisation)
                .service(commitments::list_commitments)
                .service(commitments::record_commitment)
                .service(checklists::list_checklists)
                .service(checklists::find_checklist)
                .service(checklists::answer_checklist)
                .service(organisations::create_organisation)
                .service(organisations::update_organisation)
                .service(organisations::change_contact_person)
                .service(sites::list_sites)
                .service(sites::find_site)
                .service(sites::create_site)
                .service(sites::update_site)
                .service(venues::list_venues)
                .service(venues::find_venue)
                .service(venues::create_venue)
                .service(venues::update_venue)
                .service(venues::update_venue_gives)
                .service(questions::list_questions)
                .service(questions::find_question)
                .service(questions::create_question)
                .service(questions::update_question)
                .service(municipalities::list_municipalities)
                .service(imports::import_area)
                .service(card_imports::import_cards)
                .service(cards::register_card)
                .service(cards::list_cards)
                .service(cards::search_cards)
                .service(cards::find_card)
                .service(stocks::give_stock)
                .service(stocks::list_stocks)
                .service(stocks::move_stock)
                .service(stocks::list_site_stocks)
                .service(stocks::find_stock)
                .service(stocks::list_stock_numbers)
                .service(stocks::export_stock_numbers)
                .service(cards::delete_facts)
                .configure(going_along)
                .service(card_actions::renew_card)
                .service(card_actions::replace_card)
                .service(card_actions::reenter_card)
                .service(card_actions::inactivate_card)
                .service(card_actions::correct_facts)
                .service(card_actions::list_card_actions)
                .service(card_actions::undo_card_action)
                .configure(at_venues)
                .service(notices::list_notices)
                .service(notices::count_notices)
                .service(notices::finish_notice)
                .service(notices::reopen_notice)
                .service(audit_events::list_audit_events)
                .service(audit_events::export_audit_events)
                .service(statistics::site_statistics)
                .service(statistics::venue_statistics)
                .service(public::find_public_network)
                .service(public::list_public_areas)
                .service(public::list_public_venues)
                .service(public::check_own_card)
                .service(docs::find_document)
                .wrap(from_fn(limits::limits))
                .wrap(from_fn(authenticate::authenticate)),
        );
}

/// The accounts, and the second factor of the own one.
fn accounts(config: &mut ServiceConfig<'_>) {
    config
        .service(second_factor::begin_second_factor)
        .service(second_factor::confirm_second_factor)
        .service(second_factor::end_second_factor)
        .service(users::list_users)
        .service(users::find_user)
        .service(users::create_user)
        .service(users::update_user)
        .service(users::reset_password)
        .service(users::lock_user)
        .service(users::unlock_user)
        .service(users::end_user_sessions);
}

/// What venues and ticket shops ask and record.
fn at_venues(config: &mut ServiceConfig<'_>) {
    config
        .service(card_validity::check_card)
        .service(card_validity::check_cards)
        .service(visits::record_visit)
        .service(visits::record_visits)
        .service(visits::list_visits)
        .service(visits::find_visit)
        .service(visits::use_visit)
        .service(visits::cancel_visit)
        .service(visits::undo_visit)
        .service(group_visits::record_group_visit)
        .service(group_visits::find_group_visit)
        .service(group_visits::undo_group_visit);
}

/// The programs of venues and ticket shops.
fn programs(config: &mut ServiceConfig<'_>) {
    config
        .service(api_clients::find_client)
        .service(api_clients::reset_test_data)
        .service(offline_list::find_offline_list)
        .service(offline_list::list_offline_list_keys)
        .service(api_clients::list_api_clients)
        .service(api_clients::find_api_client)
        .service(api_clients::create_api_client)
        .service(api_clients::update_api_client)
        .service(api_clients::suspend_api_client)
        .service(api_clients::resume_api_client)
        .service(api_keys::list_api_keys)
        .service(api_keys::create_api_key)
        .service(api_keys::revoke_api_key)
        .service(api_client_venues::list_client_venues)
        .service(api_client_venues::grant_venue)
        .service(api_client_venues::withdraw_venue);
}

/// Going along with clients: community cards, and the members' own cards.
fn going_along(config: &mut ServiceConfig<'_>) {
    config
        .service(community_cards::list_community_cards)
        .service(community_cards::list_card_loans)
        .service(community_cards::lend_card)
        .service(community_cards::return_card)
        .service(community_cards::undo_card_loan)
        .service(group_visit_checks::check_group_visit);
}

/// The operations on the network, its areas and their materials.
fn areas_and_network(config: &mut ServiceConfig<'_>) {
    config
        .service(areas::list_areas)
        .service(areas::find_area)
        .service(areas::create_area)
        .service(areas::update_area)
        .service(areas::find_retention_effect)
        .service(area_periods::find_pilot_end_effect)
        .service(area_periods::create_area_period)
        .service(coordinators::list_coordinators)
        .service(coordinators::create_coordinator)
        .service(coordinators::update_coordinator)
        .service(coordinators::delete_coordinator)
        .service(brochures::list_brochures)
        .service(brochures::create_brochure)
        .service(brochures::update_brochure)
        .service(brochures::delete_brochure)
        .service(materials::list_materials)
        .service(materials::create_material)
        .service(materials::update_material)
        .service(materials::delete_material)
        .service(network::find_network)
        .service(network::update_network);
}
