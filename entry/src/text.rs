//! An entry as text: a line about the endpoint, then one a parameter. The file that ships can be read.
//!
//! ```text
//! POST wxa/generatescheme promises=openlink
//! .jump_wxa object
//! ..path text rule=no_query
//! ..query text max=1024
//! .expire_type number in=0,1
//! .expire_interval number if=expire_type=1 min=1 max=30
//! ```
//!
//! Each further object is one dot deeper. A word is a flag or `name=value`; in a value, `%XX` stands for a letter that has a meaning here.
//! Reading never fails: what a word does not say is as in an empty entry, and the build reads back whatever it wrote.

use crate::{
    Case, Condition, Endpoint, Field, Filling, Kind, Method, Place, Promises, Proof, Reply, Rule,
    Signature, Test,
};

/// A word of the text and what it stands for.
type Words<T> = [(&'static str, T)];

const PROOFS: &Words<Proof> = &[
    ("secret", Proof::Secret),
    ("user-token", Proof::UserToken),
    ("appid", Proof::Appid),
    ("local", Proof::Nothing),
];
const REPLIES: &Words<Reply> = &[("bytes", Reply::Bytes), ("either", Reply::Either)];
const SIGNATURES: &Words<Signature> = &[
    ("pay", Signature::Pay),
    ("user", Signature::User),
    ("session", Signature::Session),
];
const KINDS: &Words<Kind> = &[
    ("text", Kind::Text),
    ("number", Kind::Number),
    ("seconds", Kind::Seconds),
    ("boolean", Kind::Boolean),
    ("object", Kind::Object),
    ("list", Kind::List),
    ("texts", Kind::Texts),
    ("numbers", Kind::Numbers),
    ("template", Kind::Template),
    ("json", Kind::Json),
    ("file", Kind::File),
    ("any", Kind::Any),
];
const PLACES: &Words<Place> = &[
    ("query", Place::Query),
    ("local", Place::Local),
    ("whole", Place::Whole),
];
const RULES: &Words<Rule> = &[
    ("scene", Rule::Scene),
    ("page", Rule::Page),
    ("no_query", Rule::NoQuery),
    ("url", Rule::Url),
    ("https", Rule::Https),
    ("date", Rule::Date),
    ("ymd", Rule::Ymd),
    ("digits", Rule::Digits),
];

fn meaning<T: Copy>(words: &Words<T>, word: &str) -> Option<T> {
    let mut words = words.iter();
    words
        .find(|(known, _)| *known == word)
        .map(|(_, value)| *value)
}

impl Kind {
    /// The kind that a word of the catalogue names.
    pub fn named(word: &str) -> Option<Self> {
        meaning(KINDS, word)
    }
}

impl Rule {
    /// The rule that a word of the catalogue names.
    pub fn named(word: &str) -> Option<Self> {
        meaning(RULES, word)
    }
}

impl Proof {
    /// The proof that a word of the catalogue names.
    pub fn named(word: &str) -> Option<Self> {
        meaning(PROOFS, word)
    }
}

impl Reply {
    /// The reply that a word of the catalogue names.
    pub fn named(word: &str) -> Option<Self> {
        meaning(REPLIES, word)
    }
}

impl Place {
    /// The place that a word of the catalogue names.
    pub fn named(word: &str) -> Option<Self> {
        meaning(PLACES, word)
    }
}

impl Signature {
    /// The signature that a word of the catalogue names.
    pub fn named(word: &str) -> Option<Self> {
        meaning(SIGNATURES, word)
    }
}

// ---- reading

impl Endpoint {
    /// The endpoint of this name that a text tells of.
    pub fn read(name: &str, text: &str) -> Self {
        let mut endpoint = Endpoint {
            name: name.to_owned(),
            ..Endpoint::default()
        };
        let (head, lines) = pair(text, b'\n');
        endpoint.read_head(head);
        let mut open: Vec<Field> = Vec::new(); // the field that a deeper line belongs to, and those around it
        for line in parts(lines, b'\n') {
            if let Some(rest) = line.strip_prefix("alias ") {
                let (alias, path) = pair(rest, b' ');
                endpoint.aliases.push((alias.to_owned(), path.to_owned()));
            } else if let Some(rest) = line.strip_prefix("instead ") {
                endpoint.instead = rest.to_owned();
            } else {
                let depth = line.bytes().take_while(|byte| *byte == b'.').count();
                close(&mut open, &mut endpoint.params, depth);
                open.push(Field::read(line.get(depth..).unwrap_or_default()));
            }
        }
        close(&mut open, &mut endpoint.params, 1);
        endpoint
    }

    fn read_head(&mut self, line: &str) {
        let mut words = parts(line, b' ');
        if words.next() == Some("GET") {
            self.method = Method::Get;
        }
        self.path = words.next().unwrap_or_default().to_owned();
        for word in words {
            let (name, value) = pair(word, b'=');
            match name {
                "repeatable" => self.repeatable = true,
                "signable" => self.signable = true,
                "twins" => self.twins = true,
                "special" => self.special = value.to_owned(),
                "sign" => self
                    .signatures
                    .extend(parts(value, b'+').filter_map(Signature::named)),
                "one_of" => self.one_of.extend(parts(value, b'|').map(names)),
                "promises" => self.promises = Promises::All(names(value)),
                "any" => self.promises = Promises::Any(names(value)),
                _ => {
                    self.proof = Proof::named(name).unwrap_or(self.proof);
                    self.reply = Reply::named(name).unwrap_or(self.reply);
                }
            }
        }
    }
}

/// Puts fields that are at least as deep as a new one into those that they belong to.
fn close(open: &mut Vec<Field>, params: &mut Vec<Field>, depth: usize) {
    while open.len() >= depth.max(1) {
        let Some(field) = open.pop() else { return };
        match open.last_mut() {
            Some(parent) => parent.fields.push(field),
            None => params.push(field),
        }
    }
}

impl Field {
    fn read(line: &str) -> Self {
        let mut words = parts(line, b' ');
        let mut field = Field {
            name: words.next().unwrap_or_default().to_owned(),
            kind: words.next().and_then(Kind::named).unwrap_or(Kind::Any),
            ..Field::default()
        };
        for word in words {
            let (name, value) = pair(word, b'=');
            let number = || number(value);
            match name {
                "required" => field.required = true,
                "text_or_number" => field.text_or_number = true,
                "if" => field.required_if.push(Condition::read(value)),
                "min" => field.min = number(),
                "max" => field.max = number(),
                "max_bytes" => field.max_bytes = number(),
                "cut" => field.cut = number(),
                "in" => field.values = parts(value, b',').map(unescaped).collect(),
                "case" => field.cases.push(Case::read(value)),
                "rule" => field.rule = Rule::named(value).unwrap_or(Rule::None),
                "as" => field.sent_as = value.to_owned(),
                "alias" => field.aliases.push(value.to_owned()),
                "default" => field.filling = Filling::read(value),
                _ => field.place = Place::named(name).unwrap_or(field.place),
            }
        }
        field
    }
}

impl Condition {
    /// `expire_type=1|2`, `end_date?` where it has to be given, `end_date!` where it must not be.
    fn read(text: &str) -> Self {
        let (field, test) = if let Some(field) = text.strip_suffix('?') {
            (field, Test::Present)
        } else if let Some(field) = text.strip_suffix('!') {
            (field, Test::Absent)
        } else {
            let (field, values) = pair(text, b'=');
            (
                field,
                Test::Is(parts(values, b'|').map(unescaped).collect()),
            )
        };
        Condition {
            field: field.to_owned(),
            test,
        }
    }
}

impl Case {
    /// `delivery_mode=1;max=1`: a condition, and what holds then.
    fn read(text: &str) -> Self {
        let (condition, limits) = pair(text, b';');
        let mut case = Case {
            condition: Condition::read(condition),
            min: None,
            max: None,
            values: Vec::new(),
        };
        for limit in parts(limits, b';') {
            let (name, value) = pair(limit, b'=');
            match name {
                "min" => case.min = number(value),
                "max" => case.max = number(value),
                _ => case.values = parts(value, b',').map(unescaped).collect(),
            }
        }
        case
    }
}

impl Filling {
    fn read(text: &str) -> Self {
        match pair(text, b':') {
            ("text", value) => Filling::Text(unescaped(value)),
            ("number", value) => {
                number(value).map_or(Filling::None, |number| Filling::Number(number as i32))
            }
            ("boolean", value) => Filling::Boolean(value == "true"),
            ("appid", _) => Filling::Appid,
            ("appsecret", _) => Filling::Secret,
            ("official-appid", _) => Filling::OfficialAppid,
            ("now", _) => Filling::Now,
            _ => Filling::None,
        }
    }
}

fn pair(text: &str, mark: u8) -> (&str, &str) {
    let at = text.bytes().position(|byte| byte == mark);
    let split = at.and_then(|at| Some((text.get(..at)?, text.get(at + 1..)?)));
    split.unwrap_or((text, ""))
}

/// What stands between the marks; nothing of an empty text.
fn parts(text: &str, mark: u8) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (part, behind) = pair(rest, mark);
        rest = behind;
        Some(part)
    })
}

