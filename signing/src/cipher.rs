//! SM4 in Galois/Counter mode, as RFC 8998 has it.

use aes_gcm::AesGcm;
use aes_gcm::aead::consts::U12;
use aes_gcm::aead::{Aead, KeyInit, Payload};
use sm4::Sm4;

const KEY: usize = 16;
const IV: usize = 12;

struct Parts<'a> {
    cipher: AesGcm<Sm4, U12>,
    iv: &'a [u8],
    payload: Payload<'a, 'a>,
}

fn parts(input: &[u8], aad: usize) -> Option<Parts<'_>> {
    let (key, rest) = input.split_at_checked(KEY)?;
    let (iv, rest) = rest.split_at_checked(IV)?;
    let (aad, msg) = rest.split_at_checked(aad)?;
    Some(Parts {
        cipher: AesGcm::new_from_slice(key).ok()?,
        iv,
        payload: Payload { msg, aad },
    })
}

pub(crate) fn encrypt(input: &[u8], aad: usize) -> Option<Vec<u8>> {
    let parts = parts(input, aad)?;
    parts.cipher.encrypt(parts.iv.into(), parts.payload).ok()
}

pub(crate) fn decrypt(input: &[u8], aad: usize) -> Option<Vec<u8>> {
    let parts = parts(input, aad)?;
    parts.cipher.decrypt(parts.iv.into(), parts.payload).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::tests::bytes;

    /// RFC 8998, appendix A.1.
    fn sample() -> (Vec<u8>, Vec<u8>, Vec<u8>) {
        let head = "0123456789ABCDEFFEDCBA9876543210\
                    00001234567800000000ABCD\
                    FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2";
        let plain = "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD\
                     EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA";
        let sealed = "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735\
                      d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d\
                      83de3541e4c2b58177e065a9bf7b62ec";
        (bytes(head), bytes(plain), bytes(sealed))
    }

    #[test]
    fn the_sample_of_the_rfc_comes_out_both_ways() {
        let (head, plain, sealed) = sample();
        let encrypted = encrypt(&[&head[..], &plain].concat(), 20);
        assert_eq!(encrypted, Some(sealed.clone()));
        assert_eq!(decrypt(&[&head[..], &sealed].concat(), 20), Some(plain));
    }

    #[test]
    fn what_was_changed_anywhere_is_refused() {
        let (head, _, sealed) = sample();
        let whole = [head, sealed].concat();
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            assert_eq!(decrypt(&changed, 20), None, "byte {at}");
        }
        assert_eq!(decrypt(&whole[..40], 20), None);
        assert_eq!(decrypt(&whole, usize::MAX), None);
    }
}
