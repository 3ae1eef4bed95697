//! Logs: one line for each request, by route and id. No address, number, body, cookie or key.

use std::io::IsTerminal;
use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::{Error as ActixError, HttpMessage};
use thiserror::Error;
use tracing::Span;
use tracing_actix_web::{RequestId, RootSpanBuilder};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::ParseError;

/// Parts that would log what must not be in a log below `info`: the database's client writes every value that it
/// sends, card numbers among them, and the server's parts write headers.
const CAPPED: [&str; 4] = ["tokio_postgres", "actix_http", "actix_server", "actix_web"];

/// A filter that cannot be taken.
#[derive(Debug, Error)]
pub enum FilterError {
    /// It is not a filter.
    #[error("--log {0} is not a filter such as info or api=debug: {1}")]
    Malformed(String, ParseError),
    /// It asks for what must stay out of logs.
    #[error("--log may not name {0}: that part would log card numbers or cookies")]
    Capped(&'static str),
}

/// Reads a filter, and keeps the capped parts at `info`.
fn filter(text: &str) -> Result<EnvFilter, FilterError> {
    if let Some(part) = CAPPED.into_iter().find(|part| text.contains(part)) {
        return Err(FilterError::Capped(part));
    }
    let malformed = |error| FilterError::Malformed(text.to_owned(), error);
    let mut filter: EnvFilter = EnvFilter::builder().parse(text).map_err(malformed)?;
    for part in CAPPED {
        filter = filter.add_directive(format!("{part}=info").parse().map_err(malformed)?);
    }
    Ok(filter)
}

/// Starts logging to the standard error: lines for people at a terminal, JSON elsewhere.
///
/// # Errors
/// When the filter cannot be taken.
pub fn start(text: &str) -> Result<(), FilterError> {
    let filter = filter(text)?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second start, in a test, changes nothing.
    let _already_started = if std::io::stderr().is_terminal() {
        builder.try_init()
    } else {
        builder.json().try_init()
    };
    Ok(())
}

/// The span that all log lines of a request lie in.
///
/// It holds the route's pattern, never the path: someone may have typed a card number into it.
pub struct RequestSpan;

impl RootSpanBuilder for RequestSpan {
    fn on_request_start(request: &ServiceRequest) -> Span {
        request.extensions_mut().insert(Instant::now());
        let id = request
            .extensions()
            .get::<RequestId>()
            .map(ToString::to_string);
        tracing::info_span!(
            "request",
            request_id = id.unwrap_or_default(),
            method = %request.method(),
            route = request.match_pattern().unwrap_or_else(|| "(page)".to_owned()),
        )
    }

    fn on_request_end<B: MessageBody>(
        span: Span,
        outcome: &Result<ServiceResponse<B>, ActixError>,
    ) {
        let Ok(response) = outcome else { return };
        let begun = response.request().extensions().get::<Instant>().copied();
        let micros = begun.map_or(0, |begun| begun.elapsed().as_micros());
        span.in_scope(|| tracing::info!(status = response.status().as_u16(), micros, "answered"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_log_numbers_cannot_be_asked_for() {
        assert!(filter("info").is_ok());
        assert!(
            filter("debug,api=trace")
                .unwrap()
                .to_string()
                .contains("tokio_postgres=info")
        );
        for text in [
            "tokio_postgres=debug",
            "info,tokio_postgres::query=trace",
            "actix_http=trace",
        ] {
            assert!(
                matches!(filter(text), Err(FilterError::Capped(_))),
                "{text}"
            );
        }
        assert!(matches!(filter("foo=[["), Err(FilterError::Malformed(..))));
    }
}
