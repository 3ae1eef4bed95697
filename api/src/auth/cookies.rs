//! The two cookies of a session: the access token for the API, the refresh token for `/session` alone.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};

/// Where the refresh token is sent.
pub const REFRESH_PATH: &str = "/api/v1/session";

/// How the cookies are named and marked: by whether the public address is https.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    /// Whether the public address is https.
    pub https: bool,
}

impl Cookies {
    /// Safari drops `Secure` cookies on loopback http, so that the prefix, which needs it, is for https.
    const fn access_name(self) -> &'static str {
        if self.https {
            "__Host-kaikukanta"
        } else {
            "kaikukanta"
        }
    }

    const fn refresh_name(self) -> &'static str {
        if self.https {
            "__Secure-kaikukanta_refresh"
        } else {
            "kaikukanta_refresh"
        }
    }

    /// The access token that came with a request.
    #[must_use]
    pub fn access_token(self, request: &HttpRequest) -> Option<String> {
        request
            .cookie(self.access_name())
            .map(|cookie| cookie.value().to_owned())
    }

    /// The refresh token that came with a request.
    #[must_use]
    pub fn refresh_token(self, request: &HttpRequest) -> Option<String> {
        request
            .cookie(self.refresh_name())
            .map(|cookie| cookie.value().to_owned())
    }

    /// The cookie that carries an access token.
    #[must_use]
    pub fn access(self, token: String) -> Cookie<'static> {
        self.cookie(self.access_name(), "/", token)
    }

    /// The cookie that carries a refresh token.
    #[must_use]
    pub fn refresh(self, token: String) -> Cookie<'static> {
        self.cookie(self.refresh_name(), REFRESH_PATH, token)
    }

    /// Cookies that take the session's cookies away.
    #[must_use]
    pub fn removal(self) -> [Cookie<'static>; 2] {
        let mut cookies = [self.access(String::new()), self.refresh(String::new())];
        for cookie in &mut cookies {
            cookie.make_removal();
        }
        cookies
    }

    /// No `Max-Age`: on a shared computer the session goes with the browser's window.
    fn cookie(self, name: &'static str, path: &'static str, value: String) -> Cookie<'static> {
        Cookie::build(name, value)
            .path(path)
            .http_only(true)
            .secure(self.https)
            .same_site(SameSite::Strict)
            .finish()
    }
}
