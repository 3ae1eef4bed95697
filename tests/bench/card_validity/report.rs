//! What is printed: throughput, waiting times, ratios beside the goals, memory.

use std::collections::BTreeMap;

use crate::load::Measured;
use crate::register::Register;
use crate::{CONNECTIONS, Size, memory};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Contender {
    /// The same application answering a constant.
    Constant,
    /// The register's card check.
    Check,
    /// The twin's.
    Twin,
    /// The card check's query alone.
    Query,
    /// The register's recording of a visit.
    Visit,
    /// The visit's rows alone.
    Insert,
}

impl Contender {
    const fn name(self) -> &'static str {
        match self {
            Self::Constant => "check: the same application, a constant",
            Self::Check => "check: kaikukanta",
            Self::Twin => "check: Node.js, Express, pg",
            Self::Query => "check: pgbench, the query alone",
            Self::Visit => "visit: kaikukanta",
            Self::Insert => "visit: pgbench, the rows alone",
        }
    }
}

/// A ratio with what it should be, and what it must be so that nothing gets worse unseen.
struct Bar {
    name: &'static str,
    reached: f64,
    goal: f64,
    enforced: f64,
    /// Whether the ratio is to stay below, not above.
    below: bool,
}

impl Bar {
    fn holds(&self, bar: f64) -> bool {
        if self.below {
            self.reached <= bar
        } else {
            self.reached >= bar
        }
    }
}

/// The rounds so far.
pub(crate) struct Report {
    size: Size,
    rounds: BTreeMap<Contender, Vec<Measured>>,
    /// Megabytes of the API's process, and of PostgreSQL's.
    memory: (u64, u64),
}

impl Report {
    /// Nothing yet.
    pub(crate) const fn new(size: Size) -> Self {
        Self {
            size,
            rounds: BTreeMap::new(),
            memory: (0, 0),
        }
    }

    /// Adds what came of a round; the first only warms up.
    pub(crate) fn add(&mut self, contender: Contender, round: usize, measured: Measured) {
        println!(
            "round {round} {:<42} {:>8.0} /s",
            contender.name(),
            measured.per_second
        );
        if round > 0 {
            self.rounds.entry(contender).or_default().push(measured);
        }
    }

    /// Looks at the memory.
    pub(crate) fn memory(&mut self, register: &Register) {
        let postmaster = register.folder.postmaster();
        self.memory = (
            memory::resident(register.pid()),
            memory::shared_by_family(postmaster),
        );
    }

    fn middle(&self, contender: Contender, figure: impl Fn(&Measured) -> f64) -> f64 {
        let rounds = self.rounds.get(&contender);
        let mut figures: Vec<_> = rounds.into_iter().flatten().map(figure).collect();
        figures.sort_unstable_by(f64::total_cmp);
        figures.get(figures.len() / 2).copied().unwrap_or_default()
    }

    fn bars(&self) -> [Bar; 4] {
        let rate = |contender| self.middle(contender, |measured| measured.per_second);
        let p99 = |contender| self.middle(contender, |measured| measured.p99.unwrap_or_default());
        [
            Bar {
                name: "check / constant",
                reached: rate(Contender::Check) / rate(Contender::Constant),
                goal: 0.75,
                enforced: 0.07,
                below: false,
            },
            Bar {
                name: "check / Node.js",
                reached: rate(Contender::Check) / rate(Contender::Twin),
                goal: 10.0,
                enforced: 1.5,
                below: false,
            },
            Bar {
                name: "p99 of check / of constant",
                reached: p99(Contender::Check) / p99(Contender::Constant),
                goal: 3.0,
                enforced: 60.0,
                below: true,
            },
            Bar {
                name: "visit / pgbench",
                reached: rate(Contender::Visit) / rate(Contender::Insert),
                goal: 0.5,
                enforced: 0.2,
                below: false,
            },
        ]
    }

    /// Prints all of it.
    pub(crate) fn print(&self) {
        let Size {
            cards,
            keys,
            rounds,
            seconds,
        } = self.size;
        println!(
            "\n{cards} cards, {keys} keys, {CONNECTIONS} connections, the middle of {rounds} rounds of {seconds} s; of pgbench the mean for the p50\n"
        );
        println!(
            "{:<42} {:>8} {:>8} {:>8}",
            "", "per s", "p50, ms", "p99, ms"
        );
        for contender in self.rounds.keys() {
            let per_second = self.middle(*contender, |measured| measured.per_second);
            let p50 = self.middle(*contender, |measured| measured.p50);
            let p99 = self.middle(*contender, |measured| measured.p99.unwrap_or(f64::NAN));
            let p99 = if p99.is_nan() {
                "-".to_owned()
            } else {
                format!("{p99:.2}")
            };
            println!(
                "{:<42} {per_second:>8.0} {p50:>8.2} {p99:>8}",
                contender.name()
            );
        }
        let bars = self.bars();
        println!("\n{:<42} {:>8} {:>8}", "ratio", "reached", "goal");
        for bar in &bars {
            let sign = if bar.below { "≤" } else { "≥" };
            let met = if bar.holds(bar.goal) {
                "met"
            } else {
                "not met yet"
            };
            let goal = format!("{sign} {}", bar.goal);
            println!("{:<42} {:>8.2} {goal:>8}  {met}", bar.name, bar.reached);
        }
        let (api, postgres) = self.memory;
        println!("\nmemory of serve {api} MB (goal: below 150), of PostgreSQL {postgres} MB");
    }

    /// Ends with what is worse than it was.
    ///
    /// # Panics
    /// When something is.
    pub(crate) fn refuse_worse(&self) {
        let bars = self.bars();
        let worse: Vec<_> = bars
            .iter()
            .filter(|bar| !bar.holds(bar.enforced))
            .map(|bar| {
                format!(
                    "{}: {:.2}, was past {}",
                    bar.name, bar.reached, bar.enforced
                )
            })
            .collect();
        assert!(worse.is_empty(), "worse than it was: {worse:?}");
    }
}
