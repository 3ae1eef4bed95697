//! The register is killed after it has stored a card and before its answer arrives.

use std::path::Path;

use serde_json::Value;
use shared::card_number::CardNumber;
use support::Client;
use support::device::Device;
use support::network::TestNetwork;
use support::process::{DataFolder, Server};

use super::is_kept;
use crate::pages::{HAND_OVER, choose_card, fill_facts, sign_in};

async fn start(folder: &DataFolder) -> Server {
    let spa = Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend/dist");
    let path = folder.path().to_owned();
    let started = tokio::task::spawn_blocking(move || {
        let spa = ["--spa-dir", spa.to_str().unwrap()];
        Server::start_with(&path, &[&["--migrate", "--demo"], &spa[..]].concat(), &[])
    });
    started.await.unwrap()
}

/// How often a number stands among the cards of the site.
async fn times(client: &Client, number: &str) -> usize {
    let (mut count, mut cursor) = (0, String::new());
    loop {
        let page = client
            .get(&format!("/api/v1/cards?limit=200{cursor}"))
            .await
            .json();
        let items = page["items"].as_array().unwrap();
        count += items
            .iter()
            .filter(|card| card["card_number"] == number)
            .count();
        match &page["next_cursor"] {
            Value::String(next) => cursor = format!("&cursor={next}"),
            _ => return count,
        }
    }
}

#[tokio::test]
async fn a_register_that_dies_before_it_answers_gets_the_card_once() {
    let folder = DataFolder::new();
    let server = start(&folder).await;
    let network = TestNetwork::to(server.url()).await;
    let password = server.demo["password"].as_str().unwrap().to_owned();
    let number = CardNumber::parse(server.demo["stock"][0].as_str().unwrap()).unwrap();
    let device = Device::new().await;
    device
        .sitting(network.url(), async |browser| {
            browser.provokes("", "net::ERR");
            browser.visit(HAND_OVER).await;
            sign_in(browser, "espoo.jakaja", &password).await;
            browser.at(HAND_OVER).await;
            is_kept(browser).await;
            choose_card(browser, &number).await;
            fill_facts(browser).await;
            network.swallow_answer("POST /api/v1/cards ");
            browser.button("hand-over-register").press().await;
            network.has_swallowed().await;
            network.cut();
            server.kill_with_database(&folder);
            browser.heading("hand-over-waits").shown().await;

            let server = start(&folder).await;
            network.lead_to(server.url());
            browser.link("hand-over-waits-link").press().await;
            browser.shows(&browser.text("queue-empty")).await;

            let distributor = server.sign_in("espoo.jakaja").await;
            assert_eq!(times(&distributor, number.as_str()).await, 1);
        })
        .await;
}
