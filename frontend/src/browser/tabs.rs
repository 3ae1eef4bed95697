//! The tabs of one browser: what only one of them does at a time, and what the others are told.

use std::future::Future;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::BroadcastChannel;

use super::window;

/// Does something while no other tab does anything under the same name; where the browser has no locks, at once.
pub async fn alone(name: &str, work: impl Future<Output = ()> + 'static) {
    let Some((locks, request)) = locks() else {
        work.await;
        return;
    };
    let held = Closure::once_into_js(move |_lock: JsValue| {
        future_to_promise(async move {
            work.await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let asked = request.call2(&locks, &name.into(), &held);
    if let Some(done) = asked.ok().and_then(|done| done.dyn_into::<Promise>().ok()) {
        drop(JsFuture::from(done).await);
    }
}

/// The browser's locks, with the function that takes one.
fn locks() -> Option<(JsValue, Function)> {
    let navigator = window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?;
    Some((locks, request.dyn_into().ok()?))
}

/// A way to tell the other tabs that something has changed, and to be told.
#[derive(Debug)]
pub struct OtherTabs {
    channel: BroadcastChannel,
    _told: Closure<dyn FnMut(JsValue)>,
}

impl OtherTabs {
    /// Listens to the other tabs under a name; `None` where the browser has no such thing.
    #[must_use]
    pub fn listen(name: &str, mut on_told: impl FnMut() + 'static) -> Option<Self> {
        window()?;
        let channel = BroadcastChannel::new(name).ok()?;
        let told = Closure::new(move |_: JsValue| on_told());
        channel.set_onmessage(Some(told.as_ref().unchecked_ref()));
        Some(Self {
            channel,
            _told: told,
        })
    }

    /// Tells them.
    pub fn tell(&self) {
        drop(self.channel.post_message(&JsValue::TRUE));
    }
}

impl Drop for OtherTabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}
