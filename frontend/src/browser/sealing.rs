//! Sealing with the browser's own cryptography: AES-256-GCM with a key that no script can read back.

use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, CryptoKey, SubtleCrypto};

use super::window;

const CIPHER: &str = "AES-GCM";
const NONCE: usize = 12;

/// A key, in the memory of this page only.
#[derive(Clone, Debug, PartialEq)]
pub struct SealingKey(CryptoKey);

fn subtle() -> Option<SubtleCrypto> {
    Some(window()?.crypto().ok()?.subtle())
}

impl SealingKey {
    /// Takes a key of 32 bytes, written in base64; `None` when the browser refuses it.
    pub async fn import(base64: &str) -> Option<Self> {
        let text = window()?.atob(base64).ok()?;
        let bytes: Option<Vec<u8>> = text
            .chars()
            .map(|letter| u8::try_from(letter).ok())
            .collect();
        let raw: Object = Uint8Array::from(bytes?.as_slice()).into();
        let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
        let imported = subtle()?.import_key_with_str("raw", &raw, CIPHER, false, &uses);
        let key = JsFuture::from(imported.ok()?).await.ok()?;
        Some(Self(key.dyn_into().ok()?))
    }

    /// Seals bytes for one place only: elsewhere they do not open.
    pub async fn seal(&self, plain: &[u8], place: &str) -> Option<Vec<u8>> {
        let mut nonce = [0_u8; NONCE];
        let crypto = window()?.crypto().ok()?;
        crypto.get_random_values_with_u8_array(&mut nonce).ok()?;
        let sealing = subtle()?.encrypt_with_object_and_js_u8_array(
            &parameters(&nonce, place),
            &self.0,
            &Uint8Array::from(plain),
        );
        let sealed = bytes(JsFuture::from(sealing.ok()?).await.ok()?);
        Some([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed for a place; `None` when it was sealed with another key, or changed, or moved.
    pub async fn open(&self, sealed: &[u8], place: &str) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let opening = subtle()?.decrypt_with_object_and_js_u8_array(
            &parameters(nonce, place),
            &self.0,
            &Uint8Array::from(sealed),
        );
        Some(bytes(JsFuture::from(opening.ok()?).await.ok()?))
    }
}

fn parameters(nonce: &[u8; NONCE], place: &str) -> AesGcmParams {
    let parameters = AesGcmParams::new_with_u8_array(CIPHER, &Uint8Array::from(nonce.as_slice()));
    parameters.set_additional_data_u8_array(&Uint8Array::from(place.as_bytes()));
    parameters
}

fn bytes(buffer: JsValue) -> Vec<u8> {
    Uint8Array::new(&buffer).to_vec()
}
