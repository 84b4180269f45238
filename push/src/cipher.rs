//! The cipher of pushes: AES-256-CBC whose start is the key's first half, padded to 32 bytes, in base64.
//!
//! Inside is a frame: 16 random bytes, the length of the text in four bytes (big endian), the text, and the id of the receiver.

use crate::host;
use aes::Aes256;
use aes::cipher::{Array, BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use sha1::{Digest, Sha1};

/// Pads go to whole 32 bytes, though the cipher's blocks have 16.
const PAD_TO: usize = 32;
const BLOCK: usize = 16;
const RANDOM: usize = 16;
const LENGTH: usize = 4;

/// Letters of an EncodingAESKey.
pub const KEY_LETTERS: usize = 43;

/// The 43rd letter of a key holds two bits that mean nothing, and they are set in many a key, those of WeChat's own samples among them.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A key to open and to close frames with.
#[derive(Clone)]
pub struct Key([u8; 32]);

/// Why a cipher text was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no base64, or not of whole blocks.
    Garbled,
    /// The key does not fit: what comes out has no padding, or no frame.
    Key,
}

/// What was in a frame.
#[derive(Debug, PartialEq, Eq)]
pub struct Frame {
    /// The message, as text: a byte that is no UTF-8 is a replacement character.
    pub text: String,
    /// The appid, or whatever the receiver is known by.
    pub receiver: String,
}

impl Key {
    /// The key that an EncodingAESKey stands for: 43 letters and digits. Nothing for other texts.
    pub fn new(letters: &str) -> Option<Self> {
        if letters.len() != KEY_LETTERS {
            return None;
        }
        BASE64.decode(letters).ok()?.try_into().ok().map(Self)
    }

    /// Opens a cipher text that is in base64.
    pub fn open(&self, encrypt: &str) -> Result<Frame, Fault> {
        let mut data = BASE64
            .decode(encrypt.trim_ascii())
            .map_err(|_| Fault::Garbled)?;
        if data.is_empty() || !data.len().is_multiple_of(BLOCK) {
            return Err(Fault::Garbled);
        }
        self.run(Way::Decrypt, &mut data);
        frame(unpadded(&data).ok_or(Fault::Key)?).ok_or(Fault::Key)
    }

    /// Closes a text for a receiver, in base64. `random` are the frame's first bytes.
    pub fn close(&self, random: &[u8; RANDOM], text: &str, receiver: &str) -> String {
        let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
        let mut data = [
            random.as_slice(),
            &length.to_be_bytes(),
            text.as_bytes(),
            receiver.as_bytes(),
        ]
        .concat();
        let pad = PAD_TO - data.len() % PAD_TO;
        data.resize(data.len() + pad, pad as u8);
        self.run(Way::Encrypt, &mut data);
        BASE64.encode(data)
    }

    /// Random bytes for [`Key::close`]: who has no key learns nothing from them, however poor the host's own `entropy` is.
    pub fn random(&self, entropy: &str, text: &str) -> [u8; RANDOM] {
        let mut digest = Sha1::new();
        digest.update(self.0);
        digest.update(entropy.as_bytes());
        digest.update([0]);
        digest.update(text.as_bytes());
        let mut random = [0; RANDOM];
        let bytes = digest.finalize();
        random
            .iter_mut()
            .zip(bytes)
            .for_each(|(place, byte)| *place = byte);
        random
    }

    /// The cipher over whole blocks, where they stand: that of the host where it has one, several times as fast.
    fn run(&self, way: Way, data: &mut [u8]) {
        let start = self.start();
        if host::cbc(way == Way::Encrypt, &self.0, &start, data) {
            return;
        }
        let (key, start) = (&self.0.into(), &start.into());
        let (blocks, _) = Array::slice_as_chunks_mut(data);
        match way {
            Way::Encrypt => cbc::Encryptor::<Aes256>::new(key, start).encrypt_blocks(blocks),
            Way::Decrypt => cbc::Decryptor::<Aes256>::new(key, start).decrypt_blocks(blocks),
        }
    }

    fn start(&self) -> [u8; 16] {
        let mut start = [0; 16];
        start
            .iter_mut()
            .zip(self.0)
            .for_each(|(place, byte)| *place = byte);
        start
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Encrypt,
    Decrypt,
}

/// Bytes without their padding: 1 to 32 bytes, each of which says how many they are.
fn unpadded(data: &[u8]) -> Option<&[u8]> {
    let pad = *data.last()?;
    if pad == 0 || usize::from(pad) > PAD_TO {
        return None;
    }
    let (kept, padding) = data.split_at_checked(data.len().checked_sub(usize::from(pad))?)?;
    let wrong = padding.iter().fold(0, |wrong, byte| wrong | (byte ^ pad));
    (wrong == 0).then_some(kept)
}

fn frame(data: &[u8]) -> Option<Frame> {
    let (_, data) = data.split_at_checked(RANDOM)?;
    let (length, data) = data.split_at_checked(LENGTH)?;
    let length = u32::from_be_bytes(length.try_into().ok()?);
    let (text, receiver) = data.split_at_checked(usize::try_from(length).ok()?)?;
    Some(Frame {
        text: String::from_utf8_lossy(text).into_owned(),
        receiver: String::from_utf8_lossy(receiver).into_owned(),
    })
}
