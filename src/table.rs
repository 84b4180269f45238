//! Reads the packed catalogue: what the running core knows of an endpoint.
//!
//! The layout is written down in [`crate::catalogue`]'s packer. Reading never fails: past the end there are only zeroes and empty
//! texts, and a test reads every entry back.

use crate::catalogue::model::{Filling, Form, Kind, Method, Proof, Reply, Rule, Special};

/// An endpoint of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// Its place on the object.
    pub name: &'static str,
    /// Path without a leading `/`.
    pub path: &'static str,
    /// HTTP method.
    pub method: Method,
    /// What WeChat wants to see.
    pub proof: Proof,
    /// How parameters travel.
    pub form: Form,
    /// What comes back.
    pub reply: Reply,
    /// Whether it may be repeated after a fault.
    pub repeatable: bool,
    /// The function with its own logic.
    pub special: Special,
    /// Its parameters.
    pub params: Fields,
}

/// A parameter of an endpoint, or a field of one.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// WeChat's name of it.
    pub name: &'static str,
    /// Its type.
    pub kind: Kind,
    /// Whether WeChat refuses a call without it.
    pub required: bool,
    /// Required only where this other parameter has this value.
    pub required_if: Option<(&'static str, i32)>,
    /// Read by the special function, not sent by itself.
    pub local: bool,
    /// Smallest number, or fewest items.
    pub min: Option<u32>,
    /// Largest number, most characters, or most items.
    pub max: Option<u32>,
    /// What its text must keep to.
    pub rule: Rule,
    /// Another spelling.
    pub alias: Option<&'static str>,
    /// What stands there when the caller gives nothing.
    pub filling: Filling,
    /// Fields of the object, or of each item.
    pub fields: Fields,
}

/// The fields of an object, read one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Fields(Reader);

/// The endpoint with this number, in the order of the catalogue.
pub fn endpoint(index: u32) -> Option<Endpoint> {
    let mut table = Reader(crate::catalogue::PACKED);
    for _ in 0..index {
        if table.is_empty() {
            return None;
        }
        table.part();
    }
    (!table.is_empty()).then(|| Endpoint::read(table.part()))
}

/// The endpoint with this name.
pub fn find(name: &str) -> Option<Endpoint> {
    let mut table = Reader(crate::catalogue::PACKED);
    while !table.is_empty() {
        let endpoint = Endpoint::read(table.part());
        if endpoint.name == name {
            return Some(endpoint);
        }
    }
    None
}

impl Endpoint {
    fn read(mut entry: Reader) -> Self {
        let bits = entry.byte();
        let special = special(entry.byte());
        let name = entry.name();
        let path = entry.name();
        Self {
            name,
            path,
            method: if bits & 1 == 0 {
                Method::Get
            } else {
                Method::Post
            },
            proof: match bits >> 1 & 3 {
                0 => Proof::None,
                1 => Proof::Token,
                _ => Proof::Secret,
            },
            form: if bits >> 3 & 1 == 0 {
                Form::Json
            } else {
                Form::Multipart
            },
            reply: if bits >> 4 & 1 == 0 {
                Reply::Json
            } else {
                Reply::Bytes
            },
            repeatable: bits >> 5 & 1 == 1,
            special,
            params: Fields(entry.part()),
        }
    }
}

impl Iterator for Fields {
    type Item = Field;

    fn next(&mut self) -> Option<Field> {
        let reader = &mut self.0;
        if reader.is_empty() {
            return None;
        }
        let bits = reader.byte();
        let extras = reader.byte();
        let has = |bit: u8| extras >> bit & 1 == 1;
        Some(Field {
            name: reader.name(),
            kind: kind(bits & 7),
            required: bits >> 3 & 1 == 1,
            local: bits >> 4 & 1 == 1,
            min: has(0).then(|| reader.number()),
            max: has(1).then(|| reader.number()),
            rule: if has(2) {
                rule(reader.byte())
            } else {
                Rule::None
            },
            alias: has(3).then(|| reader.name()),
            required_if: has(4).then(|| (reader.name(), reader.number() as i32)),
            filling: if has(5) {
                reader.filling()
            } else {
                Filling::None
            },
            fields: Fields(if has(6) { reader.part() } else { Reader(&[]) }),
        })
    }
}

impl Fields {
    /// Whether nothing is known of the fields.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn kind(byte: u8) -> Kind {
    const KINDS: [Kind; 7] = [
        Kind::Text,
        Kind::Number,
        Kind::Boolean,
        Kind::Object,
        Kind::List,
        Kind::Bytes,
        Kind::Any,
    ];
    KINDS.get(usize::from(byte)).copied().unwrap_or(Kind::Any)
}

fn rule(byte: u8) -> Rule {
    const RULES: [Rule; 5] = [
        Rule::None,
        Rule::Scene,
        Rule::Page,
        Rule::NoQuery,
        Rule::Seconds,
    ];
    RULES.get(usize::from(byte)).copied().unwrap_or(Rule::None)
}

fn special(byte: u8) -> Special {
    const SPECIALS: [Special; 21] = [
        Special::None,
        Special::AccessToken,
        Special::AppidInfo,
        Special::UniIdLogin,
        Special::JsapiTicket,
        Special::JsapiSign,
        Special::Login,
        Special::Session,
        Special::UserInfo,
        Special::PhoneNumber,
        Special::UserPhone,
        Special::UserData,
        Special::SignatureCheck,
        Special::SessionSignature,
        Special::TextCheck,
        Special::ImageCheck,
        Special::UniformMessage,
        Special::LiveInfo,
        Special::Shipping,
        Special::CombinedShipping,
        Special::Request,
    ];
    SPECIALS
        .get(usize::from(byte))
        .copied()
        .unwrap_or(Special::None)
}

/// Bytes of the table that are still to be read.
#[derive(Clone, Copy, Debug)]
struct Reader(&'static [u8]);

impl Reader {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn take(&mut self, count: usize) -> &'static [u8] {
        let (head, tail) = self.0.split_at_checked(count).unwrap_or((self.0, &[]));
        self.0 = tail;
        head
    }

    fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or(0)
    }

    fn number(&mut self) -> u32 {
        self.take(4).try_into().map_or(0, u32::from_le_bytes)
    }

    fn name(&mut self) -> &'static str {
        let length = usize::from(self.byte());
        Reader(self.take(length)).text()
    }

    /// A part with its length before it.
    fn part(&mut self) -> Reader {
        let length = self.take(2).try_into().map_or(0, u16::from_le_bytes);
        Reader(self.take(usize::from(length)))
    }

    fn text(&self) -> &'static str {
        core::str::from_utf8(self.0).unwrap_or("")
    }

    fn filling(&mut self) -> Filling {
        match self.byte() {
            0 => Filling::Text(self.name()),
            1 => Filling::Number(self.number() as i32),
            _ => Filling::Appid,
        }
    }
}
