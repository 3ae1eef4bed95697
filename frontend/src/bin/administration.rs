//! Starts the program of administration in the browser.

use frontend::routes::Program;

fn main() {
    frontend::run(Program::ADMINISTRATION);
}
