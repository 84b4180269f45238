//! Codes of ours, for failures before or outside WeChat. All are negative; WeChat's own are positive, but for
//! `-1` (busy), which it shares with bad parameters as the contract has it, and the `-410xx` of its decryption samples.

/// A parameter that WeChat would refuse, or an option that means nothing.
pub const PARAMETER: i32 = -1;
/// An account without appid or appsecret.
pub const CONFIG: i32 = -10;
/// There is no way for a request to leave, or none for this one.
pub const NO_TRANSPORT: i32 = -11;
/// No answer within `timeout`.
pub const TIMEOUT: i32 = -20;
/// The caller's `signal` ended the call.
pub const ABORTED: i32 = -21;
/// No connection, or it broke.
pub const CONNECTION: i32 = -22;
/// The host's name has no address.
pub const DNS: i32 = -23;
/// An HTTP status that is no success, without an answer of WeChat's.
pub const STATUS: i32 = -24;
/// An answer of no bytes.
pub const EMPTY: i32 = -25;
/// An answer that is no JSON, or a part of one.
pub const NOT_JSON: i32 = -26;
/// JSON of another shape than WeChat's.
pub const SHAPE: i32 = -27;
/// A redirect, which is not followed: the address carries a token.
pub const REDIRECT: i32 = -28;
/// An answer over the limit.
pub const TOO_LARGE: i32 = -29;
/// An answer that had to be signed by WeChat and is not.
pub const FORGED: i32 = -30;
/// `sessionKey` is no key.
pub const SESSION_KEY: i32 = -41001;
/// `iv` is none.
pub const IV: i32 = -41002;
/// The cipher text does not decrypt.
pub const CIPHER_TEXT: i32 = -41003;
/// Text that is no base64.
pub const BASE64: i32 = -41004;
/// Signed data do not bear their signature.
pub const SIGNATURE: i32 = -40001;
