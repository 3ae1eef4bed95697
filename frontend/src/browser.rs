//! The browser's document, clock and storage; on any other machine, where tests run, all of it is absent.

mod clipboard;
mod leaving;
pub mod sealing;
pub mod store;
pub mod tabs;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use uuid::Uuid;
use wasm_bindgen::JsCast;
use web_sys::{
    Blob, BlobPropertyBag, Document, Event, File, FileReader, HtmlAnchorElement, HtmlElement,
    HtmlFormElement, Navigator, Storage, Url, Window,
};

pub use clipboard::copy;
pub use leaving::{is_leaving, leave_for};

/// The window, when there is a browser.
#[must_use]
pub fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}

/// The document, when there is a browser.
#[must_use]
pub fn document() -> Option<Document> {
    window()?.document()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// What the device remembers under a name; nothing secret is ever kept there.
#[must_use]
pub fn remembered(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Has the device remember something that is not secret; a device that refuses is no error.
pub fn remember(name: &str, value: &str) {
    if let Some(storage) = storage() {
        drop(storage.set_item(name, value));
    }
}

/// Has the device forget something that it was to remember.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        drop(storage.remove_item(name));
    }
}

/// The languages that the browser asks for, the most wanted first.
#[must_use]
pub fn languages() -> Vec<String> {
    let Some(window) = window() else {
        return Vec::new();
    };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect()
}

/// Milliseconds of a clock that no one sets; only differences mean anything.
#[must_use]
pub fn monotonic_ms() -> f64 {
    window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}

/// A random UUID (version 4), made where the person sits; `None` where there is no browser.
#[must_use]
pub fn random_uuid() -> Option<Uuid> {
    let mut bytes = [0_u8; 16];
    let crypto = window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// Whether the device has a network at all; the register may be out of reach nevertheless.
#[must_use]
pub fn is_online() -> bool {
    window().is_some_and(|window| window.navigator().on_line())
}

/// Has the browser keep the application itself, so that it opens without a network.
pub fn keep_application() {
    let navigator = window().map(|window| window.navigator());
    let can_keep = |navigator: &Navigator| {
        js_sys::Reflect::has(navigator, &"serviceWorker".into()).unwrap_or_default()
    };
    if let Some(navigator) = navigator.filter(can_keep) {
        let kept = navigator.service_worker().register("/sw.js");
        // A browser that keeps nothing is as good as before.
        wasm_bindgen_futures::spawn_local(async move {
            drop(wasm_bindgen_futures::JsFuture::from(kept).await);
        });
    }
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the document, for screen readers and hyphenation.
pub fn set_document_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        drop(root.set_attribute("lang", tag));
    }
}

