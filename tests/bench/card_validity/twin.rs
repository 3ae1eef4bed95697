//! The twin on Node.js: it gives the same verdicts, or nothing is measured.

use std::process::{Child, Command};

use chrono::NaiveDate;
use reqwest::Method;
use serde_json::{Map, Value, json};
use shared::card_validity::{CardScope, CheckedCard, Reason};
use shared::cards::CardKind;
use shared::text::Language;
use shared::verdict::Verdict;
use shared::verdict_messages::{message, written_day};
use support::Client;

use crate::register::Register;
use crate::{constant, tools};

/// Numbers that both are asked for.
const SAMPLE: usize = 400;

/// The twin.
pub(crate) struct Twin {
    child: Child,
    url: String,
}

impl Twin {
    /// Starts it on the register's database.
    pub(crate) fn start(register: &Register) -> Self {
        let sentences = register.files().join("sentences.json");
        tools::write_private(&sentences, &sentences_by_reason().to_string());
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/bench/twin/server.mjs");
        let mut command = Command::new("node");
        command
            .arg(script)
            .env("NODE_ENV", "production")
            .env("TWIN_SENTENCES", &sentences)
            .env("TWIN_DATABASE_URL", register.database_url());
        let (child, url) = constant::start(&mut command, register.files(), "twin.log");
        Self { child, url }
    }

    /// Its address.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Asks both for the same cards.
    ///
    /// # Panics
    /// When their answers differ in more than the moment.
    pub(crate) async fn compare(&self, register: &Register) {
        let mut seen = std::collections::BTreeMap::<String, usize>::new();
        let all = &register.numbers;
        // By a step that no share of the cards is a multiple of.
        let sample = (0..SAMPLE).filter_map(|i| all.get(i * 7919 % all.len()).map(String::as_str));
        let others = ["ESP0000000000", "unknown 1", "?", "esp-0000-0001"];
        for (number, key) in others
            .into_iter()
            .chain(sample)
            .zip(register.keys.iter().cycle())
        {
            let own = verdict(register.url(), key, number).await;
            let other = verdict(&self.url, key, number).await;
            assert_eq!(own, other, "of a card the twin says something else");
            let reason = own.get("reason").and_then(Value::as_str).unwrap();
            *seen.entry(reason.to_owned()).or_default() += 1;
        }
        println!("the twin gives the same verdicts: {seen:?}");
    }
}

impl Drop for Twin {
    fn drop(&mut self) {
        constant::stop(&mut self.child);
    }
}

async fn verdict(url: &str, key: &str, number: &str) -> Map<String, Value> {
    let client = Client::new(url).with_key(key);
    let request = client.request(Method::POST, "/api/v1/card-validity");
    let body = json!({ "card_number": number });
    let answer = request.json(&body).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    let mut answer: Map<String, Value> =
        serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
    assert!(answer.remove("as_of").is_some());
    answer
}

/// The register's own sentences, with `{day}` and `{last}` in the place of the days.
fn sentences_by_reason() -> Value {
    let [day, last] = ["2000-01-31", "2001-02-28"].map(|day| day.parse::<NaiveDate>().unwrap());
    let mut found = Map::new();
    for reason in Reason::ALL {
        let card = Some(CheckedCard {
            kind: CardKind::Personal,
            last_valid_day: last,
            scope: CardScope::Network,
        });
        let verdict = Verdict {
            reason,
            occasion: day,
            card,
        };
        let mut text = serde_json::to_string(&message(&verdict)).unwrap();
        for language in [Language::Fi, Language::En] {
            for (written, name) in [(day, "{day}"), (last, "{last}")] {
                text = text.replace(&written_day(written, language), name);
            }
        }
        let sentences = serde_json::from_str(&text).unwrap();
        found.insert(reason.as_str().to_owned(), sentences);
    }
    Value::Object(found)
}
