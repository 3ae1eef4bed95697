//! Which address a request comes from, past the proxies that are trusted.

use std::net::IpAddr;

use ipnet::IpNet;

/// Walks from the peer backwards through `X-Forwarded-For` for as long as the addresses are trusted proxies'.
pub(super) fn nearest_untrusted(
    peer: Option<IpAddr>,
    forwarded: Vec<Option<IpAddr>>,
    trusted: &[IpNet],
) -> IpAddr {
    let mut nearest = peer.unwrap_or(IpAddr::from([0, 0, 0, 0]));
    for address in forwarded.into_iter().rev() {
        if !trusted.iter().any(|network| network.contains(&nearest)) {
            break;
        }
        let Some(address) = address else { break };
        nearest = address;
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trusted_proxies_are_believed() {
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        let trusted: Vec<IpNet> = vec!["10.0.0.0/8".parse().unwrap()];
        let chain = |texts: &[&str]| {
            texts
                .iter()
                .map(|text| text.parse().ok())
                .collect::<Vec<_>>()
        };

        for (peer, forwarded, expected) in [
            ("203.0.113.5", chain(&["198.51.100.1"]), "203.0.113.5"),
            ("10.0.0.1", chain(&["198.51.100.1"]), "198.51.100.1"),
            (
                "10.0.0.1",
                chain(&["1.2.3.4", "198.51.100.1", "10.0.0.2"]),
                "198.51.100.1",
            ),
            ("10.0.0.1", chain(&[]), "10.0.0.1"),
            ("10.0.0.1", chain(&["nonsense"]), "10.0.0.1"),
        ] {
            assert_eq!(
                nearest_untrusted(Some(address(peer)), forwarded, &trusted),
                address(expected)
            );
        }
    }
}
