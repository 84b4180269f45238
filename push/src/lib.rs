//! Message push (消息推送): what WeChat posts to a server, and what that server answers.
//!
//! A push travels one way, and each module is a station of it:
//!
//! | module | its idea |
//! |---|---|
//! | [`signature`] | that it is WeChat's: SHA-1 over sorted parts |
//! | [`cipher`] | what is in it: AES-256-CBC around a frame with the length and the receiver's id |
//! | [`envelope`] | **both together, with several tokens and keys**, and the way back for an answer |
//! | [`xml`], [`json`] | the two formats, read and written |
//! | [`value`] | what both hold |
//! | `host` | the cipher of the host, where it has one |
//! | `js` | the exports of the `.wasm` |
//!
//! Nothing here keeps anything between two calls, and nothing of a key or a text is in a failure.

#![deny(missing_docs)]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod cipher;
pub mod envelope;
mod host;
pub mod json;
pub mod signature;
pub mod value;
pub mod xml;

#[cfg(target_family = "wasm")]
mod js;
