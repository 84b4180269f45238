// Numbers that the core and the loader tell each other. They stand here only: src/numbers.rs reads this file when the core is compiled.

// The type of a value.
export const UNDEFINED = 0
export const NULL = 1
export const BOOLEAN = 2
export const NUMBER = 3
export const TEXT = 4
export const LIST = 5
export const OBJECT = 6
export const BYTES = 7
export const UPLOAD = 8
export const OTHER = 9

// What a body is.
export const NO_BODY = 0
export const AS_JSON = 1
export const AS_IT_IS = 2
export const AS_FORM = 3

// How a request is signed, added up.
export const MAY_SEAL = 1
export const MUST_SEAL = 2
export const PAY = 4
export const USER = 8

// What an exchange ends in: an answer,
export const JSON_ANSWER = 0
export const FILE_ANSWER = 1
export const TEXT_ANSWER = 2
export const EMPTY_ANSWER = 3
// or the reason why there is none.
export const NO_TRANSPORT = 10
export const REFUSED = 11
export const DNS = 12
export const CONNECTION = 13
export const REDIRECT = 14
export const TOO_LARGE = 15
export const UNWRITABLE = 16
export const BAD_FETCH = 17
export const BAD_FORM = 18
export const FORGED = 19
export const UNSIGNED = 20

// What ended the time of a call.
export const TIME_IS_UP = 0
export const ABORTED = 1
