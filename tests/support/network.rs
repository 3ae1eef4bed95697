//! A network between a browser and a register that a test can cut, and lead to another register behind the same address.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};

/// What the network does with what comes.
#[derive(Clone, Default)]
struct Way {
    /// `host:port` of the register; none while the network is cut.
    register: Option<String>,
    /// A request whose answer is swallowed: the beginning of its first line.
    swallows: Option<String>,
}

/// The network.
pub struct TestNetwork {
    url: String,
    way: Arc<watch::Sender<Way>>,
    last: Mutex<String>,
    /// First lines of the requests that got through.
    heard: Arc<Mutex<Vec<String>>>,
    swallowed: Arc<Notify>,
}

fn host(url: &str) -> String {
    url.trim_start_matches("http://").to_owned()
}

impl TestNetwork {
    /// A network that leads to a register.
    pub async fn to(register: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let register = host(register);
        let way = Way {
            register: Some(register.clone()),
            swallows: None,
        };
        let way = Arc::new(watch::Sender::new(way));
        let swallowed = Arc::new(Notify::new());
        let heard = Arc::new(Mutex::new(Vec::new()));
        tokio::spawn({
            let (way, swallowed, heard) = (way.clone(), swallowed.clone(), heard.clone());
            async move {
                while let Ok((browser, _)) = listener.accept().await {
                    tokio::spawn(carry(
                        browser,
                        way.subscribe(),
                        swallowed.clone(),
                        heard.clone(),
                    ));
                }
            }
        });
        Self {
            url,
            way,
            last: Mutex::new(register),
            heard,
            swallowed,
        }
    }

    /// The address that the browser knows.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Nothing gets through any more; what is under way breaks off.
    pub fn cut(&self) {
        self.way.send_modify(|way| way.register = None);
    }

    /// Everything gets through again.
    pub fn mend(&self) {
        let register = self.last.lock().unwrap().clone();
        self.way.send_replace(Way {
            register: Some(register),
            swallows: None,
        });
    }

    /// Leads to another register from now on.
    pub fn lead_to(&self, register: &str) {
        *self.last.lock().unwrap() = host(register);
        self.mend();
    }

    /// The register hears the next such request, but what it answers gets lost, and the network with it.
    pub fn swallow_answer(&self, request: &str) {
        let request = request.to_owned();
        self.way.send_modify(|way| way.swallows = Some(request));
    }

    /// How many requests that begin so have got through.
    #[must_use]
    pub fn has_carried(&self, request: &str) -> usize {
        let heard = self.heard.lock().unwrap();
        heard
            .iter()
            .filter(|line| line.starts_with(request))
            .count()
    }

    /// Waits until an answer was swallowed.
    pub async fn has_swallowed(&self) {
        self.swallowed.notified().await;
    }
}

/// Carries one connection until either side ends it or the network is cut.
async fn carry(
    mut browser: TcpStream,
    mut way: watch::Receiver<Way>,
    swallowed: Arc<Notify>,
    heard: Arc<Mutex<Vec<String>>>,
) {
    let leads_to = way.borrow_and_update().register.clone();
    let Some(address) = leads_to.clone() else {
        return;
    };
    let Ok(mut register) = TcpStream::connect(address).await else {
        return;
    };
    let (mut asked, mut answered) = (vec![0; 65536], vec![0; 65536]);
    let mut swallows = false;
    loop {
        tokio::select! {
            changed = way.changed() => {
                if changed.is_err() || way.borrow().register != leads_to {
                    return;
                }
            }
            read = browser.read(&mut asked) => {
                let Ok(count @ 1..) = read else { return };
                // A browser waits for an answer before it asks anew, so a request begins where something is read.
                let line = asked[..count].split(|byte| *byte == b'\r').next();
                let line = String::from_utf8_lossy(line.unwrap_or_default()).into_owned();
                heard.lock().unwrap().push(line);
                let wanted = way.borrow().swallows.clone();
                swallows |= wanted.is_some_and(|wanted| asked[..count].starts_with(wanted.as_bytes()));
                if register.write_all(&asked[..count]).await.is_err() {
                    return;
                }
            }
            read = register.read(&mut answered) => {
                let Ok(count @ 1..) = read else { return };
                if swallows {
                    swallowed.notify_one();
                    return;
                }
                if browser.write_all(&answered[..count]).await.is_err() {
                    return;
                }
            }
        }
    }
}
