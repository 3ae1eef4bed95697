//! The real program as a process of its own, with what it writes to its log.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;
use uuid::Uuid;

use crate::client::Client;

/// The `kaikukanta` program beside the test program.
///
/// # Panics
/// When it has not been built.
#[must_use]
pub fn program() -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let program = tests.ancestors().nth(2).unwrap().join("kaikukanta");
    assert!(
        program.exists(),
        "build it first: cargo build -p api -p shared -p tests --bin kaikukanta"
    );
    program
}

/// A command with nothing of this environment's settings.
#[must_use]
pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(program());
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("KAIKUKANTA_")) {
        command.env_remove(name);
    }
    command.args(args).stdin(Stdio::null());
    command
}

/// What came of a command that has ended.
pub struct Ended {
    succeeded: bool,
    printed: String,
    said: String,
}

impl Ended {
    /// Runs a command to its end. A server that should have been refused would have none: it is stopped.
    #[must_use]
    pub fn of(mut command: Command) -> Self {
        let log = new_path();
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let mut printed = String::new();
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            printed += &line.unwrap();
            printed.push('\n');
            if printed.contains("Kaikukanta is at ") || printed.contains("Kaikukanta, the demo") {
                signal("-INT", child.id());
            }
        }
        let status = child.wait().unwrap();
        let said = fs::read_to_string(&log).unwrap();
        let _ = fs::remove_file(log);
        Self {
            succeeded: status.success(),
            printed,
            said,
        }
    }

    /// What it printed, when it went well.
    #[track_caller]
    #[must_use]
    pub fn printed(&self) -> String {
        assert!(self.succeeded, "{}", self.said);
        self.printed.clone()
    }

    /// The sentence with which it refused; fails when it went well.
    #[track_caller]
    #[must_use]
    pub fn refusal(&self) -> String {
        assert!(!self.succeeded, "it went well: {}", self.printed);
        assert!(!self.said.contains("panicked"), "{}", self.said);
        let last = self.said.trim_end().lines().last().unwrap_or_default();
        last.strip_prefix("kaikukanta: ").unwrap_or(last).to_owned()
    }
}

fn new_path() -> PathBuf {
    std::env::temp_dir().join(format!("kaikukanta-test-{}", Uuid::new_v4().simple()))
}

/// A data folder that goes with the test, and the cluster in it.
pub struct DataFolder(PathBuf);

impl DataFolder {
    /// A new folder.
    #[must_use]
    pub fn new() -> Self {
        let path = new_path();
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Its path as an argument.
    #[must_use]
    pub fn argument(&self) -> &str {
        self.0.to_str().unwrap()
    }

    /// Where the cluster lies: elsewhere when root has started it.
    fn home(&self) -> PathBuf {
        let pointer = fs::read_to_string(self.0.join("postgres.location"));
        pointer.map_or_else(|_| self.0.join("postgres"), |text| text.trim().into())
    }

    /// The process of PostgreSQL's server.
    #[must_use]
    pub fn postmaster(&self) -> u32 {
        let file = fs::read_to_string(self.home().join("data/postmaster.pid")).unwrap();
        file.lines().next().unwrap().trim().parse().unwrap()
    }

    /// What has been logged: by each server that was started here, and by PostgreSQL.
    #[must_use]
    pub fn logs(&self) -> String {
        let mut text = String::new();
        for entry in fs::read_dir(&self.0).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if name.starts_with("log-")
                || name.starts_with("postgres.log") && name != "postgres.location"
            {
                text += &String::from_utf8_lossy(&fs::read(&path).unwrap());
            }
        }
        text
    }
}

impl Default for DataFolder {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for DataFolder {
    fn drop(&mut self) {
        let home = self.home();
        if !home.starts_with(&self.0) {
            let _ = fs::remove_dir_all(home);
        }
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A running `serve`.
pub struct Server {
    child: Child,
    // Held open: who prints to a closed pipe fails.
    _printed: BufReader<ChildStdout>,
    url: String,
    log: PathBuf,
    /// What the program wrote to `demo.json`; null without a demo.
    pub demo: Value,
}

impl Server {
    /// Starts `serve --demo` on a data folder and waits until it has told its address.
    ///
    /// # Panics
    /// With the log, when it ends before.
    #[must_use]
    pub fn start(folder: &Path) -> Self {
        Self::start_with(folder, &["--migrate", "--demo"], &[])
    }

    /// Starts `serve` with other arguments and variables.
    ///
    /// # Panics
    /// With the log, when it ends before it has told its address.
    #[must_use]
    pub fn start_with(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let log = folder.join(format!("log-{}", Uuid::new_v4().simple()));
        let data_dir = folder.to_str().unwrap();
        let mut child = command(&["serve", "--listen", "127.0.0.1:0", "--data-dir", data_dir])
            .args(arguments)
            .envs(variables.iter().copied())
            .stdout(Stdio::piped())
            .stderr(File::create(&log).unwrap())
            .spawn()
            .unwrap();
        let mut printed = BufReader::new(child.stdout.take().unwrap());
        // The file is written before the address is told.
        let mut line = String::new();
        while !line.contains("http://") {
            line.clear();
            let read = printed.read_line(&mut line).unwrap();
            assert!(read > 0, "{}", fs::read_to_string(&log).unwrap());
        }
        let url = line.split("http://").nth(1).unwrap().trim();
        let demo = fs::read_to_string(folder.join("demo.json"));
        Self {
            child,
            _printed: printed,
            url: format!("http://{url}"),
            log,
            demo: demo.map_or(Value::Null, |text| serde_json::from_str(&text).unwrap()),
        }
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A client of it, signed in with an account of the demo.
    pub async fn sign_in(&self, username: &str) -> Client {
        let client = Client::new(&self.url);
        let password = self.demo["password"].as_str().unwrap();
        client.sign_in(username, password).await.assert_status(200);
        client
    }

    /// A client with the demo's key.
    #[must_use]
    pub fn with_key(&self) -> Client {
        Client::new(&self.url).with_key(self.demo["api_key"].as_str().unwrap())
    }

    /// What it has logged so far.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    /// Its process id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Kills it without a warning.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Kills it and its PostgreSQL without a warning.
    pub fn kill_with_database(self, folder: &DataFolder) {
        let postmaster = folder.postmaster();
        self.kill();
        signal("-KILL", postmaster);
    }

    /// Stops it as Ctrl-C does; true when it ended well.
    #[must_use]
    pub fn interrupt(mut self) -> bool {
        signal("-INT", self.pid());
        self.child.wait().unwrap().success()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A test that failed on the way leaves neither a server nor its database.
        if matches!(self.child.try_wait(), Ok(None)) {
            signal("-INT", self.pid());
            let _ = self.child.wait();
        }
    }
}

fn signal(name: &str, process: u32) {
    let sent = Command::new("kill")
        .args([name, &process.to_string()])
        .status();
    assert!(sent.unwrap().success(), "kill {name} {process}");
}
