//! A running register for one test: its own database, its own clock, a free port.

use std::net::TcpListener;

use api::app::{self, AppState, Parts};
use api::auth::device_key::DeviceKeys;
use api::auth::offline_list::OfflineKeys;
use api::auth::password::{Cost, Passwords};
use api::auth::seal::Seal;
use api::auth::token::Tokens;
use api::clock::Clock;
use api::db;
use api::metrics::Metrics;
use api::references::References;
use api::spa::Spa;
use secrecy::SecretString;

use crate::client::Client;
use crate::database::TestDatabase;
use crate::world::World;

/// A running register.
pub struct TestApp {
    /// Its address, without a slash at the end.
    pub url: String,
    /// Its clock: stands at noon of 23 November 2026 until it is set.
    pub clock: Clock,
    /// Its database.
    pub database: TestDatabase,
    /// The areas, sites, venues and accounts that every test finds.
    pub world: World,
    /// Where it tells its metrics, when it does.
    pub metrics_url: Option<String>,
    /// Stops the server when the test ends.
    stop: Option<Box<dyn FnOnce() + Send>>,
}

/// The moment at which tests begin.
pub const NOON: &str = "2026-11-23T10:00:00Z";

const REFERENCES: &str = "another secret of the tests";
const OFFLINE: &str = "the secret of the tests' offline lists";

/// Seals as every register of the tests does.
pub(crate) fn seal() -> Seal {
    Seal::new(&SecretString::from(REFERENCES))
}

/// How a register of a test differs from the usual one.
#[derive(Default)]
pub struct Setup {
    /// The address that users type; the one that is listened on when left out.
    pub public_url: Option<String>,
    /// Whether `X-Forwarded-For` of this machine is believed.
    pub behind_a_proxy: bool,
    /// The single-page application.
    pub spa: Option<Spa>,
    /// Whether it tells its metrics.
    pub tells_metrics: bool,
}

impl TestApp {
    /// Starts a register.
    pub async fn start() -> Self {
        Self::start_with(Setup::default()).await
    }

    /// Starts a register that serves the single-page application too.
    pub async fn start_with_spa(spa: Spa) -> Self {
        let setup = Setup {
            spa: Some(spa),
            ..Setup::default()
        };
        Self::start_with(setup).await
    }

    /// Starts a register that differs from the usual one.
    pub async fn start_with(setup: Setup) -> Self {
        let database = TestDatabase::migrated().await;
        let clock = Clock::system();
        clock.set(NOON.parse().unwrap());
        let passwords = Passwords::new(Cost::Cheap).unwrap();
        let world = World::create(&mut database.connect().await, &passwords).await;
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let proxies = setup.behind_a_proxy.then_some("127.0.0.0/8");
        let state = AppState::new(Parts {
            pool: db::pool(&database.url, 4).unwrap(),
            practice_pool: db::practice::pool(&database.url, 2).unwrap(),
            sandbox_pool: db::sandbox::pool(&database.url, 2).unwrap(),
            clock: clock.clone(),
            tokens: Tokens::new(&SecretString::from("a secret of the tests, long enough")),
            passwords,
            seal: seal(),
            device_keys: DeviceKeys::new(SecretString::from(REFERENCES)),
            references: References::new(SecretString::from(REFERENCES)),
            offline_keys: OfflineKeys::new(SecretString::from(OFFLINE)).unwrap(),
            public_url: setup.public_url.unwrap_or_else(|| url.clone()),
            trusted_proxies: proxies
                .map(|network| network.parse().unwrap())
                .into_iter()
                .collect(),
            spa: setup.spa,
            metrics: Metrics::new().unwrap(),
        });
        let metrics_url = setup.tells_metrics.then(|| tell_metrics(&state));
        let server = app::run(&state, listener, Some(1)).unwrap();
        let handle = server.handle();
        tokio::spawn(server);
        let stop: Box<dyn FnOnce() + Send> = Box::new(move || drop(handle.stop(false)));
        Self {
            url,
            clock,
            database,
            world,
            metrics_url,
            stop: Some(stop),
        }
    }

    /// Sets the clock.
    pub fn at(&self, moment: &str) {
        self.clock.set(moment.parse().unwrap());
    }

    /// Nobody.
    pub fn anonymous(&self) -> Client {
        Client::new(&self.url)
    }

    /// Somebody with an API key.
    pub fn with_key(&self, key: &str) -> Client {
        Client::new(&self.url).with_key(key)
    }

    /// A signed-in account; all have the same password.
    pub async fn sign_in(&self, username: &str) -> Client {
        let client = Client::new(&self.url);
        client
            .sign_in(username, crate::world::PASSWORD)
            .await
            .assert_status(200);
        client
    }

    /// Ends once somebody waits for a lock of the database.
    pub async fn until_somebody_waits(&self) {
        let waiting = "select 'waits' as value from pg_stat_activity \
                       where datname = current_database() and wait_event_type = 'Lock'";
        while crate::database::texts(&self.database.url, waiting)
            .await
            .is_empty()
        {}
    }

    /// Runs SQL on the test's database.
    pub async fn sql(&self, sql: &str) {
        crate::database::execute(&self.database.url, sql).await;
    }
}

/// Tells the metrics of a register on a port of their own, and gives the address.
fn tell_metrics(state: &AppState) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/metrics", listener.local_addr().unwrap());
    tokio::spawn(app::run_metrics(state, listener).unwrap());
    url
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop();
        }
    }
}
