//! What every request can reach, and the server that is bound to an address.

mod address;

use std::net::{IpAddr, TcpListener};
use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::{HttpRequest, HttpServer};
use diesel_async::AsyncPgConnection;
use diesel_async::pooled_connection::deadpool::Object;
use ipnet::IpNet;
use serde::Serialize;
use shared::verdict::Reason;
use shared::visits::VisitOutcome;
use tokio::sync::{Mutex, MutexGuard};
use uuid::Uuid;

use crate::auth::attempts::Attempts;
use crate::auth::cookies::Cookies;
use crate::auth::device_key::DeviceKeys;
use crate::auth::guessing::Guessing;
use crate::auth::key_limits::KeyLimits;
use crate::auth::offline_list::OfflineKeys;
use crate::auth::password::Passwords;
use crate::auth::seal::Seal;
use crate::auth::token::Tokens;
use crate::clock::Clock;
use crate::db::Pool;
use crate::error::{ApiError, ApiResult};
use crate::metrics::{Metrics, PoolUse};
use crate::practice::is_practising;
use crate::references::References;
use crate::routes;
use crate::sandbox::is_testing;
use crate::spa::Spa;

/// What the application is made of.
pub struct Parts {
    /// Connections to the database.
    pub pool: Pool,
    /// Connections that find the practice cards in the place of the real ones.
    pub practice_pool: Pool,
    /// Connections that find test data in the place of real ones.
    pub sandbox_pool: Pool,
    /// The clock.
    pub clock: Clock,
    /// Signs access tokens.
    pub tokens: Tokens,
    /// Hashes passwords.
    pub passwords: Passwords,
    /// Hashes what was sent with a client reference.
    pub references: References,
    /// Seals the secrets of second factors.
    pub seal: Seal,
    /// Derives the keys with which browsers seal what they keep.
    pub device_keys: DeviceKeys,
    /// Signs offline lists, and derives the keys of their hashes.
    pub offline_keys: OfflineKeys,
    /// Address that users type, without a slash at the end.
    pub public_url: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The single-page application, when it is served from here.
    pub spa: Option<Spa>,
    /// Counts what is done.
    pub metrics: Metrics,
}

struct Inner {
    parts: Parts,
    attempts: Attempts,
    guessing: Guessing,
    key_limits: KeyLimits,
    offline_lists: Mutex<()>,
}

/// What every request can reach.
#[derive(Clone)]
pub struct AppState(Arc<Inner>);

