//! What the device keeps of a site or venue: drafts, and what waits for the network. Sealed with a key that only a
//! signed-in session of the place is given, and that is in memory only; without it, a name and a size are all there is.

use std::rc::Rc;

use gloo_events::EventListener;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::session::Session;
use uuid::Uuid;
use yew::prelude::*;

use super::session::{place_id, use_session};
use crate::api::device_key::find_device_key;
use crate::browser;
use crate::browser::sealing::SealingKey;
use crate::browser::store::{self, Change, NotKept};

/// What is kept, by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Work that is not finished.
    Drafts,
    /// What waits to be sent.
    Queue,
}

impl Shelf {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Drafts => "drafts",
            Self::Queue => "queue",
        }
    }
}

/// The site or venue of an account; coordinators and the national administrator have none, and practice keeps nothing.
fn place_of(person: &Session) -> Option<Uuid> {
    if person.practises {
        return None;
    }
    place_id(person)
}

/// What the device keeps of one place, open.
#[derive(Debug)]
pub struct Vault {
    place: Uuid,
    key: SealingKey,
}

/// A change of what is kept.
pub struct Put<'a, T> {
    /// Where.
    pub shelf: Shelf,
    /// Under which name; it can be read on the device.
    pub name: &'a str,
    /// What.
    pub value: &'a T,
}

impl Vault {
    /// The site or venue whose vault it is.
    #[must_use]
    pub const fn place(&self) -> Uuid {
        self.place
    }

    /// Keeps a draft, in the place of the one before.
    ///
    /// # Errors
    /// When the browser does not keep it.
    pub async fn put_draft<T: Serialize>(&self, name: &str, draft: &T) -> Result<(), NotKept> {
        self.put(Shelf::Drafts, name, draft).await
    }

    /// The draft of a name; none when there is none, or when this program does not understand it any more.
    pub async fn draft<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        self.get(Shelf::Drafts, name).await
    }

    /// The names of the drafts that begin so.
    pub async fn drafts(&self, beginning: &str) -> Vec<String> {
        let folder = self.path(Shelf::Drafts, "");
        let names = store::names().await.unwrap_or_default();
        let names = names.iter().filter_map(|name| name.strip_prefix(&folder));
        let found = names.filter(|name| name.starts_with(beginning));
        found.map(str::to_owned).collect()
    }

    /// Forgets a draft.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn delete_draft(&self, name: &str) -> Result<(), NotKept> {
        self.delete(Shelf::Drafts, name).await
    }

    /// Keeps something under a name.
    ///
    /// # Errors
    /// When the browser does not keep it.
    pub async fn put<T: Serialize>(
        &self,
        shelf: Shelf,
        name: &str,
        value: &T,
    ) -> Result<(), NotKept> {
        store::change(vec![self.sealed(Put { shelf, name, value }).await?]).await
    }

    /// Keeps something in the place of what had another name: both happen or neither.
    ///
    /// # Errors
    /// When the browser does not keep it.
    pub async fn replace<T: Serialize>(&self, old: &str, new: Put<'_, T>) -> Result<(), NotKept> {
        let forget = Change::Forget(self.path(new.shelf, old));
        let put = self.sealed(new).await?;
        store::change(vec![forget, put]).await
    }

    /// What is kept under a name; none when there is none, or when this program does not understand it.
    pub async fn get<T: DeserializeOwned>(&self, shelf: Shelf, name: &str) -> Option<T> {
        self.opened(&self.path(shelf, name)).await
    }

    /// All that lies on a shelf, and how much there cannot be read: sealed with another key, or by a later program.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn all<T: DeserializeOwned>(&self, shelf: Shelf) -> Result<(Vec<T>, usize), NotKept> {
        let prefix = self.path(shelf, "");
        let (mut found, mut unreadable) = (Vec::new(), 0);
        for path in store::names().await? {
            if path.starts_with(&prefix) {
                match self.opened(&path).await {
                    Some(value) => found.push(value),
                    None => unreadable += 1,
                }
            }
        }
        Ok((found, unreadable))
    }

    /// Forgets a name.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn delete(&self, shelf: Shelf, name: &str) -> Result<(), NotKept> {
        store::change(vec![Change::Forget(self.path(shelf, name))]).await
    }

    fn path(&self, shelf: Shelf, name: &str) -> String {
        path(self.place, shelf, name)
    }

    /// The path is sealed in: what is moved to another place or name does not open there.
    async fn sealed<T: Serialize>(&self, put: Put<'_, T>) -> Result<Change, NotKept> {
        let path = self.path(put.shelf, put.name);
        let plain = serde_json::to_vec(put.value).map_err(|_unwritable| NotKept)?;
        let sealed = self.key.seal(&plain, &path).await.ok_or(NotKept)?;
        Ok(Change::Put(path, sealed))
    }

    async fn opened<T: DeserializeOwned>(&self, path: &str) -> Option<T> {
        let sealed = store::read(path).await.ok().flatten()?;
        let plain = self.key.open(&sealed, path).await?;
        serde_json::from_slice(&plain).ok()
    }
}

