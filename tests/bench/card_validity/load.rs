//! What is sent to a contender, by `wrk`.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::{CONNECTIONS, Size, tools};

/// What came of a round.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    /// Answers in a second.
    pub(crate) per_second: f64,
    /// Milliseconds that half of the answers take at the most.
    pub(crate) p50: f64,
    /// Milliseconds that 99 of 100 take at the most; none where that is not told.
    pub(crate) p99: Option<f64>,
}

/// What is sent.
#[derive(Clone, Copy)]
pub(crate) enum Load {
    /// Card checks.
    Checks,
    /// Visits to record.
    Visits,
}

impl Load {
    fn command(self, url: &str, files: &Path, seconds: usize, round: usize) -> Command {
        let what = match self {
            Self::Checks => "check",
            Self::Visits => "visit",
        };
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/bench/card_validity/load.lua");
        let mut command = Command::new("wrk");
        command
            .args(["--threads", "2", "--latency", "--timeout", "30s"])
            .args(["--connections", &CONNECTIONS.to_string()])
            .args(["--duration", &format!("{seconds}s")])
            .args(["--script", script, url, "--", what])
            .arg(files)
            .arg(round.to_string());
        command
    }

    /// Sends for some seconds, and tells what came of it. A warming-up round may be short.
    ///
    /// # Panics
    /// When an answer is not a good one.
    pub(crate) fn put_on(self, url: &str, files: &Path, size: Size, round: usize) -> Measured {
        let mut command = self.command(url, files, size.seconds, round);
        let printed = tools::run(&mut command, "");
        let line = printed
            .lines()
            .find_map(|line| line.strip_prefix("measured "));
        let figures: Vec<f64> = line
            .unwrap()
            .split(' ')
            .map(|figure| figure.parse().unwrap())
            .collect();
        let &[requests, micros, p50, p99, failed] = figures.as_slice() else {
            unreachable!("{printed}");
        };
        assert!(failed == 0.0, "{failed} answers were not good:\n{printed}");
        Measured {
            per_second: requests / micros * 1e6,
            p50: p50 / 1e3,
            p99: Some(p99 / 1e3),
        }
    }

    /// Begins to send for a minute, whatever will be answered.
    pub(crate) fn begin(self, url: &str, files: &Path, round: usize) -> Child {
        let mut command = self.command(url, files, 60, round);
        let command = command.stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    }
}
