//! Looks for the server's process of a data directory, and sends it signals.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

const PAUSE: Duration = Duration::from_millis(20);

/// The server's process of a data directory, as it describes itself in `postmaster.pid`.
#[derive(Debug)]
pub(super) struct Postmaster {
    /// Its number.
    pub(super) pid: Pid,
    /// The folder of its socket.
    pub(super) socket_folder: Option<PathBuf>,
    /// Whether it accepts connections.
    pub(super) is_ready: bool,
}

/// The server that runs for a data directory. A number that has passed on to another program does not count.
pub(super) fn postmaster(data: &Path) -> Option<Postmaster> {
    let postmaster = parse(&fs::read_to_string(pid_file(data)).ok()?)?;
    is_server_of(postmaster.pid, data).then_some(postmaster)
}

/// The file in which a server says that it runs.
pub(super) fn pid_file(data: &Path) -> PathBuf {
    data.join("postmaster.pid")
}

fn parse(text: &str) -> Option<Postmaster> {
    let mut lines = text.lines();
    let pid = Pid::from_raw(lines.next()?.trim().parse().ok()?)?;
    // Data directory, start time and port come between.
    let socket_folder = lines
        .nth(3)
        .filter(|line| !line.is_empty())
        .map(PathBuf::from);
    // Listen address and shared memory come between.
    let is_ready = lines.nth(2).is_some_and(|status| status.trim() == "ready");
    Some(Postmaster {
        pid,
        socket_folder,
        is_ready,
    })
}

/// Sends a signal, and waits until the process is gone; false when it is still there at the end.
pub(super) fn signal_and_wait(pid: Pid, data: &Path, signal: Signal, limit: Duration) -> bool {
    // A process that is gone already needs no signal.
    let _ = kill_process(pid, signal);
    let end = Instant::now() + limit;
    while is_server_of(pid, data) {
        if Instant::now() > end {
            return false;
        }
        thread::sleep(PAUSE);
    }
    true
}

/// Whether the process lives and was started with this data directory. A dead one that nobody has collected is gone.
fn is_server_of(pid: Pid, data: &Path) -> bool {
    command_line(pid)
        .is_some_and(|arguments| arguments.iter().any(|argument| Path::new(argument) == data))
}

/// The command line of a process; the dead have an empty one.
#[cfg(target_os = "linux")]
fn command_line(pid: Pid) -> Option<Vec<std::ffi::OsString>> {
    use std::os::unix::ffi::OsStrExt;
    let bytes = fs::read(format!("/proc/{}/cmdline", pid.as_raw_nonzero())).ok()?;
    let arguments = bytes.split(|byte| *byte == 0);
    Some(
        arguments
            .map(|argument| std::ffi::OsStr::from_bytes(argument).to_owned())
            .collect(),
    )
}

/// The command line of a process; the dead have another one. A path with spaces is put together again.
#[cfg(not(target_os = "linux"))]
fn command_line(pid: Pid) -> Option<Vec<std::ffi::OsString>> {
    let output = std::process::Command::new("ps")
        .args(["-ww", "-o", "command=", "-p"])
        .arg(pid.as_raw_nonzero().to_string())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let path = text.split_once(" -D ")?.1.split_once(" -c ")?.0;
    Some(vec![path.trim().into()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_servers_own_file_is_read() {
        let text = "4711\n/data\n1700000000\n5432\n/socket\n\n  1234 5\nready   \n";
        let postmaster = parse(text).unwrap();
        assert_eq!(postmaster.pid.as_raw_nonzero().get(), 4711);
        assert_eq!(postmaster.socket_folder, Some(PathBuf::from("/socket")));
        assert!(postmaster.is_ready);
        assert!(
            !parse("4711\n/data\n1\n5432\n/socket\n\n 1\nstarting\n")
                .unwrap()
                .is_ready
        );
        assert!(!parse("4711\n/data\n").unwrap().is_ready);
        assert!(parse("").is_none());
        assert!(parse("x\n").is_none());
    }

    #[test]
    fn another_program_is_not_the_server() {
        let me = rustix::process::getpid();
        assert!(!is_server_of(me, Path::new("/no/such/folder")));
    }
}
