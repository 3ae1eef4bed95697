//! The device's camera: asked for when it is needed, and let go at once after.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack};

use crate::browser;

/// Why nothing can be read with the camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The person or the device does not allow it.
    Denied,
    /// There is none.
    NoCamera,
    /// It does not start: another program has it, most often.
    InUse,
    /// What reads the codes could not be loaded.
    NotLoaded,
}

impl Failure {
    /// Its name in keys of texts.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Denied => "denied",
            Self::NoCamera => "no-camera",
            Self::InUse => "in-use",
            Self::NotLoaded => "not-loaded",
        }
    }

    /// By the name of the browser's error.
    fn of(error: &JsValue) -> Self {
        let name = js_sys::Reflect::get(error, &"name".into());
        let name = name.ok().and_then(|name| name.as_string());
        match name.as_deref() {
            Some("NotAllowedError" | "SecurityError") => Self::Denied,
            Some("NotFoundError" | "OverconstrainedError") => Self::NoCamera,
            _ => Self::InUse,
        }
    }
}

/// Whether the browser lets pages ask for a camera at all: only over https or on this machine.
pub(super) fn may_be_asked_for() -> bool {
    devices().is_some()
}

fn devices() -> Option<MediaDevices> {
    let navigator = browser::window()?.navigator();
    // Where the page is not secure the browser has no such member, whatever its type says.
    let devices = js_sys::Reflect::get(&navigator, &"mediaDevices".into()).ok()?;
    devices.dyn_into().ok()
}

/// Opens the camera on the back of a phone, or the only one.
pub(super) async fn open() -> Result<MediaStream, Failure> {
    let wanted = serde_json::json!({
        "facingMode": "environment",
        "width": { "ideal": 1280 },
        "height": { "ideal": 720 },
    });
    let wanted = js_sys::JSON::parse(&wanted.to_string()).unwrap_or(JsValue::TRUE);
    let constraints = MediaStreamConstraints::new();
    constraints.set_video(&wanted);
    let devices = devices().ok_or(Failure::NoCamera)?;
    let asked = devices.get_user_media_with_constraints(&constraints);
    let opened = JsFuture::from(asked.map_err(|error| Failure::of(&error))?).await;
    let stream = opened.map_err(|error| Failure::of(&error))?;
    stream.dyn_into().map_err(|_other| Failure::InUse)
}

/// Lets the camera go: its light turns off.
pub(super) fn close(stream: &MediaStream) {
    for track in stream.get_tracks().iter() {
        if let Ok(track) = track.dyn_into::<MediaStreamTrack>() {
            track.stop();
        }
    }
}
