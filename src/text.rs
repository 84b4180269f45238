//! Putting texts together and looking into them, in few bytes of code: `format!` and the standard search would bring their machinery into
//! the `.wasm`.

/// Parts in one string.
#[inline(never)]
pub fn join(parts: &[&str]) -> String {
    let mut whole = String::new();
    parts.iter().for_each(|part| whole.push_str(part));
    whole
}

/// Parts in one string, with a text between them.
#[inline(never)]
pub fn listed<T: AsRef<str>>(parts: &[T], between: &str) -> String {
    let mut whole = String::new();
    for part in parts {
        if !whole.is_empty() {
            whole.push_str(between);
        }
        whole.push_str(part.as_ref());
    }
    whole
}

/// A number in digits.
pub fn digits(number: usize) -> String {
    let last = char::from(b'0' + (number % 10) as u8);
    let mut digits = if number < 10 {
        String::new()
    } else {
        self::digits(number / 10)
    };
    digits.push(last);
    digits
}

/// Where a part stands in a text.
pub fn find(text: &str, part: &str) -> Option<usize> {
    let mut windows = text.as_bytes().windows(part.len().max(1));
    windows.position(|window| window == part.as_bytes())
}

/// Whether an ASCII letter stands in a text.
pub fn has(text: &str, letter: u8) -> bool {
    text.bytes().any(|byte| byte == letter)
}

/// What stands before and behind the first of an ASCII letter.
pub fn cut(text: &str, letter: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == letter)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// How many characters a text has, as Unicode counts them.
pub fn characters(text: &str) -> usize {
    text.bytes().filter(starts_character).count()
}

/// No more of a text than its first characters.
pub fn beginning(text: &str, count: usize) -> &str {
    let starts = text.bytes().enumerate();
    let end = starts
        .filter(|(_, byte)| starts_character(byte))
        .nth(count)
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

fn starts_character(byte: &u8) -> bool {
    byte & 0xc0 != 0x80
}

/// A signed number in digits.
pub fn signed(number: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    join(&[sign, &digits(number.unsigned_abs() as usize)])
}
