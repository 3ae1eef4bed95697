//! The catalogue of errors: one list makes the answers, the document, the pages and the translation keys.

use serde::{Deserialize, Serialize};

/// An entry of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProblemType {
    /// Address of this entry; the `type` of such an error.
    #[serde(rename = "type")]
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 500, format = "uri-reference")
    )]
    pub type_: String,
    /// The error's code.
    pub code: ProblemCode,
    /// The HTTP status.
    #[cfg_attr(feature = "openapi", schema(minimum = 400, maximum = 599))]
    pub status: u16,
    /// What kind of error it is.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub title: String,
    /// What happened and what to do.
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub detail: String,
}

/// The catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProblemTypes {
    /// Its entries, by status.
    #[cfg_attr(feature = "openapi", schema(max_items = 200))]
    pub items: Vec<ProblemType>,
}

macro_rules! problems {
    ($($name:ident = $code:literal, $status:literal, $title:literal, $detail:literal;)+) => {
        /// A kind of error.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum ProblemCode {
            $(#[doc = $detail] #[serde(rename = $code)] $name,)+
        }

        impl ProblemCode {
            /// All kinds, by status.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code in JSON and in translation keys.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The HTTP status that goes with it.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)+ }
            }

            /// Its English title.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)+ }
            }

            /// What happened and what to do, in English.
            #[must_use]
            pub const fn detail(self) -> &'static str {
                match self { $(Self::$name => $detail,)+ }
            }
        }
    };
}

