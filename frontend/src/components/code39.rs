//! A Code 39 bar code as SVG, with the text below it.

use barcoders::sym::code39::Code39 as Bars;
use yew::prelude::*;

/// Narrow bars of light on both sides that readers need.
const QUIET: usize = 10;
/// Height in narrow bars.
const HEIGHT: usize = 40;

/// Properties of [`Code39`].
#[derive(Properties, PartialEq)]
pub struct Code39Props {
    /// The text: capital letters, digits and a few signs, such as a card number without gaps.
    pub text: AttrValue,
    /// The text as people read it; without it, the text itself.
    #[prop_or_default]
    pub words: Option<AttrValue>,
}

/// A bar code; the text alone where it has signs that Code 39 does not know. Its size comes from the style sheet.
#[component]
pub fn Code39(props: &Code39Props) -> Html {
    let words = props.words.as_ref().unwrap_or(&props.text);
    let bars = Bars::new(props.text.as_str()).map(|bars| bars.encode());
    html! {
        <figure class="code39">
            if let Ok(bars) = bars {
                <svg
                    viewBox={format!("0 0 {} {HEIGHT}", bars.len() + 2 * QUIET)}
                    preserveAspectRatio="none"
                    aria-hidden="true"
                    shape-rendering="crispEdges"
                >
                    <path d={path(&bars)} fill="#000" />
                </svg>
            }
            <figcaption class="card-number">{ words }</figcaption>
        </figure>
    }
}

/// One stroke for each bar.
fn path(bars: &[u8]) -> String {
    let mut path = String::new();
    let mut start = QUIET;
    for run in bars.chunk_by(|one, next| one == next) {
        let width = run.len();
        if run.first() == Some(&1) {
            path.push_str(&format!("M{start} 0h{width}v{HEIGHT}h-{width}z"));
        }
        start += width;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_and_ends_with_the_start_sign() {
        let bars = Bars::new("1").unwrap().encode();

        // `*` is narrow bar, wide gap, narrow bar, narrow gap, wide bar, …; 13 narrow widths for each sign but the last gap.
        assert_eq!(bars.len(), 3 * 13 - 1);
        assert!(path(&bars).starts_with("M10 0h1v40h-1zM13 0h1v40h-1zM15 0h2v40h-2z"));
    }
}
