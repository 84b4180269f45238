//! JSON, read tolerantly and written for JavaScript.
//!
//! WeChat passes on what users typed with raw control characters in it, and numbers that JavaScript would round.

use crate::value::{DEPTH, Fault, Value};

/// Reads a text that is one value.
pub fn read(text: &str) -> Result<Value, Fault> {
    let mut reader = Reader { rest: text };
    let value = reader.value(DEPTH)?;
    reader.blanks();
    reader.rest.is_empty().then_some(value).ok_or(Fault::Syntax)
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: usize) -> Result<Value, Fault> {
        self.blanks();
        match self.rest.as_bytes().first() {
            Some(b'{') => self.object(depth.checked_sub(1).ok_or(Fault::Depth)?),
            Some(b'[') => self.list(depth.checked_sub(1).ok_or(Fault::Depth)?),
            Some(b'"') => self.text().map(Value::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ if self.took("true") => Ok(Value::Bool(true)),
            _ if self.took("false") => Ok(Value::Bool(false)),
            _ if self.took("null") => Ok(Value::Null),
            _ => Err(Fault::Syntax),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, Fault> {
        let mut fields = Vec::new();
        self.wants("{")?;
        self.blanks();
        if self.took("}") {
            return Ok(Value::Object(fields));
        }
        loop {
            self.blanks();
            let name = self.text()?;
            self.blanks();
            self.wants(":")?;
            fields.push((name, self.value(depth)?));
            self.blanks();
            if !self.took(",") {
                break;
            }
        }
        self.wants("}")?;
        Ok(Value::Object(fields))
    }

    fn list(&mut self, depth: usize) -> Result<Value, Fault> {
        let mut items = Vec::new();
        self.wants("[")?;
        self.blanks();
        if self.took("]") {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            self.blanks();
            if !self.took(",") {
                break;
            }
        }
        self.wants("]")?;
        Ok(Value::List(items))
    }

    fn text(&mut self) -> Result<String, Fault> {
        self.wants("\"")?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(['"', '\\']).ok_or(Fault::Syntax)?;
            let (plain, rest) = self.rest.split_at_checked(end).ok_or(Fault::Syntax)?;
            text.push_str(plain);
            self.rest = rest;
            if self.took("\"") {
                return Ok(text);
            }
            self.wants("\\")?;
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Result<char, Fault> {
        let letter = self.rest.chars().next().ok_or(Fault::Syntax)?;
        self.rest = self.rest.get(letter.len_utf8()..).unwrap_or_default();
        Ok(match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => self.code_point()?,
            _ => return Err(Fault::Syntax),
        })
    }

    /// Behind `\u`. A letter outside of the first plane is written as two; a half without its other half is no letter.
    fn code_point(&mut self) -> Result<char, Fault> {
        let first = self.four_digits()?;
        if !(0xd800..0xdc00).contains(&first) {
            return Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let before = self.rest;
        if self.took("\\u") {
            let second = self.four_digits()?;
            if (0xdc00..0xe000).contains(&second) {
                let joined = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.rest = before;
        }
        Ok(char::REPLACEMENT_CHARACTER)
    }

    fn four_digits(&mut self) -> Result<u32, Fault> {
        let (digits, rest) = self.rest.split_at_checked(4).ok_or(Fault::Syntax)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(Fault::Syntax);
        }
        self.rest = rest;
        u32::from_str_radix(digits, 16).map_err(|_| Fault::Syntax)
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let start = self.rest;
        self.took("-");
        if !self.took("0") && self.digits() == 0 {
            return Err(Fault::Syntax);
        }
        if self.took(".") && self.digits() == 0 {
            return Err(Fault::Syntax);
        }
        if self.took("e") || self.took("E") {
            let _ = self.took("+") || self.took("-");
            if self.digits() == 0 {
                return Err(Fault::Syntax);
            }
        }
        let length = start.len() - self.rest.len();
        Ok(Value::Number(
            start.get(..length).unwrap_or_default().to_owned(),
        ))
    }

    fn digits(&mut self) -> usize {
        let rest = self
            .rest
            .trim_start_matches(|letter: char| letter.is_ascii_digit());
        let count = self.rest.len() - rest.len();
        self.rest = rest;
        count
    }

    fn blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\r', '\n']);
    }

    fn took(&mut self, word: &str) -> bool {
        let rest = self.rest.strip_prefix(word);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn wants(&mut self, word: &str) -> Result<(), Fault> {
        self.took(word).then_some(()).ok_or(Fault::Syntax)
    }
}

/// A value as JSON. A number that JavaScript cannot hold is written as a text.
pub fn write(value: &Value) -> String {
    let mut out = String::new();
    push(&mut out, value);
    out
}

fn push(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(digits) if is_exact(digits) => out.push_str(digits),
        Value::Number(text) | Value::Text(text) => push_text(out, text),
        Value::List(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                push(out, item);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            out.push('{');
            for (place, (name, value)) in fields.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                push_text(out, name);
                out.push(':');
                push(out, value);
            }
            out.push('}');
        }
    }
}

/// Whole numbers up to 2^53 - 1; others if they are as short as what people write.
fn is_exact(digits: &str) -> bool {
    const MAX: u64 = (1 << 53) - 1;
    let magnitude = digits.strip_prefix('-').unwrap_or(digits);
    match magnitude.parse::<u64>() {
        Ok(number) => number <= MAX,
        Err(_) => {
            magnitude.contains('.') && magnitude.len() <= 24 && !magnitude.contains(['e', 'E'])
        }
    }
}

fn push_text(out: &mut String, text: &str) {
    const HEX: &str = "0123456789abcdef";
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.find(|letter: char| matches!(letter, '"' | '\\' | '\0'..' ')) {
        let (plain, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(plain);
        let mut letters = after.chars();
        match letters.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(letter) => {
                let code = letter as usize;
                out.push_str("\\u00");
                for digit in [code >> 4, code & 15] {
                    out.push_str(HEX.get(digit..=digit).unwrap_or_default());
                }
            }
            None => {}
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
    out.push('"');
}