/// Moves the focus to the first element that a selector names; whether there was one.
pub fn focus(selector: &str) -> bool {
    let found = document()
        .and_then(|document| document.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    found.is_some_and(|element| element.focus().is_ok())
}

/// Sends the form that a selector names, as its button does.
pub fn submit(selector: &str) {
    let found = document()
        .and_then(|document| document.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlFormElement>().ok());
    if let Some(form) = found {
        drop(form.request_submit());
    }
}

/// The element that has the focus.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Does something now, or, while a button of the mouse is down, once it is up and its click has been heard.
pub fn once_released(act: impl FnOnce() + 'static) {
    let is_pressed = document()
        .and_then(|document| document.query_selector(":active").ok().flatten())
        .is_some();
    match window().filter(|_| is_pressed) {
        Some(window) => {
            let after_click = move |_: &Event| {
                Timeout::new(0, act).forget();
            };
            EventListener::once(&window, "pointerup", after_click).forget();
        }
        None => act(),
    }
}

/// Scrolls as little as is needed to see what a selector names, once it has been drawn.
pub fn show_soon(selector: &'static str) {
    Timeout::new(0, move || {
        let found =
            document().and_then(|document| document.query_selector(selector).ok().flatten());
        let Some(found) = found else { return };
        let options = js_sys::Object::new();
        drop(js_sys::Reflect::set(
            &options,
            &"block".into(),
            &"nearest".into(),
        ));
        let scroll = js_sys::Reflect::get(&found, &"scrollIntoView".into());
        if let Ok(scroll) = scroll.and_then(JsCast::dyn_into::<js_sys::Function>) {
            drop(scroll.call1(&found, &options));
        }
    })
    .forget();
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Saves a table as a file, with the byte order mark by which spreadsheets know its letters; reading it took that away.
pub fn save_csv(name: &str, text: &str) {
    let parts = js_sys::Array::of1(&format!("\u{feff}{text}").into());
    let kind = BlobPropertyBag::new();
    kind.set_type("text/csv;charset=utf-8");
    let file = Blob::new_with_str_sequence_and_options(&parts, &kind);
    let (Ok(file), Some(document)) = (file, document()) else {
        return;
    };
    let Ok(address) = Url::create_object_url_with_blob(&file) else {
        return;
    };
    let link = document.create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has begun to save by then.
    Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
}

/// What stands in a file that a person chose, as UTF-8; none when it cannot be read.
pub async fn file_text(file: &File) -> Option<String> {
    let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
    text.ok()?.as_string()
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        drop(window.print());
    }
}

/// Reads a file that the person has chosen, in base64; `None` when it cannot be read.
pub fn read_base64(file: &File, on_read: impl FnOnce(Option<String>) + 'static) {
    let Ok(reader) = FileReader::new() else {
        on_read(None);
        return;
    };
    let done = {
        let reader = reader.clone();
        move |_: &Event| {
            let address = reader.result().ok().and_then(|result| result.as_string());
            // `data:text/csv;base64,…`; an empty file has nothing after the comma, or no comma at all.
            let content = address.map(|address| {
                let content = address.split_once(',').map(|(_, content)| content);
                content.unwrap_or_default().to_owned()
            });
            on_read(content);
        }
    };
    EventListener::once(&reader, "loadend", done).forget();
    drop(reader.read_as_data_url(file));
}

/// Bytes in base64, from one sign for each; `None` when there are other signs.
pub fn to_base64(bytes: &str) -> Option<String> {
    window()?.btoa(bytes).ok()
}

/// The bytes of a text in base64, as one sign for each; `None` when it is none.
pub fn from_base64(text: &str) -> Option<String> {
    window()?.atob(text).ok()
}

/// What a field is called on the page: the legend of its group, and its label; `None` for what has neither.
pub fn field_name(selector: &str) -> Option<String> {
    let document = document()?;
    let element = document.query_selector(selector).ok().flatten()?;
    let group = element.closest("fieldset").ok().flatten();
    let legend = group.and_then(|group| group.query_selector("legend").ok().flatten());
    let label = document
        .query_selector(&format!("label[for='{}']", element.id()))
        .ok()
        .flatten();
    let names = [legend, label].into_iter().flatten();
    let names: Vec<String> = names
        .filter_map(|name| Some(name.text_content()?.trim().to_owned()))
        .filter(|name| !name.is_empty())
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Path and query of the address bar.
#[must_use]
pub fn address() -> String {
    let Some(window) = window() else {
        return String::new();
    };
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    path + &location.search().unwrap_or_default()
}

/// The address under which the application is open, without a path: `https://kaikukanta.example`.
#[must_use]
pub fn origin() -> String {
    window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default()
}

/// Puts an address into the address bar without telling the router.
pub fn restore_address(address: &str) {
    let history = window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        drop(history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address)));
    }
}

/// What the browser's history notes of a page that comes by a link of the application.
const BY_LINK: &str = "by-link";

/// Loads the address anew, with the program that has its page: for the person it is a link like others.
pub fn load_program() {
    let Some(window) = window() else { return };
    if let Ok(history) = window.history() {
        drop(history.replace_state(&BY_LINK.into(), ""));
    }
    drop(window.location().reload());
}

/// Whether the page was loaded by [`load_program`]; when it is loaded once more, it was not.
#[must_use]
pub fn came_by_link() -> bool {
    let history = window().and_then(|window| window.history().ok());
    let Some(history) = history else { return false };
    let came = history.state().is_ok_and(|state| state == *BY_LINK);
    if came {
        drop(history.replace_state(&wasm_bindgen::JsValue::NULL, ""));
    }
    came
}

/// Loads the application anew at an address of its own.
pub fn open(address: &str) {
    if let Some(window) = window() {
        drop(window.location().assign(address));
    }
}

/// What a person sees when the program itself has failed: no words can be looked up any more.
pub fn show_crash() {
    let Some(document) = document() else { return };
    let Some(body) = document.body() else { return };
    let Ok(message) = document.create_element("p") else {
        return;
    };
    message.set_text_content(Some(
        "Jokin meni vikaan. Lataa sivu uudelleen. – Något gick fel. Ladda sidan på nytt. – Something went wrong. Reload the page.",
    ));
    drop(message.set_attribute("role", "alert"));
    drop(message.set_attribute("class", "crash"));
    drop(body.prepend_with_node_1(&message));
}
