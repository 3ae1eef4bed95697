//! Who may import whom. An arrow that is not here is a decision: see ARCHITECTURE.md before you add one.

use std::collections::BTreeSet;

use crate::tree::{File, files, read};

/// The parts of the API, and what each may use of the others.
#[rustfmt::skip]
const API: &[(&str, &[&str])] = &[
    ("app", &["auth", "clock", "db", "error", "metrics", "practice", "references", "routes", "sandbox", "spa"]),
    ("areas", &["app", "auth", "db", "error"]),
    ("auth", &["app", "clock", "db", "error", "secrets"]),
    ("cards", &["app", "auth", "clock", "db", "error", "practice", "sheet_file", "validity"]),
    ("cli", &["auth", "clock", "config", "database", "db", "demo", "jobs", "openapi", "say", "serve", "stop", "telemetry"]),
    ("clients", &["app", "auth", "clock", "db", "error"]),
    ("clock", &[]),
    ("config", &[]),
    ("database", &["config", "db", "postgres"]),
    ("db", &[]),
    ("demo", &["app", "auth", "clock", "db", "private_file", "say", "validity"]),
    ("error", &[]),
    ("extract", &["app", "error"]),
    ("handlers", &["app", "areas", "auth", "cards", "clients", "clock", "db", "error", "extract", "imports", "openapi", "page", "places", "practice", "questionnaire", "stocks", "trail_words", "validity", "visits"]),
    ("imports", &["app", "auth", "db", "error", "sheet_file"]),
    ("jobs", &["app", "auth", "clock", "db", "error"]),
    ("lib", &[]),
    ("main", &[]),
    ("metrics", &[]),
    ("middleware", &["app", "auth", "clock", "db", "error", "metrics", "practice", "sandbox"]),
    ("openapi", &["routes"]),
    ("page", &["error"]),
    ("places", &["app", "auth", "db", "error", "stocks"]),
    ("postgres", &[]),
    ("practice", &["auth", "db", "error", "secrets"]),
    ("private_file", &[]),
    ("questionnaire", &["db", "error"]),
    ("references", &[]),
    ("routes", &["app", "extract", "handlers", "middleware", "telemetry"]),
    ("sandbox", &[]),
    ("say", &[]),
    ("secrets", &["private_file"]),
    ("serve", &["app", "auth", "clock", "config", "database", "db", "demo", "jobs", "metrics", "references", "say", "secrets", "spa", "stop"]),
    ("sheet_file", &["error"]),
    ("spa", &[]),
    ("stop", &[]),
    ("stocks", &["app", "auth", "db", "error", "secrets"]),
    ("telemetry", &[]),
    ("trail_words", &["clock"]),
    ("validity", &["app", "auth", "db", "error", "sandbox"]),
    ("visits", &["app", "auth", "clock", "db", "error", "validity"]),
];

/// The parts of the single-page application. Components get their data as properties: of the API's client they know
/// the errors that they show.
#[rustfmt::skip]
const FRONTEND: [(&str, &[&str]); 14] = [
    ("api", &[]),
    ("app", &["components", "i18n", "layout", "routes", "state"]),
    ("bin", &[]),
    ("browser", &[]),
    ("components", &["api::error", "browser", "dates", "hooks", "i18n", "routes"]),
    ("dates", &[]),
    ("hooks", &["api::error", "browser", "routes", "state"]),
    ("i18n", &["api::error", "browser", "dates"]),
    ("layout", &["api", "api::error", "browser", "components", "hooks", "i18n", "routes", "state"]),
    ("lib", &[]),
    ("main", &[]),
    ("pages", &["api", "api::error", "browser", "components", "dates", "hooks", "i18n", "layout", "routes", "state"]),
    ("routes", &["i18n", "layout", "pages"]),
    ("state", &["api", "api::error", "browser", "hooks", "i18n"]),
];

/// The part that a file of a crate belongs to.
fn part<'a>(file: &'a File, sources: &str) -> &'a str {
    let inner = file.path.strip_prefix(sources).unwrap();
    inner.split(['/', '.']).next().unwrap()
}

/// The parts that a file names after `crate::`.
fn used(file: &File) -> BTreeSet<String> {
    let code: String = file.code().collect::<Vec<_>>().join("\n");
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let names = match rest.strip_prefix('{') {
            Some(group) => group.split('}').next().unwrap().split(',').collect(),
            None => vec![rest],
        };
        for name in names {
            let end = |letter: char| !letter.is_ascii_alphanumeric() && letter != '_';
            let name = match name.trim() {
                errors if errors.starts_with("api::error") => "api::error",
                name => name.split(end).next().unwrap(),
            };
            if name.starts_with(|letter: char| letter.is_ascii_lowercase()) {
                found.insert(name.to_owned());
            }
        }
    }
    found
}

