//! Starts the program of the counter in the browser.

use frontend::routes::Program;

fn main() {
    frontend::run(Program::COUNTER);
}
