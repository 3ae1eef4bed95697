//! The application on the device: its own files and nothing else, and the new ones after a release.

use std::fs;
use std::path::{Path, PathBuf};

use api::spa::Spa;
use support::TestApp;
use support::browser::{Browser, application};
use support::device::Device;
use support::network::TestNetwork;
use support::process::DataFolder;

use super::open_hand_over;
use crate::pages::HAND_OVER;

/// Paths of all that is kept.
const KEPT: &str = "
    const done = arguments[arguments.length - 1];
    (async () => {
        const names = await caches.keys();
        const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return kept.flat().map(({ url }) => new URL(url).pathname);
    })().then(done);";

async fn kept(browser: &Browser) -> Vec<String> {
    let found = browser.driver.execute_async(KEPT, vec![]).await.unwrap();
    found.convert().unwrap()
}

fn built() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend/dist")
}

/// Copies a folder, without what was compressed.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let copied = to.join(name);
        if path.is_dir() {
            fs::create_dir(&copied).unwrap();
            copy(&path, &copied);
        } else if !name.ends_with(".br") && !name.ends_with(".gz") {
            fs::copy(&path, copied).unwrap();
        }
    }
}

/// The built application as another release, which says so in its page.
fn next_release(folder: &DataFolder) -> Spa {
    copy(&built(), folder.path());
    let page = folder.path().join("index.html");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(
        &page,
        text.replace("<html ", "<html data-release=\"next\" "),
    )
    .unwrap();
    let written = std::process::Command::new("node")
        .arg("service-worker.mjs")
        .current_dir(built().join(".."))
        .env("TRUNK_STAGING_DIR", folder.path())
        .status();
    assert!(written.unwrap().success());
    Spa::load(folder.path()).unwrap()
}

async fn is_next(browser: &Browser) -> bool {
    let script = "return document.documentElement.dataset.release";
    browser.script(script, vec![]).await.json() == "next"
}

#[tokio::test]
async fn only_files_of_the_application_are_kept() {
    let app = TestApp::start_with_spa(application()).await;
    let device = Device::new().await;
    device
        .sitting(&app.url, async |browser| {
            open_hand_over(browser, &app).await;
            browser.visit("/admin/cards").await;

            let kept = kept(browser).await;

            assert!(kept.contains(&"/index.html".to_owned()), "{kept:?}");
            for path in kept {
                let file = built().join(path.trim_start_matches('/'));
                assert!(file.is_file(), "{path} is no file of the application");
            }
        })
        .await;
}

#[tokio::test]
async fn a_new_release_shows_at_once_and_opens_without_a_network_afterwards() {
    let folder = DataFolder::new();
    let (old, new) = (
        TestApp::start_with_spa(application()).await,
        TestApp::start_with_spa(next_release(&folder)).await,
    );
    let network = TestNetwork::to(&old.url).await;
    let device = Device::new().await;
    device
        .sitting(network.url(), async |browser| {
            browser.provokes("", "net::ERR");
            open_hand_over(browser, &old).await;
            assert!(!is_next(browser).await);

            network.lead_to(&new.url);
            browser
                .sign_in(&new.world.espoo.distributor, HAND_OVER)
                .await;
            assert!(is_next(browser).await);
            browser
                .wait("the new release on the device", async || {
                    // The page is kept last; that of the release before stays.
                    let pages = kept(browser).await.into_iter();
                    (pages.filter(|path| path == "/index.html").count() == 2).then_some(())
                })
                .await;

            network.cut();
            browser
                .wait("the new release without a network", async || {
                    browser.visit(HAND_OVER).await;
                    is_next(browser).await.then_some(())
                })
                .await;
            browser.heading("no-network-title").shown().await;
        })
        .await;
}