/// Tests beside the code may build what they test with other parts.
fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

#[track_caller]
fn assert_arrows(sources: &str, allowed: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for file in files(sources, &[".rs"]) {
        let part = part(&file, sources);
        let known = allowed.iter().find(|(name, _)| *name == part);
        let Some((_, allowed)) = known.filter(|_| !is_test(&file.path)) else {
            assert!(is_test(&file.path), "{part} is not in the table");
            continue;
        };
        let surplus = used(&file)
            .into_iter()
            .filter(|name| name != part && !allowed.contains(&name.as_str()));
        wrong.extend(surplus.map(|name| format!("{} uses {name}", file.path)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[track_caller]
fn assert_never(folder: &str, words: &[&str], except: &[&str]) {
    let mut wrong = Vec::new();
    for file in files(folder, &[".rs"]) {
        let path = file.path.clone();
        if except.iter().any(|part| path.contains(part)) {
            continue;
        }
        let lines = file
            .code()
            .filter(|line| words.iter().any(|word| line.contains(word)));
        wrong.extend(lines.map(|line| format!("{path}: {}", line.trim())));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_api_keeps_to_its_arrows() {
    assert_arrows("api/src/", API);
}

#[test]
fn the_single_page_application_keeps_to_its_arrows() {
    assert_arrows("frontend/src/", &FRONTEND);
}

#[test]
fn shared_does_no_input_and_output_and_knows_no_framework() {
    assert_never(
        "shared/src/",
        &[
            "tokio",
            "diesel",
            "actix",
            "reqwest",
            "yew",
            "gloo",
            "web_sys",
            "std::fs",
            "std::net",
            "std::env",
            "std::process",
            "std::time",
            "Utc::now",
            "Local::now",
            "println!",
            "thread",
        ],
        &[],
    );
    let manifest = read("shared/Cargo.toml");
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap();
    let dependencies = dependencies.split("\n[").next().unwrap();
    for line in dependencies.lines().filter(|line| !line.is_empty()) {
        let name = line.split(['.', ' ', '=']).next().unwrap();
        let known = [
            "base64",
            "chrono",
            "hmac",
            "serde",
            "sha2",
            "utoipa",
            "uuid",
            "validator",
        ];
        assert!(known.contains(&name), "shared depends on {name}");
        assert!(name != "utoipa" || line.contains("optional = true"));
    }
}

#[test]
fn the_database_layer_knows_nothing_of_http() {
    assert_never(
        "api/src/db/",
        &[
            "actix",
            "ApiError",
            "ProblemCode",
            "utoipa",
            "serde_json::json",
            "HttpRe",
        ],
        &[],
    );
}

#[test]
fn sql_is_in_the_database_layer_alone() {
    assert_never(
        "api/src/",
        &[
            "diesel::insert_into",
            "diesel::update",
            "diesel::delete",
            "sql_query",
            "::table",
        ],
        &["api/src/db/", "api/src/demo/", "api/src/database.rs"],
    );
}

#[test]
fn one_file_of_the_single_page_application_speaks_http() {
    assert_never(
        "frontend/src/",
        &["gloo_net", "fetch_with", "XmlHttpRequest"],
        &["frontend/src/api/client.rs"],
    );
}

#[test]
fn nothing_secret_is_kept_by_the_browser() {
    assert_never(
        "frontend/src/",
        &["session_storage", "SessionStorage", "document.cookie"],
        // A random id of the tab, which opens nothing.
        &["frontend/src/browser/tabs.rs"],
    );
}

#[test]
fn every_operation_is_a_service_of_the_one_page_of_routes() {
    let routes = read("api/src/routes.rs");
    let other: Vec<_> = routes
        .lines()
        .filter(|line| line.contains(".route("))
        .filter(|line| !line.contains("docs::docs_") && !line.contains("metrics::scrape"))
        .collect();

    assert!(
        other.is_empty(),
        "only `service` adds to the document: {other:?}"
    );
    assert_never(
        "api/src/",
        &[".service(", ".route(\"", "web::resource"],
        &["api/src/routes.rs"],
    );
}

#[test]
fn handlers_answer_with_types() {
    assert_never(
        "api/src/handlers/",
        &[
            "-> HttpResponse",
            "ApiResult<HttpResponse>",
            "impl Responder",
        ],
        // What has no schema: pages, files, and the answers that the others are made of.
        &["docs.rs", "fallback.rs", "problems.rs", "reply.rs"],
    );
}
