//! The table: for each operation of the document the status that each identity gets, and what it leaves in the trail.
//!
//! What is asked for belongs to the own area; the other is another area's.

use Trail::{Leaves, Reads, Unseen};

/// The identities, in the order of the table's columns.
pub(super) const IDENTITIES: [&str; 10] = [
    "anonymous",
    "national",
    "own coordinator",
    "other coordinator",
    "own distributor",
    "other distributor",
    "own venue",
    "other venue",
    "key with scope",
    "revoked key",
];

/// What an operation leaves in the audit trail when it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trail {
    /// It changes nothing.
    Reads,
    /// One row with its name.
    Leaves,
    /// It changes something that nobody looks for in a trail; why.
    Unseen(&'static str),
}

/// An operation, the status of each identity, and its trail.
pub(super) type Row = (&'static str, [u16; 10], Trail);

/// Signing out is last, as it ends the sessions.
#[rustfmt::skip]
pub(super) const TABLE: &[Row] = &[
    //                       nobody nat.  coordinator  distributor   venue       key
    ("livez",               [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("readyz",              [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("find_security_txt",   [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("list_problems",       [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("find_problem",        [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("find_document",       [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("find_public_network", [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("list_public_areas",   [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("list_public_venues",  [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("check_own_card",      [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("sign_in",             [200,   200,   200, 200,    200, 200,    200, 200,   200, 200], Leaves),
    ("find_session",        [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    ("find_device_key",     [401,   403,   403, 403,    200, 200,    200, 200,   403, 401], Reads),
    ("refresh_session",     [401,   200,   200, 200,    200, 200,    200, 200,   401, 401], Unseen("keeps a session alive")),
    ("change_language",     [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Leaves),
    // With a wrong present password: whoever may, is told so.
    ("change_password",     [401,   422,   422, 422,    422, 422,    422, 422,   403, 401], Leaves),
    // Begun by the start of the walk: each account takes it into use, ends it, and begins another.
    ("confirm_second_factor", [401, 200,  200, 200,    200, 200,    200, 200,   403, 401], Leaves),
    ("end_second_factor",   [401,   204,   204, 204,    204, 204,    204, 204,   403, 401], Leaves),
    ("begin_second_factor", [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Leaves),
    ("list_areas",          [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    ("find_area",           [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    ("create_area",         [401,   201,   403, 403,    403, 403,    403, 403,   403, 401], Leaves),
    ("update_area",         [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("find_retention_effect", [401, 200,   200, 404,    403, 403,    403, 403,   403, 401], Reads),
    ("find_pilot_end_effect", [401, 200,   200, 404,    403, 403,    403, 403,   403, 401], Reads),
    ("create_area_period",  [401,   200,   403, 403,    403, 403,    403, 403,   403, 401], Leaves),
    ("list_coordinators",   [401,   200,   200, 404,    200, 404,    200, 404,   403, 401], Reads),
    ("create_coordinator",  [401,   201,   201, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("update_coordinator",  [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("delete_coordinator",  [401,   204,   204, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("list_brochures",      [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    ("create_brochure",     [401,   201,   201, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("update_brochure",     [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("delete_brochure",     [401,   204,   204, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("list_materials",      [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    // The other coordinator's 422: the area that is named is not its own.
    ("create_material",     [401,   201,   201, 422,    403, 403,    403, 403,   403, 401], Leaves),
    ("update_material",     [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("delete_material",     [401,   204,   204, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("find_network",        [401,   200,   403, 403,    403, 403,    403, 403,   403, 401], Reads),
    ("update_network",      [401,   200,   403, 403,    403, 403,    403, 403,   403, 401], Leaves),
    ("list_organisations",  [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    ("find_organisation",   [401,   200,   200, 404,    200, 404,    200, 404,   403, 401], Reads),
    ("list_commitments",    [401,   200,   200, 404,    200, 404,    200, 404,   403, 401], Reads),
    // Accounts of sites and venues are shared here: only the contact person's own may.
    ("record_commitment",   [401,   201,   201, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("list_checklists",     [401,   200,   200, 200,    403, 403,    403, 403,   403, 401], Reads),
    ("find_checklist",      [401,   200,   200, 404,    200, 404,    200, 404,   403, 401], Reads),
    ("answer_checklist",    [401,   200,   200, 404,    200, 404,    403, 403,   403, 401], Leaves),
    // The other coordinator's 422: the area that is named is not its own.
    ("create_organisation", [401,   201,   201, 422,    403, 403,    403, 403,   403, 401], Leaves),
    ("update_organisation", [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("change_contact_person", [401, 200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("list_sites",          [401,   200,   200, 200,    200, 200,    403, 403,   403, 401], Reads),
    ("find_site",           [401,   200,   200, 404,    200, 404,    403, 403,   403, 401], Reads),
    ("create_site",         [401,   201,   201, 422,    403, 403,    403, 403,   403, 401], Leaves),
    ("update_site",         [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("list_venues",         [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    ("find_venue",          [401,   200,   200, 404,    200, 404,    200, 404,   403, 401], Reads),
    ("create_venue",        [401,   201,   201, 422,    403, 403,    403, 403,   403, 401], Leaves),
    ("update_venue",        [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("update_venue_gives",  [401,   200,   200, 404,    403, 403,    200, 404,   403, 401], Leaves),
    // Accounts of the own site; one that is to be given for it is refused to the other coordinator with a pointer.
    ("list_users",          [401,   200,   200, 200,    403, 403,    403, 403,   403, 401], Reads),
    ("find_user",           [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Reads),
    ("create_user",         [401,   201,   201, 422,    403, 403,    403, 403,   403, 401], Leaves),
    ("update_user",         [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("reset_password",      [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("lock_user",           [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("unlock_user",         [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("end_user_sessions",   [401,   204,   204, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("find_offline_list",   [401,   403,   403, 403,    403, 403,    403, 403,   200, 401], Leaves),
    ("list_offline_list_keys", [200, 200,  200, 200,    200, 200,    200, 200,   200, 200], Reads),
    ("find_client",         [401,   403,   403, 403,    403, 403,    403, 403,   200, 401], Reads),
    // Of the own organisation; each has a client of its own. A venue does not suspend.
    // A test key's own: `test_key.rs` tries that.
    ("reset_test_data",     [401,   403,   403, 403,    403, 403,    403, 403,   403, 401], Unseen("test data are in no trail")),
    ("list_api_clients",    [401,   200,   200, 200,    403, 403,    200, 200,   403, 401], Reads),
    ("find_api_client",     [401,   200,   200, 404,    403, 403,    200, 404,   403, 401], Reads),
    ("create_api_client",   [401,   201,   201, 422,    403, 403,    201, 422,   403, 401], Leaves),
    ("update_api_client",   [401,   200,   200, 404,    403, 403,    200, 404,   403, 401], Leaves),
    ("list_api_keys",       [401,   200,   200, 404,    403, 403,    200, 404,   403, 401], Reads),
    ("create_api_key",      [401,   201,   201, 404,    403, 403,    201, 404,   403, 401], Leaves),
    ("revoke_api_key",      [401,   200,   200, 404,    403, 403,    200, 404,   403, 401], Leaves),
    ("list_client_venues",  [401,   200,   200, 404,    403, 403,    200, 404,   403, 401], Reads),
    ("grant_venue",         [401,   200,   200, 404,    403, 403,    200, 404,   403, 401], Leaves),
    ("withdraw_venue",      [401,   204,   204, 404,    403, 403,    204, 404,   403, 401], Leaves),
    ("suspend_api_client",  [401,   200,   200, 404,    403, 403,    403, 404,   403, 401], Leaves),
    ("resume_api_client",   [401,   200,   200, 404,    403, 403,    403, 404,   403, 401], Leaves),
    ("list_questions",      [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    ("find_question",       [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    ("create_question",     [401,   201,   403, 403,    403, 403,    403, 403,   403, 401], Leaves),
    ("update_question",     [401,   200,   403, 403,    403, 403,    403, 403,   403, 401], Leaves),
    ("import_area",         [401,   200,   200, 404,    403, 403,    403, 403,   403, 401], Leaves),
    ("list_municipalities", [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    // The other distributor's 422: the number lies in the own site's stock.
    ("register_card",       [401,   403,   403, 403,    201, 422,    403, 403,   403, 401], Leaves),
    // The other coordinator's and distributor's 404: the site is not theirs.
    ("import_cards",        [401,   403,   200, 404,    200, 404,    403, 403,   403, 401], Leaves),
    ("list_cards",          [401,   200,   200, 200,    200, 200,    403, 403,   403, 401], Reads),
    ("search_cards",        [401,   200,   200, 200,    200, 200,    403, 403,   403, 401], Reads),
    ("find_card",           [401,   200,   200, 404,    200, 404,    403, 403,   403, 401], Reads),
    // The card's own site and area; for each a card of its own.
    ("renew_card",          [401,   403,   201, 404,    201, 404,    403, 403,   403, 401], Leaves),
    ("replace_card",        [401,   403,   201, 404,    201, 404,    403, 403,   403, 401], Leaves),
    ("reenter_card",        [401,   403,   201, 404,    201, 404,    403, 403,   403, 401], Leaves),
    ("inactivate_card",     [401,   403,   200, 404,    200, 404,    403, 403,   403, 401], Leaves),
    // Facts are seen by the site alone.
    ("correct_facts",       [401,   403,   403, 403,    200, 404,    403, 403,   403, 401], Leaves),
    // What oneself has done.
    ("list_card_actions",   [401,   403,   200, 200,    200, 200,    403, 403,   403, 401], Reads),
    ("undo_card_action",    [401,   403,   200, 404,    200, 404,    403, 403,   403, 401], Leaves),
    ("delete_facts",        [401,   403,   200, 404,    200, 404,    403, 403,   403, 401], Leaves),
    ("list_community_cards", [401,  200,   200, 200,    200, 200,    403, 403,   403, 401], Reads),
    ("list_card_loans",     [401,   200,   200, 404,    200, 404,    403, 403,   403, 401], Reads),
    ("lend_card",           [401,   403,   403, 403,    201, 404,    403, 403,   403, 401], Leaves),
    ("return_card",         [401,   403,   403, 403,    200, 404,    403, 403,   403, 401], Leaves),
    ("undo_card_loan",      [401,   403,   403, 403,    200, 404,    403, 403,   403, 401], Leaves),
    ("check_group_visit",   [401,   403,   403, 403,    200, 200,    403, 403,   403, 401], Reads),
    // With the own venue named: the other venue's account may not speak for it.
    ("check_card",          [401,   403,   403, 403,    403, 403,    200, 422,   200, 401], Reads),
    ("check_cards",         [401,   403,   403, 403,    403, 403,    200, 422,   200, 401], Reads),
    ("record_visit",        [401,   403,   403, 403,    403, 403,    201, 422,   201, 401], Leaves),
    // With no venue named: each records at its own.
    ("record_visits",       [401,   403,   403, 403,    403, 403,    207, 207,   207, 401], Leaves),
    // Coordinators name the venue.
    ("list_visits",         [401,   200,   200, 404,    403, 403,    200, 200,   200, 401], Reads),
    ("find_visit",          [401,   200,   200, 404,    403, 403,    200, 404,   200, 401], Reads),
    // A key for what its client recorded.
    ("use_visit",           [401,   403,   403, 403,    403, 403,    200, 404,   200, 401], Leaves),
    ("cancel_visit",        [401,   403,   403, 403,    403, 403,    200, 404,   200, 401], Leaves),
    ("undo_visit",          [401,   200,   200, 404,    403, 403,    200, 404,   200, 401], Leaves),
    ("record_group_visit",  [401,   403,   403, 403,    403, 403,    201, 422,   201, 401], Leaves),
    ("find_group_visit",    [401,   200,   200, 404,    403, 403,    200, 404,   200, 401], Reads),
    ("undo_group_visit",    [401,   200,   200, 404,    403, 403,    200, 404,   200, 401], Leaves),
    // The other coordinator's 422: the site, and the batch, are another area's.
    ("give_stock",          [401,   201,   201, 422,    403, 403,    403, 403,   403, 401], Leaves),
    ("move_stock",          [401,   201,   201, 422,    403, 403,    403, 403,   403, 401], Leaves),
    ("list_stocks",         [401,   200,   200, 200,    200, 200,    403, 403,   403, 401], Reads),
    ("list_site_stocks",    [401,   200,   200, 200,    200, 200,    403, 403,   403, 401], Reads),
    ("find_stock",          [401,   200,   200, 404,    200, 404,    403, 403,   403, 401], Reads),
    ("list_stock_numbers",  [401,   200,   200, 404,    200, 404,    403, 403,   403, 401], Reads),
    ("export_stock_numbers", [401,  200,   200, 404,    200, 404,    403, 403,   403, 401], Leaves),
    ("list_notices",        [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    ("count_notices",       [401,   200,   200, 200,    200, 200,    200, 200,   403, 401], Reads),
    // One to the own area: to all others it is not there.
    ("finish_notice",       [401,   404,   200, 404,    404, 404,    404, 404,   403, 401], Leaves),
    ("reopen_notice",       [401,   404,   200, 404,    404, 404,    404, 404,   403, 401], Leaves),
    ("list_audit_events",   [401,   200,   200, 200,    403, 403,    403, 403,   403, 401], Reads),
    ("export_audit_events", [401,   200,   200, 200,    403, 403,    403, 403,   403, 401], Leaves),
    ("site_statistics",     [401,   200,   200, 404,    200, 404,    403, 403,   403, 401], Reads),
    ("venue_statistics",    [401,   200,   200, 404,    403, 403,    200, 404,   403, 401], Reads),
    // From here on the distributors practise.
    ("change_practice",     [401,   403,   403, 403,    200, 200,    403, 403,   403, 401], Leaves),
    ("sign_out",            [204,   204,   204, 204,    204, 204,    204, 204,   403, 401], Leaves),
];
