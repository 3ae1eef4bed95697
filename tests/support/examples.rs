//! The examples of the document are requests and answers of the tests: `make examples` has them recorded.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

use api::openapi;
use reqwest::{Method, StatusCode};
use serde_json::{Map, Value, json};

use crate::client::Answer;
use crate::contract::pattern_of;

/// Names the file into which examples are recorded; without it nothing is.
const INTO: &str = "KAIKUKANTA_EXAMPLES";

/// Most items of a list in an example.
const MOST_ITEMS: usize = 2;

/// Lists that always have the same length.
const WHOLE: [&str; 1] = ["months"];

/// Longest example, in characters of JSON.
const LONGEST: usize = 6000;

/// Characters of an id.
const ID_LENGTH: usize = 36;

/// The key of the demo, which everybody knows: no other stands in an example.
const DEMO_KEY: &str = "kk_live_DemoKeyForThisMachineOnly000001HAXwl";

/// What has been recorded.
#[derive(Default)]
struct Recorded {
    operations: BTreeMap<String, Operation>,
    problems: BTreeMap<String, Value>,
    /// Ids in the order in which they were met, so that they are the same in each recording.
    ids: Vec<String>,
}

#[derive(Default)]
struct Operation {
    request: Option<Value>,
    answers: BTreeMap<String, BTreeMap<String, Value>>,
}

static RECORDED: LazyLock<Mutex<Recorded>> = LazyLock::new(Mutex::default);

/// Records a request and its answer, when examples are being recorded.
pub fn record(method: &Method, path: &str, request: Option<&Value>, answer: &Answer) {
    let Ok(file) = std::env::var(INTO) else {
        return;
    };
    let Some(pattern) = pattern_of(path.split('?').next().unwrap_or_default()) else {
        return;
    };
    let operation = &openapi::document()["paths"][&pattern][method.as_str().to_lowercase()];
    let Some(id) = operation["operationId"].as_str() else {
        return;
    };
    let mut recorded = RECORDED.lock().unwrap();
    if answer.status.is_success() {
        let request = request.map(|request| shortened(recorded.tidied(request.clone())));
        let own = recorded.operations.entry(id.to_owned()).or_default();
        own.request = own.request.take().or(request);
    }
    let body = serde_json::from_str(&answer.text).ok();
    let body = body.map(|body| shortened(recorded.tidied(body)));
    if let Some(body) = body.filter(|body| body.to_string().len() <= LONGEST) {
        recorded.keep(id, answer.status, body);
    }
    std::fs::write(file, recorded.text()).unwrap();
}

/// A verdict is named by its reason; of other answers one is enough.
fn name_of(body: &Value) -> String {
    match (body["reason"].as_str(), body["valid"].as_bool()) {
        (Some(reason), Some(_)) => reason.to_owned(),
        _ => "recorded".to_owned(),
    }
}

/// The first items of each list of things.
fn shortened(value: Value) -> Value {
    match value {
        Value::Array(items) if items.iter().any(Value::is_object) => {
            items.into_iter().take(MOST_ITEMS).map(shortened).collect()
        }
        Value::Object(members) => {
            let members = members.into_iter();
            let kept = members.map(|(name, inner)| {
                let is_whole = WHOLE.contains(&name.as_str());
                (name, if is_whole { inner } else { shortened(inner) })
            });
            Value::Object(kept.collect())
        }
        other => other,
    }
}

impl Recorded {
    fn keep(&mut self, id: &str, status: StatusCode, body: Value) {
        let code = status.as_str().to_owned();
        if status.is_success() {
            let own = self.operations.entry(id.to_owned()).or_default();
            let known = own.answers.entry(code).or_default();
            let place = known.entry(name_of(&body)).or_insert_with(|| body.clone());
            // An answer with something in it says more than an empty one.
            if place.to_string().len() < body.to_string().len() {
                *place = body;
            }
        } else if status.is_client_error() {
            self.problems.entry(code).or_insert(body);
        }
    }

    /// Without what differs between two runs, and without keys.
    fn tidied(&mut self, value: Value) -> Value {
        match value {
            Value::Array(items) => items.into_iter().map(|item| self.tidied(item)).collect(),
            Value::Object(members) => {
                let members = members.into_iter();
                let tidied: Map<_, _> = members
                    .map(|(name, inner)| (name, self.tidied(inner)))
                    .collect();
                Value::Object(tidied)
            }
            Value::String(text) => Value::String(self.tidied_text(&text)),
            other => other,
        }
    }

    fn tidied_text(&mut self, text: &str) -> String {
        if text.starts_with("kk_live_") && text.len() == DEMO_KEY.len() {
            return DEMO_KEY.to_owned();
        }
        let mut tidied = String::new();
        let mut rest = text;
        while let Some((part, after)) = rest.split_at_checked(ID_LENGTH) {
            if uuid::Uuid::try_parse(part).is_ok() {
                tidied.push_str(&self.id(part));
                rest = after;
                continue;
            }
            let mut letters = rest.chars();
            tidied.extend(letters.next());
            rest = letters.as_str();
        }
        tidied.push_str(rest);
        without_port(&tidied)
    }

    fn id(&mut self, own: &str) -> String {
        let place = self
            .ids
            .iter()
            .position(|known| known == own)
            .unwrap_or_else(|| {
                self.ids.push(own.to_owned());
                self.ids.len() - 1
            });
        format!("01a2b3c4-0000-7000-8000-{:012}", place + 1)
    }

    fn text(&self) -> String {
        let operations: Map<_, _> = self
            .operations
            .iter()
            .map(|(id, own)| {
                let mut entry = json!({ "answers": own.answers });
                if let Some(request) = &own.request {
                    entry["request"] = request.clone();
                }
                (id.clone(), entry)
            })
            .collect();
        let all = json!({ "operations": operations, "problems": self.problems });
        serde_json::to_string_pretty(&all).unwrap() + "\n"
    }
}

/// The address of a test's register is another each time.
fn without_port(text: &str) -> String {
    match text.strip_prefix("http://127.0.0.1:") {
        Some(rest) => {
            let path = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
            format!("https://kaikukanta.example{path}")
        }
        None => text.to_owned(),
    }
}
