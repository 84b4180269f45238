//! SHA-1, SHA-256 and HMAC, by the compression functions of RustCrypto.
//!
//! Both digests pad a message in the same way, so it is done once, here. The whole digests of the libraries bring a buffer and a way to
//! pad for each of the two, as many bytes of the `.wasm` again; what is signed is in memory anyway.

/// SHA-1 over parts.
pub fn sha1(parts: &[&[u8]]) -> Vec<u8> {
    let mut state = [
        0x6745_2301,
        0xefcd_ab89,
        0x98ba_dcfe,
        0x1032_5476,
        0xc3d2_e1f0,
    ];
    sha1::block_api::compress(&mut state, padded(parts).as_chunks().0);
    bytes(&state)
}

/// SHA-256 over parts.
pub fn sha256(parts: &[&[u8]]) -> Vec<u8> {
    let mut state = [
        0x6a09_e667,
        0xbb67_ae85,
        0x3c6e_f372,
        0xa54f_f53a,
        0x510e_527f,
        0x9b05_688c,
        0x1f83_d9ab,
        0x5be0_cd19,
    ];
    sha2::block_api::compress256(&mut state, padded(parts).as_chunks().0);
    bytes(&state)
}

/// HMAC-SHA256 of a message. (RFC 2104.)
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> Vec<u8> {
    let key = if key.len() > BLOCK {
        sha256(&[key])
    } else {
        key.to_vec()
    };
    let with = |mask: u8| {
        let mut block = [mask; BLOCK];
        let bytes = block.iter_mut().zip(&key);
        bytes.for_each(|(byte, key)| *byte ^= key);
        block
    };
    let inner = sha256(&[&with(0x36), message]);
    sha256(&[&with(0x5c), &inner])
}

/// Bytes that are compressed at once.
const BLOCK: usize = 64;

/// A message in whole blocks: behind its bytes a bit that is one, zeroes, and its length in bits. (FIPS 180-4, 5.1.1.)
fn padded(parts: &[&[u8]]) -> Vec<u8> {
    let mut message = parts.concat();
    let bits = message.len() as u64 * 8;
    message.push(0x80);
    while message.len() % BLOCK != BLOCK - 8 {
        message.push(0);
    }
    message.extend_from_slice(&bits.to_be_bytes());
    message
}

fn bytes(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}
