//! Packs the catalogue into bytes while the compiler runs.
//!
//! The catalogue will hold several hundred endpoints. As Rust values each field costs about a hundred
//! bytes, texts for people included; packed it costs its name and two to four bytes. [`crate::table`] reads what is
//! written here, and the two say the same things in the same order:
//!
//! ```text
//! endpoint  length:u16 bits:u8 special:u8 name path params
//! bits      0 POST · 1-2 proof · 3 multipart · 4 bytes · 5 repeatable
//! params    length:u16 field*
//! field     kind+bits:u8 extras:u8 name [min:u32] [max:u32] [rule:u8] [alias] [if: name value:i32] [filling] [params]
//! kind+bits 0-2 kind · 3 required · 4 local
//! extras    0 min · 1 max · 2 rule · 3 alias · 4 required_if · 5 filling · 6 fields
//! filling   0 text | 1 number:i32 | 2
//! name      length:u8 UTF-8        numbers are little-endian
//! ```

use super::model::{Endpoint, Field, Filling, Form, Method, Reply, Rule};

/// Bytes being written; `SIZE` is an upper bound, `length` what was used.
pub(super) struct Packed<const SIZE: usize> {
    bytes: [u8; SIZE],
    /// How many bytes were written.
    pub(super) length: usize,
}

/// Packs all endpoints of all groups, in order.
pub(super) const fn pack<const SIZE: usize>(groups: &[&[Endpoint]]) -> Packed<SIZE> {
    let mut out = Packed {
        bytes: [0; SIZE],
        length: 0,
    };
    let mut group = 0;
    while group < groups.len() {
        let mut index = 0;
        while index < groups[group].len() {
            out.endpoint(&groups[group][index]);
            index += 1;
        }
        group += 1;
    }
    out
}

impl<const SIZE: usize> Packed<SIZE> {
    /// The written bytes, in an array that fits them.
    pub(super) const fn trimmed<const LENGTH: usize>(&self) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        let mut at = 0;
        while at < LENGTH {
            bytes[at] = self.bytes[at];
            at += 1;
        }
        bytes
    }

    const fn endpoint(&mut self, endpoint: &Endpoint) {
        let start = self.reserve_length();
        self.byte(
            (matches!(endpoint.method, Method::Post) as u8)
                | (endpoint.proof as u8) << 1
                | (matches!(endpoint.form, Form::Multipart) as u8) << 3
                | (matches!(endpoint.reply, Reply::Bytes) as u8) << 4
                | (endpoint.repeatable as u8) << 5,
        );
        self.byte(endpoint.special as u8);
        self.name(endpoint.name);
        self.name(endpoint.path);
        self.fields(endpoint.params);
        self.fill_length(start);
    }

    const fn fields(&mut self, fields: &[Field]) {
        let start = self.reserve_length();
        let mut index = 0;
        while index < fields.len() {
            self.field(&fields[index]);
            index += 1;
        }
        self.fill_length(start);
    }

    const fn field(&mut self, field: &Field) {
        self.byte(field.kind as u8 | (field.required as u8) << 3 | (field.local as u8) << 4);
        self.byte(
            (field.min.is_some() as u8)
                | (field.max.is_some() as u8) << 1
                | (!matches!(field.rule, Rule::None) as u8) << 2
                | (!field.alias.is_empty() as u8) << 3
                | (field.required_if.is_some() as u8) << 4
                | (!matches!(field.filling, Filling::None) as u8) << 5
                | (!field.fields.is_empty() as u8) << 6,
        );
        self.name(field.name);
        if let Some(min) = field.min {
            self.number(min);
        }
        if let Some(max) = field.max {
            self.number(max);
        }
        if !matches!(field.rule, Rule::None) {
            self.byte(field.rule as u8);
        }
        if !field.alias.is_empty() {
            self.name(field.alias);
        }
        if let Some((name, value)) = field.required_if {
            self.name(name);
            self.number(value as u32);
        }
        match field.filling {
            Filling::None => {}
            Filling::Text(value) => {
                self.byte(0);
                self.name(value);
            }
            Filling::Number(value) => {
                self.byte(1);
                self.number(value as u32);
            }
            Filling::Appid => self.byte(2),
        }
        if !field.fields.is_empty() {
            self.fields(field.fields);
        }
    }

    const fn byte(&mut self, byte: u8) {
        self.bytes[self.length] = byte;
        self.length += 1;
    }

    const fn number(&mut self, number: u32) {
        self.raw(&number.to_le_bytes());
    }

    const fn name(&mut self, name: &str) {
        assert!(name.len() < 256, "a name, path or default is too long");
        self.byte(name.len() as u8);
        self.raw(name.as_bytes());
    }

    const fn raw(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while at < bytes.len() {
            self.byte(bytes[at]);
            at += 1;
        }
    }

    const fn reserve_length(&mut self) -> usize {
        self.length += 2;
        self.length
    }

    const fn fill_length(&mut self, start: usize) {
        let length = self.length - start;
        assert!(length < 65_536, "an endpoint is too long to pack");
        self.bytes[start - 2] = length as u8;
        self.bytes[start - 1] = (length >> 8) as u8;
    }
}
