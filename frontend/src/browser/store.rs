//! What the browser keeps on the device: names and bytes in an `IndexedDB`. What the bytes say is sealed before.

use idb::{Database, ObjectStore, Transaction, TransactionMode};
use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::window;

const DATABASE: &str = "kaikukanta";
const VERSION: u32 = 1;
const STORE: &str = "kept";

/// The browser keeps nothing: it is told not to, or its disk is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

impl From<idb::Error> for NotKept {
    fn from(_: idb::Error) -> Self {
        Self
    }
}

/// One change; several are made together or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Keeps bytes under a name.
    Put(String, Vec<u8>),
    /// Forgets a name.
    Forget(String),
}

async fn open() -> Result<Database, NotKept> {
    window().ok_or(NotKept)?;
    let builder = Database::builder(DATABASE)
        .version(VERSION)
        .add_object_store(ObjectStore::builder(STORE));
    Ok(builder.build().await?)
}

/// Begins to write. When it has come about it is on the disk: a power cut takes nothing of it away. `idb` has no word for
/// that, so the browser is asked itself.
fn begin_to_write(database: Database) -> Result<(Database, Transaction), NotKept> {
    let database = JsValue::from(database);
    let options = Object::new();
    let begin = || {
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(&database, &"transaction".into())?.dyn_into()?;
        begin.call3(&database, &STORE.into(), &"readwrite".into(), &options)
    };
    let transaction = begin().map_err(|_refused: JsValue| NotKept)?;
    Ok((database.try_into()?, transaction.try_into()?))
}

/// Makes changes; all are on the device's disk when it is done.
///
/// # Errors
/// When the browser does not keep them; then none was made.
pub async fn change(changes: Vec<Change>) -> Result<(), NotKept> {
    let (database, transaction) = begin_to_write(open().await?)?;
    let store = transaction.object_store(STORE)?;
    for change in changes {
        match change {
            Change::Put(name, bytes) => {
                let bytes = Uint8Array::from(bytes.as_slice());
                store.put(&bytes, Some(&name.into()))?;
            }
            Change::Forget(name) => {
                store.delete(JsValue::from(name))?;
            }
        }
    }
    let done = transaction.await?;
    database.close();
    if done.is_committed() {
        Ok(())
    } else {
        Err(NotKept)
    }
}

/// The bytes under a name.
///
/// # Errors
/// When the browser does not say.
pub async fn read(name: &str) -> Result<Option<Vec<u8>>, NotKept> {
    let database = open().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadOnly)?;
    let store = transaction.object_store(STORE)?;
    let found = store.get(JsValue::from(name))?.await?;
    database.close();
    Ok(found
        .and_then(|value| value.dyn_into::<Uint8Array>().ok())
        .map(|bytes| bytes.to_vec()))
}

/// All names.
///
/// # Errors
/// When the browser does not say.
pub async fn names() -> Result<Vec<String>, NotKept> {
    let database = open().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadOnly)?;
    let store = transaction.object_store(STORE)?;
    let names = store.get_all_keys(None, None)?.await?;
    database.close();
    Ok(names.iter().filter_map(JsValue::as_string).collect())
}

/// Asks the browser to keep what lies here also when it gets short of space; whether it will.
pub async fn ask_to_last() -> bool {
    let storage = window().map(|window| window.navigator().storage());
    let asked = storage.and_then(|storage| storage.persist().ok());
    match asked {
        Some(asked) => wasm_bindgen_futures::JsFuture::from(asked)
            .await
            .is_ok_and(|is_kept| is_kept.is_truthy()),
        None => false,
    }
}

/// Whether the browser keeps what lies here also when it gets short of space.
pub async fn lasts() -> bool {
    let storage = window().map(|window| window.navigator().storage());
    let asked = storage.and_then(|storage| storage.persisted().ok());
    match asked {
        Some(asked) => {
            let answer = wasm_bindgen_futures::JsFuture::from(asked).await;
            answer.is_ok_and(|is_kept| is_kept.is_truthy())
        }
        None => false,
    }
}
