//! What finds codes in a picture: the browser's own `BarcodeDetector`, or the same made of zxing where it has none.
//!
//! The browser's own is on phones and Macs; `scanner/index.js` is loaded only where it is missing or does not work.

use gloo_events::EventListener;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlScriptElement, HtmlVideoElement};

use super::reading::Code;
use crate::browser;

/// The bar code that has been on printed cards, and the one on newer cards.
const FORMATS: [&str; 2] = ["qr_code", "code_39"];
/// The script that brings what the browser lacks, and the name under which it does.
const SCRIPT: &str = "/scanner/scanner.js";
const BROUGHT: &str = "KaikukantaBarcodeDetector";

/// A `BarcodeDetector`.
pub(super) struct Detector(JsValue);

impl Detector {
    /// The browser's own where it reads both kinds of codes, else the one that is brought along.
    pub(super) async fn find() -> Option<Self> {
        match native().await {
            Some(detector) => Some(detector),
            None => Self::bring().await,
        }
    }

    /// The one that is brought along; `None` when it cannot be loaded.
    pub(super) async fn bring() -> Option<Self> {
        if class(BROUGHT).is_none() {
            load_script().await?;
        }
        construct(&class(BROUGHT)?)
    }

    /// The codes in the present picture; `None` when the detector does not work here after all.
    pub(super) async fn codes(&self, video: &HtmlVideoElement) -> Option<Vec<Code>> {
        let detect: Function = member(&self.0, "detect")?.dyn_into().ok()?;
        let promise = detect.call1(&self.0, video).ok()?.dyn_into::<Promise>();
        let found = JsFuture::from(promise.ok()?).await.ok()?;
        let found: Array = found.dyn_into().ok()?;
        Some(found.iter().filter_map(|code| read(&code)).collect())
    }
}

fn read(code: &JsValue) -> Option<Code> {
    Some(Code {
        text: member(code, "rawValue")?.as_string()?,
        corrects_errors: member(code, "format")?.as_string()? == "qr_code",
    })
}

/// The browser's own detector. Some have one that knows no kind of code.
async fn native() -> Option<Detector> {
    let class = class("BarcodeDetector")?;
    let ask: Function = member(&class, "getSupportedFormats")?.dyn_into().ok()?;
    let promise = ask.call0(&class).ok()?.dyn_into::<Promise>().ok()?;
    let known = JsFuture::from(promise).await.ok()?;
    let known: Array = known.dyn_into().ok()?;
    let knows = |format: &str| known.includes(&format.into(), 0);
    if FORMATS.into_iter().all(knows) {
        construct(&class)
    } else {
        None
    }
}

fn construct(class: &Function) -> Option<Detector> {
    let options = serde_json::json!({ "formats": FORMATS }).to_string();
    let options = js_sys::JSON::parse(&options).ok()?;
    let made = Reflect::construct(class, &Array::of1(&options)).ok()?;
    Some(Detector(made))
}

fn class(name: &str) -> Option<Function> {
    member(browser::window()?.as_ref(), name)?.dyn_into().ok()
}

fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}

/// Runs the script of the own origin, as the page's policy asks for; it is taken away so that a failure can be tried again.
async fn load_script() -> Option<()> {
    let document = browser::document()?;
    let script: HtmlScriptElement = document.create_element("script").ok()?.dyn_into().ok()?;
    script.set_type("module");
    script.set_src(SCRIPT);
    let loaded = Promise::new(&mut |done, failed| {
        EventListener::once(&script, "load", move |_| {
            drop(done.call0(&JsValue::NULL));
        })
        .forget();
        EventListener::once(&script, "error", move |_| {
            drop(failed.call0(&JsValue::NULL));
        })
        .forget();
    });
    document.head()?.append_child(&script).ok()?;
    let result = JsFuture::from(loaded).await;
    script.remove();
    result.ok().map(drop)
}
