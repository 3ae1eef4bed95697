//! The tabs of one browser: what only one of them does at a time, and what the others are told.

use std::future::Future;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::BroadcastChannel;

use super::{random_uuid, window};

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

/// An id of this tab, the same after a reload; `None` where the browser keeps none.
#[must_use]
pub fn id() -> Option<String> {
    let storage = window()?.session_storage().ok().flatten()?;
    if let Ok(Some(tab)) = storage.get_item("tab") {
        return Some(tab);
    }
    let tab = random_uuid()?.to_string();
    storage.set_item("tab", &tab).ok()?;
    Some(tab)
}

/// Takes something for this page, until it is closed, as soon as no other page has it.
pub fn take(name: &str) {
    if let Some((locks, request)) = locks() {
        let taken = Closure::once_into_js(|_lock: JsValue| forever());
        drop(request.call2(&locks, &name.into(), &taken));
    }
}

/// Takes something for this page, until it is closed, unless another page has it; whether it could.
pub async fn try_take(name: &str) -> bool {
    let Some((locks, request)) = locks() else {
        return false;
    };
    let options = Object::new();
    drop(Reflect::set(
        &options,
        &"ifAvailable".into(),
        &JsValue::TRUE,
    ));
    let asked = Promise::new(&mut |tell, _| {
        let taken = Closure::once_into_js(move |lock: JsValue| {
            let is_free = !lock.is_null();
            drop(tell.call1(&JsValue::NULL, &is_free.into()));
            if is_free {
                forever()
            } else {
                Promise::resolve(&JsValue::NULL)
            }
        });
        drop(request.call3(&locks, &name.into(), &options, &taken));
    });
    let answer = JsFuture::from(asked).await;
    answer.is_ok_and(|is_free| is_free.is_truthy())
}

/// What never comes.
fn forever() -> Promise {
    Promise::new(&mut |_, _| {})
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