fn number(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let add = |sum: i64, byte: u8| sum.wrapping_mul(10).wrapping_add(i64::from(byte & 15));
    (!digits.is_empty()).then(|| sign * digits.bytes().fold(0, add))
}

fn names(text: &str) -> Vec<String> {
    parts(text, b'+').map(str::to_owned).collect()
}

fn unescaped(text: &str) -> String {
    let (before, mut rest) = pair(text, b'%');
    let mut whole = before.to_owned();
    while let Some((code, behind)) = rest.split_at_checked(2) {
        let digit = |byte: u8| (byte & 15) + 9 * (byte >> 6);
        let letter = code.bytes().fold(0, |sum, byte| sum << 4 | digit(byte));
        let (part, next) = pair(behind, b'%');
        whole.push(char::from(letter));
        whole.push_str(part);
        rest = next;
    }
    whole
}

// ---- writing

#[cfg(not(target_family = "wasm"))]
mod write {
    use super::*;

    impl Endpoint {
        /// The text that [`Endpoint::read`] reads.
        pub fn write(&self) -> String {
            let method = if self.method == Method::Get {
                "GET"
            } else {
                "POST"
            };
            let mut head = vec![method.to_owned(), self.path.clone()];
            head.extend(word(PROOFS, self.proof));
            head.extend(word(REPLIES, self.reply));
            for (flag, name) in [
                (self.repeatable, "repeatable"),
                (self.signable, "signable"),
                (self.twins, "twins"),
            ] {
                head.extend(flag.then(|| name.to_owned()));
            }
            if !self.special.is_empty() {
                head.push(format!("special={}", self.special));
            }
            let signatures: Vec<String> = self
                .signatures
                .iter()
                .filter_map(|&signature| word(SIGNATURES, signature))
                .collect();
            if !signatures.is_empty() {
                head.push(format!("sign={}", signatures.join("+")));
            }
            let one_of: Vec<String> = self.one_of.iter().map(|names| names.join("+")).collect();
            if !one_of.is_empty() {
                head.push(format!("one_of={}", one_of.join("|")));
            }
            match &self.promises {
                Promises::All(names) if !names.is_empty() => {
                    head.push(format!("promises={}", names.join("+")))
                }
                Promises::Any(names) if !names.is_empty() => {
                    head.push(format!("any={}", names.join("+")))
                }
                _ => {}
            }
            let mut lines = vec![head.join(" ")];
            lines.extend(
                self.aliases
                    .iter()
                    .map(|(alias, path)| format!("alias {alias} {path}")),
            );
            if !self.instead.is_empty() {
                lines.push(format!("instead {}", self.instead));
            }
            for field in &self.params {
                field.write(1, &mut lines);
            }
            lines.join("\n")
        }
    }

