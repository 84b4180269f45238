//! What WeChat encrypts and signs: user data (AES-128-CBC with PKCS#7, in base64), signatures of user data (SHA-1), signatures by a session
//! key (HMAC-SHA256).
//!
//! Codes are those of WeChat's own samples (-41001 and on).
//!
//! Nobody learns from a failure, nor from how long it took, what of the decrypted bytes was wrong: padding, UTF-8 and JSON are looked at
//! in every case, and judged together at the end. CBC has no seal, so whoever changes `iv` changes the first sixteen bytes and nothing
//! else; only a signature (`decrypt.checkSignature`) vouches for those.

use crate::code;
use crate::digest;
use crate::failure::Failure;
use crate::say;
use crate::value::{Type, Value};
use aes::cipher::consts::U16;
use aes::cipher::{
    BlockModeDecBackend, BlockModeDecClosure, BlockModeDecrypt, BlockSizeUser, KeyIvInit, ParBlocks,
};
use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use ctutils::CtEq;

/// Standard base64; padding may be absent, stray bits at the end may not.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Decodes base64, mended where it does not decode as it is.
pub fn base64(text: &str) -> Option<Vec<u8>> {
    let decoded = BASE64.decode(text);
    decoded.or_else(|_| BASE64.decode(mended(text))).ok()
}

/// Base64 as it was before it travelled: spaces are what a form or a URL made of `+`, line breaks mean nothing, and the alphabet for URLs
/// is brought back to the usual one.
fn mended(text: &str) -> Vec<u8> {
    let mut letters = Vec::new();
    for letter in text.bytes() {
        if !matches!(letter, b'\r' | b'\n' | b'\t') {
            letters.push(letter);
        }
    }
    // A length that is not whole has spaces at its ends that were no letters.
    if !letters.len().is_multiple_of(4) {
        letters = letters.trim_ascii().to_vec();
    }
    for letter in &mut letters {
        match letter {
            b' ' | b'-' => *letter = b'+',
            b'_' => *letter = b'/',
            _ => {}
        }
    }
    letters
}

/// The object that the user let the mini program know. Parameters are base64; `parse` is the host's `JSON.parse`.
pub fn decrypt<V: Value>(
    encrypted_data: &str,
    iv: &str,
    session_key: &str,
    parse: impl FnOnce(&str) -> Option<V>,
) -> Result<V, Failure<V>> {
    let key = key(session_key)?;
    let iv = sixteen(iv).ok_or_else(|| {
        Failure::new(
            code::IV,
            say!("iv 不正确：应为按钮事件里的 e.detail.iv（24 个字符的 base64）"),
        )
    })?;
    let mut data = base64(encrypted_data).ok_or_else(|| {
        Failure::new(
            code::BASE64,
            say!("encryptedData 不是合法的 base64：请原样传来按钮事件里的 e.detail.encryptedData"),
        )
    })?;
    if data.is_empty() || data.len() % 16 != 0 {
        return Err(Failure::new(
            code::CIPHER_TEXT,
            say!("encryptedData 不完整：请原样传来按钮事件里的 e.detail.encryptedData"),
        ));
    }
    let mut decryptor = cbc::Decryptor::<aes::Aes128>::new(&key.into(), &iv.into());
    decryptor.decrypt_with_backend(InPlace(&mut data));
    let (plain, padded) = unpadded(&data);
    let (text, readable) = as_text(plain);
    let object = parse(&text).filter(|object| object.type_of() == Type::Object);
    object
        .filter(|_| padded & readable)
        .ok_or_else(|| Failure::new(code::CIPHER_TEXT, say!("解密失败：sessionKey 多半已经不是当前的（用户又登录过；可用 decrypt.checkSessionKey 核对）。请让小程序重新 wx.login，用 auth.code2Session 取得新的 sessionKey（或用 decrypt.resetUserSessionKey 重置），再让用户重新授权；也请确认 encryptedData 和 iv 是同一次授权得到的、原样传来")))
}

/// Data to decrypt where they stand, in batches of as many blocks as the cipher takes at once. A last batch is filled up, since a single
/// block costs as much as a batch, and a cipher for single blocks as many bytes of the `.wasm` again.
struct InPlace<'a>(&'a mut [u8]);

impl BlockSizeUser for InPlace<'_> {
    type BlockSize = U16;
}

impl BlockModeDecClosure for InPlace<'_> {
    fn call<B: BlockModeDecBackend<BlockSize = U16>>(self, backend: &mut B) {
        let mut batch = ParBlocks::<B>::default();
        for bytes in self.0.chunks_mut(size_of_val(&batch)) {
            let places = batch.as_flattened_mut().iter_mut();
            places.zip(&*bytes).for_each(|(place, byte)| *place = *byte);
            backend.decrypt_par_blocks((&mut batch).into());
            let plain = batch.as_flattened().iter();
            bytes
                .iter_mut()
                .zip(plain)
                .for_each(|(byte, plain)| *byte = *plain);
        }
    }
}

/// The key that a session key is the base64 of.
pub fn key<V: Value>(session_key: &str) -> Result<[u8; 16], Failure<V>> {
    sixteen(session_key).ok_or_else(|| {
        Failure::new(
            code::SESSION_KEY,
            say!(
                "sessionKey 不正确：应为 auth.code2Session 返回的 sessionKey（24 个字符的 base64）"
            ),
        )
    })
}

fn sixteen(text: &str) -> Option<[u8; 16]> {
    base64(text)?.try_into().ok()
}

/// The bytes without their PKCS#7 padding, and whether it was right. The same steps whatever the bytes are.
fn unpadded(data: &[u8]) -> (&[u8], bool) {
    let last = data.last().copied().unwrap_or_default();
    let mut wrong = u8::from(last == 0) | u8::from(last > 16);
    for (count, byte) in (0..16).zip(data.iter().rev()) {
        wrong |= (byte ^ last) * u8::from(count < last);
    }
    let kept = data.len().saturating_sub(usize::from(last.clamp(1, 16)));
    (data.get(..kept).unwrap_or_default(), wrong == 0)
}

/// The bytes as text, and whether they are UTF-8. Where they are not, a text of the same length, so that reading it takes as long.
fn as_text(bytes: &[u8]) -> (String, bool) {
    match core::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), true),
        Err(_) => {
            let ascii = bytes.iter().map(|byte| byte & 0x7f).collect();
            (String::from_utf8(ascii).unwrap_or_default(), false)
        }
    }
}

// ---- signatures

/// The signature of user data: SHA-1 over their text and the session key's.
pub fn sign_data(raw_data: &str, session_key: &str) -> String {
    sha1(&[raw_data.as_bytes(), &mended(session_key)])
}

/// A text's signature by a session key, which is used as the text it is. (WeChat: 用户登录态签名.)
pub fn sign_by_session(text: &str, session_key: &str) -> String {
    hex(&digest::hmac_sha256(&mended(session_key), text.as_bytes()))
}

/// SHA-1 over parts, in hexadecimal digits.
pub fn sha1(parts: &[&[u8]]) -> String {
    hex(&digest::sha1(parts))
}

/// Whether two signatures are the same. Takes as long wherever they differ.
pub fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).to_bool()
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &str = "0123456789abcdef";
    let digit = |value: u8| {
        let at = usize::from(value);
        DIGITS.get(at..=at).unwrap_or_default()
    };
    let mut digits = String::new();
    for byte in bytes {
        digits.push_str(digit(byte >> 4));
        digits.push_str(digit(byte & 15));
    }
    digits
}
