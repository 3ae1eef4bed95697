//! What is counted for those who run the register, in Prometheus' text. A label is a word of a closed list: a route's
//! pattern, a reason, a code. Never a card number, an id, an address or a name.

use std::time::Duration;

use chrono::{DateTime, Utc};
use prometheus::core::Collector;
use prometheus::{
    HistogramOpts, HistogramVec, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry, Result,
    TextEncoder,
};
use shared::problem::ProblemCode;
use shared::verdict::Reason;
use shared::visits::VisitOutcome;

/// Upper bounds of the durations' buckets, in seconds: a check takes milliseconds, a password half a second, an answer that
/// is held back five.
const BUCKETS: [f64; 12] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0,
];
/// The methods that are told apart.
const METHODS: [&str; 6] = ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"];

/// Each metric's name and what it tells.
const HELP: [(&str, &str); 11] = [
    ("requests_total", "Requests answered."),
    ("request_duration_seconds", "Time to an answer."),
    ("problems_total", "Errors answered, by their code."),
    (
        "sign_in_failures_total",
        "Sign-ins that were refused, by the error's code.",
    ),
    ("verdicts_total", "Verdicts on cards."),
    ("visits_total", "Visits that were sent to be recorded."),
    (
        "job_last_success_timestamp_seconds",
        "When a job was last done.",
    ),
    (
        "database_connections",
        "Connections to the database: in use, the most there may be, and requests that wait for one.",
    ),
    (
        "slowed_askers",
        "Keys and accounts whose answers are held back, as they asked for many numbers that do not exist.",
    ),
    ("build_info", "The program's version."),
    (
        "test_requests_total",
        "Requests of test keys answered; they are in no other count.",
    ),
];

/// How connections to the database are used at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolUse {
    /// Which connections.
    pub name: &'static str,
    /// Those that a request holds.
    pub in_use: usize,
    /// Requests that wait for one.
    pub waiting: usize,
    /// As many as there may be.
    pub most: usize,
}

/// A request that was answered.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'a> {
    /// The route's pattern; none for what no route has.
    pub route: Option<&'a str>,
    /// The method.
    pub method: &'a str,
    /// The status.
    pub status: u16,
    /// The kind of error, when it is one.
    pub problem: Option<ProblemCode>,
    /// How long it took.
    pub took: Duration,
    /// Whether a test key asked.
    pub is_test: bool,
}

/// Counts.
pub struct Metrics {
    registry: Registry,
    requests: IntCounterVec,
    test_requests: IntCounterVec,
    durations: HistogramVec,
    problems: IntCounterVec,
    sign_in_failures: IntCounterVec,
    verdicts: IntCounterVec,
    visits: IntCounterVec,
    jobs: IntGaugeVec,
    pools: IntGaugeVec,
    slowed: IntGauge,
}

impl Metrics {
    /// All counts at nought.
    ///
    /// # Errors
    /// When a name is none, or stands twice.
    pub fn new() -> Result<Self> {
        let registry = Registry::new_custom(Some("kaikukanta".to_owned()), None)?;
        let counter = |name, help, labels: &[&str]| {
            register(
                &registry,
                IntCounterVec::new(Opts::new(name, help), labels)?,
            )
        };
        let gauge = |name, help, labels: &[&str]| {
            register(&registry, IntGaugeVec::new(Opts::new(name, help), labels)?)
        };
        let [
            requests,
            durations,
            problems,
            sign_ins,
            verdicts,
            visits,
            jobs,
            pools,
            slowed,
            build,
            tests,
        ] = HELP;
        let durations = HistogramOpts::new(durations.0, durations.1).buckets(BUCKETS.to_vec());
        let by_request = ["route", "method", "status"];
        let metrics = Self {
            requests: counter(requests.0, requests.1, &by_request)?,
            durations: register(
                &registry,
                HistogramVec::new(durations, &["route", "method"])?,
            )?,
            problems: counter(problems.0, problems.1, &["code"])?,
            sign_in_failures: counter(sign_ins.0, sign_ins.1, &["code"])?,
            verdicts: counter(verdicts.0, verdicts.1, &["reason"])?,
            visits: counter(visits.0, visits.1, &["outcome"])?,
            jobs: gauge(jobs.0, jobs.1, &["job"])?,
            pools: gauge(pools.0, pools.1, &["pool", "state"])?,
            test_requests: counter(tests.0, tests.1, &["status"])?,
            slowed: register(&registry, IntGauge::new(slowed.0, slowed.1)?)?,
            registry: registry.clone(),
        };
        let build = gauge(build.0, build.1, &["version"])?;
        build.with_label_values(&[env!("CARGO_PKG_VERSION")]).set(1);
        metrics.begin();
        Ok(metrics)
    }

