//! Answers that are more than JSON with 200.

use actix_web::body::BoxBody;
use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, ETag, EntityTag, HeaderName, HeaderValue, LOCATION,
    TryIntoHeaderValue,
};
use actix_web::{HttpRequest, HttpResponse, Responder};
use serde::Serialize;
use shared::spreadsheet::no_formula;

use crate::error::{ApiError, ApiResult};
use crate::extract::Json;

/// Says that the answer was given before.
pub const IDEMPOTENT_REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// Something that was stored: 201 the first time, 200 when the same was sent before.
pub struct Stored<T> {
    /// What is stored.
    pub body: T,
    /// Its address.
    pub location: String,
    /// Whether it was stored before.
    pub replayed: bool,
}

impl<T: Serialize> Responder for Stored<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = Json(self.body).respond_to(request);
        if self.replayed {
            response
                .headers_mut()
                .insert(IDEMPOTENT_REPLAYED, HeaderValue::from_static("true"));
            return response;
        }
        *response.status_mut() = StatusCode::CREATED;
        if let Ok(location) = HeaderValue::from_str(&self.location) {
            response.headers_mut().insert(LOCATION, location);
        }
        response
    }
}

/// Something that was stored, or that was only tried out: then it has no address, and the answer is 200.
pub struct StoredOrNot<T> {
    /// What is stored, or would be.
    pub body: T,
    /// Its address, when it is stored.
    pub location: Option<String>,
    /// Whether it was stored before.
    pub replayed: bool,
}

impl<T: Serialize> Responder for StoredOrNot<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let Some(location) = self.location else {
            return Json(self.body).respond_to(request);
        };
        let stored = Stored {
            body: self.body,
            location,
            replayed: self.replayed,
        };
        stored.respond_to(request)
    }
}

/// A text in the form that Prometheus reads.
pub struct MetricsText(pub String);

impl Responder for MetricsText {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"))
            .body(self.0)
    }
}

/// A table as a file: CSV in UTF-8 with a byte order mark and semicolons, as spreadsheets in Finland open it.
pub struct Csv {
    name: &'static str,
    text: Vec<u8>,
}

impl Csv {
    /// The file of a name, without its ending, with a line of headings and one for each row.
    ///
    /// # Errors
    /// The first row's that has one.
    pub fn of<const N: usize, E: Into<ApiError>>(
        name: &'static str,
        headings: &[&str; N],
        rows: impl Iterator<Item = Result<[String; N], E>>,
    ) -> ApiResult<Self> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .from_writer("\u{feff}".as_bytes().to_vec());
        let failed = |error: csv::Error| ApiError::internal(&error);
        writer.write_record(headings).map_err(failed)?;
        for row in rows {
            let cells = row.map_err(Into::into)?;
            let cells = cells.iter().map(|cell| no_formula(cell).into_owned());
            writer.write_record(cells).map_err(failed)?;
        }
        let text = writer
            .into_inner()
            .map_err(|error| ApiError::internal(error.error()))?;
        Ok(Self { name, text })
    }
}

impl Responder for Csv {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let disposition = format!("attachment; filename=\"{}.csv\"", self.name);
        HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
            .insert_header((CONTENT_DISPOSITION, disposition))
            .body(self.text)
    }
}

/// JSON of an edition that is named, so that nobody fetches it twice.
pub struct Tagged<T> {
    tag: String,
    body: Option<T>,
}

impl<T> Tagged<T> {
    /// An edition.
    #[must_use]
    pub const fn new(tag: String, body: T) -> Self {
        Self {
            tag,
            body: Some(body),
        }
    }

    /// The edition that the asker has: 304.
    #[must_use]
    pub const fn unchanged(tag: String) -> Self {
        Self { tag, body: None }
    }
}

impl<T: Serialize> Responder for Tagged<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = match self.body {
            Some(body) => Json(body).respond_to(request),
            None => HttpResponse::NotModified().finish(),
        };
        let tag = ETag(EntityTag::new_weak(self.tag));
        if let Ok(tag) = tag.try_into_value() {
            response.headers_mut().insert(ETAG, tag);
        }
        response
    }
}

/// A plain text.
pub struct PlainText(pub String);

impl Responder for PlainText {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/plain; charset=utf-8"))
            .body(self.0)
    }
}

/// Something that was done, with 200; said when it had been done before by the same request.
pub struct Replayable<T> {
    /// What is told of it.
    pub body: T,
    /// Whether it was done before.
    pub replayed: bool,
}

impl<T: Serialize> Responder for Replayable<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = Json(self.body).respond_to(request);
        if self.replayed {
            response
                .headers_mut()
                .insert(IDEMPOTENT_REPLAYED, HeaderValue::from_static("true"));
        }
        response
    }
}

/// Results of many things, each with a status of its own: 207.
pub struct MultiStatus<T>(pub T);

impl<T: Serialize> Responder for MultiStatus<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let mut response = Json(self.0).respond_to(request);
        if response.status().is_success() {
            *response.status_mut() = StatusCode::MULTI_STATUS;
        }
        response
    }
}

/// JSON with cookies to set.
pub struct WithCookies<T> {
    /// The JSON.
    pub body: T,
    /// The cookies.
    pub cookies: Vec<Cookie<'static>>,
}

impl<T: Serialize> Responder for WithCookies<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        add_cookies(Json(self.body).respond_to(request), &self.cookies)
    }
}

/// Nothing to say, with cookies to take away.
#[derive(Default)]
pub struct NoContent {
    /// The cookies.
    pub cookies: Vec<Cookie<'static>>,
}

impl Responder for NoContent {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        add_cookies(HttpResponse::NoContent().finish(), &self.cookies)
    }
}

fn add_cookies(mut response: HttpResponse, cookies: &[Cookie<'static>]) -> HttpResponse {
    for cookie in cookies {
        if let Err(error) = response.add_cookie(cookie) {
            tracing::error!(%error, "a cookie cannot be set");
        }
    }
    response
}
