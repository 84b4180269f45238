//! An encrypted push opened, and an answer closed in the same way.

use crate::cipher::{Fault as Broken, Key};
use crate::json;
use crate::signature::{sign, signer};
use crate::value::Value;
use crate::xml;

/// What one account has: all tokens and keys that may be in use while one is changed for another, and the ids it is addressed by.
pub struct Account<'a> {
    /// Tokens, the current one first.
    pub tokens: Vec<&'a str>,
    /// EncodingAESKeys, the current one first.
    pub keys: Vec<&'a str>,
    /// Ids that may stand inside: the appid, that of a third-party platform, a corpid.
    pub ids: Vec<&'a str>,
}

/// What comes beside a body, in the query.
pub struct Seal<'a> {
    /// `msg_signature`.
    pub signature: &'a str,
    /// `timestamp`, as it came.
    pub timestamp: &'a str,
    /// `nonce`, as it came.
    pub nonce: &'a str,
}

/// A push that is WeChat's, and for this account.
#[derive(Debug, PartialEq, Eq)]
pub struct Opened {
    /// Which of the tokens signed it.
    pub token: usize,
    /// Which of the keys opened it.
    pub key: usize,
    /// The id inside.
    pub receiver: String,
    /// The message.
    pub text: String,
}

/// Why a push was not opened.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// No token made the signature.
    Signature,
    /// It is signed, and no base64 or cut off.
    Garbled,
    /// It is signed, and no key fits.
    Key,
    /// It is signed and opened, and for somebody else: the id inside.
    Receiver(String),
}

impl Account<'_> {
    /// Opens a cipher text: first the signature, then the keys in turn, at last the id.
    pub fn open(&self, seal: &Seal, encrypt: &str) -> Result<Opened, Fault> {
        let Seal {
            signature,
            timestamp,
            nonce,
        } = *seal;
        let token = signer(&self.tokens, signature, timestamp, nonce, Some(encrypt))
            .ok_or(Fault::Signature)?;
        let mut fault = Fault::Key;
        let keys = self.keys.iter().map(|letters| Key::new(letters));
        for (place, key) in keys.enumerate() {
            match key.map(|key| key.open(encrypt)) {
                None | Some(Err(Broken::Key)) => {}
                Some(Err(Broken::Garbled)) => return Err(Fault::Garbled),
                Some(Ok(frame)) if self.ids.contains(&frame.receiver.as_str()) => {
                    return Ok(Opened {
                        token,
                        key: place,
                        receiver: frame.receiver,
                        text: frame.text,
                    });
                }
                Some(Ok(frame)) => fault = Fault::Receiver(frame.receiver),
            }
        }
        Err(fault)
    }
}

/// In which of the two formats a push came, and an answer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `<xml>…</xml>`
    Xml,
    /// `{…}`
    Json,
}

impl Format {
    /// That of a body, by its first letter: what `Content-Type` says is often wrong.
    pub fn of(body: &str) -> Option<Self> {
        match body.trim_start_matches(|letter: char| letter == '\u{feff}' || letter.is_whitespace())
        {
            rest if rest.starts_with('<') => Some(Format::Xml),
            rest if rest.starts_with('{') => Some(Format::Json),
            _ => None,
        }
    }

    /// A value as a text in this format.
    pub fn write(self, value: &Value) -> Option<String> {
        match self {
            Format::Xml => xml::write(value),
            Format::Json => Some(json::write(value)),
        }
    }
}

/// An encrypted answer, as it is sent. `timestamp` is in seconds, `random` are 16 bytes.
pub fn answer(
    format: Format,
    token: &str,
    timestamp: &str,
    nonce: &str,
    encrypt: String,
) -> Option<String> {
    let signature = sign(token, timestamp, nonce, Some(&encrypt));
    let text = |text: &str| Value::Text(text.to_owned());
    format.write(&Value::Object(vec![
        ("Encrypt".to_owned(), Value::Text(encrypt)),
        ("MsgSignature".to_owned(), Value::Text(signature)),
        ("TimeStamp".to_owned(), Value::Number(timestamp.to_owned())),
        ("Nonce".to_owned(), text(nonce)),
    ]))
}
