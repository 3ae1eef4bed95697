//! Programs that the measurement is made with.

use std::fs::{DirBuilder, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;
use std::process::{Command, Stdio};

/// Ends with a plain sentence when a program is missing.
pub(crate) fn refuse_without(programs: &[&str]) {
    for program in programs {
        let version = if *program == "wrk" { "-v" } else { "--version" };
        let tried = Command::new(program)
            .arg(version)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        let package = match *program {
            "wrk" => "wrk",
            "node" => "nodejs",
            _ => "postgresql",
        };
        assert!(
            tried.is_ok(),
            "{program} is missing: install it, on Debian and Ubuntu by `sudo apt-get install {package}`, then try again"
        );
    }
}

/// Runs a program to its end, with a text to read, and gives what it printed.
///
/// # Panics
/// With what it said, when it failed.
pub(crate) fn run(command: &mut Command, input: &str) -> String {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let text = input.to_owned();
    let writing = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let ended = child.wait_with_output().unwrap();
    // Who ended early has said why.
    drop(writing.join());
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success(), "{command:?}: {said}");
    String::from_utf8(ended.stdout).unwrap()
}

/// Runs SQL, and gives its rows: a line each.
pub(crate) fn psql(url: &str, sql: &str) -> String {
    let mut command = Command::new("psql");
    command.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align"]);
    command.args(["--set", "ON_ERROR_STOP=1", url]);
    run(&mut command, sql)
}

/// Makes a folder that only its owner can open.
pub(crate) fn make_folder(path: &Path) {
    DirBuilder::new().mode(0o700).create(path).unwrap();
}

/// Writes a file that only its owner can read.
pub(crate) fn write_private(path: &Path, text: &str) {
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
    file.unwrap().write_all(text.as_bytes()).unwrap();
}
