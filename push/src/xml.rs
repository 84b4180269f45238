//! The XML of pushes: elements, texts and CDATA, and nothing else of what XML could do.
//!
//! A DOCTYPE is refused before anything is made of it, and so is an entity that is not one of XML's own five: there is nothing to expand and
//! nothing to fetch. Attributes, comments and processing instructions mean nothing in a push and are passed over.

use crate::value::{DEPTH, Fault, Value};

/// Different names within one element. Each is looked for among those before it.
const NAMES: usize = 1000;

/// Reads a text that is one element, and gives what is in it. Repeated elements are a list; an element without any inside is a text.
pub fn read(text: &str) -> Result<Value, Fault> {
    let mut reader = Reader {
        rest: text.trim_start_matches('\u{feff}'),
    };
    reader.between()?;
    reader.wants("<")?;
    let (name, closed) = reader.tag()?;
    let value = match closed {
        true => Value::Text(String::new()),
        false => reader.content(name, DEPTH)?,
    };
    reader.between()?;
    match (reader.rest.is_empty(), value) {
        (false, _) => Err(Fault::Syntax),
        (true, Value::Text(text)) if text.is_empty() => Ok(Value::Object(Vec::new())),
        (true, value) => Ok(value),
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// What is in an element, up to and with its end.
    fn content(&mut self, name: &str, depth: usize) -> Result<Value, Fault> {
        let depth = depth.checked_sub(1).ok_or(Fault::Depth)?;
        let mut fields: Vec<(String, Value)> = Vec::new();
        let (mut plain, mut exact) = (String::new(), None::<String>);
        loop {
            let text = self.upto("<")?;
            push_unescaped(&mut plain, text)?;
            if self.took("/") {
                let end = self.upto(">")?;
                if end.trim_end() != name {
                    return Err(Fault::Syntax);
                }
                break;
            }
            if self.took("![CDATA[") {
                exact.get_or_insert_default().push_str(self.upto("]]>")?);
                continue;
            }
            if self.passed_over()? {
                continue;
            }
            let (child, closed) = self.tag()?;
            let value = match closed {
                true => Value::Text(String::new()),
                false => self.content(child, depth)?,
            };
            add(&mut fields, child, value)?;
        }
        if !fields.is_empty() {
            return Ok(Value::Object(fields));
        }
        Ok(Value::Text(match exact {
            // Blanks around CDATA are layout; other text beside it is text.
            Some(text) if plain.trim().is_empty() => text,
            Some(text) => plain + &text,
            None => plain.trim().to_owned(),
        }))
    }

    /// Behind `<`: a name and whether the element ends in its own tag.
    fn tag(&mut self) -> Result<(&'a str, bool), Fault> {
        let end = self
            .rest
            .find(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '/'));
        let (name, rest) = self
            .rest
            .split_at_checked(end.ok_or(Fault::Syntax)?)
            .ok_or(Fault::Syntax)?;
        if !is_name(name) {
            return Err(Fault::Syntax);
        }
        self.rest = rest;
        loop {
            let at = self.rest.find(['>', '"', '\'', '<']).ok_or(Fault::Syntax)?;
            let (before, rest) = self.rest.split_at_checked(at).ok_or(Fault::Syntax)?;
            self.rest = rest;
            if self.took(">") {
                return Ok((name, before.ends_with('/')));
            }
            let quote = if self.took("\"") { "\"" } else { "'" };
            if quote == "'" {
                self.wants("'")?;
            }
            self.upto(quote)?;
        }
    }

    /// Around the one element of a text.
    fn between(&mut self) -> Result<(), Fault> {
        loop {
            self.rest = self.rest.trim_start();
            let before = self.rest;
            if !self.took("<") || !self.passed_over()? {
                self.rest = before;
                return Ok(());
            }
        }
    }

    /// Behind `<`: what means nothing is passed over, what must not be there is refused.
    fn passed_over(&mut self) -> Result<bool, Fault> {
        if self.took("!--") {
            self.upto("-->")?;
        } else if self.took("?") {
            self.upto("?>")?;
        } else if self.rest.starts_with('!') {
            return Err(Fault::Entity);
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    /// The text before a mark, which is passed.
    fn upto(&mut self, mark: &str) -> Result<&'a str, Fault> {
        let (before, rest) = self.rest.split_once(mark).ok_or(Fault::Syntax)?;
        self.rest = rest;
        Ok(before)
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

fn add(fields: &mut Vec<(String, Value)>, name: &str, value: Value) -> Result<(), Fault> {
    let full = fields.len() >= NAMES;
    match fields.iter_mut().find(|(known, _)| known == name) {
        Some((_, Value::List(items))) => items.push(value),
        Some((_, first)) => {
            let before = std::mem::replace(first, Value::Null);
            *first = Value::List(vec![before, value]);
        }
        None if full => return Err(Fault::Depth),
        None => fields.push((name.to_owned(), value)),
    }
    Ok(())
}

/// Text with XML's five entities and numbers of letters; a `&` that begins none of them is itself.
fn push_unescaped(out: &mut String, text: &str) -> Result<(), Fault> {
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let entity = part.split_once(';').filter(|(name, _)| is_entity(name));
        let Some((name, rest)) = entity else {
            out.push('&');
            out.push_str(part);
            continue;
        };
        let digits = name.strip_prefix('#');
        let hex = digits.and_then(|digits| digits.strip_prefix(['x', 'X']));
        let code = match (hex, digits) {
            (Some(hex), _) => u32::from_str_radix(hex, 16).ok(),
            (None, Some(digits)) => digits.parse().ok(),
            (None, None) => None,
        };
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ if digits.is_some() => code
                .and_then(char::from_u32)
                .unwrap_or(char::REPLACEMENT_CHARACTER),
            _ => return Err(Fault::Entity),
        });
        out.push_str(rest);
    }
    Ok(())
}

