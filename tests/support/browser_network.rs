//! Taking the network away from the open page.

use serde_json::json;
use thirtyfour::cdp::domains::network::EmulateNetworkConditions;

use crate::browser::Browser;

impl Browser {
    /// Takes the network away; what keeps the application on the device gives nothing to the open page either.
    pub async fn lose_network(&self) {
        self.emulate_network(true).await;
    }

    /// Gives the network back.
    pub async fn find_network(&self) {
        self.emulate_network(false).await;
    }

    async fn emulate_network(&self, offline: bool) {
        let conditions = EmulateNetworkConditions {
            offline,
            latency: 0,
            download_throughput: -1,
            upload_throughput: -1,
            connection_type: None,
        };
        let network = self.driver.cdp();
        network.network().enable().await.unwrap();
        // The service worker would ask in the page's place, with a network of its own.
        let bypass = json!({ "bypass": offline });
        let bypassed = network.send_raw("Network.setBypassServiceWorker", bypass);
        bypassed.await.unwrap();
        network.send(conditions).await.unwrap();
    }
}
