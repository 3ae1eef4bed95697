//! The single-page application: public pages at `/`, staff pages at `/admin`.
//!
//! app → routes → pages → { components, layout, hooks, state, api, i18n }; components get their data as
//! properties and know neither the API nor the pages; `api::client` alone speaks HTTP, `browser` alone
//! touches the document.

pub mod api;
pub mod app;
pub mod browser;
pub mod components;
pub mod dates;
pub mod hooks;
pub mod i18n;
pub mod layout;
pub mod pages;
pub mod routes;
pub mod state;

/// Mounts a program; a panic is written to the console and shown as a readable page.
pub fn run(program: routes::Program) {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        browser::show_crash();
    }));
    yew::Renderer::<app::App>::with_props(app::AppProps { program }).render();
}
