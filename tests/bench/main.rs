//! What ten times the rows cost each list: the first page, a page in the middle, a filtered page, through HTTP.
//!
//! Fills two registers, one with 300 organisations, 600 sites and 400 venues and what goes with them, one with ten times
//! of it; asks both in turns; prints the typical times and their ratio, and fails when one is over the bar.
//! `make bench` runs it, `make bench ARGS=list_sites` some lists alone. Every list of the document is there: one without
//! a line of its own has no filters.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measurement that cannot go on has failed, and says why"
)]

mod pages;

use std::time::{Duration, Instant};

use pages::{Register, cases};
use support::TestApp;

/// How much more ten times the rows may cost.
const BAR: f64 = 1.5;
/// Questions of each kind to each register that count, and before them those that only warm up: each of the four
/// connections has its plans by then.
const ROUNDS: usize = 60;
const WARM_UP: usize = 40;

async fn filled(times: usize) -> Register {
    let app = TestApp::start().await;
    let sql = include_str!("fill.sql").replace("{n}", &times.to_string());
    app.sql(&sql).await;
    // As the database's own housekeeping leaves it after a while.
    app.sql("vacuum analyze").await;
    Register::open(app).await
}

/// The time that one question in four keeps to: what else the machine does lengthens the others.
fn typical(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 4).copied().unwrap_or_default()
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let registers = [filled(1).await, filled(10).await];
    println!(
        "{:<64} {:>9} {:>9} {:>6}",
        "list", "1 ×, ms", "10 ×, ms", "ratio"
    );
    let mut slow = Vec::new();
    // Names of operations, such as `list_sites`, where only some are wanted.
    let wanted: Vec<_> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    for case in cases(&wanted) {
        let (small, large) = (
            registers[0].paths(&case).await,
            registers[1].paths(&case).await,
        );
        for ((name, small), (_, large)) in small.into_iter().zip(large) {
            let (mut ones, mut tens) = (Vec::new(), Vec::new());
            for round in 0..WARM_UP + ROUNDS {
                for (register, path, times) in [
                    (&registers[0], &small, &mut ones),
                    (&registers[1], &large, &mut tens),
                ] {
                    let begun = Instant::now();
                    register.ask(&case, path).await;
                    if round >= WARM_UP {
                        times.push(begun.elapsed());
                    }
                }
            }
            let (one, ten) = (typical(ones), typical(tens));
            let ratio = ten.as_secs_f64() / one.as_secs_f64();
            let (one, ten) = (one.as_secs_f64() * 1e3, ten.as_secs_f64() * 1e3);
            let name = format!("{name} ({})", case.reader);
            println!("{name:<64} {one:>9.2} {ten:>9.2} {ratio:>6.2}");
            if ratio > BAR {
                slow.push(format!("{name}: {ratio:.2}"));
            }
        }
    }
    assert!(slow.is_empty(), "over {BAR}: {slow:#?}");
}
