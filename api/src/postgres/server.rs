//! The server's process: started, watched until it is ready, and stopped.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::account::Account;
use super::address::Address;
use super::error::{PostgresError, io_error};
use super::files;
use super::home::Home;
use super::process;
use super::programs::Programs;

const PAUSE: Duration = Duration::from_millis(20);
/// How long a server may take over its recovery after a crash.
const START_LIMIT: Duration = Duration::from_secs(600);
/// How long processes of a server that was killed may take to notice it.
const LEFTOVER_LIMIT: Duration = Duration::from_secs(30);
/// How long a fast shutdown may take before it becomes an immediate one, which is recovered from at the next start.
const STOP_LIMIT: Duration = Duration::from_secs(60);
const LARGEST_LOG: u64 = 8 * 1024 * 1024;

/// A server process that is a child of this one.
#[derive(Debug)]
pub(super) struct Server {
    child: Child,
    account: Account,
    client: PathBuf,
}

/// What came of one attempt to start.
enum Attempt {
    Ready(Child),
    /// Processes of a killed server still use the data directory.
    Leftovers,
}

impl Server {
    /// Starts the server and waits until it accepts connections.
    pub(super) fn start(
        programs: &Programs,
        home: &Home,
        settings: &[String],
        log: &Path,
    ) -> Result<Self, PostgresError> {
        let end = Instant::now() + LEFTOVER_LIMIT;
        loop {
            let (file, from) = open_log(log)?;
            let child = spawn(programs, home, settings, file)?;
            if let Attempt::Ready(child) = wait_until_ready(child, &home.data(), log, from, end)? {
                return Ok(Self {
                    child,
                    account: home.account,
                    client: programs.path("psql"),
                });
            }
            thread::sleep(PAUSE * 10);
        }
    }

    pub(super) fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Stops the server: fast, or when that takes too long, at once.
    pub(super) fn stop(&mut self) -> Result<(), PostgresError> {
        let pid = Pid::from_child(&self.child);
        for signal in [Signal::INT, Signal::QUIT] {
            if !self.is_running() {
                return Ok(());
            }
            // It may have ended in between.
            let _ = kill_process(pid, signal);
            let end = Instant::now() + STOP_LIMIT;
            while self.is_running() && Instant::now() < end {
                thread::sleep(PAUSE);
            }
        }
        if self.is_running() {
            let pid = pid.as_raw_nonzero().get();
            return Err(PostgresError::Stop { pid });
        }
        Ok(())
    }

    pub(super) fn create_database_if_missing(
        &self,
        address: &Address,
        database: &str,
    ) -> Result<(), PostgresError> {
        let mut command = self.account.command(&self.client);
        command
            .args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align"])
            .args(["--set", "ON_ERROR_STOP=1"])
            .arg("--set")
            .arg(format!("database={database}"))
            .arg(address.maintenance_url())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        // psql puts the name in, quoted, only in what it reads; `\gexec` runs the statement only when it is needed.
        let script = "SELECT format('CREATE DATABASE %I', :'database') \
                      WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \\gexec\n";
        let mut child = command.spawn().map_err(io_error("run", &self.client))?;
        if let Some(mut input) = child.stdin.take() {
            // If psql has ended already, its own words say more.
            let _ = std::io::Write::write_all(&mut input, script.as_bytes());
        }
        let output = child
            .wait_with_output()
            .map_err(io_error("run", &self.client))?;
        if output.status.success() {
            return Ok(());
        }
        Err(PostgresError::CreateDatabase {
            database: database.to_owned(),
            output: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nobody is left to hear of a failure; the next start stops what is left.
        let _ = self.stop();
    }
}

/// Stops a server whose parent was killed, and clears a stale file that names a process which is another one by now.
pub(super) fn stop_orphan(home: &Home) -> Result<(), PostgresError> {
    let data = home.data();
    if let Some(orphan) = process::postmaster(&data) {
        let has_stopped = [Signal::INT, Signal::QUIT]
            .into_iter()
            .any(|signal| process::signal_and_wait(orphan.pid, &data, signal, STOP_LIMIT));
        if !has_stopped {
            let pid = orphan.pid.as_raw_nonzero().get();
            return Err(PostgresError::Stop { pid });
        }
    }
    // PostgreSQL would take any living process of that number for its server. It guards the data directory by its
    // shared memory as well, so this cannot let two servers in.
    files::remove_file(&process::pid_file(&data))
}

/// Starts the program in a process group of its own, so that Ctrl-C in the terminal does not reach it.
fn spawn(
    programs: &Programs,
    home: &Home,
    settings: &[String],
    log: File,
) -> Result<Child, PostgresError> {
    let program = programs.path("postgres");
    let mut command = home.account.command(&program);
    command.arg("-D").arg(home.data());
    for setting in settings {
        command.arg("-c").arg(setting);
    }
    let copy = log.try_clone().map_err(io_error("run", &program))?;
    command
        .stdin(Stdio::null())
        .stdout(copy)
        .stderr(log)
        .process_group(0)
        .spawn()
        .map_err(io_error("run", &program))
}

fn wait_until_ready(
    mut child: Child,
    data: &Path,
    log: &Path,
    from: u64,
    leftover_end: Instant,
) -> Result<Attempt, PostgresError> {
    let pid = Pid::from_child(&child);
    let end = Instant::now() + START_LIMIT;
    loop {
        let has_ended = !matches!(child.try_wait(), Ok(None));
        if !has_ended
            && process::postmaster(data).is_some_and(|found| found.pid == pid && found.is_ready)
        {
            return Ok(Attempt::Ready(child));
        }
        if has_ended || Instant::now() > end {
            let output = last_lines(log, from);
            if has_ended && output.contains("shared memory block") && Instant::now() < leftover_end
            {
                return Ok(Attempt::Leftovers);
            }
            // Does nothing to a child that has ended.
            let _ = child.kill().and_then(|()| child.wait());
            return Err(PostgresError::Start {
                output,
                log: log.to_path_buf(),
            });
        }
        thread::sleep(PAUSE);
    }
}

/// Opens the log for appending, and says where it ends; a large one is put aside.
fn open_log(log: &Path) -> Result<(File, u64), PostgresError> {
    let length = fs::metadata(log).map_or(0, |metadata| metadata.len());
    if length > LARGEST_LOG {
        fs::rename(log, log.with_extension("log.old")).map_err(io_error("rename", log))?;
    }
    let file = OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(log)
        .map_err(io_error("open", log))?;
    let from = file.metadata().map_or(0, |metadata| metadata.len());
    Ok((file, from))
}

/// What the server said since it was started, at most its last three lines.
fn last_lines(log: &Path, from: u64) -> String {
    let mut text = String::new();
    let read = File::open(log).and_then(|mut file| {
        file.seek(SeekFrom::Start(from))?;
        file.read_to_string(&mut text)
    });
    if read.is_err() {
        return String::new();
    }
    let mut lines: Vec<&str> = text.lines().rev().take(3).collect();
    lines.reverse();
    lines.join("; ")
}
