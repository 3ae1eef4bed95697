//! Starts the program for every day in the browser.

use frontend::routes::Program;

fn main() {
    frontend::run(Program::EVERYDAY);
}
