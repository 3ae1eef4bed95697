//! The three programs that the browser may load. Each has the pages of the smaller ones too, so that whoever has loaded
//! it goes on without loading another; what is not reached from a program's pages is not in it.

use yew::prelude::*;
use yew_router::Routable;

use super::{Route, administration, counter, switch};
use crate::i18n::{ALL, COUNTER, EVERYDAY, Texts};
use crate::layout::larger_program::LargerProgram;
use crate::layout::staff_page::StaffPage;

/// One of the programs. Which is loaded at which address stands in `Trunk.toml`.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// The page of an address; none where a larger program has it.
    page: fn(Route) -> Option<Html>,
    /// What its pages show.
    pub texts: Texts,
}

impl PartialEq for Program {
    /// There is one in a browser.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Program {
    /// Handing over a card and checking one.
    pub const COUNTER: Self = Self {
        page: counter::page,
        texts: COUNTER,
    };
    /// What everybody, distributors and venues open.
    pub const EVERYDAY: Self = Self {
        page: switch::page,
        texts: EVERYDAY,
    };
    /// All pages.
    pub const ADMINISTRATION: Self = Self {
        page: administration::page,
        texts: ALL,
    };

    /// The page of an address, behind the gate of the staff pages where it is one.
    pub fn show(self, route: Route) -> Html {
        match (self.page)(route) {
            Some(page) if route.is_staff() => html! { <StaffPage {route}>{ page }</StaffPage> },
            Some(page) => page,
            None => html! { <LargerProgram key={route.to_path()} /> },
        }
    }
}
