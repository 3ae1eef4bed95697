//! Signing in and out, and who one is.

mod attempts;
mod cookies;
mod cross_site;
mod life;
mod password;
mod refresh;
mod sign_in;
