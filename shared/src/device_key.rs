//! The key with which a browser seals what it keeps of a site or venue.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The header by which a page names the site or venue that it was opened for, or the practice site. A request that names
/// another than its session's is refused.
pub const PLACE_HEADER: &str = "kaikukanta-place";

/// The key, and whose it is.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeviceKey {
    /// Id of the account's site or venue: what is sealed belongs to it.
    pub place_id: Uuid,
    /// 32 bytes in base64.
    #[cfg_attr(feature = "openapi", schema(min_length = 44, max_length = 44))]
    pub key: String,
}
