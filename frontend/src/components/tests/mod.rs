//! Components rendered to text, without a browser.

mod fields;
mod lists;

use std::rc::Rc;

use shared::problem::{FieldCode, FieldError, Problem, ProblemCode};
use yew::ServerRenderer;
use yew::prelude::*;

use crate::api::error::ApiError;
use crate::components::notification::{Notification, NotificationKind};
use crate::components::radio_group::{Choice, RadioGroup};
use crate::components::remote_view::RemoteView;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::{Column, Table};
use crate::components::text_field::TextField;
use crate::hooks::use_form::Field;
use crate::hooks::use_remote::{Remote, UseRemote};

#[derive(Properties, PartialEq, Clone)]
struct PageProps {
    content: Html,
}

#[component]
fn Page(props: &PageProps) -> Html {
    props.content.clone()
}

/// The HTML of a piece of page; the Finnish texts.
async fn rendered(content: impl FnOnce() -> Html + Send + 'static) -> String {
    ServerRenderer::<Page>::with_props(move || PageProps { content: content() })
        .hydratable(false)
        .render()
        .await
}

fn view(state: Remote<Vec<u32>>) -> Html {
    let remote = UseRemote {
        state,
        reload: Callback::noop(),
    };
    let render =
        Callback::from(|items: Rc<Vec<u32>>| html! { <p>{ format!("{} cards", items.len()) }</p> });
    let is_empty = Callback::from(|items: Rc<Vec<u32>>| items.is_empty());
    html! { <RemoteView<Vec<u32>> {remote} {render} {is_empty} /> }
}

fn server_error(code: ProblemCode) -> ApiError {
    let problem = Problem {
        type_: String::new(),
        title: String::new(),
        status: code.status(),
        detail: "english detail".into(),
        instance: String::new(),
        code,
        request_id: "req-123".into(),
        errors: Vec::new(),
    };
    ApiError::Server {
        problem: Rc::new(problem),
        retry_after: None,
    }
}

#[tokio::test]
async fn remote_view_on_its_way_says_so_to_screen_readers() {
    let html = rendered(|| view(Remote::Loading)).await;
    assert!(
        html.contains(r#"role="status""#) && html.contains("Ladataan"),
        "{html}"
    );
}

#[tokio::test]
async fn remote_view_shows_the_data() {
    let html = rendered(|| view(Remote::Ready(Rc::new(vec![1, 2])))).await;
    assert!(html.contains("2 cards"), "{html}");
}

#[tokio::test]
async fn remote_view_says_that_there_is_nothing() {
    let html = rendered(|| view(Remote::Ready(Rc::new(Vec::new())))).await;
    assert!(html.contains("Ei mitään näytettävää."), "{html}");
}

#[tokio::test]
async fn remote_view_without_network_offers_to_try_again() {
    let html = rendered(|| view(Remote::Failed(ApiError::Network))).await;
    assert!(
        html.contains(r#"role="alert""#) && html.contains("Ei yhteyttä"),
        "{html}"
    );
    assert!(
        html.contains("Yritä uudelleen") && html.contains("<button"),
        "{html}"
    );
}

#[tokio::test]
async fn remote_view_names_the_request_when_the_fault_is_the_registers() {
    let ours = rendered(|| view(Remote::Failed(server_error(ProblemCode::Internal)))).await;
    assert!(
        ours.contains("req-123") && !ours.contains("english detail"),
        "{ours}"
    );

    let theirs = rendered(|| view(Remote::Failed(server_error(ProblemCode::NotFound)))).await;
    assert!(
        theirs.contains("Ei löytynyt") && !theirs.contains("req-123"),
        "{theirs}"
    );
}

#[tokio::test]
async fn remote_view_of_an_old_page_says_to_reload() {
    let html = rendered(|| view(Remote::Failed(ApiError::Decode))).await;
    assert!(html.contains("Lataa sivu uudelleen"), "{html}");
}

fn field(error: Option<FieldError>) -> Field<String> {
    Field {
        id: AttrValue::Static("f-name"),
        value: "abc".into(),
        error,
        on_input: Callback::noop(),
        on_leave: Callback::noop(),
    }
}

#[tokio::test]
async fn a_text_field_ties_label_hint_and_error_to_its_input() {
    let html = rendered(|| {
        let error = FieldError::new("/name", FieldCode::MalformedCardNumber);
        html! { <TextField field={field(Some(error))} label="Tunnus" hint="Apu" /> }
    })
    .await;
    assert!(
        html.contains(r#"for="f-name""#) && html.contains(r#"id="f-name""#),
        "{html}"
    );
    assert!(
        html.contains(r#"aria-describedby="f-name-hint f-name-error""#),
        "{html}"
    );
    assert!(
        html.contains(r#"aria-invalid="true""#) && html.contains("Tämä ei voi olla kortin tunnus"),
        "{html}"
    );
}

#[tokio::test]
async fn a_good_text_field_is_not_called_invalid() {
    let html = rendered(|| html! { <TextField field={field(None)} label="Tunnus" /> }).await;
    assert!(
        !html.contains("aria-invalid") && !html.contains("aria-describedby"),
        "{html}"
    );
}

#[tokio::test]
async fn radio_buttons_stand_in_a_fieldset_with_the_question() {
    let html = rendered(|| {
        let choices = vec![Choice::new("abc", "Kyllä"), Choice::new("no", "Ei")];
        html! { <RadioGroup field={field(None)} legend="Kysymys?" {choices} /> }
    })
    .await;
    assert!(
        html.contains("<fieldset") && html.contains("<legend") && html.contains("Kysymys?"),
        "{html}"
    );
    assert_eq!(html.matches(r#"name="f-name""#).count(), 2, "{html}");
    assert_eq!(html.matches(" checked").count(), 1, "{html}");
}

#[tokio::test]
async fn a_table_has_a_caption_and_names_rows_and_columns() {
    let html = rendered(|| {
        let columns = vec![Column::text("Kuukausi"), Column::number("Kortit")];
        html! { <Table caption="Kortit kuukausittain" {columns} rows={vec![vec!["1/2026".into(), "12".into()]]} /> }
    })
    .await;
    assert!(html.contains("<caption"), "{html}");
    assert!(
        html.contains(r#"scope="col""#) && html.contains(r#"scope="row""#),
        "{html}"
    );
}

#[tokio::test]
async fn a_state_is_told_in_a_word_beside_colour_and_icon() {
    let html =
        rendered(|| html! { <StatusLabel kind={StatusKind::Error} text="Vanhentunut" /> }).await;
    assert!(
        html.contains("Vanhentunut") && html.contains("hds-status-label--error"),
        "{html}"
    );
    assert!(html.contains(r#"aria-hidden="true""#), "{html}");
}

#[tokio::test]
async fn a_notification_can_be_read_out_when_it_appears() {
    let html = rendered(|| {
        html! { <Notification kind={NotificationKind::Success} title="Tallennettu" role="status">{ "Hyvä." }</Notification> }
    })
    .await;
    assert!(
        html.contains(r#"role="status""#) && html.contains("Tallennettu"),
        "{html}"
    );
}
