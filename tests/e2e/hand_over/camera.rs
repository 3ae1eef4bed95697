//! Reading a number with the camera: what the browser reads itself, what is brought along, and when nothing is seen.

use support::TestApp;
use support::browser::{Browser, journey_with_camera};
use support::video::{Printed, Video, View};
use thirtyfour::Key;

use crate::pages::{CHECK, HAND_OVER};

/// A browser that reads codes itself, as those of phones do: it says what is on the card once it gets a picture of it.
/// What it was given is kept.
const OWN_DETECTOR: &str = "
    window.seen = [];
    window.BarcodeDetector = class {
        static async getSupportedFormats() { return ['code_39', 'ean_13', 'qr_code']; }
        constructor({ formats }) { this.formats = formats; }
        async detect(video) {
            const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
            const context = canvas.getContext('2d');
            context.drawImage(video, 0, 0);
            const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
            const lights = data.filter((_, place) => place % 4 === 0);
            const contrast = lights.reduce((a, b) => Math.max(a, b)) - lights.reduce((a, b) => Math.min(a, b));
            seen.push([this.formats.join(), canvas.width, canvas.height]);
            return contrast > 100 ? [{ rawValue: 'NUMBER', format: 'code_39' }] : [];
        }
    };";

/// Names of what was loaded to read codes.
const BROUGHT: &str =
    "return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/scanner/'))";

async fn brought(browser: &Browser) -> Vec<String> {
    let found = browser.script(BROUGHT, vec![]).await;
    found.convert().unwrap()
}

fn first_card(printed: Printed, view: View) -> impl FnOnce(&TestApp) -> Video {
    move |app| Video::of(printed, app.world.espoo.stock[0].as_str(), view)
}

/// The camera leads to the facts of the card that it sees.
async fn reads(printed: Printed, view: View) {
    journey_with_camera(first_card(printed, view), async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        assert_eq!(brought(browser).await, [""; 0]);

        browser.button("scanner-open").press().await;

        browser.textbox("hand-over-birth-year").focused().await;
        browser.shows(&espoo.stock[0].grouped()).await;
        assert_eq!(brought(browser).await.len(), 2);
        assert_eq!(browser.address().await, HAND_OVER);
    })
    .await;
}

#[tokio::test]
async fn a_qr_code_is_read_straight() {
    reads(Printed::Qr, View::GOOD).await;
}

#[tokio::test]
async fn a_qr_code_is_read_tilted() {
    reads(Printed::Qr, View::TILTED).await;
}

#[tokio::test]
async fn a_qr_code_is_read_in_dim_light() {
    reads(Printed::Qr, View::DIM).await;
}

#[tokio::test]
async fn a_code_39_is_read_straight() {
    reads(Printed::Code39, View::GOOD).await;
}

#[tokio::test]
async fn a_code_39_is_read_tilted() {
    reads(Printed::Code39, View::TILTED).await;
}

#[tokio::test]
async fn a_code_39_is_read_in_dim_light() {
    reads(Printed::Code39, View::DIM).await;
}

#[tokio::test]
async fn what_the_browser_reads_itself_is_taken_and_nothing_is_loaded() {
    journey_with_camera(
        first_card(Printed::Code39, View::TILTED),
        async |browser, app| {
            let espoo = &app.world.espoo;
            let detector = OWN_DETECTOR.replace("NUMBER", espoo.stock[0].as_str());
            browser.begin_with(&detector).await;
            browser.sign_in(&espoo.distributor, HAND_OVER).await;

            browser.button("scanner-open").press().await;

            browser.textbox("hand-over-birth-year").focused().await;
            browser.shows(&espoo.stock[0].grouped()).await;
            assert_eq!(brought(browser).await, [""; 0]);
            let seen = browser.script("return seen.at(-1)", vec![]).await;
            let expected = serde_json::json!(["qr_code,code_39", 640, 480]);
            assert_eq!(*seen.json(), expected);
        },
    )
    .await;
}

