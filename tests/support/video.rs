//! What a camera sees: a card's code on a grey table, as a video file that Chromium plays in the place of a camera.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use barcoders::sym::code39::Code39;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::process::DataFolder;

const WIDTH: u16 = 640;
const HEIGHT: u16 = 480;
/// Points that are looked at within each point of the picture, along each side: edges are soft, as through a lens.
const SAMPLES: u8 = 3;
/// Pictures in the file; Chromium begins anew after the last.
const PICTURES: usize = 3;

/// Which code is on the card.
#[derive(Clone, Copy, Debug)]
pub enum Printed {
    /// A QR code.
    Qr,
    /// A bar code of older cards.
    Code39,
}

/// How the card is held, and in what light.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// Degrees by which it is turned.
    pub tilt: f64,
    /// How dark and how bright black and white are, of 255.
    pub light: (u8, u8),
}

impl View {
    /// Straight, in good light.
    pub const GOOD: Self = Self {
        tilt: 0.0,
        light: (20, 230),
    };
    /// Turned by hand.
    pub const TILTED: Self = Self {
        tilt: 14.0,
        light: (20, 230),
    };
    /// In a dim corridor.
    pub const DIM: Self = Self {
        tilt: 4.0,
        light: (18, 62),
    };
}

/// A video file, as long as it is kept.
pub struct Video {
    folder: DataFolder,
}

impl Video {
    /// A table without a card.
    #[must_use]
    pub fn of_nothing() -> Self {
        Self::write(|_, _| None, View::GOOD)
    }

    /// A card with a code that says something.
    #[must_use]
    pub fn of(printed: Printed, text: &str, view: View) -> Self {
        match printed {
            Printed::Qr => Self::of_qr(text, view),
            Printed::Code39 => Self::of_code39(text, view),
        }
    }

    fn of_qr(text: &str, view: View) -> Self {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let side = f64::from(code.size());
        let module = 220.0 / side;
        let ink = |x: f64, y: f64| {
            let (x, y) = (x / module + side / 2.0, y / module + side / 2.0);
            let is_on_paper = |along: f64| along >= -4.0 && along < side + 4.0;
            (is_on_paper(x) && is_on_paper(y)).then(|| code.get_module(floor(x), floor(y)))
        };
        Self::write(ink, view)
    }

    fn of_code39(text: &str, view: View) -> Self {
        let bars = Code39::new(text).unwrap().encode();
        let bar = 2.6;
        let length = f64::from(u32::try_from(bars.len()).unwrap());
        let ink = |x: f64, y: f64| {
            let along = x / bar + length / 2.0;
            let is_on_paper = along >= -10.0 && along < length + 10.0 && y.abs() < 90.0;
            let bar = usize::try_from(floor(along)).ok();
            let is_dark = bar.and_then(|bar| bars.get(bar)) == Some(&1) && y.abs() < 70.0;
            is_on_paper.then_some(is_dark)
        };
        Self::write(ink, view)
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("camera.y4m")
    }

    /// Draws the picture: `ink` says of each point, seen from the middle of the card, whether it is dark; none is the table.
    fn write(ink: impl Fn(f64, f64) -> Option<bool>, view: View) -> Self {
        let (dark, bright) = (f64::from(view.light.0), f64::from(view.light.1));
        let (sine, cosine) = view.tilt.to_radians().sin_cos();
        let light = |x: f64, y: f64| {
            let (x, y) = (x - f64::from(WIDTH) / 2.0, y - f64::from(HEIGHT) / 2.0);
            match ink(x * cosine + y * sine, y * cosine - x * sine) {
                Some(true) => dark,
                Some(false) => bright,
                None => dark + (bright - dark) * 0.55,
            }
        };
        let point = |x: u16, y: u16| {
            let sample = |step: u8| (f64::from(step) + 0.5) / f64::from(SAMPLES);
            let within = (0..SAMPLES).flat_map(|down| (0..SAMPLES).map(move |right| (right, down)));
            let sum: f64 = within
                .map(|(right, down)| {
                    light(f64::from(x) + sample(right), f64::from(y) + sample(down))
                })
                .sum();
            u8::try_from(floor(sum / f64::from(SAMPLES * SAMPLES))).unwrap()
        };
        let luma: Vec<u8> = (0..HEIGHT)
            .flat_map(|y| (0..WIDTH).map(move |x| (x, y)))
            .map(|(x, y)| point(x, y))
            .collect();
        let no_colour = vec![128; luma.len() / 2];
        let folder = DataFolder::new();
        let video = Self { folder };
        let mut file = fs::File::create(video.path()).unwrap();
        writeln!(file, "YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420").unwrap();
        for _ in 0..PICTURES {
            writeln!(file, "FRAME").unwrap();
            file.write_all(&luma).unwrap();
            file.write_all(&no_colour).unwrap();
        }
        video
    }
}

#[expect(
    clippy::as_conversions,
    reason = "points of a picture are small numbers"
)]
fn floor(number: f64) -> i32 {
    number.floor() as i32
}
