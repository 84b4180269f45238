//! What the core says to people, by templates that are not in the `.wasm`.
//!
//! `say!("参数 {} 太长", name)` is a sentence: its template, and what stands for each `{}` in it. In WebAssembly an id takes the template's place; the
//! templates themselves are in the file that has the words for WeChat's codes too, which the loader reads at the first failure (`cargo xtask
//! build` collects them from these sources).

use std::rc::Rc;

/// What is said to people.
#[derive(Clone, Debug)]
pub enum Said {
    /// Text that is no sentence of ours: it is shown as it is, whatever is in it.
    Plain(String),
    /// A sentence: its template (in WebAssembly the template's id), and what stands for each `{}`. Shared, as failures are by callers who waited for one token.
    Sentence(&'static str, Rc<Vec<Said>>),
}

/// What stands for a `{}` of a template, as [`say!`](crate::say!) takes it.
pub enum Filling<'a> {
    /// Text from anywhere.
    Text(&'a str),
    /// A sentence.
    Said(&'a Said),
}

impl<'a> From<&'a str> for Filling<'a> {
    fn from(text: &'a str) -> Self {
        Filling::Text(text)
    }
}

impl<'a> From<&'a String> for Filling<'a> {
    fn from(text: &'a String) -> Self {
        Filling::Text(text)
    }
}

impl<'a> From<&'a Said> for Filling<'a> {
    fn from(said: &'a Said) -> Self {
        Filling::Said(said)
    }
}

impl Said {
    /// A sentence with its fillings. One function, so that each of the many places that say something is small.
    #[inline(never)]
    pub fn sentence(template: &'static str, fillings: &[Filling]) -> Self {
        let own = |filling: &Filling| match filling {
            Filling::Text(text) => Said::Plain((*text).to_owned()),
            Filling::Said(said) => (*said).clone(),
        };
        Said::Sentence(template, Rc::new(fillings.iter().map(own).collect()))
    }
}

/// A sentence: a template, and what stands for each `{}` in it, a text or another sentence.
#[macro_export]
macro_rules! say {
    ($template:literal $(, $filling:expr)* $(,)?) => {{
        #[cfg(not(target_family = "wasm"))]
        const TEMPLATE: &str = $template;
        #[cfg(target_family = "wasm")]
        const BYTES: [u8; $crate::say::LETTERS] = $crate::say::id($template);
        #[cfg(target_family = "wasm")]
        const TEMPLATE: &str = $crate::say::text(&BYTES);
        $crate::say::Said::sentence(TEMPLATE, &[$($crate::say::Filling::from($filling)),*])
    }};
}

/// The words themselves. In WebAssembly they are the loader's.
#[cfg(not(target_family = "wasm"))]
impl core::fmt::Display for Said {
    fn fmt(&self, out: &mut core::fmt::Formatter) -> core::fmt::Result {
        let (template, fillings) = match self {
            Said::Plain(text) => return out.write_str(text),
            Said::Sentence(template, fillings) => (template, fillings),
        };
        let mut fillings = fillings.iter();
        let mut parts = template.split("{}");
        out.write_str(parts.next().unwrap_or_default())?;
        for part in parts {
            if let Some(filling) = fillings.next() {
                filling.fmt(out)?;
            }
            out.write_str(part)?;
        }
        Ok(())
    }
}

/// How many letters an id has.
pub const LETTERS: usize = 4;

/// A template's id: letters made of its FNV-1a hash. The build checks that no two templates share one.
pub const fn id(template: &str) -> [u8; LETTERS] {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bytes = template.as_bytes();
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    let mut id = [0; LETTERS];
    let mut at = 0;
    while at < LETTERS {
        id[at] = ALPHABET[(hash >> (at * 6)) as usize % ALPHABET.len()];
        at += 1;
    }
    id
}

/// An id as text.
pub const fn text(id: &[u8; LETTERS]) -> &str {
    match core::str::from_utf8(id) {
        Ok(text) => text,
        Err(_) => "",
    }
}
