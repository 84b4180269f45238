//! What WeChat offers, as data: one entry an endpoint, one file a namespace of the `weixin` object.
//!
//! From these entries come dispatch, the checks of parameters, the declarations and the reference. An entry has no
//! logic in it; the few calls that need some name one of [`Special`](model::Special)'s small functions. The account
//! that a call acts for follows from its name: `h5.` is the official account, `app.` the mobile app, `pc.` the
//! website, all others are the mini program's.

pub mod model;
mod pack;

mod app;
mod auth;
mod decrypt;
mod h5;
mod livebroadcast;
mod login;
mod logistics;
mod order;
mod pc;
mod request;
mod risk_control;
mod security;
mod subscribe_message;
mod uniform_message;
mod urllink;
mod urlscheme;
mod wxacode;

use model::Endpoint;

/// All namespaces, in the order of the reference. A function's number is its place in this order.
pub const NAMESPACES: &[&[Endpoint]] = &[
    auth::ENDPOINTS,
    decrypt::ENDPOINTS,
    wxacode::ENDPOINTS,
    urlscheme::ENDPOINTS,
    urllink::ENDPOINTS,
    security::ENDPOINTS,
    risk_control::ENDPOINTS,
    subscribe_message::ENDPOINTS,
    uniform_message::ENDPOINTS,
    h5::ENDPOINTS,
    app::ENDPOINTS,
    pc::ENDPOINTS,
    livebroadcast::ENDPOINTS,
    order::ENDPOINTS,
    logistics::ENDPOINTS,
    request::ENDPOINTS,
    login::ENDPOINTS,
];

/// Room for packing; the compiler says so when it is too small.
const ROOM: usize = 64 * 1024;
const PACKING: pack::Packed<ROOM> = pack::pack(NAMESPACES);

/// The catalogue as the core reads it (see [`crate::table`]).
pub static PACKED: &[u8] = &PACKING.trimmed::<{ PACKING.length }>();

/// Every entry, in order.
pub fn endpoints() -> impl Iterator<Item = &'static Endpoint> {
    NAMESPACES.iter().copied().flatten()
}

/// The functions' names, in the order of their numbers.
pub fn names() -> Vec<&'static str> {
    endpoints().map(|endpoint| endpoint.name).collect()
}
