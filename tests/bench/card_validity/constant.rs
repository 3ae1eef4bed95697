//! The same application with a constant in the place of the verdict: the same parts around it, the same body read and
//! checked, an answer of the same shape written. It knows no keys and has no database.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, HttpServer, post, web};
use api::clock::Clock;
use api::error::ApiResult;
use api::extract::Json;
use api::middleware::{headers, problems, same_origin};
use api::telemetry::{self, RequestSpan};
use chrono::NaiveDate;
use shared::card_validity::{CardScope, CardValidity, CheckCard, CheckedCard, Reason};
use shared::cards::CardKind;
use shared::entitlement::{AgeLimits, entitlement};
use shared::verdict::Verdict;
use shared::verdict_messages::message;
use tracing_actix_web::TracingLogger;

#[post("/api/v1/card-validity")]
async fn check_card(
    clock: web::Data<Clock>,
    _body: Json<CheckCard>,
) -> ApiResult<Json<CardValidity>> {
    let verdict = Verdict {
        reason: Reason::Ok,
        occasion: NaiveDate::MIN,
        card: Some(CheckedCard {
            kind: CardKind::Personal,
            last_valid_day: NaiveDate::MIN,
            scope: CardScope::Network,
        }),
    };
    let unset = AgeLimits::default();
    Ok(Json(CardValidity {
        valid: true,
        reason: verdict.reason,
        as_of: clock.now(),
        occasion_date: verdict.occasion,
        message: message(&verdict),
        card: verdict.card,
        entitlement: Some(entitlement(CardKind::Personal, Some(2), unset, unset)),
    }))
}

/// Answers until it is killed; prints its address first.
pub(crate) fn serve() {
    telemetry::start("info").unwrap();
    actix_web::rt::System::new().block_on(async {
        let server = HttpServer::new(|| {
            App::new()
                .app_data(web::Data::new(Clock::system()))
                .service(check_card)
                .wrap(Compress::default())
                .wrap(from_fn(same_origin::same_origin))
                .wrap(from_fn(problems::problems))
                .wrap(from_fn(headers::headers))
                .wrap(TracingLogger::<RequestSpan>::new())
        });
        let server = server.bind("127.0.0.1:0").unwrap();
        println!("http://{}", server.addrs().first().unwrap());
        std::io::stdout().flush().unwrap();
        server.run().await.unwrap();
    });
}

/// The application as a process of its own.
pub(crate) struct Constant {
    child: Child,
    url: String,
}

impl Constant {
    /// Starts it; its log goes beside the files.
    pub(crate) fn start(files: &Path) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.arg("--constant");
        let (child, url) = start(&mut command, files, "constant.log");
        Self { child, url }
    }

    /// Its address.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Constant {
    fn drop(&mut self) {
        stop(&mut self.child);
    }
}

/// Starts a server that prints its address in its first line.
pub(crate) fn start(command: &mut Command, files: &Path, log: &str) -> (Child, String) {
    let log = File::create(files.join(log)).unwrap();
    let command = command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.stderr(log).spawn().unwrap();
    let mut line = String::new();
    let mut printed = BufReader::new(child.stdout.take().unwrap());
    printed.read_line(&mut line).unwrap();
    assert!(line.starts_with("http://"), "{command:?} did not start");
    (child, line.trim().to_owned())
}

/// Kills a server.
pub(crate) fn stop(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}
