//! SM4-GCM and SM2 with SM3, the half of API signing that no runtime has by itself.
//!
//! The module imports nothing. Everything goes through one buffer: JavaScript asks for room with [`reserve`], writes what an operation
//! reads, calls it, and reads the result from where [`place`] says. Each operation gives the length of its result, or [`REFUSED`].

#![deny(missing_docs)]

mod cipher;
mod signature;

use std::cell::RefCell;

/// What an operation gives where something does not fit.
pub const REFUSED: i32 = -1;

thread_local! {
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for so many bytes, all zero, and says where. What was there before is wiped: it may have been a key.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *const u8 {
    BUFFER.with_borrow_mut(|buffer| {
        buffer.fill(0);
        buffer.clear();
        buffer.resize(length, 0);
        buffer.as_ptr()
    })
}

/// Where the result of the last operation is.
#[unsafe(no_mangle)]
pub extern "C" fn place() -> *const u8 {
    BUFFER.with_borrow(|buffer| buffer.as_ptr())
}

/// SM4-GCM: reads key (16), iv (12), additional data, plain text; gives the cipher text with its tag (16).
#[unsafe(no_mangle)]
pub extern "C" fn encrypt(aad: usize) -> i32 {
    operate(|input| cipher::encrypt(input, aad))
}

/// SM4-GCM: reads key (16), iv (12), additional data, cipher text with its tag; gives the plain text.
#[unsafe(no_mangle)]
pub extern "C" fn decrypt(aad: usize) -> i32 {
    operate(|input| cipher::decrypt(input, aad))
}

/// SM2 with SM3: reads the private key (32), fresh random bytes (32), the user id, the message; gives r and s (64).
#[unsafe(no_mangle)]
pub extern "C" fn sign(id: usize) -> i32 {
    operate(|input| signature::sign(input, id))
}

/// SM2 with SM3: reads r and s (64), the user id, the public key (its SEC 1 point), the message. Gives 0 where the signature is good.
#[unsafe(no_mangle)]
pub extern "C" fn verify(id: usize, point: usize) -> i32 {
    operate(|input| signature::verify(input, id, point).map(|()| Vec::new()))
}

fn operate(operation: impl FnOnce(&[u8]) -> Option<Vec<u8>>) -> i32 {
    BUFFER.with_borrow_mut(|buffer| {
        let result = operation(buffer);
        buffer.fill(0);
        buffer.clear();
        let Some(result) = result else { return REFUSED };
        *buffer = result;
        i32::try_from(buffer.len()).unwrap_or(REFUSED)
    })
}
