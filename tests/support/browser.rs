//! A real browser on the built application, and the journeys that people make with it.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use api::auth::cookies::REFRESH_PATH;
use api::spa::Spa;
use serde_json::{Value, json};
use shared::text::Language;
use thirtyfour::cdp::domains::emulation::{MediaType, SetDeviceMetricsOverride, SetEmulatedMedia};
use thirtyfour::extensions::query::{ElementPollerWithTimeout, IntoElementPoller};
use thirtyfour::prelude::ScriptRet;
use thirtyfour::{BrowserLogEntry, Key, TypingData, WebDriver};

use crate::app::TestApp;
use crate::browser_driver::{Profile, start_browser};
use crate::browser_report::{Refusal, remove_traces};
use crate::browser_texts::texts;
use crate::client::Client;
use crate::video::Video;
use crate::world::PASSWORD;

pub use crate::browser_camera::journey_with_camera;
pub use crate::browser_find::{Locator, Role};

/// What scripts find things with.
const FINDING: &str = include_str!("browser_find.js");

/// How long a thing may take before a test gives up; a busy machine is slow, and what works waits for nothing.
const PATIENCE: Duration = Duration::from_secs(30);
const INTERVAL: Duration = Duration::from_millis(20);

pub(crate) fn poller() -> Arc<ElementPollerWithTimeout> {
    Arc::new(ElementPollerWithTimeout::new(PATIENCE, INTERVAL))
}

/// A browser with one page.
pub struct Browser {
    /// The browser itself.
    pub driver: WebDriver,
    pub(crate) refusals: RefCell<Vec<Refusal>>,
    pub(crate) log: RefCell<Vec<BrowserLogEntry>>,
    pub(crate) url: String,
    language: Cell<Language>,
}

/// Goes a way through a register of its own with a browser of its own. What the console says is part of the test;
/// when it fails, picture, page and console are kept in `target/e2e/<test>/`.
pub async fn journey(walk: impl AsyncFnOnce(&Browser, &TestApp)) {
    go(None, walk).await;
}

/// Films a video of the world of the test.
pub(crate) type Sees<'a> = Box<dyn FnOnce(&TestApp) -> Video + 'a>;

pub(crate) async fn go(sees: Option<Sees<'_>>, walk: impl AsyncFnOnce(&Browser, &TestApp)) {
    remove_traces();
    let app = TestApp::start_with_spa(application()).await;
    let video = sees.map(|sees| sees(&app));
    let profile = Profile::new().await;
    let camera = video.as_ref().map(Video::path);
    let browser = Browser::start(&app.url, profile.path(), camera.as_deref()).await;
    if video.is_some() {
        browser.permit_camera("granted").await;
    }
    self::walk(browser, async |browser| walk(browser, &app).await).await;
}

/// Goes a way with a browser, and closes it.
pub(crate) async fn walk(browser: Browser, walk: impl AsyncFnOnce(&Browser)) {
    let walked = unwinding(Box::pin(async {
        walk(&browser).await;
        browser.expect_quiet_console().await;
    }))
    .await;
    if walked.is_err() {
        browser.keep_traces().await;
    }
    browser.driver.quit().await.unwrap();
    if let Err(panic) = walked {
        resume_unwind(panic);
    }
}

/// The built application.
#[must_use]
pub fn application() -> Spa {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend/dist");
    Spa::load(&folder).expect("the application is not built: run scripts/build-spa")
}