#[tokio::test]
async fn a_browser_that_promises_more_than_it_does_is_helped() {
    journey_with_camera(first_card(Printed::Qr, View::GOOD), async |browser, app| {
        let espoo = &app.world.espoo;
        let broken = OWN_DETECTOR.replace(
            "async detect(video) {",
            "async detect(video) { throw new DOMException('no service', 'NotSupportedError');",
        );
        browser.begin_with(&broken).await;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;

        browser.button("scanner-open").press().await;

        browser.textbox("hand-over-birth-year").focused().await;
        assert_eq!(brought(browser).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_code_of_something_else_is_told_and_the_camera_goes_on() {
    let address = |_: &TestApp| Video::of(Printed::Qr, "https://kaikukortti.fi", View::GOOD);
    journey_with_camera(address, async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        browser.button("scanner-open").press().await;
        browser.shows(&browser.text("scanner-other-code")).await;
        browser.expect_accessible("an open camera").await;
        browser.shrink().await;
        browser.expect_fits("an open camera").await;

        browser.keys(Key::Escape).await;

        browser.button("scanner-open").focused().await;
        let video = "return document.querySelector('video') === null";
        browser.until("the camera gone", video, vec![]).await;
        assert_eq!(browser.address().await, HAND_OVER);
    })
    .await;
}

#[tokio::test]
async fn the_camera_is_let_go_when_it_is_closed() {
    let keep = "
        const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = async (wanted) => (window.camera = await open(wanted));";
    journey_with_camera(
        |_| Video::of_nothing(),
        async |browser, app| {
            browser.begin_with(keep).await;
            browser
                .sign_in(&app.world.espoo.distributor, HAND_OVER)
                .await;
            browser.button("scanner-open").press().await;
            browser.shows(&browser.text("scanner-looking")).await;
            let is = async |state: &str| {
            let script = "return camera.getTracks().every(({ readyState }) => readyState === arguments[0])";
            browser.until(state, script, vec![state.into()]).await;
        };
        is("live").await;

            browser.button("scanner-close").press().await;

            browser.button("scanner-open").focused().await;
            is("ended").await;
            browser.button("scanner-open").press().await;
            browser.shows(&browser.text("scanner-looking")).await;
            browser.link("nav-staff-home").press().await;
            browser.at("/admin").await;
            is("ended").await;
        },
    )
    .await;
}

#[tokio::test]
async fn who_does_not_allow_the_camera_is_told_what_to_do() {
    journey_with_camera(first_card(Printed::Qr, View::GOOD), async |browser, app| {
        let espoo = &app.world.espoo;
        browser.permit_camera("denied").await;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        browser.button("scanner-open").press().await;
        browser.shows(&browser.text("scanner-denied")).await;
        browser
            .expect_accessible("a camera that is not allowed")
            .await;
        browser.button("scanner-by-hand").press().await;
        browser.textbox("hand-over-number").shown().await;
        browser.button("scanner-open").press().await;
        browser.shows(&browser.text("scanner-denied")).await;
        browser.permit_camera("granted").await;

        browser.button("scanner-again").press().await;

        browser.textbox("hand-over-birth-year").focused().await;
        browser.shows(&espoo.stock[0].grouped()).await;
    })
    .await;
}

#[tokio::test]
async fn a_reader_that_cannot_be_loaded_is_told() {
    journey_with_camera(first_card(Printed::Qr, View::GOOD), async |browser, app| {
        browser.provokes("/scanner/scanner.js", "net::ERR_INTERNET_DISCONNECTED");
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        browser.lose_network().await;
        browser.button("scanner-open").press().await;
        browser.shows(&browser.text("scanner-not-loaded")).await;
        browser.find_network().await;

        browser.button("scanner-again").press().await;

        browser.textbox("hand-over-birth-year").focused().await;
    })
    .await;
}

#[tokio::test]
async fn at_the_door_the_camera_gives_a_verdict() {
    journey_with_camera(
        first_card(Printed::Code39, View::GOOD),
        async |browser, app| {
            browser.sign_in(&app.world.espoo.venue_account, CHECK).await;

            browser.button("scanner-open").press().await;

            browser.heading("check-not-valid").shown().await;
            browser
                .shows(&browser.text("check-reason-not_registered"))
                .await;
            browser.textbox("check-number").focused().await;
        },
    )
    .await;
}
