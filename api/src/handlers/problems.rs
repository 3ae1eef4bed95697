//! The catalogue of errors: the addresses that a problem's `type` names.

use actix_web::http::header::{ACCEPT, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, Responder, get};
use shared::problem::{ProblemCode, ProblemType};
use shared::problem_catalogue::ProblemTypes;

use crate::error::ApiResult;
use crate::extract::{Json, Path, State};

/// An answer that is JSON for programs and a page for people.
pub struct JsonOrPage<T> {
    body: T,
    page: String,
}

impl<T: serde::Serialize> Responder for JsonOrPage<T> {
    type Body = actix_web::body::BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        if !prefers_html(request) {
            return Json(self.body).respond_to(request);
        }
        HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
            .body(self.page)
    }
}

fn prefers_html(request: &HttpRequest) -> bool {
    let accept = request
        .headers()
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| {
        accept
            .split(',')
            .any(|part| part.trim().starts_with("text/html"))
    })
}

/// The catalogue of errors
///
/// Every kind of error that the API answers with. A page for browsers, JSON for programs.
#[utoipa::path(tag = "problems", security(()), responses((status = 200, description = "The catalogue", content(
    (ProblemTypes = "application/json"),
    (String = "text/html"),
))))]
#[get("/problems")]
pub async fn list_problems(state: State) -> JsonOrPage<ProblemTypes> {
    let items: Vec<_> = ProblemCode::ALL
        .iter()
        .map(|code| code.describe(state.public_url()))
        .collect();
    let list: String = items.iter().map(entry).collect();
    JsonOrPage {
        page: html("Errors of the Kaikukanta API", &list),
        body: ProblemTypes { items },
    }
}

/// One kind of error
///
/// What it means and what to do. The `type` of an error leads here: a page for browsers, JSON for programs.
#[utoipa::path(tag = "problems", security(()), params(("slug" = String, Path, description = "The error's code with hyphens", max_length = 60)),
    responses((status = 200, description = "What it means and what to do", content(
        (ProblemType = "application/json"),
        (String = "text/html"),
))))]
#[get("/problems/{slug}")]
pub async fn find_problem(slug: Path<String>, state: State) -> ApiResult<JsonOrPage<ProblemType>> {
    let code = ProblemCode::find(&slug.0).ok_or(ProblemCode::NotFound)?;
    let body = code.describe(state.public_url());
    let page = html(
        &body.title,
        &format!(
            "{}<p><a href=\"/problems\">All errors</a></p>",
            entry(&body)
        ),
    );
    Ok(JsonOrPage { body, page })
}

fn entry(kind: &ProblemType) -> String {
    let slug = kind.code.slug();
    format!(
        "<section><h2><a href=\"/problems/{slug}\">{}</a></h2><p><code>{}</code>, HTTP {}</p><p>{}</p></section>",
        kind.title,
        kind.code.as_str(),
        kind.status,
        kind.detail
    )
}

/// The texts are our own and hold nothing that HTML would take for a tag.
fn html(title: &str, content: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head>\
         <body><main><h1>{title}</h1>{content}</main></body></html>"
    )
}