/// Runs to the end or to a panic.
async fn unwinding(
    mut walk: std::pin::Pin<Box<impl Future<Output = ()>>>,
) -> std::thread::Result<()> {
    std::future::poll_fn(|context| {
        match catch_unwind(AssertUnwindSafe(|| walk.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    })
    .await
}

impl Browser {
    /// Opens a browser with a profile that outlives it.
    pub(crate) async fn open_at(url: &str, profile: &Path) -> Self {
        Self::start(url, profile, None).await
    }

    async fn start(url: &str, profile: &Path, camera: Option<&Path>) -> Self {
        Self {
            driver: start_browser("fi", profile, camera).await,
            refusals: RefCell::new(Refusal::usual()),
            log: RefCell::default(),
            url: url.to_owned(),
            language: Cell::new(Language::Fi),
        }
    }

    /// The words of a key in the language of the page.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        texts(self.language.get()).get(key)
    }

    /// The words of a key with its variables filled in.
    #[must_use]
    pub fn fill(&self, key: &str, variables: &[(&str, &str)]) -> String {
        texts(self.language.get()).fill(key, variables)
    }

    /// The language of the page.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language.get()
    }

    /// From now on the page is in another language.
    pub fn reads(&self, language: Language) {
        self.language.set(language);
    }

    /// Opens an address of the application anew.
    pub async fn visit(&self, path: &str) {
        self.driver
            .goto(format!("{}{path}", self.url))
            .await
            .unwrap();
        self.settled().await;
    }

    /// Waits until the page is there with its data.
    pub async fn settled(&self) {
        let there = "return Boolean(document.querySelector('h1')) \
                     && !document.querySelector('.spinner, [aria-busy=true]')";
        self.until("a page with its data", there, vec![]).await;
    }

    /// Signs in without the page's form, and opens an address.
    pub async fn sign_in(&self, username: &str, path: &str) {
        let answer = Client::new(&self.url).sign_in(username, PASSWORD).await;
        answer.assert_status(200);
        for (name, path) in [("kaikukanta", "/"), ("kaikukanta_refresh", REFRESH_PATH)] {
            let cookie = json!({
                "name": name,
                "value": answer.cookie(name).unwrap(),
                "url": format!("{}{path}", self.url),
                "path": path,
                "httpOnly": true,
                "sameSite": "Strict",
            });
            self.driver
                .cdp()
                .send_raw("Network.setCookie", cookie)
                .await
                .unwrap();
        }
        self.visit(path).await;
    }

    /// Runs a script; `find`, `findAll` and `nameOf` are at hand.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> ScriptRet {
        let whole = format!("{FINDING}\n{script}");
        let ran = self.driver.execute(whole, arguments).await;
        ran.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a question has an answer.
    pub async fn wait<T>(&self, what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
        let mut poller = poller().start();
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            if !poller.tick().await {
                panic!("waited for {what} at {}", self.address().await);
            }
        }
    }

    /// Waits until a script gives true.
    pub async fn until(&self, what: &str, script: &str, arguments: Vec<Value>) {
        self.wait(what, async || {
            let found = self.script(script, arguments.clone()).await;
            (found.json() == true).then_some(())
        })
        .await;
    }

    /// Waits until these words can be read on the page.
    pub async fn shows(&self, words: &str) {
        let script =
            "return squeeze(place().innerText ?? document.body.innerText).includes(arguments[0])";
        self.until(&format!("the words «{words}»"), script, vec![json!(words)])
            .await;
    }

    /// Whether these words can be read on the page now.
    pub async fn is_showing(&self, words: &str) -> bool {
        let script = "return squeeze(document.body.innerText).includes(arguments[0])";
        self.script(script, vec![json!(words)]).await.json() == true
    }

    /// Path and query of the address bar.
    pub async fn address(&self) -> String {
        let found = self
            .script("return location.pathname + location.search", vec![])
            .await;
        found.json().as_str().unwrap_or_default().to_owned()
    }

    /// Waits until an address is reached, and its page is there.
    pub async fn at(&self, address: &str) {
        let script = "return location.pathname + location.search === arguments[0]";
        self.until(
            &format!("the address {address}"),
            script,
            vec![json!(address)],
        )
        .await;
        self.settled().await;
    }

    /// Presses keys where the focus is, as a keyboard or a scanner does.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        let chain = self
            .driver
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        chain.send_keys(keys).perform().await.unwrap();
    }

    /// Reads a number with a scanner: quick keys, and Enter.
    pub async fn scan(&self, number: &str) {
        self.keys(number + Key::Enter).await;
    }

    /// Presses Tab until a thing has the focus.
    pub async fn tab_to(&self, target: &Locator<'_>) {
        target.shown().await;
        for _ in 0..60 {
            if target.has_focus().await {
                return;
            }
            self.keys(Key::Tab).await;
        }
        panic!("no Tab leads to {}", target.describe());
    }

    /// Shows the page as it comes out of the printer, or as it is on the screen.
    pub async fn print_styles(&self, are_on: bool) {
        let media = SetEmulatedMedia {
            media: are_on.then_some(MediaType::Print),
            features: None,
        };
        self.driver.cdp().send(media).await.unwrap();
    }

    /// Makes the window as small as the smallest phone.
    pub async fn shrink(&self) {
        let metrics = SetDeviceMetricsOverride {
            width: 320,
            height: 640,
            device_scale_factor: 1.0,
            mobile: false,
            scale: None,
            screen_orientation: None,
        };
        self.driver.cdp().send(metrics).await.unwrap();
    }
}
