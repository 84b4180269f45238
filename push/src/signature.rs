//! Signatures of pushes: SHA-1 over a token and what it vouches for, sorted and joined, in lower-case hexadecimal digits.

use ctutils::CtEq;
use sha1::{Digest, Sha1};

/// How many digits a signature has.
pub const DIGITS: usize = 40;

/// The signature over a token, the time, the nonce, and the cipher text where there is one.
pub fn sign(token: &str, timestamp: &str, nonce: &str, encrypt: Option<&str>) -> String {
    let mut parts = [token, timestamp, nonce, encrypt.unwrap_or_default()];
    // An empty part is first wherever it is sorted in, and adds nothing.
    parts.sort_unstable();
    let mut digest = Sha1::new();
    for part in parts {
        digest.update(part.as_bytes());
    }
    hex(&digest.finalize())
}

/// The place of the token that made a signature. Takes as long wherever a signature differs, and looks at every token.
pub fn signer(
    tokens: &[&str],
    signature: &str,
    timestamp: &str,
    nonce: &str,
    encrypt: Option<&str>,
) -> Option<usize> {
    let mut found = None;
    for (place, token) in tokens.iter().enumerate() {
        if same(&sign(token, timestamp, nonce, encrypt), signature) && found.is_none() {
            found = Some(place);
        }
    }
    found
}

/// Whether two signatures are the same one.
fn same(one: &str, other: &str) -> bool {
    other.len() == DIGITS && one.as_bytes().ct_eq(other.as_bytes()).to_bool()
}

fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}
