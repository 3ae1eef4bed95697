//! The embedded default: a private PostgreSQL cluster in the data folder, run from the server programs on the machine.
//!
//! Blocking code of the standard library: start it before the runtime or on a blocking thread. It knows nothing of
//! tables and migrations; it hands out an address to connect to.

mod account;
mod address;
mod error;
mod files;
mod home;
mod initdb;
mod process;
mod programs;
mod server;
mod settings;
mod socket;
#[cfg(test)]
mod tests;
mod watchdog;

use std::path::{Path, PathBuf};

pub use address::Address;
pub use error::PostgresError;

use account::Account;
use files::Lock;
use home::Home;
use programs::Programs;
use server::Server;
use watchdog::Watchdog;

/// How to run the cluster.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder everything of this register lies in; made when missing.
    pub data_dir: PathBuf,
    /// Whether an answered write survives a power cut; only tests switch it off.
    pub durable: bool,
    /// How many connections the server accepts.
    pub max_connections: u16,
}

impl Options {
    /// The settings of a register in earnest, in the given data folder.
    #[must_use]
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self {
            data_dir: data_dir.into(),
            durable: true,
            max_connections: 100,
        }
    }
}

/// A running PostgreSQL that belongs to this process; dropping it stops the server.
///
/// The fields are dropped in their order: the server stops before the lock of the data folder opens.
#[derive(Debug)]
pub struct Cluster {
    server: Server,
    address: Address,
    programs: Programs,
    _lock: Lock,
    // Last, as it removes the folders of a temporary cluster.
    _watchdog: Option<Watchdog>,
}

impl Cluster {
    /// Starts the cluster of a data folder, which is set up on the first start.
    ///
    /// A server left behind by a killed process is stopped first.
    ///
    /// # Errors
    /// When another process uses the folder, PostgreSQL is missing or of another major version, or it does not start;
    /// each error says what to do.
    pub fn start(options: &Options) -> Result<Self, PostgresError> {
        Self::start_in(options, |_, _| Ok(None))
    }

    /// Starts an empty cluster in a temporary folder, for tests: fast rather than durable.
    ///
    /// Server and folder go when the value is dropped, and also when the process dies by any cause.
    ///
    /// # Errors
    /// As [`Cluster::start`].
    pub fn start_temporary() -> Result<Self, PostgresError> {
        let options = Options {
            durable: false,
            ..Options::new(files::new_temporary_folder()?)
        };
        Self::start_in(&options, |folder, home| {
            Watchdog::start(folder, home).map(Some)
        })
    }

    fn start_in(
        options: &Options,
        watch: impl FnOnce(&Path, &Home) -> Result<Option<Watchdog>, PostgresError>,
    ) -> Result<Self, PostgresError> {
        let folder = files::open_data_folder(&options.data_dir)?;
        let lock = files::lock(&folder)?;
        let account = Account::of_server()?;
        let home = Home::open(&folder, account)?;
        let watchdog = watch(&folder, &home)?;
        let wanted = home.version()?.map(|version| (home.data(), version));
        let programs = Programs::find(home.account, wanted)?;
        server::stop_orphan(&home)?;
        initdb::ensure(&programs, &home, options.durable)?;
        let socket_folder = socket::prepare(&home)?;
        let settings = settings::settings(options, &socket_folder);
        let server = Server::start(&programs, &home, &settings, &folder.join(files::LOG))?;
        Ok(Self {
            server,
            address: Address::new(socket_folder),
            programs,
            _lock: lock,
            _watchdog: watchdog,
        })
    }

    /// Where the server that another process runs for this data folder listens, if there is one.
    ///
    /// # Errors
    /// When the data folder cannot be read.
    pub fn running(data_dir: &Path) -> Result<Option<Address>, PostgresError> {
        let Ok(folder) = data_dir.canonicalize() else {
            return Ok(None);
        };
        let Some(home) = Home::find(&folder, Account::of_server()?)? else {
            return Ok(None);
        };
        Ok(process::postmaster(&home.data())
            .and_then(|postmaster| postmaster.socket_folder)
            .map(Address::new))
    }

    /// Where to connect.
    #[must_use]
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The URL of a database of this cluster, for tokio-postgres and diesel-async.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        self.address.url(database)
    }

    /// The URL of the database that always exists, to create others from.
    #[must_use]
    pub fn maintenance_url(&self) -> String {
        self.address.maintenance_url()
    }

    /// The path of a program that goes with the server, such as `pg_dump`.
    #[must_use]
    pub fn program(&self, name: &str) -> PathBuf {
        self.programs.path(name)
    }

    /// Creates a database unless it exists.
    ///
    /// # Errors
    /// When PostgreSQL refuses.
    pub fn create_database_if_missing(&self, database: &str) -> Result<(), PostgresError> {
        self.server
            .create_database_if_missing(&self.address, database)
    }

    /// Whether the server still runs; false after it crashed or was killed.
    pub fn is_running(&mut self) -> bool {
        self.server.is_running()
    }

    /// Stops the server: open transactions are rolled back, everything committed is on disk.
    ///
    /// # Errors
    /// When the server does not stop.
    pub fn stop(mut self) -> Result<(), PostgresError> {
        self.server.stop()
    }
}