    impl Field {
        fn write(&self, depth: usize, lines: &mut Vec<String>) {
            let mut words = vec![".".repeat(depth) + &self.name];
            words.extend(word(KINDS, self.kind));
            words.extend(word(PLACES, self.place));
            words.extend(self.required.then(|| "required".to_owned()));
            words.extend(self.text_or_number.then(|| "text_or_number".to_owned()));
            words.extend(
                self.required_if
                    .iter()
                    .map(|condition| format!("if={}", condition.write())),
            );
            for (name, number) in [
                ("min", self.min),
                ("max", self.max),
                ("max_bytes", self.max_bytes),
                ("cut", self.cut),
            ] {
                words.extend(number.map(|number| format!("{name}={number}")));
            }
            if !self.values.is_empty() {
                let values: Vec<String> = self.values.iter().map(|value| escaped(value)).collect();
                words.push(format!("in={}", values.join(",")));
            }
            words.extend(
                self.cases
                    .iter()
                    .map(|case| format!("case={}", case.write())),
            );
            words.extend(word(RULES, self.rule).map(|rule| format!("rule={rule}")));
            if !self.sent_as.is_empty() {
                words.push(format!("as={}", self.sent_as));
            }
            words.extend(self.aliases.iter().map(|alias| format!("alias={alias}")));
            words.extend(
                self.filling
                    .write()
                    .map(|filling| format!("default={filling}")),
            );
            lines.push(words.join(" "));
            for field in &self.fields {
                field.write(depth + 1, lines);
            }
        }
    }

