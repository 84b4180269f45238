//! Numbers that the core and the loader tell each other, from the one file that has them.

/// `export const NAME = 12` a line.
const FILE: &[u8] = include_bytes!("../pkg-template/loader/numbers.js");

/// The number with this name, found when the core is compiled: a name that is not there stops the compiler.
const fn named(name: &str) -> u8 {
    const BEFORE: &[u8] = b"export const ";
    let mut at = 0;
    loop {
        let end = at + BEFORE.len() + name.len();
        if stands_at(FILE, at, BEFORE)
            && stands_at(FILE, at + BEFORE.len(), name.as_bytes())
            && stands_at(FILE, end, b" = ")
        {
            return digits_at(end + 3);
        }
        at += 1;
    }
}

const fn stands_at(text: &[u8], at: usize, part: &[u8]) -> bool {
    let mut index = 0;
    while index < part.len() {
        if text[at + index] != part[index] {
            return false;
        }
        index += 1;
    }
    true
}

const fn digits_at(mut at: usize) -> u8 {
    let mut number = 0;
    while FILE[at].is_ascii_digit() {
        number = number * 10 + (FILE[at] - b'0');
        at += 1;
    }
    number
}

macro_rules! numbers {
    ($($name:ident)*) => {
        $(#[doc = concat!("`", stringify!($name), "` of the loader.")]
        pub const $name: u8 = named(stringify!($name));)*
    };
}

numbers! {
    UNDEFINED NULL BOOLEAN NUMBER TEXT LIST OBJECT BYTES UPLOAD
    NO_BODY AS_JSON AS_IT_IS AS_FORM
    MAY_SEAL MUST_SEAL PAY USER
    JSON_ANSWER FILE_ANSWER TEXT_ANSWER EMPTY_ANSWER
    NO_TRANSPORT REFUSED DNS REDIRECT TOO_LARGE UNWRITABLE BAD_FETCH BAD_FORM FORGED UNSIGNED
    ABORTED
}