/// In an address, `&a=1;` is none.
fn is_entity(name: &str) -> bool {
    let word = name.strip_prefix('#').unwrap_or(name);
    !word.is_empty() && word.len() < 64 && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_name(name: &str) -> bool {
    let mut letters = name.chars();
    let first = letters
        .next()
        .is_some_and(|letter| letter.is_alphabetic() || letter == '_');
    first && letters.all(|letter| letter.is_alphanumeric() || "_-.:".contains(letter))
}

/// An object as XML, as WeChat writes it: texts in CDATA, numbers bare, a list as a repeated element. Nothing for what has no such form.
pub fn write(value: &Value) -> Option<String> {
    let Value::Object(_) = value else {
        return None;
    };
    let mut out = String::new();
    push(&mut out, "xml", value)?;
    Some(out)
}

fn push(out: &mut String, name: &str, value: &Value) -> Option<()> {
    if !is_name(name) {
        return None;
    }
    if let Value::List(items) = value {
        return items.iter().try_for_each(|item| match item {
            Value::List(_) => None,
            item => push(out, name, item),
        });
    }
    if *value == Value::Null {
        return Some(());
    }
    for part in ["<", name, ">"] {
        out.push_str(part);
    }
    match value {
        Value::Text(text) => push_cdata(out, text),
        Value::Number(digits) => out.push_str(digits),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Object(fields) => fields
            .iter()
            .try_for_each(|(name, value)| push(out, name, value))?,
        Value::Null | Value::List(_) => {}
    }
    for part in ["</", name, ">"] {
        out.push_str(part);
    }
    Some(())
}

/// The end of CDATA within a text is split over two. What XML 1.0 cannot hold is left out.
fn push_cdata(out: &mut String, text: &str) {
    out.push_str("<![CDATA[");
    if text.chars().all(is_legal) && !text.contains("]]>") {
        out.push_str(text);
    } else {
        let legal: String = text.chars().filter(|letter| is_legal(*letter)).collect();
        out.push_str(&legal.replace("]]>", "]]]]><![CDATA[>"));
    }
    out.push_str("]]>");
}

fn is_legal(letter: char) -> bool {
    match letter {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        letter => letter >= ' ',
    }
}
