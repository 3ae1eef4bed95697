//! Being told to stop: by Ctrl-C, or by whoever runs the program.

use std::io;

use tokio::signal::unix::{Signal, SignalKind, signal};

/// Listens for being told to stop. From the first one on, the program ends itself, database and all.
pub struct Stop {
    interrupt: Signal,
    terminate: Signal,
}

impl Stop {
    /// Begins to listen.
    ///
    /// # Errors
    /// When the system does not let the program listen.
    pub fn listen() -> io::Result<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    /// Waits until the program is told to stop.
    pub async fn told(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
