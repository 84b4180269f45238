//! What the core says to people, by templates that are not in the `.wasm`.
//!
//! `say!("参数 {} 太长", name)` gives that sentence in native code. In WebAssembly it gives a short code for the template, with what fills it, and
//! the loader puts the sentence in its place when a failure is handed to the caller: the templates are in the file that has the words for
//! WeChat's codes too, read at the first failure (`cargo xtask build` collects them from these sources).
//!
//! A code stands in a text as `START id (NEXT filling)* END`. Sentences may stand in one another and be joined with other texts.

/// What is said to people: sentences, and text from outside that stands in them.
///
/// Text from outside enters only by [`Said::plain`] and as a [`Filling`], which take the letters away that a code is made of: nobody can have
/// another sentence shown than ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said(String);

impl Said {
    /// Text that is no sentence of ours.
    pub fn plain(text: &str) -> Self {
        let mut said = String::new();
        push_plain(&mut said, text);
        Self(said)
    }

    /// For the host, which has the words ([`crate::host::Host::words`]).
    pub fn as_coded(&self) -> &str {
        &self.0
    }
}

/// What stands for a `{}` of a template.
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

impl Filling<'_> {
    fn push_to(&self, said: &mut String) {
        match self {
            Filling::Text(text) => push_plain(said, text),
            Filling::Said(sentence) => said.push_str(&sentence.0),
        }
    }
}

/// The letters of codes become spaces.
fn push_plain(said: &mut String, text: &str) {
    let shown = |letter| match letter {
        '\u{1}'..='\u{3}' => ' ',
        letter => letter,
    };
    said.extend(text.chars().map(shown));
}

/// A sentence: a template, and what stands for each `{}` in it.
#[macro_export]
macro_rules! say {
    ($template:literal $(, $filling:expr)* $(,)?) => {{
        #[cfg(not(target_family = "wasm"))]
        let said = $crate::say::filled($template, &[$($crate::say::Filling::from($filling)),*]);
        #[cfg(target_family = "wasm")]
        let said = {
            const BYTES: [u8; $crate::say::LETTERS] = $crate::say::id($template);
            const ID: &str = $crate::say::text(&BYTES);
            $crate::say::coded(ID, &[$($crate::say::Filling::from($filling)),*])
        };
        said
    }};
}

/// The template with its fillings.
#[cfg(not(target_family = "wasm"))]
pub fn filled(template: &str, fillings: &[Filling]) -> Said {
    let mut fillings = fillings.iter();
    let mut parts = template.split("{}");
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if let Some(filling) = fillings.next() {
            filling.push_to(&mut said);
        }
        said.push_str(part);
    }
    Said(said)
}

/// The code that the loader turns into the sentence.
#[cfg(target_family = "wasm")]
#[inline(never)]
pub fn coded(id: &str, fillings: &[Filling]) -> Said {
    let mut said = crate::text::join(&["\u{1}", id]);
    for filling in fillings {
        said.push('\u{2}');
        filling.push_to(&mut said);
    }
    said.push('\u{3}');
    Said(said)
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
