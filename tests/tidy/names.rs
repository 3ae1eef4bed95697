//! One name for one thing: handler, operation, function of the single-page application, file.

use std::collections::BTreeSet;
use std::path::Path;

use crate::tree::{File, files, read, root};

/// A second way to ask for an operation: its function, and the operation.
const ALIASES: [(&str, &str); 1] = [("probe_session", "find_session")];

fn operations() -> BTreeSet<String> {
    let paths = api::openapi::document()["paths"].as_object().unwrap();
    let items = paths
        .values()
        .flat_map(|item| item.as_object().unwrap().values());
    items
        .map(|operation| operation["operationId"].as_str().unwrap().to_owned())
        .collect()
}

/// The functions that a file gives to others.
fn functions(file: &File) -> Vec<String> {
    file.code()
        .filter_map(|line| line.strip_prefix("pub async fn "))
        .map(|rest| rest.split(['(', '<']).next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_handler_is_an_operation_of_its_name() {
    let mut handlers = BTreeSet::new();
    for file in files("api/src/handlers", &[".rs"]) {
        let with_route = file.text.split("#[utoipa::path").skip(1);
        handlers.extend(with_route.map(|rest| {
            let (_, function) = rest.split_once("pub async fn ").unwrap();
            function.split(['(', '<']).next().unwrap().to_owned()
        }));
    }

    assert_eq!(handlers, operations());
}

#[test]
fn every_function_of_the_single_page_applications_api_is_an_operation() {
    let operations = operations();
    let mut odd = Vec::new();
    for file in files("frontend/src/api", &[".rs"]) {
        for name in functions(&file) {
            let alias = ALIASES.iter().find(|(alias, _)| *alias == name);
            let name = alias.map_or(name.as_str(), |(_, operation)| operation);
            if !operations.contains(name) {
                odd.push(format!("{}: {name}", file.path));
            }
        }
    }

    assert!(odd.is_empty(), "{odd:?}");
}

#[test]
fn every_noun_has_its_file_in_each_layer() {
    let root = root();
    let exists = |path: &str| root.join(path).exists();
    for handler in files("api/src/handlers", &[".rs"]) {
        if !handler.text.contains("#[utoipa::path") {
            continue;
        }
        let noun = Path::new(&handler.path)
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap();
        let tests = [
            format!("tests/api/{noun}.rs"),
            format!("tests/api/{noun}/mod.rs"),
        ];
        let is_tested = noun == "docs" || tests.iter().any(|path| exists(path));
        assert!(is_tested, "tests/api/{noun}.rs is missing");
        let speaks_to_people =
            !["docs", "health", "offline_list", "problems", "security_txt"].contains(&noun);
        let called = format!("frontend/src/api/{noun}.rs");
        assert!(!speaks_to_people || exists(&called), "{called} is missing");
    }
}

#[test]
fn tests_are_named_by_sentences() {
    let mut short = Vec::new();
    for file in files("tests/api", &[".rs"]) {
        let lines: Vec<_> = file.code().collect();
        for pair in lines.windows(2) {
            let is_test = ["#[test]", "#[tokio::test]"].contains(&pair[0].trim());
            let Some((_, function)) = pair[1].split_once("fn ").filter(|_| is_test) else {
                continue;
            };
            let name = function.split('(').next().unwrap();
            if name.split('_').count() < 4 || name.starts_with("test_") {
                short.push(format!("{}: {name}", file.path));
            }
        }
    }

    assert!(short.is_empty(), "{short:?}");
}

#[test]
fn every_address_of_the_application_is_visited_by_the_journeys() {
    let routes = read("frontend/src/routes/mod.rs");
    let addresses = routes.split("#[at(\"").skip(1);
    let addresses = addresses.map(|rest| rest.split('"').next().unwrap());
    let visits = read("tests/e2e/pages.rs") + &read("tests/e2e/staff_pages.rs");
    // A task at a card is an address of its own, and visited by its name.
    let is_visited = |address: &str| match address.strip_suffix("/:task") {
        Some(card) => visits.contains(&format!("\"{card}/")),
        None => visits.contains(&format!("\"{address}\"")),
    };
    let missed: Vec<_> = addresses
        .filter(|address| *address != "/404" && !is_visited(address))
        .collect();

    assert!(missed.is_empty(), "{missed:?}");
}
