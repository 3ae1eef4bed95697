//! The heading of a page: names the tab, and takes the focus when one comes from another page.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::i18n::use_i18n;

/// Whether a page has been shown before: at the very start the focus stays where the browser puts it.
#[derive(Clone, Default, PartialEq)]
pub struct PagesShown(Rc<Cell<bool>>);

impl PagesShown {
    /// At the start of a program: another one may have shown pages before.
    #[must_use]
    pub fn at_start() -> Self {
        Self(Rc::new(Cell::new(browser::came_by_link())))
    }
}

/// Properties of [`PageTitle`].
#[derive(Properties, PartialEq)]
pub struct PageTitleProps {
    /// The heading.
    pub text: AttrValue,
    /// A sentence below it.
    #[prop_or_default]
    pub lead: Option<AttrValue>,
    /// Whether it takes the focus; not on pages where a box takes it.
    #[prop_or(true)]
    pub takes_focus: bool,
}

/// The one `<h1>` of a page.
#[component]
pub fn PageTitle(props: &PageTitleProps) -> Html {
    let t = use_i18n();
    let shown = use_context::<PagesShown>().unwrap_or_default();
    let heading = use_node_ref();

    use_effect_with((props.text.clone(), t.clone()), |(text, t)| {
        browser::set_title(&format!("{text} – {}", t.get("product-name")));
    });
    use_effect_with((), {
        let heading = heading.clone();
        let takes_focus = props.takes_focus;
        move |()| {
            if shown.0.replace(true) {
                browser::scroll_to_top();
                if let (true, Some(heading)) = (takes_focus, heading.cast::<web_sys::HtmlElement>())
                {
                    drop(heading.focus());
                }
            }
        }
    });

    html! {
        <div class="page-title">
            <h1 ref={heading} tabindex="-1">{ &props.text }</h1>
            if let Some(lead) = &props.lead {
                <p class="page-title__lead">{ lead }</p>
            }
        </div>
    }
}
