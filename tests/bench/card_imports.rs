//! What an import of 20,000 hand-overs costs beside `COPY` of the same rows into the same tables.
//!
//! Both in turns, in one register: the import through HTTP, with the file read, each row judged, the answer written and
//! read; `COPY` from files on the database's machine, with the same constraints, indexes and triggers. Prints the typical
//! times, their ratio and the memory that an import needs, and fails when the ratio is over the bar. `make bench` runs it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measurement that cannot go on has failed, and says why"
)]

use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use diesel_async::SimpleAsyncConnection;
use reqwest::Method;
use serde_json::{Value, json};
use support::{Client, TestApp};
use uuid::Uuid;

/// How many hand-overs.
const ROWS: usize = 20_000;
/// How many times the time of `COPY` an import may take.
const BAR: f64 = 5.0;
/// Imports that are measured, after one that warms up.
const ROUNDS: usize = 5;

/// The tables that a hand-over is written to, in the order in which they refer to each other.
const TABLES: [&str; 6] = [
    "cards",
    "issuances",
    "card_actions",
    "background_facts",
    "background_answers",
    "issuance_stamps",
];

/// A file of hand-overs from the stock, with an answer each.
fn file() -> String {
    let mut file =
        "card_number;issued_on;birth_year;postal_code;municipality;children;gender\n".to_owned();
    for number in 0..ROWS {
        let (day, year) = (1 + number % 28, 1940 + number % 60);
        let place = ["02100;", "00100;", ";Espoo", ";"][number % 4];
        let line = format!(
            "BACKLOG{number:05};2026-10-{day:02};{year};{place};{};not_told\n",
            number % 5
        );
        file.push_str(&line);
    }
    file
}

async fn fill(app: &TestApp) {
    let stock = app.stock_of(app.world.espoo.site).await;
    app.sql(&format!(
        "insert into stock_numbers (number, stock_id, position) \
         select 'BACKLOG' || lpad(i::text, 5, '0'), '{stock}', 1000 + i from generate_series(0, {ROWS} - 1) i",
    ))
    .await;
    app.sql("vacuum analyze").await;
}

/// Imports, and says how long it took.
async fn import(client: &Client, content: &str) -> Duration {
    let body = json!({ "client_reference": Uuid::new_v4(), "content": content });
    let begun = Instant::now();
    // Without checking the answer against the document, which would cost more than the answer.
    let request = client
        .request(Method::POST, "/api/v1/cards/import")
        .json(&body);
    let answer = request.send().await.unwrap().bytes().await.unwrap();
    let answer: Value = serde_json::from_slice(&answer).unwrap();
    let elapsed = begun.elapsed();
    let expected = json!({ "would_create": 0, "created": ROWS, "exists": 0, "refused": 0 });
    assert_eq!(answer["counts"], expected);
    elapsed
}

/// Runs statements for each table in one transaction, and says how long it took.
async fn for_each_table(app: &TestApp, statement: impl Fn(&str) -> String) -> Duration {
    let mut conn = app.database.connect().await;
    let statements: Vec<_> = TABLES.iter().map(|table| statement(table)).collect();
    let begun = Instant::now();
    let sql = format!("begin; {}; commit", statements.join("; "));
    conn.batch_execute(&sql).await.unwrap();
    begun.elapsed()
}

/// Takes the hand-overs away again.
async fn empty(app: &TestApp) {
    app.sql(
        "begin; set local kaikukanta.retention = 'on'; delete from issuance_stamps; delete from background_facts; \
         delete from card_actions; delete from issuances; delete from card_ends; delete from cards; delete from card_changes; \
         update stock_numbers set is_free = true; commit",
    )
    .await;
    app.sql("vacuum analyze").await;
}

/// The most memory of this process since the last question, in kilobytes: the server, and the client with its body.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    drop(std::fs::write("/proc/self/clear_refs", "5"));
    peak.unwrap_or_default()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    let middle = times.get(times.len() / 2).copied();
    middle.unwrap_or_default().as_secs_f64()
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let app = TestApp::start().await;
    fill(&app).await;
    let client = app.sign_in(&app.world.espoo.distributor).await;
    let content = STANDARD.encode(file());
    let folder = std::env::temp_dir().join(format!("copy-{}", Uuid::new_v4()));
    let folder = folder.to_str().unwrap();
    let (mut imports, mut copies, mut memory) = (Vec::new(), Vec::new(), 0);
    for round in 0..=ROUNDS {
        peak_memory();
        let before = peak_memory();
        let imported = import(&client, &content).await;
        memory = peak_memory().saturating_sub(before);
        if round == 0 {
            for_each_table(&app, |table| format!("copy {table} to '{folder}-{table}'")).await;
        }
        empty(&app).await;
        let copied = for_each_table(&app, |table| {
            format!("copy {table} from '{folder}-{table}'")
        })
        .await;
        empty(&app).await;
        if round > 0 {
            imports.push(imported);
            copies.push(copied);
        }
    }
    for table in TABLES {
        drop(std::fs::remove_file(format!("{folder}-{table}")));
    }
    let (import, copy) = (median(imports), median(copies));
    let ratio = import / copy;
    println!("import of {ROWS} rows {import:>6.2} s");
    println!("COPY of the same rows {copy:>6.2} s");
    println!("ratio                 {ratio:>6.2}");
    println!("memory for an import  {:>6} MB", memory / 1024);
    assert!(ratio <= BAR, "over {BAR}");
}
