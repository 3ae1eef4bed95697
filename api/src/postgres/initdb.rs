//! Sets up the folder of a cluster, once.

use std::fs;
use std::path::Path;
use std::process::Output;

use super::address::USER;
use super::error::{PostgresError, io_error};
use super::files;
use super::home::Home;
use super::programs::Programs;

/// Names of a locale that knows the letters of UTF-8: on Linux, on macOS, and none on a bare machine.
const LOCALES: [&str; 3] = ["C.UTF-8", "en_US.UTF-8", "C"];

/// Makes the data directory unless it exists; one that was only half made is made anew.
pub(super) fn ensure(programs: &Programs, home: &Home, durable: bool) -> Result<(), PostgresError> {
    let data = home.data();
    if data.is_dir() {
        return Ok(());
    }
    let new = home.folder.join("data.new");
    let mut complaint = String::new();
    for locale in LOCALES {
        files::remove_folder(&new)?;
        files::make_private(&new)?;
        home.account.give(&new)?;
        let output = run(programs, home, &new, locale, durable)?;
        if output.status.success() {
            return fs::rename(&new, &data).map_err(io_error("rename", &new));
        }
        complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        if !complaint.contains("locale") {
            break;
        }
    }
    Err(PostgresError::SetUp { output: complaint })
}

/// Sorts by code point everywhere, so that no index depends on the machine; only upper and lower case know UTF-8.
fn run(
    programs: &Programs,
    home: &Home,
    folder: &Path,
    locale: &str,
    durable: bool,
) -> Result<Output, PostgresError> {
    let program = programs.path("initdb");
    let mut command = home.account.command(&program);
    command
        .arg("--pgdata")
        .arg(folder)
        .args(["--username", USER, "--encoding", "UTF8", "--locale", "C"])
        .args(["--lc-ctype", locale, "--data-checksums"])
        // Who can open the socket's folder is the owner; nobody comes by the network.
        .args(["--auth-local", "trust", "--auth-host", "reject"]);
    if !durable {
        command.arg("--no-sync");
    }
    command.output().map_err(io_error("run", &program))
}
