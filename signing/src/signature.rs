//! SM2 signatures over SM3, as GM/T 0003.2 has them.

use sm2::dsa::signature::rand_core::{CryptoRng, Error, RngCore};
use sm2::dsa::signature::{RandomizedSigner, Verifier};
use sm2::dsa::{Signature, SigningKey, VerifyingKey};

const SCALAR: usize = 32;
const SEED: usize = 32;
const SIGNATURE: usize = 64;

pub(crate) fn sign(input: &[u8], id: usize) -> Option<Vec<u8>> {
    let (key, rest) = input.split_at_checked(SCALAR)?;
    let (seed, rest) = rest.split_at_checked(SEED)?;
    let (id, message) = rest.split_at_checked(id)?;
    let key = SigningKey::from_slice(core::str::from_utf8(id).ok()?, key).ok()?;
    let signature: Signature = key.try_sign_with_rng(&mut Given(seed), message).ok()?;
    Some(signature.to_bytes().to_vec())
}

pub(crate) fn verify(input: &[u8], id: usize, point: usize) -> Option<()> {
    let (signature, rest) = input.split_at_checked(SIGNATURE)?;
    let (id, rest) = rest.split_at_checked(id)?;
    let (point, message) = rest.split_at_checked(point)?;
    let id = core::str::from_utf8(id).ok()?;
    let key = VerifyingKey::from_sec1_bytes(id, point).ok()?;
    let signature = Signature::from_slice(signature).ok()?;
    key.verify(message, &signature).ok()
}

/// Random bytes that the host made. The signature mixes them with the key and the message (RFC 6979), so that even bad ones give no key away.
struct Given<'a>(&'a [u8]);

impl RngCore for Given<'_> {
    fn next_u32(&mut self) -> u32 {
        0
    }

    fn next_u64(&mut self) -> u64 {
        0
    }

    fn fill_bytes(&mut self, target: &mut [u8]) {
        for (byte, given) in target.iter_mut().zip(self.0) {
            *byte = *given;
        }
    }

    fn try_fill_bytes(&mut self, target: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(target);
        Ok(())
    }
}

impl CryptoRng for Given<'_> {}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn bytes(hex: &str) -> Vec<u8> {
        let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        (0..hex.len()).step_by(2).map(digit).collect()
    }

    const ID: &str = "1234567812345678";
    /// GM/T 0003.5, the sample of a signature.
    const KEY: &str = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
    const POINT: &str = "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020\
                         ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
    const SIGNED: &str = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3\
                          b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";

    fn is_good(signature: &[u8], id: &str, message: &str) -> bool {
        let point = bytes(POINT);
        let input = [signature, id.as_bytes(), &point, message.as_bytes()].concat();
        verify(&input, id.len(), point.len()).is_some()
    }

    #[test]
    fn the_sample_of_the_standard_is_good_and_no_other() {
        let signature = bytes(SIGNED);
        assert!(is_good(&signature, ID, "message digest"));
        assert!(!is_good(&signature, ID, "message digesT"));
        assert!(!is_good(&signature, "1234567812345679", "message digest"));
        assert!(!is_good(&[0; 64], ID, "message digest"));
        assert!(!is_good(&[255; 64], ID, "message digest"));
    }

    #[test]
    fn what_is_signed_is_good_and_differs_with_the_seed() {
        let sign_with = |seed: u8| {
            let seed = vec![seed; 32];
            let input = [bytes(KEY), seed, ID.into(), "message digest".into()].concat();
            sign(&input, ID.len()).unwrap()
        };
        assert!(is_good(&sign_with(1), ID, "message digest"));
        assert_ne!(sign_with(1), sign_with(2));
    }
}
