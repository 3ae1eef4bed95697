//! Addresses, and who may open them.

use super::*;

/// What trunk writes into the page to choose the program.
const TRUNK: &str = include_str!("../../Trunk.toml");

#[test]
fn an_address_leads_to_its_page_and_back() {
    let id = "6f1c2f4e-5f0b-4a4e-9a53-0d8f3c1f5a11";
    let path = format!("/admin/cards/{id}");

    let route = Route::recognize(&path).unwrap();

    assert_eq!(
        route,
        Route::Card {
            id: id.parse().unwrap()
        }
    );
    assert_eq!(route.to_path(), path);
}

#[test]
fn an_address_that_does_not_exist_is_said_to_be_none() {
    assert_eq!(Route::recognize("/admin/cards/12"), Some(Route::NotFound));
    assert_eq!(Route::recognize("/nowhere"), Some(Route::NotFound));
}

#[test]
fn only_distributors_hand_over_and_only_venues_check() {
    let for_roles = |route: Route| Role::ALL.map(|role| route.is_for(role));

    assert_eq!(for_roles(Route::HandOver), [false, false, true, false]);
    assert_eq!(for_roles(Route::Check), [false, false, false, true]);
    assert_eq!(for_roles(Route::OwnVenue), [false, false, false, true]);
    assert_eq!(for_roles(Route::Visits), [false, false, false, true]);
    assert_eq!(for_roles(Route::Statistics), [true; 4]);
    assert_eq!(for_roles(Route::ApiClients), [true, true, false, true]);
    assert_eq!(for_roles(Route::Cards), [true, true, true, false]);
    assert_eq!(for_roles(Route::Queue), [false, false, true, true]);
    assert_eq!(for_roles(Route::Help), [true; 4]);
    assert_eq!(for_roles(Route::Materials), [true; 4]);
}

#[test]
fn coordinators_look_after_the_network_and_its_settings_are_national() {
    let id = "019abc00-0000-7000-8000-000000000000";
    let for_roles = |path: &str| {
        let route = Route::recognize(path).unwrap();
        assert_ne!(route, Route::NotFound, "{path}");
        Role::ALL.map(|role| route.is_for(role))
    };

    for list in [
        "areas",
        "organisations",
        "sites",
        "venues",
        "users",
        "stocks",
    ] {
        let path = format!("/admin/{list}");
        assert_eq!(for_roles(&path), [true, true, false, false], "{path}");
        let path = format!("/admin/{list}/{id}");
        assert_eq!(for_roles(&path), [true, true, false, false], "{path}");
    }
    assert_eq!(
        for_roles("/admin/organisations/new"),
        [true, true, false, false]
    );
    for path in ["/admin/network", "/admin/areas/new", "/admin/questions"] {
        assert_eq!(for_roles(path), [true, false, false, false], "{path}");
    }
    let checklist = format!("/admin/checklist/{id}");
    for path in [checklist.as_str(), "/admin/notices", "/admin/second-factor"] {
        assert_eq!(for_roles(path), [true; 4], "{path}");
    }
}

/// Whether the script in the page takes a program's list to have an address.
fn is_listed(program: &str, path: &str) -> bool {
    let start = format!("{program} = \"");
    let line = TRUNK.lines().find_map(|line| line.strip_prefix(&start));
    let mut listed = line.unwrap().trim_end_matches('"').split('|');
    listed.any(|listed| listed == path)
}

#[test]
fn each_address_loads_the_smallest_program_that_has_its_page() {
    let id = "019abc00-0000-7000-8000-000000000000";
    for pattern in Route::routes() {
        let address = pattern.replace(":id", id).replace(":task", "renew");
        let route = Route::recognize(&address).unwrap();
        assert!(route != Route::NotFound || pattern == "/404", "{pattern}");
        let folder = pattern.strip_prefix("/admin/").unwrap_or_default();
        let folder = folder.split('/').next().unwrap();
        let loads_counter = is_listed("counter", pattern.strip_prefix('/').unwrap());
        let loads_administration = is_listed("administration", folder);

        let is_everyday = switch::page(route).is_some();

        assert_eq!(counter::page(route).is_some(), loads_counter, "{pattern}");
        assert_eq!(is_everyday, !loads_administration, "{pattern}");
        assert!(administration::page(route).is_some(), "{pattern}");
    }
}
