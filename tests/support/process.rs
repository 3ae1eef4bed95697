//! The real program as a process of its own, with what it writes to its log.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use uuid::Uuid;

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
    command.args(args);
    command
}

/// A data folder that goes with the test, and the cluster in it.
pub struct DataFolder(PathBuf);

impl DataFolder {
    /// A new folder.
    #[must_use]
    pub fn new() -> Self {
        let path =
            std::env::temp_dir().join(format!("kaikukanta-test-{}", Uuid::new_v4().simple()));
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Default for DataFolder {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for DataFolder {
    fn drop(&mut self) {
        // The pointer to a cluster that lies elsewhere, because root started it.
        if let Ok(pointer) = fs::read_to_string(self.0.join("postgres.location")) {
            let _ = fs::remove_dir_all(pointer.trim());
        }
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A running `serve --demo`.
pub struct Server {
    child: Child,
    log: PathBuf,
    /// What the program wrote to `demo.json`.
    pub demo: Value,
}

impl Server {
    /// Starts it on a data folder and waits until it has told its address.
    ///
    /// # Panics
    /// With the log, when it ends before.
    #[must_use]
    pub fn start(folder: &Path) -> Self {
        use std::io::{BufRead, BufReader};

        let log = folder.join(format!("log-{}", Uuid::new_v4().simple()));
        let data_dir = folder.to_str().unwrap();
        let mut child = command(&[
            "serve",
            "--migrate",
            "--demo",
            "--listen",
            "127.0.0.1:0",
            "--data-dir",
            data_dir,
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(File::create(&log).unwrap())
        .spawn()
        .unwrap();
        // The announcement is printed when the file is written: its first line is enough.
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut first)
            .unwrap();
        assert!(!first.is_empty(), "{}", fs::read_to_string(&log).unwrap());
        let demo = fs::read_to_string(folder.join("demo.json")).unwrap();
        Self {
            child,
            log,
            demo: serde_json::from_str(&demo).unwrap(),
        }
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> &str {
        self.demo["url"].as_str().unwrap()
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

    /// Stops it as Ctrl-C does; true when it ended well.
    #[must_use]
    pub fn interrupt(mut self) -> bool {
        let sent = Command::new("kill")
            .args(["-INT", &self.pid().to_string()])
            .status()
            .unwrap();
        sent.success() && self.child.wait().unwrap().success()
    }
}
