//! HTTP to the register. A session that has run out is refreshed once, and the call repeated.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::RequestBuilder;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::device_key::PLACE_HEADER;
use shared::problem::Problem;
use uuid::Uuid;

use super::error::ApiError;

const BASE: &str = "/api/v1";
const REFRESH: &str = "/session/refresh";

/// Where it matters for which site or venue something is recorded, by the first word of the address.
const RECORDED: [&str; 6] = [
    "cards",
    "card-actions",
    "card-loans",
    "community-cards",
    "visits",
    "group-visits",
];

thread_local! {
    static PLACE: Cell<Option<Uuid>> = const { Cell::new(None) };
}

/// Sets the site or venue that the page works for. What is recorded names it: in another tab somebody else may have signed
/// in, or begun to practise, and the cookies are this tab's too.
pub fn work_for(place: Option<Uuid>) {
    PLACE.set(place);
}

/// The site or venue that the page works for.
#[must_use]
pub fn works_for() -> Option<Uuid> {
    PLACE.get()
}

/// What is done with a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Get,
    Post,
    Put,
    Delete,
}

impl Method {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// One call.
#[derive(Clone, Debug)]
pub(super) struct Call {
    method: Method,
    path: String,
    body: Option<String>,
    may_refresh: bool,
}

impl Call {
    pub(super) fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            body: None,
            may_refresh: true,
        }
    }

    /// Adds the members of a struct to the query.
    pub(super) fn query(mut self, query: &impl Serialize) -> Self {
        let text = serde_urlencoded::to_string(query).unwrap_or_default();
        if !text.is_empty() {
            self.path
                .push(if self.path.contains('?') { '&' } else { '?' });
            self.path.push_str(&text);
        }
        self
    }

    /// Sends a JSON body.
    pub(super) fn json(mut self, body: &impl Serialize) -> Self {
        self.body = serde_json::to_string(body).ok();
        self
    }

    /// Takes a refusal as it is: for calls that ask or end the session itself.
    pub(super) const fn without_refresh(mut self) -> Self {
        self.may_refresh = false;
        self
    }

    /// Sends the call; an answer without a body reads as `()`.
    pub(super) async fn send<T: DeserializeOwned>(self) -> Result<T, ApiError> {
        read(&self.answer().await?)
    }

    /// Sends the call; the answer is a file, and its text is wanted as it is.
    pub(super) async fn text(self) -> Result<String, ApiError> {
        self.answer().await
    }

    /// The text of the answer. Knows no types, so that it is compiled once and not for each kind of answer.
    async fn answer(self) -> Result<String, ApiError> {
        let first = self.exchange().await;
        match first {
            Err(error) if self.may_refresh && error.is_session_over() => {
                match Self::new(Method::Post, REFRESH).exchange().await {
                    Ok(_) => self.exchange().await,
                    Err(ApiError::Network) => Err(ApiError::Network),
                    Err(_) => Err(error),
                }
            }
            result => result,
        }
    }

    /// The place to name, when the call records something there.
    fn place(&self) -> Option<String> {
        let noun = self.path.trim_start_matches('/').split(['/', '?']).next();
        let is_recorded = self.method != Method::Get && RECORDED.contains(&noun?);
        works_for()
            .filter(|_| is_recorded)
            .map(|place| place.to_string())
    }

    async fn exchange(&self) -> Result<String, ApiError> {
        let method = self
            .method
            .as_str()
            .parse()
            .map_err(|_invalid| ApiError::Decode)?;
        let mut builder = RequestBuilder::new(&format!("{BASE}{}", self.path))
            .method(method)
            .header("Accept", "application/json, application/problem+json");
        if let Some(place) = self.place() {
            builder = builder.header(PLACE_HEADER, &place);
        }
        let request = match &self.body {
            Some(body) => builder
                .header("Content-Type", "application/json")
                .body(body.as_str()),
            None => builder.build(),
        };
        let request = request.map_err(|_unsendable| ApiError::Network)?;
        let response = request
            .send()
            .await
            .map_err(|_unanswered| ApiError::Network)?;
        let retry_after = response
            .headers()
            .get("Retry-After")
            .and_then(|text| text.parse().ok());
        let text = response
            .text()
            .await
            .map_err(|_broken_off| ApiError::Network)?;
        judge(response.status(), retry_after, text)
    }
}

/// The text of a good answer, or what the register refused.
fn judge(status: u16, retry_after: Option<u32>, text: String) -> Result<String, ApiError> {
    if (200..300).contains(&status) {
        return Ok(text);
    }
    match serde_json::from_str::<Problem>(&text) {
        Ok(problem) => Err(ApiError::Server {
            problem: Rc::new(problem),
            retry_after,
        }),
        // A proxy in between that answers in its own words means that the register was not reached.
        Err(_) if matches!(status, 502..=504) => Err(ApiError::Network),
        Err(_) => Err(ApiError::Decode),
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, ApiError> {
    let json = if text.trim().is_empty() { "null" } else { text };
    serde_json::from_str(json).map_err(|_unknown_shape| ApiError::Decode)
}

#[cfg(test)]
mod tests {
    use shared::cards::CardFilter;
    use shared::page::PageQuery;
    use shared::problem::ProblemCode;

    use super::*;

    #[test]
    fn an_answer_without_a_body_is_nothing() {
        assert_eq!(read::<()>(""), Ok(()));
    }

    #[test]
    fn a_refusal_keeps_its_code_and_the_seconds_to_wait() {
        let text = r#"{"type":"/problems/too-many-attempts","title":"t","status":429,"detail":"d",
            "instance":"/api/v1/session","code":"too_many_attempts","request_id":"r"}"#;

        let error = judge(429, Some(30), text.to_owned()).unwrap_err();

        assert_eq!(error.code(), Some(ProblemCode::TooManyAttempts));
        assert!(matches!(
            error,
            ApiError::Server {
                retry_after: Some(30),
                ..
            }
        ));
    }

    #[test]
    fn a_proxy_that_does_not_reach_the_register_is_a_lost_network() {
        assert_eq!(
            judge(502, None, "<html>Bad gateway</html>".to_owned()),
            Err(ApiError::Network)
        );
        assert_eq!(
            judge(404, None, "<html>Not found</html>".to_owned()),
            Err(ApiError::Decode)
        );
    }

    #[test]
    fn what_is_recorded_names_the_place_of_the_page() {
        let place = |method, path| Call::new(method, path).place();
        assert_eq!(place(Method::Post, "/cards"), None);
        let id = Uuid::from_u128(7);
        work_for(Some(id));

        let named = Some(id.to_string());
        assert_eq!(place(Method::Post, "/cards"), named);
        assert_eq!(place(Method::Delete, "/cards/1/facts"), named);
        assert_eq!(place(Method::Put, "/visits/1"), named);
        assert_eq!(place(Method::Get, "/cards?limit=20"), None);
        assert_eq!(place(Method::Post, "/card-validity"), None);
        assert_eq!(place(Method::Delete, "/session"), None);
    }

    #[test]
    fn two_structs_become_one_query() {
        let page = PageQuery {
            limit: Some(20),
            cursor: None,
        };
        let call = Call::new(Method::Get, "/cards")
            .query(&page)
            .query(&CardFilter::default());
        assert_eq!(call.path, "/cards?limit=20");

        let next = PageQuery {
            limit: None,
            cursor: Some("a b".to_owned()),
        };
        let call = Call::new(Method::Get, "/cards")
            .query(&CardFilter::default())
            .query(&next);
        assert_eq!(call.path, "/cards?cursor=a+b");
    }
}
