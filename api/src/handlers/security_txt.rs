//! Whom to tell of a weakness (RFC 9116).

use actix_web::get;

use super::reply::PlainText;
use crate::db;
use crate::error::ApiResult;
use crate::extract::State;

/// Until when the text may be relied on. It is renewed with a release: a test fails two months before.
pub const EXPIRES: &str = "2027-11-01T00:00:00Z";

/// Whom to tell of a weakness
///
/// `security.txt` as RFC 9116 has it: the network's support, until when the text holds, and the languages that are read.
#[utoipa::path(tag = "health", security(()), responses((status = 200, description = "The text", content(
    (String = "text/plain"),
))))]
#[get("/.well-known/security.txt")]
pub async fn find_security_txt(state: State) -> ApiResult<PlainText> {
    let network = db::network::find(&mut *state.db().await?).await?;
    let url = state.public_url();
    let contact = match (network.contact_email, network.contact_phone) {
        (Some(email), _) => format!("mailto:{email}"),
        (None, Some(phone)) => format!("tel:{}", phone.replace(' ', "-")),
        (None, None) => format!("{url}/"),
    };
    Ok(PlainText(format!(
        "Contact: {contact}\nExpires: {EXPIRES}\nPreferred-Languages: fi, sv, en\nCanonical: {url}/.well-known/security.txt\n"
    )))
}
