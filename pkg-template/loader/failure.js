// A failure that the loader finds by itself, in the shape of the core's. The codes are the core's too (src/code.rs).

/** A parameter or an option that means nothing. */
export const PARAMETER = -1
/** An answer of another shape than WeChat's. */
export const SHAPE = -27
/** An error inside this package; the core knows nothing of it. */
export const INTERNAL = -500

/** `at` says where it happened; `origin` is { function }, and { appid } where that is known. None of these is mended by trying again. */
export const failureOf = (code, msg, at, origin) => ({ code, msg, errcode: code, errmsg: msg, failure: { at, retryable: false, ...origin } })
