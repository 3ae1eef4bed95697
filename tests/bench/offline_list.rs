//! What the offline list costs with 100,000 and with a million cards: time, size, and memory of the register.
//!
//! Fetches it through HTTP as a gate does, with gzip, and again with its `ETag`. Prints the figures, and fails when ten
//! times the cards cost more than ten times the time and a half, or the memory goes over the bar. `make bench
//! ARGS=find_offline_list` runs it.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot go on has failed, and says why"
)]

use std::time::{Duration, Instant};

use reqwest::Method;
use shared::card_number::{AreaPrefix, CardNumber};
use support::{Client, TestApp};

/// How many cards, and ten times as many.
const CARDS: [u32; 2] = [100_000, 1_000_000];
/// How much more than ten times the time ten times the cards may cost.
const BAR: f64 = 1.5;
/// Memory that a list of a million cards may take, in megabytes, with the client that reads it.
const MEMORY: u64 = 100;
/// Lists that are measured.
const ROUNDS: usize = 2;
const PATH: &str = "/api/v1/offline-list";

/// Numbers as the register draws them, all different.
fn numbers(range: std::ops::Range<u32>) -> Vec<CardNumber> {
    let prefix = AreaPrefix::parse("ESP").unwrap();
    let drawn = range.filter_map(|seed| {
        // An odd factor: each seed has bits of its own.
        let [a, b, c, d] = seed.wrapping_mul(2_654_435_761).to_be_bytes();
        CardNumber::generate(&prefix, [a, b, c, d, 0xA5])
    });
    drawn.collect()
}

/// Hands cards out of the numbers from a first to a last seed.
async fn hand_out(app: &TestApp, range: std::ops::Range<u32>) {
    for first in range.clone().step_by(20_000) {
        let numbers = numbers(first..range.end.min(first + 20_000));
        let list: Vec<_> = numbers
            .iter()
            .map(|number| format!("('{}')", number.as_str()))
            .collect();
        let area = &app.world.espoo;
        app.sql(&format!(
            "with added as ( \
                 insert into cards (id, number, kind, site_id, area_id, client_reference, registered_by, registered_at) \
                 select gen_random_uuid(), n.number, 'personal', '{site}', '{id}', gen_random_uuid(), \
                     (select u.id from users u where u.role = 'national_admin' limit 1), '2026-11-20T10:00:00Z' \
                 from (values {}) n (number) \
                 returning id, registered_by \
             ) \
             insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, \
                 recorded_by, recorded_at) \
             select gen_random_uuid(), a.id, 'first', '2026-11-20', '2027-11-20', '{id}', '{organisation}', '{site}', \
                 a.registered_by, '2026-11-20T10:00:00Z' \
             from added a",
            list.join(", "),
            site = area.site,
            id = area.id,
            organisation = area.organisation,
        ))
        .await;
    }
    app.sql("vacuum analyze").await;
}

/// Fetches the list, packed; how long it took, its length and its `ETag`.
async fn fetch(gate: &Client, seen: &str) -> (Duration, usize, String) {
    let begun = Instant::now();
    let request = gate
        .request(Method::GET, PATH)
        .header("accept-encoding", "gzip")
        .header("if-none-match", seen);
    let response = request.send().await.unwrap();
    assert!(response.error_for_status_ref().is_ok());
    let tag = response.headers().get("etag").unwrap();
    let tag = tag.to_str().unwrap().to_owned();
    let length = response.bytes().await.unwrap().len();
    (begun.elapsed(), length, tag)
}

/// The most memory of this process since the last question, in kilobytes: the register's server, and the client.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    drop(std::fs::write("/proc/self/clear_refs", "5"));
    peak.unwrap_or_default()
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let app = TestApp::start().await;
    let gate = app.with_key(&app.world.espoo.key);
    let (mut from, mut times) = (0, Vec::new());
    println!(
        "{:>9} {:>8} {:>10} {:>10} {:>11}",
        "cards", "list, s", "304, ms", "gzip, kB", "memory, MB"
    );
    for cards in CARDS {
        // Of 37 check characters 5 are drawn again, so that there are a few more seeds than cards.
        let seeds = cards + cards / 5;
        hand_out(&app, from..seeds).await;
        from = seeds;
        let (mut fastest, mut memory) = (Duration::MAX, 0);
        let (mut length, mut tag) = (0, String::new());
        for _ in 0..ROUNDS {
            peak_memory();
            let before = peak_memory();
            let took;
            (took, length, tag) = fetch(&gate, "").await;
            // The first time: later the process has the memory already.
            memory = memory.max(peak_memory().saturating_sub(before) / 1024);
            fastest = fastest.min(took);
        }
        let (unchanged, nothing, _) = fetch(&gate, &tag).await;
        assert_eq!(nothing, 0, "304 has no body");
        println!(
            "{cards:>9} {:>8.2} {:>10.1} {:>10} {memory:>11}",
            fastest.as_secs_f64(),
            unchanged.as_secs_f64() * 1e3,
            length / 1000
        );
        assert!(memory <= MEMORY, "{memory} MB is over {MEMORY}");
        times.push(fastest.as_secs_f64());
    }
    let ratio = times.iter().rev().copied().reduce(|ten, one| ten / one);
    let ratio = ratio.unwrap_or_default() / 10.0;
    println!("ten times the cards cost {ratio:.2} times their share");
    assert!(ratio <= BAR, "over {BAR}");
}
