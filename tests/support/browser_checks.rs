//! What holds on every page: nothing for axe to complain about, one heading and a title, and room on a small screen.

use std::path::Path;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::browser::Browser;

static AXE: LazyLock<String> = LazyLock::new(|| {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(file).expect("axe-core is missing: run scripts/setup")
});

/// Rules of the law, and what its authors recommend beyond.
const RULES: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

const RUN_AXE: &str = "
    const done = arguments[1];
    axe.run(document, { runOnly: { type: 'tag', values: arguments[0] } }).then(
        (result) => done(result.violations.map(({ id, help, nodes }) =>
            ({ id, help, nodes: nodes.map((node) => [node.html, node.failureSummary]) }))),
        (error) => done([String(error)]));";

/// Elements beyond the right edge that no frame of their own scrolls.
const TOO_WIDE: &str = "
    const width = document.documentElement.clientWidth;
    const scrolls = (element) => element && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
        || scrolls(element.parentElement));
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !scrolls(element.parentElement))
        .map((element) => element.outerHTML.slice(0, 200));";

/// Things to press that are smaller than 24 pixels; links in running text may be.
const TOO_SMALL: &str = "
    const isInText = (element) => getComputedStyle(element).display === 'inline';
    const target = (element) => element.labels?.[0] ?? element;
    return [...document.querySelectorAll('a[href], button, select, input, textarea')]
        .filter((element) => element.checkVisibility() && !isInText(target(element)) && element.tabIndex >= 0)
        .map((element) => [target(element).getBoundingClientRect(), element])
        .filter(([box]) => box.width < 24 || box.height < 24)
        .map(([box, element]) => `${box.width} × ${box.height}: ${element.outerHTML.slice(0, 200)}`);";

impl Browser {
    /// Fails when axe finds anything, or when the page has not exactly one heading of the first level and its title.
    pub async fn expect_accessible(&self, state: &str) {
        self.settled().await;
        let still =
            "return document.getAnimations().every(({ playState }) => playState !== 'running')";
        self.until("a page that stands still", still, vec![]).await;
        let is_there = self.script("return typeof axe === 'object'", vec![]).await;
        if is_there.json() == false {
            // The policy of the page forbids foreign scripts, but not those of the one who drives the browser.
            self.driver.execute(AXE.as_str(), vec![]).await.unwrap();
        }
        let found = self
            .driver
            .execute_async(RUN_AXE, vec![json!(RULES)])
            .await
            .unwrap();
        assert_eq!(*found.json(), json!([]), "{state}: {:#}", found.json());
        let headings = self
            .script(
                "return [...document.querySelectorAll('h1')].map((h1) => h1.innerText)",
                vec![],
            )
            .await;
        let headings: Vec<String> = headings.convert().unwrap();
        assert_eq!(headings.len(), 1, "{state}: {headings:?}");
        let title = format!("{} – {}", headings[0], self.text("product-name"));
        assert_eq!(self.driver.title().await.unwrap(), title, "{state}");
    }

    /// Fails when the page scrolls sideways, or when something to press is too small for a finger.
    pub async fn expect_fits(&self, state: &str) {
        self.settled().await;
        for (script, what) in [(TOO_WIDE, "too wide"), (TOO_SMALL, "too small")] {
            let found = self.script(script, vec![]).await;
            assert_eq!(
                *found.json(),
                Value::Array(vec![]),
                "{what}, {state}: {:#}",
                found.json()
            );
        }
    }
}