impl AppState {
    /// Puts the parts together.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(Inner {
            attempts: Attempts::default(),
            guessing: Guessing::new(parts.clock.clone()),
            key_limits: KeyLimits::new(parts.clock.clone()),
            offline_lists: Mutex::default(),
            parts,
        }))
    }

    /// A connection to the database; to the practice cards while a request that practises is answered, to test data while a
    /// test key's is.
    ///
    /// # Errors
    /// 503 when the database cannot be reached.
    pub async fn db(&self) -> ApiResult<Object<AsyncPgConnection>> {
        if is_practising() {
            return self.practice_db().await;
        }
        if is_testing() {
            return Ok(self.0.parts.sandbox_pool.get().await?);
        }
        Ok(self.0.parts.pool.get().await?)
    }

    /// A connection to the practice cards.
    ///
    /// # Errors
    /// 503 when the database cannot be reached.
    pub async fn practice_db(&self) -> ApiResult<Object<AsyncPgConnection>> {
        Ok(self.0.parts.practice_pool.get().await?)
    }

    /// How the connections to the database are used at the moment.
    #[must_use]
    pub fn pools_in_use(&self) -> [PoolUse; 3] {
        let Parts {
            pool,
            practice_pool,
            sandbox_pool,
            ..
        } = &self.0.parts;
        [
            ("register", pool),
            ("practice", practice_pool),
            ("sandbox", sandbox_pool),
        ]
        .map(|(name, pool)| {
            let status = pool.status();
            PoolUse {
                name,
                in_use: status.size.saturating_sub(status.available),
                waiting: status.waiting,
                most: status.max_size,
            }
        })
    }

    /// Counts what is done.
    #[must_use]
    pub fn metrics(&self) -> &Metrics {
        &self.0.parts.metrics
    }

    /// Counts a verdict, unless it is one of test data.
    pub fn count_verdict(&self, reason: Reason) {
        if !is_testing() {
            self.metrics().judged(reason);
        }
    }

    /// Counts a visit that was sent, unless it is one of test data.
    pub fn count_visit(&self, outcome: VisitOutcome) {
        if !is_testing() {
            self.metrics().visit(outcome);
        }
    }

    /// The clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.0.parts.clock
    }

    /// Signs access tokens.
    #[must_use]
    pub fn tokens(&self) -> &Tokens {
        &self.0.parts.tokens
    }

    /// Hashes passwords.
    #[must_use]
    pub fn passwords(&self) -> &Passwords {
        &self.0.parts.passwords
    }

    /// Seals the secrets of second factors.
    #[must_use]
    pub fn seal(&self) -> &Seal {
        &self.0.parts.seal
    }

    /// Derives the keys with which browsers seal what they keep.
    #[must_use]
    pub fn device_keys(&self) -> &DeviceKeys {
        &self.0.parts.device_keys
    }

    /// Signs offline lists, and derives the keys of their hashes.
    #[must_use]
    pub fn offline_keys(&self) -> &OfflineKeys {
        &self.0.parts.offline_keys
    }

    /// Waits until no other offline list is made here: each takes memory for all cards.
    pub async fn turn_of_offline_list(&self) -> MutexGuard<'_, ()> {
        self.0.offline_lists.lock().await
    }

    /// Counts the attempts to sign in.
    #[must_use]
    pub fn attempts(&self) -> &Attempts {
        &self.0.attempts
    }

    /// Counts card numbers that do not exist.
    #[must_use]
    pub fn guessing(&self) -> &Guessing {
        &self.0.guessing
    }

    /// Counts the units of keys.
    #[must_use]
    pub fn key_limits(&self) -> &KeyLimits {
        &self.0.key_limits
    }

    /// The hash by which a repeated request is known.
    ///
    /// # Errors
    /// When the request cannot be written as JSON.
    pub fn content_hash(&self, request: &impl Serialize) -> ApiResult<Vec<u8>> {
        self.0
            .parts
            .references
            .hash(request)
            .map_err(|error| ApiError::internal(&error))
    }

    /// What a card is called at a venue: a name that no other venue has for it, and that leads to no number.
    #[must_use]
    pub fn card_at_venue(&self, venue: Uuid, card: Uuid) -> String {
        self.0.parts.references.pseudonym(venue, card)
    }

    /// Address that users type, without a slash at the end.
    #[must_use]
    pub fn public_url(&self) -> &str {
        &self.0.parts.public_url
    }

    /// Whether the public address is https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url().starts_with("https://")
    }

    /// How the session's cookies are named and marked.
    #[must_use]
    pub fn cookies(&self) -> Cookies {
        Cookies {
            https: self.is_https(),
        }
    }

    /// The single-page application, when it is served from here.
    #[must_use]
    pub fn spa(&self) -> Option<&Spa> {
        self.0.parts.spa.as_ref()
    }

    /// The address that a request comes from: the nearest one that is not a trusted proxy.
    #[must_use]
    pub fn client_address(&self, request: &HttpRequest) -> IpAddr {
        let forwarded = request
            .headers()
            .get_all("x-forwarded-for")
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(|part| part.trim().parse().ok());
        address::nearest_untrusted(
            request.peer_addr().map(|peer| peer.ip().to_canonical()),
            forwarded.collect(),
            &self.0.parts.trusted_proxies,
        )
    }
}

/// Answers on a listener for as long as the server is awaited.
///
/// # Errors
/// When the listener cannot be used.
pub fn run(
    state: &AppState,
    listener: TcpListener,
    workers: Option<usize>,
) -> std::io::Result<Server> {
    let state = state.clone();
    let mut server = HttpServer::new(move || routes::app(&state))
        .shutdown_timeout(10)
        .disable_signals();
    if let Some(workers) = workers {
        server = server.workers(workers);
    }
    Ok(server.listen(listener)?.run())
}

/// Tells the counts on a listener of their own for as long as the server is awaited.
///
/// # Errors
/// When the listener cannot be used.
pub fn run_metrics(state: &AppState, listener: TcpListener) -> std::io::Result<Server> {
    let state = state.clone();
    let server = HttpServer::new(move || routes::metrics_app(&state))
        .workers(1)
        .shutdown_timeout(1)
        .disable_signals();
    Ok(server.listen(listener)?.run())
}
