//! A QR code as SVG: for a card's label, or for a secret that a phone reads.

use qrcodegen::{QrCode as Modules, QrCodeEcc};
use yew::prelude::*;

/// Light modules around the code that readers need.
const QUIET: i32 = 4;

/// Properties of [`QrCode`].
#[derive(Properties, PartialEq)]
pub struct QrCodeProps {
    /// What a reader gets.
    pub text: AttrValue,
    /// What it is, for who cannot see it.
    pub label: AttrValue,
}

/// A QR code; nothing for a text that is too long for one (about 2 300 characters). Its size comes from the style sheet.
#[component]
pub fn QrCode(props: &QrCodeProps) -> Html {
    let Ok(modules) = Modules::encode_text(&props.text, QrCodeEcc::Medium) else {
        return Html::default();
    };
    let side = modules.size() + 2 * QUIET;
    html! {
        <svg
            class="qr-code"
            viewBox={format!("0 0 {side} {side}")}
            role="img"
            aria-label={props.label.clone()}
            shape-rendering="crispEdges"
        >
            <rect width={side.to_string()} height={side.to_string()} fill="#fff" />
            <path d={path(&modules)} fill="#000" />
        </svg>
    }
}

/// One stroke for each run of dark modules in a row.
fn path(modules: &Modules) -> String {
    let size = modules.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|&x| modules.get_module(x, y)).count();
            let run = i32::try_from(run).unwrap_or(size);
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finder_pattern_begins_in_the_corner_within_the_quiet_zone() {
        let modules = Modules::encode_text("ESPVTPVXVT2H", QrCodeEcc::Medium).unwrap();

        assert!(
            path(&modules).starts_with("M4 4h7v1h-7z"),
            "{}",
            path(&modules)
        );
    }
}