problems! {
    BadRequest = "bad_request", 400, "The request cannot be read",
        "The body is not JSON, or the request is malformed. Send a JSON object as UTF-8.";
    TwoCredentials = "two_credentials", 400, "Two credentials at once",
        "An API key and a session cookie came together. Send one of them.";
    TestClockRefused = "test_clock_refused", 400, "No other time for a live key",
        "The header `Test-Clock` came with a live key or a session. It sets the time for test keys (`kk_test_…`) alone: leave it out, or use a test key.";
    TestClockMalformed = "test_clock_malformed", 400, "The time of `Test-Clock` cannot be read",
        "Send a moment of the years 2000 to 2100 with its distance from UTC, such as `Test-Clock: 2026-12-31T23:30:00+02:00`.";
    NotSignedIn = "not_signed_in", 401, "Not signed in",
        "This needs a signed-in account or an API key in the header `Authorization: Bearer …`.";
    SessionEnded = "session_ended", 401, "The session has ended",
        "Sign in again. Sessions end on signing out, on a password change, when the account is locked, and after a time without use.";
    WrongCredentials = "wrong_credentials", 401, "Wrong user name or password",
        "The user name and the password do not belong together. Your area's coordinator can give a new password.";
    SecondFactorNeeded = "second_factor_needed", 401, "A code of the second factor is needed",
        "The password is right, and the account has a second factor. Send its six digits, or a recovery code, as `code`.";
    KeyNotAccepted = "key_not_accepted", 401, "The API key is not accepted",
        "There is no such key: it is mistyped or cut short. A key begins with `kk_live_` or `kk_test_` and has 44 characters; send it whole, in the header `Authorization: Bearer …`.";
    KeyRevoked = "key_revoked", 401, "The API key was revoked",
        "The key was revoked and opens nothing any more. Use the client's other key, or ask the venue or coordinator that looks after the client for a new one.";
    KeyExpired = "key_expired", 401, "The API key's last day has passed",
        "The key is accepted no more. Ask the venue or coordinator that looks after the client for a new one; two keys work at once, so that the next change needs no break.";
    Forbidden = "forbidden", 403, "Not allowed for this role",
        "The account or key may never do this. The documentation of the operation says who may.";
    MissingScope = "missing_scope", 403, "The API key lacks a scope",
        "The key is good, but its client lacks the scope that this operation needs. `GET /api/v1/client?require=…` tells what is missing; who looks after the client can add it, and the same key goes on.";
    TestOnly = "test_only", 403, "For test keys alone",
        "This takes test data away, and the key is a live one. Use a test key (`kk_test_…`): under «Systems and keys» you make a test system and its keys.";
    ClientSuspended = "client_suspended", 403, "The API client is suspended",
        "An area's coordinator or Kaikukeskus has suspended the client, so that none of its keys works. Ask them; when the suspension is lifted, the same keys work again.";
    NotYourClient = "not_your_client", 403, "Others look after this API client",
        "A ticket shop's client, and one that speaks for several venues, is looked after by the coordinators of its area or by Kaikukeskus. Ask them for keys and changes; what speaks for your venue you may grant and withdraw yourself.";
    KeyInBrowser = "key_in_browser", 403, "A key does not belong into a web page",
        "The request came from a web page, where everybody can read the key. Ask from your server, and revoke a key that was in a page. A test key (`kk_test_…`) can be tried out in the register's own documentation page.";
    PasswordChangeRequired = "password_change_required", 403, "The password must be changed first",
        "The account has a one-time password. Change it; then everything else is open.";
    SecondFactorRequired = "second_factor_required", 403, "A second factor must be set up first",
        "The network requires a second factor of accounts with this role. Set it up; then everything else is open.";
    CrossSite = "cross_site", 403, "The request came from another site",
        "Requests that change something must come from the register's own pages, or carry an API key and no cookie.";
    NotFound = "not_found", 404, "Not found",
        "There is no such thing, or it belongs to another area, site or venue.";
    MethodNotAllowed = "method_not_allowed", 405, "The method is not allowed here",
        "The address exists, but not with this method. The documentation lists the methods.";
    ChangedMeanwhile = "changed_meanwhile", 409, "Somebody has changed it meanwhile",
        "The `version` that was sent is not the present one. Read it again and repeat the change.";
    Taken = "taken", 409, "There is one of this name already",
        "Something of the same name is there already. `errors` names the member.";
    InUse = "in_use", 409, "It is still in use",
        "Something else depends on it. Change that first.";
    LastAdministrator = "last_administrator", 409, "The last national administrator",
        "There must always be a national administrator who can sign in.";
    OwnAccount = "own_account", 409, "It is your own account",
        "Nobody locks the own account or gives it a one-time password. Change the password in the profile; another administrator can do the rest.";
    CoordinatorTakenAway = "coordinator_taken_away", 409, "The coordinator was taken away from the area",
        "The account has no entry among the area's coordinators any more, so that it stays locked. Name the coordinator anew, and give a new account.";
    CardRegisteredHere = "card_registered_here", 409, "Your site has registered this number",
        "A card with this number is registered at your own site. Look it up by its number.";
    CardRegisteredElsewhere = "card_registered_elsewhere", 409, "Another site has registered this number",
        "A card with this number is registered at another site. Ask your area's coordinator.";
    CardOutOfUse = "card_out_of_use", 409, "The card is out of use already",
        "Another card took its place, its number was mistyped, or it was taken out of use before. Look it up again.";
    CardIsOver = "card_is_over", 409, "The card's last valid day has passed",
        "A new number would keep the old last day. Renew the card instead; a renewal may have a new number too.";
    TooLateToUndo = "too_late_to_undo", 409, "It was not done today",
        "What is done to a card can be undone on the same day only.";
    ChangedSince = "changed_since", 409, "Something else was done to the card since",
        "The latest is undone first. Facts that were deleted meanwhile do not come back.";
    CardUsedSince = "card_used_since", 409, "The card has been used since",
        "A visit was recorded with it, so that the card stays. When it should not be used any more, take it out of use.";
    CardNotValid = "card_not_valid", 409, "The card is not valid on that day",
        "Only a valid card can be lent. Renew it, or take another one.";
    CardOut = "card_out", 409, "The card is lent out",
        "It has not been brought back yet. Record that first, or take another card.";
    CardNotOut = "card_not_out", 409, "The card is not out",
        "It was brought back already, or the loan was undone. Read the card again.";
    CardRefused = "card_refused", 409, "The card gives no ticket",
        "The card is not valid at the venue on the occasion's day. `reason` in `errors` tells why, as the verdict does; checking the card gives sentences to show.";
    VisitNotReserved = "visit_not_reserved", 409, "The visit is not reserved",
        "Only a reserved visit can be used or cancelled. One that was used can be undone.";
    VisitLapsed = "visit_lapsed", 409, "The reservation has lapsed",
        "The occasion's day has passed. When the visit took place, record it anew as used, with its `occasion_date`.";
    VisitNotUsed = "visit_not_used", 409, "The visit is not used",
        "Only a use can be undone. A reservation can be cancelled.";
    VisitUndoOver = "visit_undo_over", 409, "The time for undoing is over",
        "A venue can undo a use for 7 days. Ask your area's coordinator: they can undo it later.";
    OtherPlace = "other_place", 409, "The session works for another place",
        "The header `Kaikukanta-Place` names another site or venue than the session's: somebody else has signed in, or practice was started or stopped, in another tab. Nothing was recorded. Load the page anew.";
    TooManyKeys = "too_many_keys", 409, "The client has two keys already",
        "Two keys of a client are accepted at once: the present one and the next. Revoke the one that is not needed, then make the new one.";
    PayloadTooLarge = "payload_too_large", 413, "The body is too large",
        "The body is longer than this operation takes.";
    UnsupportedMediaType = "unsupported_media_type", 415, "The body is not declared as JSON",
        "Send the header `Content-Type: application/json`.";
    ValidationFailed = "validation_failed", 422, "Something in the request is not right",
        "The request was read, but a member is missing, unknown, of the wrong type, or breaks a rule. `errors` names each.";
    ClientReferenceReused = "client_reference_reused", 422, "The client reference stands for something else",
        "The same `client_reference` was sent before with other content. Make a new reference for each new card, visit or other thing.";
    TooManyAttempts = "too_many_attempts", 429, "Too many attempts",
        "Wait for the seconds that `Retry-After` tells, then try again.";
    TooManyRequests = "too_many_requests", 429, "The key has used up its minute",
        "A key has 300 units a minute: a request is one, a batch one for each of its items. Wait for the seconds that `Retry-After` tells; the header `RateLimit` tells what is left.";
    SlowedDown = "slowed_down", 429, "Answers are slow for now",
        "Many numbers that do not exist were asked for, so that all answers to this key or account are slower for an hour, and too many wait at once. Wait for the seconds that `Retry-After` tells, send one request after the other, and look whether a scanner misreads.";
    Internal = "internal", 500, "Something went wrong in the register",
        "This is our fault. Try again; if it stays, tell us the `request_id`.";
    Unavailable = "unavailable", 503, "The register cannot answer right now",
        "Its database cannot be reached. Try again soon; what was acknowledged before is safe.";
}

impl ProblemCode {
    /// The last part of the address that explains it: the code with hyphens.
    #[must_use]
    pub fn slug(self) -> String {
        self.as_str().replace('_', "-")
    }

    /// The kind whose address ends in `slug`.
    #[must_use]
    pub fn find(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.slug() == slug)
    }

    /// The catalogue's entry, under the public address of the register.
    #[must_use]
    pub fn describe(self, public_url: &str) -> ProblemType {
        ProblemType {
            type_: format!(
                "{}/problems/{}",
                public_url.trim_end_matches('/'),
                self.slug()
            ),
            code: self,
            status: self.status(),
            title: self.title().to_owned(),
            detail: self.detail().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slug_leads_back_to_its_code() {
        for &code in ProblemCode::ALL {
            assert_eq!(ProblemCode::find(&code.slug()), Some(code));
        }
    }

    #[test]
    fn the_catalogue_is_sorted_by_status() {
        assert!(ProblemCode::ALL.is_sorted_by_key(|code| code.status()));
    }
}