    /// Tells what has not happened yet as nought, so that the first time is a change.
    fn begin(&self) {
        for reason in Reason::ALL {
            self.verdicts.with_label_values(&[reason.as_str()]);
        }
        for outcome in VisitOutcome::ALL {
            self.visits.with_label_values(&[outcome.as_str()]);
        }
        for code in SIGN_IN_FAILURES {
            self.sign_in_failures.with_label_values(&[code.as_str()]);
        }
    }

    /// Counts a request.
    pub fn answered(&self, answered: Answered<'_>) {
        if answered.is_test {
            let class = status_class(answered.status);
            self.test_requests.with_label_values(&[class]).inc();
            return;
        }
        let route = answered.route.unwrap_or("(page)");
        let known = METHODS.into_iter().find(|known| *known == answered.method);
        let method = known.unwrap_or("other");
        let class = status_class(answered.status);
        self.requests
            .with_label_values(&[route, method, class])
            .inc();
        self.durations
            .with_label_values(&[route, method])
            .observe(answered.took.as_secs_f64());
        let Some(code) = answered.problem else { return };
        self.problems.with_label_values(&[code.as_str()]).inc();
        if (route, method) == ("/api/v1/session", "POST") && SIGN_IN_FAILURES.contains(&code) {
            self.sign_in_failures
                .with_label_values(&[code.as_str()])
                .inc();
        }
    }

    /// Counts a verdict.
    pub fn judged(&self, reason: Reason) {
        self.verdicts.with_label_values(&[reason.as_str()]).inc();
    }

    /// Counts a visit that was sent.
    pub fn visit(&self, outcome: VisitOutcome) {
        self.visits.with_label_values(&[outcome.as_str()]).inc();
    }

    /// Notes that a job was done.
    pub fn job_done(&self, job: &'static str, at: DateTime<Utc>) {
        self.jobs.with_label_values(&[job]).set(at.timestamp());
    }

    /// All counts as text, with what is looked up for it.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn text(&self, pools: &[PoolUse], slowed: usize) -> Result<String> {
        for pool in pools {
            for (state, count) in [
                ("in_use", pool.in_use),
                ("waiting", pool.waiting),
                ("max", pool.most),
            ] {
                let gauge = self.pools.with_label_values(&[pool.name, state]);
                gauge.set(whole(count));
            }
        }
        self.slowed.set(whole(slowed));
        TextEncoder::new().encode_to_string(&self.registry.gather())
    }
}

/// Why a sign-in was refused: the password, the code of the second factor, or too many attempts.
const SIGN_IN_FAILURES: [ProblemCode; 3] = [
    ProblemCode::WrongCredentials,
    ProblemCode::ValidationFailed,
    ProblemCode::TooManyAttempts,
];

fn register<C: Collector + Clone + 'static>(registry: &Registry, collector: C) -> Result<C> {
    registry.register(Box::new(collector.clone()))?;
    Ok(collector)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

const fn status_class(status: u16) -> &'static str {
    match status {
        ..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        500.. => "5xx",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_caller_makes_up_is_no_label() {
        let metrics = Metrics::new().unwrap();
        metrics.answered(Answered {
            route: None,
            method: "ESPVTPVXVT2H",
            status: 405,
            problem: Some(ProblemCode::MethodNotAllowed),
            took: Duration::from_millis(3),
            is_test: false,
        });

        let text = metrics.text(&[], 2).unwrap();

        let counted =
            "kaikukanta_requests_total{method=\"other\",route=\"(page)\",status=\"4xx\"} 1";
        assert!(text.contains(counted), "{text}");
        assert!(text.contains("kaikukanta_slowed_askers 2"), "{text}");
        assert!(!text.contains("ESP"), "{text}");
    }
}
