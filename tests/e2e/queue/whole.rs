//! A day without a network: the browser is closed and opened, and all is sent when it is back, but what is refused.

use shared::card_number::CardNumber;
use support::TestApp;
use support::browser::application;
use support::device::Device;
use support::network::TestNetwork;
use support::world::PASSWORD;

use super::{QUEUE, cards, hand_over_unasked, open_hand_over, waits};
use crate::pages::{HAND_OVER, sign_in};

/// What the browser has written to the disk holds no number, no fact and no site that can be read.
fn nothing_is_in_clear(device: &Device, numbers: &[CardNumber]) {
    let in_clear: Vec<&str> = numbers.iter().map(CardNumber::as_str).collect();
    assert_eq!(device.writes_of("", &in_clear), [""; 0]);
    let facts = [
        "card_number",
        "birth_year",
        "1985",
        "02100",
        "Espoon toimipiste",
    ];
    let kept = "Default/IndexedDB";
    assert_eq!(device.writes_of(kept, &facts), [""; 0]);
    // Only what may be read there shows that this is the place to look.
    assert_eq!(device.writes_of(kept, &["/queue/"]), ["/queue/"]);
}

#[tokio::test]
async fn what_was_handed_over_without_a_network_is_sent_once_when_it_is_back() {
    let app = TestApp::start_with_spa(application()).await;
    let network = TestNetwork::to(&app.url).await;
    let device = Device::new().await;
    let (espoo, foreign) = (&app.world.espoo, &app.world.vantaa.stock[0]);
    // Twenty of the own stock, and one that is not.
    let mut numbers = espoo.stock[..20].to_vec();
    numbers.insert(7, foreign.clone());

    device
        .sitting(network.url(), async |browser| {
            browser.provokes("", "net::ERR");
            open_hand_over(browser, &app).await;
            network.cut();
            for (place, number) in numbers.iter().enumerate() {
                hand_over_unasked(browser, number).await;
                browser.shows("23.11.2027").await;
                browser.expect_accessible("kept on the device").await;
                waits(browser, place + 1).await;
                browser.button("hand-over-next").press().await;
            }
        })
        .await;

    nothing_is_in_clear(&device, &numbers);

    device
        .sitting(network.url(), async |browser| {
            browser.provokes("", "net::ERR");
            browser.provokes("/api/v1/cards", "4");
            browser.visit(HAND_OVER).await;
            browser.heading("no-network-title").shown().await;
            let waiting = browser.fill("no-network-waiting", &[("count", "21")]);
            browser.shows(&waiting).await;
            // Whose they are is nobody's business who is not signed in.
            assert!(!browser.is_showing("Espoon toimipiste").await);
            browser.expect_accessible("without a network").await;
            assert!(!browser.is_showing(&numbers[0].grouped()).await);
            assert_eq!(cards(&app).await, "0");

            network.mend();
            browser.button("try-again").press().await;
            browser.heading("sign-in-title").shown().await;
            browser.shows(&waiting).await;
            browser.expect_accessible("before signing in").await;
            sign_in(browser, &espoo.distributor, PASSWORD).await;
            browser
                .shows(&browser.fill("queue-badge-refused", &[("count", "1")]))
                .await;
            browser.visit(QUEUE).await;
            browser.heading("queue-refused-title").shown().await;
            // The page was loaded anew in the middle of sending; the rest follows.
            browser.heading("queue-waiting").gone().await;
            browser.shows(&foreign.grouped()).await;
            browser
                .shows(&browser.text("field-stock_of_another_site"))
                .await;
            browser.expect_accessible("refused").await;
        })
        .await;
    assert_eq!(cards(&app).await, "20");
    let once = "select count(distinct client_reference)::text as value from cards";
    assert_eq!(app.texts(once).await, ["20"]);
}
