//! One chromedriver for the test program, on a free port. It ends when the test program does, by any cause.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::LazyLock;

use thirtyfour::{Capabilities, ChromiumLikeCapabilities, DesiredCapabilities};
use thirtyfour::{LoggingPrefsLogLevel, WebDriver};
use uuid::Uuid;

use crate::process::DataFolder;

/// A child reads a pipe from the test program. When the pipe ends, the driver and its browsers are one group of
/// processes, and the folder holds their profiles.
const WATCHDOG: &str = r#"
trap '' HUP INT TERM
cat >/dev/null
kill -s KILL -- "-$1" 2>/dev/null
rm -rf "$2"
"#;

const FLAGS: [&str; 13] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-proxy-server",
    "--window-size=1280,900",
];

static DRIVER: LazyLock<Driver> = LazyLock::new(Driver::start);

struct Driver {
    url: String,
    profiles: DataFolder,
    _program: Child,
    /// Kept open, as the program writes to it.
    _stdout: BufReader<ChildStdout>,
    /// Its pipe ends with this program.
    _watchdog: Child,
}

impl Driver {
    fn start() -> Self {
        let profiles = DataFolder::new();
        let mut driver = Command::new(program())
            .args(["--port=0", "--log-level=SEVERE"])
            .current_dir(profiles.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // Ctrl-C in the terminal must not reach it before the tests have ended.
            .process_group(0)
            .spawn()
            .expect("chromedriver starts");
        let watchdog = Command::new("/bin/sh")
            .args(["-c", WATCHDOG, "browser-watchdog", &driver.id().to_string()])
            .arg(profiles.path())
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("/bin/sh starts");
        let mut stdout = BufReader::new(driver.stdout.take().unwrap());
        let port = port(&mut stdout);
        Self {
            url: format!("http://127.0.0.1:{port}"),
            profiles,
            _program: driver,
            _stdout: stdout,
            _watchdog: watchdog,
        }
    }
}

/// The program, wherever packages put it.
fn program() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([
            PathBuf::from("/usr/bin"),
            PathBuf::from("/usr/lib/chromium"),
        ])
        .map(|folder| folder.join("chromedriver"))
        .find(|program| program.is_file())
        .expect("chromedriver is missing: run scripts/setup")
}

/// The program says on which port it listens once it does.
fn port(stdout: &mut impl BufRead) -> u16 {
    let mut said = String::new();
    loop {
        let before = said.len();
        let read = stdout.read_line(&mut said).unwrap();
        assert!(read > 0, "chromedriver ended at once: {said}");
        let line = said.get(before..).unwrap_or_default();
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return port.trim().trim_end_matches('.').parse().unwrap();
        }
    }
}

/// A new browser with a profile; it asks for pages in this language. With a video it has a
/// camera that sees it.
pub(crate) async fn start_browser(
    language: &str,
    profile: &Path,
    camera: Option<&Path>,
) -> WebDriver {
    let driver = driver().await;
    let mut capabilities = DesiredCapabilities::chrome();
    for flag in FLAGS {
        capabilities.add_arg(flag).unwrap();
    }
    if let Some(video) = camera {
        let file = format!("--use-file-for-fake-video-capture={}", video.display());
        capabilities
            .add_arg("--use-fake-device-for-media-stream")
            .unwrap();
        capabilities.add_arg(&file).unwrap();
    }
    let folder = format!("--user-data-dir={}", profile.display());
    capabilities.add_arg(&folder).unwrap();
    capabilities
        .add_experimental_option(
            "prefs",
            serde_json::json!({ "intl.accept_languages": language }),
        )
        .unwrap();
    capabilities
        .set_browser_log_level(LoggingPrefsLogLevel::All)
        .unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    WebDriver::builder(&driver.url, Capabilities::from(capabilities))
        .client(client)
        .poller(crate::browser::poller())
        .await
        .expect("a browser starts")
}

/// The driver; starting it blocks for a moment, once.
async fn driver() -> &'static Driver {
    tokio::task::spawn_blocking(|| &*DRIVER).await.unwrap()
}

/// The folder of one browser.
pub(crate) struct Profile(PathBuf);

impl Profile {
    /// A new one, which goes with this value.
    pub(crate) async fn new() -> Self {
        let name = Uuid::new_v4().simple().to_string();
        Self(driver().await.profiles.path().join(name))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // Whatever the browser still writes goes with the watchdog.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
