//! `pgbench`: the queries alone, prepared, over as many connections, on the same rows.

use std::process::Command;

use crate::load::Measured;
use crate::register::Register;
use crate::{CONNECTIONS, tools};

/// The register's own query.
const CARD_VALIDITY: &str = include_str!("../../../api/src/db/card_validity.sql");

/// The scripts, and the database.
pub(crate) struct Pgbench {
    url: String,
    queries: String,
    inserts: String,
}

impl Pgbench {
    /// Prepares the scripts.
    pub(crate) fn new(register: &Register) -> Self {
        let highest = |table: &str| {
            let sql = format!("select max(at) from bench.{table};");
            tools::psql(register.database_url(), &sql).trim().to_owned()
        };
        let inserts = include_str!("visit.sql")
            .replace("{visitors}", &highest("visitors"))
            .replace("{tills}", &highest("tills"));
        Self {
            url: register.database_url().to_owned(),
            queries: queries(&highest("questions")),
            inserts,
        }
    }

    /// Asks for what verdicts rest on.
    pub(crate) fn queries(&self, seconds: usize) -> Measured {
        self.run(&self.queries, seconds)
    }

    /// Adds the rows that a visit makes.
    pub(crate) fn inserts(&self, seconds: usize) -> Measured {
        self.run(&self.inserts, seconds)
    }

    fn run(&self, script: &str, seconds: usize) -> Measured {
        let mut command = Command::new("pgbench");
        command
            .args(["--no-vacuum", "--protocol", "prepared", "--jobs", "2"])
            .args(["--client", &CONNECTIONS.to_string()])
            .args(["--time", &seconds.to_string(), "--file", "/dev/stdin"])
            .arg(&self.url);
        let printed = tools::run(&mut command, script);
        let figure = |name: &str| -> f64 {
            let line = printed.lines().find_map(|line| line.strip_prefix(name));
            let word = line.and_then(|rest| rest.split_whitespace().next());
            word.unwrap().parse().unwrap()
        };
        Measured {
            per_second: figure("tps = "),
            // Its mean.
            p50: figure("latency average = "),
            p99: None,
        }
    }
}

/// The query for a number that is drawn. `pgbench` draws no texts itself: the query looks it up on the way, by a key.
fn queries(highest: &str) -> String {
    let lines: Vec<_> = CARD_VALIDITY
        .lines()
        .filter(|line| !line.starts_with("--"))
        .collect();
    let drawn =
        |column: &str| format!("(select q.{column} from bench.questions q where q.at = :at)");
    let query = lines.join("\n").replace("$1", &drawn("number"));
    let query = query.replace("$2", &drawn("venue_id"));
    format!("\\set at random(0, {highest})\n{query};\n")
}
