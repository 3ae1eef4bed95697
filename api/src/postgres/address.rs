//! Where a cluster listens, as a connection URL.

use std::fmt::Write as _;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// The database user that owns everything in the cluster.
pub(super) const USER: &str = "kaikukanta";
/// The port is only a part of the socket's file name.
pub(super) const PORT: u16 = 5432;
/// The database that initdb makes.
const MAINTENANCE: &str = "postgres";

/// The Unix socket of a cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    socket_folder: PathBuf,
}

impl Address {
    pub(super) fn new(socket_folder: PathBuf) -> Self {
        Self { socket_folder }
    }

    /// The folder of the socket.
    #[must_use]
    pub fn socket_folder(&self) -> &Path {
        &self.socket_folder
    }

    /// The URL of a database, for tokio-postgres and diesel-async.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        let host = percent_encode(self.socket_folder.as_os_str().as_bytes());
        let database = percent_encode(database.as_bytes());
        format!("postgresql://{USER}@{host}:{PORT}/{database}")
    }

    /// The URL of the database that always exists, to create others from.
    #[must_use]
    pub fn maintenance_url(&self) -> String {
        self.url(MAINTENANCE)
    }
}

fn percent_encode(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(byte) {
            text.push(char::from(*byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_the_host_of_a_url() {
        let address = Address::new(PathBuf::from("/tmp/a b/ä"));
        assert_eq!(
            address.url("kaikukanta"),
            "postgresql://kaikukanta@%2Ftmp%2Fa%20b%2F%C3%A4:5432/kaikukanta"
        );
        assert!(address.maintenance_url().ends_with(":5432/postgres"));
    }
}
