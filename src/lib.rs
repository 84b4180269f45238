//! WeChat's server API for JavaScript: the `weixin` object, as Rust compiled to WebAssembly.
//!
//! A call travels one way, and each module is a station of it:
//!
//! | module | its idea |
//! |---|---|
//! | [`mod@call`] | **the way of one call, from top to bottom** |
//! | [`client`] | an instance, what it knows of endpoints (`weixin_entry`), and how it sends |
//! | [`control`] | what the caller says about the call itself |
//! | [`given`] | reading what a caller gave |
//! | [`account`], [`platform`], [`config`] | which account it acts for, and where accounts are configured |
//! | [`check`] | parameters that WeChat is certain to refuse |
//! | [`draft`], [`address`] | the request, and where it may go |
//! | [`signing`] | which requests are signed and encrypted, and with what |
//! | [`special`] | the few calls with logic of their own |
//! | [`exchange`] | a request and its answer; a dead token is replaced |
//! | [`access_token`], [`ticket`], [`token`], [`flight`] | tokens: one request for many calls |
//! | [`answer`], [`result`], [`errcode`], [`mod@code`], [`failure`] | what came back, in words |
//! | [`store`], [`race`] | the cache, made harmless; what may take too long |
//! | [`trace`] | what a call is doing |
//! | [`origin`] | where a failure happened, and whether trying again may help |
//! | [`crypto`], [`digest`] | what the mini program got encrypted, and what is signed |
//! | [`event`] | what a listener hears |
//! | [`mod@say`] | sentences whose words are not in the `.wasm` |
//! | [`text`] | putting texts together in few bytes of code |
//! | [`host`], [`value`], [`numbers`] | what the core asks of the world, the values in it, and numbers that both know |
//! | `js` | that world, where it is JavaScript; nothing else names `js_sys` or `wasm_bindgen` |
//!
//! All but `js` is plain Rust, tested natively.

#![deny(missing_docs)]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod access_token;
pub mod account;
pub mod address;
pub mod answer;
pub mod call;
pub mod check;
pub mod client;
pub mod code;
pub mod config;
pub mod control;
pub mod crypto;
pub mod digest;
pub mod draft;
pub mod errcode;
pub mod event;
pub mod exchange;
pub mod failure;
pub mod flight;
pub mod given;
pub mod host;
#[allow(clippy::indexing_slicing)] // the compiler reads the file
pub mod numbers;
pub mod origin;
pub mod platform;
pub mod race;
pub mod result;
#[allow(clippy::indexing_slicing)] // the compiler makes the ids
pub mod say;
pub mod signing;
pub mod special;
pub mod store;
pub mod text;
pub mod ticket;
pub mod token;
pub mod trace;
pub mod value;

#[cfg(target_family = "wasm")]
mod js;
