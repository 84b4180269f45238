//! Decrypting what the mini program got from WeChat: AES-128-CBC with PKCS#7, all in base64.
//!
//! Codes are those of WeChat's own samples (-41001 and on). Padding that is wrong and text that is no JSON say the same,
//! so that nobody learns from the answer which of them it was.

use crate::failure::{Failure, code};
use crate::say;
use crate::value::Value;
use aes::cipher::block_padding::{Padding, Pkcs7};
use aes::cipher::{Block, BlockModeDecrypt, KeyIvInit};
use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Standard base64; padding may be absent, stray bits at the end may not.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Decodes base64. Spaces are what a form made of `+`; line breaks are passed over.
pub fn base64(text: &str) -> Option<Vec<u8>> {
    let odd = |byte: &u8| matches!(byte, b' ' | b'\r' | b'\n' | b'\t');
    if !text.as_bytes().iter().any(odd) {
        return BASE64.decode(text).ok();
    }
    let mended: Vec<u8> = text
        .trim_ascii()
        .bytes()
        .filter(|byte| !matches!(byte, b'\r' | b'\n' | b'\t'))
        .map(|byte| if byte == b' ' { b'+' } else { byte })
        .collect();
    BASE64.decode(mended).ok()
}

/// What the user let the mini program know: JSON text. Parameters are base64.
pub fn decrypt<V: Value>(
    encrypted_data: &str,
    iv: &str,
    session_key: &str,
) -> Result<String, Failure<V>> {
    let key: [u8; 16] = exactly(session_key, code::SESSION_KEY, || {
        say!("sessionKey 不正确：应为 auth.code2Session 返回的 sessionKey（24 个字符的 base64）")
    })?;
    let iv: [u8; 16] = exactly(iv, code::IV, || {
        say!("iv 不正确：应为按钮事件里的 e.detail.iv（24 个字符的 base64）")
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
    // Block by block: the data are short, and several blocks at once would be a second cipher in the `.wasm`.
    let mut decryptor = cbc::Decryptor::<aes::Aes128>::new(&key.into(), &iv.into());
    let (blocks, _) = Block::<aes::Aes128>::slice_as_chunks_mut(&mut data);
    for block in blocks.iter_mut() {
        decryptor.decrypt_block(block);
    }
    let plain = Pkcs7::unpad_blocks(blocks).map_err(|_| stale())?;
    core::str::from_utf8(plain)
        .map(str::to_owned)
        .map_err(|_| stale())
}

/// The failure of a text that decrypts to no JSON: the same as that of wrong padding.
pub fn stale<V: Value>() -> Failure<V> {
    Failure::new(
        code::CIPHER_TEXT,
        say!(
            "解密失败：sessionKey 多半已经不是当前的。请先 wx.login 并调用 auth.code2Session 取得新的 sessionKey，再让用户重新授权"
        ),
    )
}

fn exactly<V: Value>(text: &str, code: i32, msg: fn() -> String) -> Result<[u8; 16], Failure<V>> {
    base64(text)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| Failure::new(code, msg()))
}