fn path(place: Uuid, shelf: Shelf, name: &str) -> String {
    format!("{place}/{}/{name}", shelf.as_str())
}

/// How much waits on this device, of whatever site or venue; needs no key.
pub async fn waiting_here() -> usize {
    let names = store::names().await.unwrap_or_default();
    let shelf = format!("/{}/", Shelf::Queue.as_str());
    names.iter().filter(|name| name.contains(&shelf)).count()
}

/// The vault of the signed-in account, once it is open.
#[derive(Clone)]
struct Opened(Option<Rc<Vault>>);

impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }
}

/// Properties of [`VaultProvider`].
#[derive(Properties, PartialEq)]
pub struct VaultProviderProps {
    /// What may keep something.
    pub children: Html,
}

/// Opens the vault of the account's place, and closes it when the account signs out. A session that ends over an open
/// page leaves it open: the work of that page goes on being kept.
#[component]
pub fn VaultProvider(props: &VaultProviderProps) -> Html {
    let session = use_session();
    let person = session.session().filter(|person| person.is_open());
    let place = person.and_then(|person| place_of(&person));
    let opened = use_state(|| None::<Rc<Vault>>);
    let wanted = use_mut_ref(|| None::<Uuid>);
    let times_online = use_times_online();

    use_effect_with((place, session.epoch(), times_online), {
        let opened = opened.clone();
        move |&(place, ..)| {
            wanted.replace(place);
            let is_open = opened.as_ref().map(|vault| vault.place) == place;
            let Some(id) = place.filter(|_| !is_open) else {
                if !is_open {
                    opened.set(None);
                }
                return;
            };
            opened.set(None);
            browser::keep_application();
            yew::platform::spawn_local(async move {
                let vault = open(id).await;
                if *wanted.borrow() == place {
                    opened.set(vault.map(Rc::new));
                }
            });
        }
    });

    // What was another place's is not shown for the moment until the effect has run.
    let vault = (*opened).clone().filter(|vault| Some(vault.place) == place);
    html! { <ContextProvider<Opened> context={Opened(vault)}>{ props.children.clone() }</ContextProvider<Opened>> }
}

async fn open(place: Uuid) -> Option<Vault> {
    let key = find_device_key().await.ok()?;
    let is_of_place = key.place_id == place;
    let key = SealingKey::import(&key.key).await.filter(|_| is_of_place)?;
    Some(Vault { place, key })
}

/// How often the network has come back.
#[hook]
fn use_times_online() -> u32 {
    let times = use_state_eq(|| 0_u32);
    use_effect_with(times.clone(), |times| {
        let times = times.clone();
        let listener = browser::window().map(|window| {
            EventListener::new(&window, "online", move |_| times.set(times.wrapping_add(1)))
        });
        move || drop(listener)
    });
    *times
}

/// The vault of the signed-in account's site or venue; none while it is not open.
#[hook]
pub fn use_vault() -> Option<Rc<Vault>> {
    use_context::<Opened>().and_then(|opened| opened.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::session::tests::session;

    #[test]
    fn a_name_on_the_device_tells_the_place_and_the_shelf() {
        let id = Uuid::from_u128(7);
        assert_eq!(
            path(id, Shelf::Queue, "a"),
            "00000000-0000-0000-0000-000000000007/queue/a"
        );
    }

    #[test]
    fn an_account_without_a_site_or_venue_keeps_nothing() {
        assert_eq!(place_of(&session()), None);
    }
}
