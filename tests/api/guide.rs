//! The integrators' guide: each of its commands is run, and each answer it shows is part of the real one.

use reqwest::Method;
use serde_json::Value;
use support::{Answer, Client, TestApp};

const GUIDE: &str = include_str!("../../docs/integrators.md");

/// The last visit, and the last group visit, that the guide recorded.
#[derive(Default)]
struct Ids {
    visit: String,
    group: String,
}

/// A command of the guide.
#[derive(Debug)]
struct Command {
    method: Method,
    path: String,
    body: Option<Value>,
    status: u16,
}

/// The code blocks of a kind, and of another that may follow them, in order.
fn blocks() -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    let mut rest = GUIDE;
    while let Some((_, after)) = rest.split_once("\n```") {
        let (kind, after) = after.split_once('\n').unwrap();
        let (text, after) = after.split_once("\n```\n").unwrap();
        found.push((kind, text));
        rest = after;
    }
    found
}

/// The commands of a block: each `curl …`, over several lines, and below it the status as a comment.
fn commands(block: &str) -> Vec<Command> {
    let calls = block.split("curl ").skip(1);
    calls
        .map(|call| {
            let (command, status) = call.split_once("\n# ").unwrap();
            let (_, address) = command.split_once("$REGISTER").unwrap();
            let body = command.split_once("-d '").map(|(_, body)| {
                let (body, _) = body.rsplit_once('\'').unwrap();
                serde_json::from_str(body).unwrap_or_else(|error| panic!("{body}: {error}"))
            });
            let posts = body.is_some() || command.contains("-X POST");
            Command {
                method: if posts { Method::POST } else { Method::GET },
                path: address.split('"').next().unwrap().to_owned(),
                body,
                status: status.lines().next().unwrap().parse().unwrap(),
            }
        })
        .collect()
}

async fn run(program: &Client, command: &Command, ids: &mut Ids) -> Answer {
    let path = command
        .path
        .replace("$VISIT", &ids.visit)
        .replace("$GROUP", &ids.group);
    let answer = program
        .send(command.method.clone(), &path, command.body.as_ref())
        .await;
    assert_eq!(
        answer.status, command.status,
        "{command:?}: {}",
        answer.text
    );
    let id = || answer.json()["id"].as_str().unwrap_or_default().to_owned();
    match command.path.as_str() {
        "/api/v1/visits" if command.status == 201 => ids.visit = id(),
        "/api/v1/group-visits" if command.status == 201 => ids.group = id(),
        _ => {}
    }
    answer
}

/// Where a shown answer differs from the real one; what is not shown may be anything.
fn difference(shown: &Value, real: &Value, place: &str) -> Option<String> {
    match (shown, real) {
        (Value::Object(shown), Value::Object(_)) => shown
            .iter()
            .find_map(|(name, inner)| difference(inner, &real[name], &format!("{place}/{name}"))),
        (Value::Array(shown), Value::Array(all)) if shown.len() == all.len() => {
            let pairs = shown.iter().zip(all).enumerate();
            let mut pairs =
                pairs.map(|(at, (one, other))| difference(one, other, &format!("{place}/{at}")));
            pairs.find_map(|found| found)
        }
        _ if shown == real => None,
        _ => Some(format!("{place}: {shown} is shown, {real} is answered")),
    }
}

#[tokio::test]
async fn every_command_of_the_guide_answers_as_the_guide_shows() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    let mut ids = Ids::default();
    let mut answer = None;
    let mut tried = 0;

    for (kind, text) in blocks() {
        if kind == "sh" {
            for command in commands(text) {
                answer = Some(run(&program, &command, &mut ids).await.json());
                tried += 1;
            }
        } else if kind == "json" {
            let shown = serde_json::from_str(text).unwrap();
            let found = difference(&shown, answer.as_ref().unwrap(), "");
            assert_eq!(found, None, "{text}");
        }
    }

    assert!(tried >= 15, "only {tried} commands were found");
}
