//! What a card check and a recorded visit cost, beside what they are measured by, in one run on one machine.
//!
//! Starts the real `kaikukanta serve` with its embedded PostgreSQL, fills it with a million cards, and asks it by `wrk` over
//! 32 connections, with a key of many each time. Beside it, in turns: the same application answering a constant, a twin on
//! Node.js with Express and pg that gives the same verdicts, and `pgbench` with the queries alone. At the end the register is
//! killed while visits are recorded, and what it had acknowledged must be there. `make bench ARGS=card_validity` runs it;
//! `--cards 50000 --seconds 2 --rounds 1` makes it short.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot go on has failed, and says why"
)]

mod constant;
mod load;
mod memory;
mod pgbench;
mod register;
mod report;
mod tools;
mod twin;
mod visits;

use constant::Constant;
use load::Load;
use pgbench::Pgbench;
use register::Register;
use report::{Contender, Report};
use twin::Twin;

/// How much is asked of the machine.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    /// Cards in the register.
    pub(crate) cards: usize,
    /// Keys that ask.
    pub(crate) keys: usize,
    /// Rounds that count, after one that warms up.
    pub(crate) rounds: usize,
    /// Seconds of each contender in each round.
    pub(crate) seconds: usize,
}

/// Connections that ask at once.
pub(crate) const CONNECTIONS: usize = 32;

impl Size {
    /// The usual one, with what the command line says instead.
    fn wanted(arguments: &[String]) -> Self {
        let number = |name: &str, usual: usize| {
            let at = arguments.iter().position(|argument| argument == name);
            let value = at.and_then(|at| arguments.get(at + 1));
            value.map_or(usual, |value| value.parse().unwrap())
        };
        Self {
            cards: number("--cards", 1_000_000),
            keys: number("--keys", 4_000),
            rounds: number("--rounds", 3),
            seconds: number("--seconds", 8),
        }
    }
}

fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--constant") {
        return constant::serve();
    }
    tools::refuse_without(&["wrk", "psql", "pgbench", "node"]);
    let size = Size::wanted(&arguments);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    runtime.unwrap().block_on(measure(size));
}

async fn measure(size: Size) {
    let mut register = Register::filled(size).await;
    let constant = Constant::start(register.files());
    let twin = Twin::start(&register);
    twin.compare(&register).await;
    let pgbench = Pgbench::new(&register);
    let mut report = Report::new(size);

    for round in 0..=size.rounds {
        for (contender, url) in [
            (Contender::Constant, constant.url()),
            (Contender::Check, register.url()),
            (Contender::Twin, twin.url()),
        ] {
            let measured = Load::Checks.put_on(url, register.files(), size, round);
            report.add(contender, round, measured);
        }
        report.add(Contender::Query, round, pgbench.queries(size.seconds));
    }
    report.memory(&register);
    for round in 0..=size.rounds {
        let measured = Load::Visits.put_on(register.url(), register.files(), size, round);
        report.add(Contender::Visit, round, measured);
        report.add(Contender::Insert, round, pgbench.inserts(size.seconds));
    }
    report.print();
    let kept = visits::kill_under_load(&mut register, size).await;
    println!("{kept}");
    report.refuse_worse();
}
