//! The camera's picture, watched until it shows a card's number.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use web_sys::{HtmlVideoElement, MediaStream};
use yew::prelude::*;

use super::camera::{self, Failure};
use super::detector::Detector;
use super::reading::{Reading, Seen};
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::icon::Icon;
use crate::i18n::use_i18n;

/// Milliseconds between two looks: quick for the eye, slow enough for an old phone.
const PAUSE: u32 = 120;
/// What a picture can be taken of: `HTMLMediaElement.HAVE_CURRENT_DATA`.
const HAS_PICTURE: u16 = 2;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Starting,
    Looking,
    /// There is a code in the picture, but no card has it.
    OtherCode,
    Failed(Failure),
}

#[derive(Properties, PartialEq)]
pub(super) struct ViewfinderProps {
    /// A card's number was read.
    pub(super) on_number: Callback<String>,
    /// The person does not want to read any more.
    pub(super) on_close: Callback<()>,
    /// The person wants to try again.
    pub(super) on_retry: Callback<()>,
}

/// An open camera; it is let go with the component.
#[derive(Default)]
struct Open {
    is_over: Cell<bool>,
    stream: RefCell<Option<MediaStream>>,
}

impl Open {
    fn end(&self) {
        self.is_over.set(true);
        if let Some(stream) = self.stream.take() {
            camera::close(&stream);
        }
    }

    /// Watches until a number is read; `None` when the person was quicker.
    async fn watch(
        &self,
        video: &NodeRef,
        say: &UseStateSetter<Stage>,
    ) -> Result<Option<String>, Failure> {
        let stream = camera::open().await?;
        if self.is_over.get() {
            camera::close(&stream);
            return Ok(None);
        }
        let Some(video) = video.cast::<HtmlVideoElement>() else {
            camera::close(&stream);
            return Ok(None);
        };
        video.set_src_object(Some(&stream));
        // Moved: its own `clone` would open the camera a second time.
        self.stream.replace(Some(stream));
        let mut detector = Detector::find().await.ok_or(Failure::NotLoaded)?;
        let mut is_brought = false;
        let mut reading = Reading::default();
        say.set(Stage::Looking);
        while !self.is_over.get() {
            if video.ready_state() >= HAS_PICTURE {
                match detector.codes(&video).await {
                    Some(codes) => match reading.take(&codes) {
                        Seen::Number(number) => return Ok(Some(number)),
                        Seen::Other => say.set(Stage::OtherCode),
                        Seen::Nothing => {}
                    },
                    None if is_brought => return Err(Failure::NotLoaded),
                    // The browser's own promises more than it can do here.
                    None => {
                        detector = Detector::bring().await.ok_or(Failure::NotLoaded)?;
                        is_brought = true;
                    }
                }
            }
            TimeoutFuture::new(PAUSE).await;
        }
        Ok(None)
    }
}

/// The camera's picture, or why there is none.
#[component]
pub(super) fn Viewfinder(props: &ViewfinderProps) -> Html {
    let t = use_i18n();
    let stage = use_state_eq(|| Stage::Starting);
    let video = use_node_ref();
    use_effect_with((), {
        let (say, video, on_number) = (stage.setter(), video.clone(), props.on_number.clone());
        move |()| {
            browser::focus(".scanner button");
            let open = Rc::new(Open::default());
            let watched = open.clone();
            yew::platform::spawn_local(async move {
                let result = watched.watch(&video, &say).await;
                let is_wanted = !watched.is_over.get();
                watched.end();
                match result {
                    Ok(Some(number)) if is_wanted => on_number.emit(number),
                    Err(failure) if is_wanted => say.set(Stage::Failed(failure)),
                    Ok(_) | Err(_) => {}
                }
            });
            move || open.end()
        }
    });
    let onkeydown = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                on_close.emit(());
            }
        })
    };
    let failure = match *stage {
        Stage::Failed(failure) => Some(failure),
        Stage::Starting | Stage::Looking | Stage::OtherCode => None,
    };
    let words = match *stage {
        Stage::Starting => t.get("scanner-starting"),
        Stage::Looking => t.get("scanner-looking"),
        Stage::OtherCode => t.get("scanner-other-code"),
        Stage::Failed(failure) => t.get(&format!("scanner-{}", failure.as_str())),
    };
    html! {
        <div class="scanner" role="group" aria-label={t.get("scanner-open")} {onkeydown}>
            if failure.is_none() {
                <div class="scanner__picture">
                    <video ref={video} class="scanner__video" autoplay=true muted=true playsinline=true aria-hidden="true"></video>
                    <span class="scanner__aim" aria-hidden="true"></span>
                </div>
            }
            <p class={classes!("scanner__words", failure.map(|_| "scanner__words--failed"))} role="status">
                if failure.is_some() { <Icon name="alert-circle-fill" /> }
                <span>{ words }</span>
            </p>
            <div class="form__buttons">
                <Button kind={ButtonKind::Secondary} icon="cross" on_press={props.on_close.clone()}>
                    { t.get(if failure.is_some() { "scanner-by-hand" } else { "scanner-close" }) }
                </Button>
                if failure.is_some() {
                    <Button kind={ButtonKind::Supplementary} icon="refresh" on_press={props.on_retry.clone()}>{ t.get("scanner-again") }</Button>
                }
            </div>
        </div>
    }
}
