//! What a journey leaves behind: a console that must be quiet, and traces when it failed.

use std::fs;
use std::path::PathBuf;

use thirtyfour::BrowserLogEntry;

use crate::browser::Browser;

/// An answer of the register that a journey provokes, and that the browser notes in its console.
pub(crate) struct Refusal {
    path: String,
    status: String,
}

impl Refusal {
    fn new(path: &str, status: &str) -> Self {
        Self {
            path: path.to_owned(),
            status: status.to_owned(),
        }
    }

    /// The page asks who is signed in, and mostly nobody is.
    pub(crate) fn usual() -> Vec<Self> {
        ["/api/v1/session", "/api/v1/session/refresh"]
            .map(|path| Self::new(path, "401"))
            .into()
    }

    /// Chromium notes: `<address> - Failed to load resource: the server responded with a status of 401 ()`.
    fn explains(&self, entry: &BrowserLogEntry) -> bool {
        let Some((address, why)) = entry.message.split_once(" - Failed to load resource: ") else {
            return false;
        };
        let address = address.split('?').next().unwrap_or_default();
        address.ends_with(&self.path) && why.contains(&self.status)
    }
}

impl Browser {
    /// This journey provokes an answer with this status, such as `422`, or a lack of one, such as `net::ERR`.
    pub fn provokes(&self, path: &str, status: &str) {
        self.refusals.borrow_mut().push(Refusal::new(path, status));
    }

    async fn read_console(&self) {
        let entries = self.driver.browser_log().await.unwrap_or_default();
        self.log.borrow_mut().extend(entries);
    }

    /// Errors and warnings in the console that were not provoked.
    pub async fn complaints(&self) -> Vec<String> {
        self.read_console().await;
        let (log, refusals) = (self.log.borrow(), self.refusals.borrow());
        log.iter()
            .filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"))
            .filter(|entry| !refusals.iter().any(|refusal| refusal.explains(entry)))
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect()
    }

    /// Forgets what the console said so far.
    pub fn forgive(&self) {
        self.log.borrow_mut().clear();
    }

    /// Fails when the console holds an error or a warning that was not provoked: a broken rule of the content
    /// security policy too.
    pub async fn expect_quiet_console(&self) {
        let complaints = self.complaints().await;
        assert!(
            complaints.is_empty(),
            "the console is not quiet: {complaints:#?}"
        );
    }

    /// Keeps picture, page and console for whoever repairs it.
    pub(crate) async fn keep_traces(&self) {
        self.read_console().await;
        let folder = traces();
        fs::create_dir_all(&folder).unwrap();
        if let Ok(picture) = self.driver.screenshot_as_png().await {
            fs::write(folder.join("screenshot.png"), picture).unwrap();
        }
        if let Ok(page) = self.driver.source().await {
            fs::write(folder.join("page.html"), page).unwrap();
        }
        let log = self.log.borrow();
        let lines = log
            .iter()
            .map(|entry| format!("{}: {}\n", entry.level, entry.message));
        fs::write(folder.join("console.txt"), lines.collect::<String>()).unwrap();
    }
}

/// Removes the traces of an earlier run.
pub(crate) fn remove_traces() {
    let _ = fs::remove_dir_all(traces());
}

/// `target/e2e/<test>/`; a test's thread has its name.
fn traces() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    let target = program.ancestors().nth(3).unwrap();
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("journey").replace("::", "-");
    target.join("e2e").join(test)
}