    impl Case {
        fn write(&self) -> String {
            let mut text = self.condition.write();
            for (name, number) in [("min", self.min), ("max", self.max)] {
                text.extend(number.map(|number| format!(";{name}={number}")));
            }
            if !self.values.is_empty() {
                let values: Vec<String> = self.values.iter().map(|value| escaped(value)).collect();
                text.push_str(&format!(";in={}", values.join(",")));
            }
            text
        }
    }

    impl Condition {
        fn write(&self) -> String {
            match &self.test {
                Test::Present => format!("{}?", self.field),
                Test::Absent => format!("{}!", self.field),
                Test::Is(values) => {
                    let values: Vec<String> = values.iter().map(|value| escaped(value)).collect();
                    format!("{}={}", self.field, values.join("|"))
                }
            }
        }
    }

    impl Filling {
        fn write(&self) -> Option<String> {
            Some(match self {
                Filling::None => return None,
                Filling::Text(text) => format!("text:{}", escaped(text)),
                Filling::Number(number) => format!("number:{number}"),
                Filling::Boolean(boolean) => format!("boolean:{boolean}"),
                Filling::Appid => "appid".to_owned(),
                Filling::Secret => "appsecret".to_owned(),
                Filling::OfficialAppid => "official-appid".to_owned(),
                Filling::Now => "now".to_owned(),
            })
        }
    }

    fn word<T: Copy + PartialEq>(words: &Words<T>, value: T) -> Option<String> {
        let mut words = words.iter();
        words
            .find(|(_, known)| *known == value)
            .map(|(word, _)| (*word).to_owned())
    }

    fn escaped(text: &str) -> String {
        let mut escaped = String::new();
        for letter in text.chars() {
            match letter {
                ' ' | ',' | '|' | ';' | '%' | '?' | '!' | '\n' => {
                    escaped.push_str(&format!("%{:02X}", letter as u32))
                }
                letter => escaped.push(letter),
            }
        }
        escaped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_back() {
        let text = "GET a/b secret either repeatable signable twins special=login sign=pay+user one_of=a|b+c any=x+y\n\
                    alias phone phone_info.phoneNumber\n\
                    instead 请用 别的\n\
                    .a object required\n\
                    ..b list min=1 max=15\n\
                    ...c text if=d=1|x%20y if=e? if=f! max_bytes=3 cut=120 in=1,a%2Cb case=d=1;min=1;max=2;in=1,2 case=e?;max=1 rule=no_query as=g.h alias=i alias=j default=text:zh%20CN\n\
                    ..k number query text_or_number default=number:-2\n\
                    .l file local default=official-appid\n\
                    .m any whole default=boolean:true";
        let endpoint = Endpoint::read("n.o", text);
        assert_eq!(endpoint.write(), text);
        assert_eq!(Endpoint::read("n.o", &endpoint.write()), endpoint);
        assert_eq!(endpoint.params.len(), 3);
        assert_eq!(endpoint.params[0].fields[0].fields[0].values, ["1", "a,b"]);
        assert_eq!(endpoint.params[0].fields[1].filling, Filling::Number(-2));
    }

    #[test]
    fn any_text_is_read_without_a_panic() {
        for text in [
            "",
            "\n\n",
            "POST",
            ". \n....x\n.y",
            "GET a sign= in=%\n.x text in=% if= default=x",
            "中 文 =中",
        ] {
            Endpoint::read("", text);
        }
    }
}
