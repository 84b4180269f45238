//! What the running core knows of an endpoint: where it is, what travels where, and what WeChat refuses.
//!
//! The catalogue is read natively, when the package is built; each of its entries becomes a small text in a file of the package that is
//! read when its function is first called. The build writes that text and the core reads it, both by this crate.

#![deny(missing_docs)]

mod text;

/// HTTP method that WeChat wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Method {
    /// Parameters travel in the query.
    Get,
    /// Parameters travel in the body, but for those whose [`Place`] is the query.
    #[default]
    Post,
}

/// Whose secret or token opens the endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Proof {
    /// `access_token` of the account, in the query.
    #[default]
    Token,
    /// `appid`, `secret` and `grant_type=authorization_code`, in the query.
    Secret,
    /// The token of a user, which the caller hands over as `access_token`.
    UserToken,
    /// `appid` alone, in the query.
    Appid,
    /// Nothing: the call is answered here, without the network.
    Nothing,
}

/// What a success is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Reply {
    /// A JSON object.
    #[default]
    Json,
    /// The bytes of a file; JSON only on failure.
    Bytes,
    /// One or the other, as the case may be.
    Either,
}

/// A signature beside the token, in the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
    /// `pay_sig`: by the payment key of the account.
    Pay,
    /// `signature`: over the body, by the user's session key.
    User,
    /// `signature` over nothing, by the user's session key, with `sig_method`.
    Session,
}

/// An endpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Endpoint {
    /// Its place on the object: `wxacode.getUnlimited`.
    pub name: String,
    /// HTTP method.
    pub method: Method,
    /// Path without a leading `/`; empty for what needs no request.
    pub path: String,
    /// Whose secret or token opens it.
    pub proof: Proof,
    /// What a success is.
    pub reply: Reply,
    /// Whether asking twice does no more than asking once, so that a call may be repeated after a fault.
    pub repeatable: bool,
    /// The name of its row in the core's table of functions with logic of their own; empty for most.
    pub special: String,
    /// Signatures beside the token.
    pub signatures: Vec<Signature>,
    /// Whether WeChat takes it signed and encrypted.
    pub signable: bool,
    /// Alternatives, of which one has to be given completely.
    pub one_of: Vec<Vec<String>>,
    /// Parameters, in the order in which they are sent.
    pub params: Vec<Field>,
    /// What a success without `errcode` is known by.
    pub promises: Promises,
    /// Fields that the result has under a second name: the name, and the path of the field.
    pub aliases: Vec<(String, String)>,
    /// Whether each `snake_case` field of the result gets a camelCase twin.
    pub twins: bool,
    /// Why the function is not there and what to use instead, as it is said to the user.
    pub instead: String,
}

/// Fields by which a success is known that has no `errcode`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Promises {
    /// All of these are there.
    All(Vec<String>),
    /// One of these is there at least.
    Any(Vec<String>),
}

impl Default for Promises {
    fn default() -> Self {
        Promises::All(Vec::new())
    }
}

/// Type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Kind {
    /// A string.
    #[default]
    Text,
    /// A number.
    Number,
    /// A time in seconds since 1970.
    Seconds,
    /// `true` or `false`.
    Boolean,
    /// An object, with or without known fields.
    Object,
    /// An array of objects with the fields given, or of anything.
    List,
    /// An array of strings.
    Texts,
    /// An array of numbers.
    Numbers,
    /// The data of a template message: `{ thing1: { value } }`.
    Template,
    /// A string that holds JSON; an object is written as one.
    Json,
    /// The bytes of a file: `Buffer`, `Uint8Array`, `Blob`, data URL, base64, stream.
    File,
    /// Anything.
    Any,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Place {
    /// In the query of a GET, the JSON or the form of a POST.
    #[default]
    Body,
    /// In the query, whatever the method.
    Query,
    /// Nowhere: the function's own logic reads it.
    Local,
    /// It is the whole body: the other parameters are in the query.
    Whole,
}

/// What a text must keep to, beyond its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Rule {
    /// Nothing.
    #[default]
    None,
    /// The characters that a scene may have: digits, letters, `` !#$&'()*+,/:;=?@-._~ ``.
    Scene,
    /// A page without a leading `/` and without a query.
    Page,
    /// A page without a query.
    NoQuery,
    /// An address that begins with `http://` or `https://`.
    Url,
    /// An address that begins with `https://`.
    Https,
    /// A day as `2026-07-31`.
    Date,
    /// A day as `20260731`.
    Ymd,
    /// Digits alone.
    Digits,
}

/// A value for a parameter that the caller left out.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Filling {
    /// The parameter stays out.
    #[default]
    None,
    /// A string.
    Text(String),
    /// A number.
    Number(i32),
    /// `true` or `false`.
    Boolean(bool),
    /// The appid of the account that the call acts for. Never read from the caller.
    Appid,
    /// The secret of that account. Never read from the caller.
    Secret,
    /// The appid of the configuration's official account.
    OfficialAppid,
    /// The moment, as `2022-12-15T13:29:35.120+08:00`.
    Now,
}

/// In which case a field is required.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The other field: a sibling, else one of an enclosing object.
    pub field: String,
    /// What it has to be.
    pub test: Test,
}

/// What the field of a [`Condition`] has to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// One of these values.
    Is(Vec<String>),
    /// Given.
    Present,
    /// Not given.
    Absent,
}

/// Limits that hold in some cases only.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// When they hold.
    pub condition: Condition,
    /// As in [`Field`].
    pub min: Option<i64>,
    /// As in [`Field`].
    pub max: Option<i64>,
    /// As in [`Field`].
    pub values: Vec<String>,
}

/// A parameter, or a field of one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Field {
    /// WeChat's name of it.
    pub name: String,
    /// Its type.
    pub kind: Kind,
    /// Where it travels.
    pub place: Place,
    /// The dotted path under which it is sent, where that is not its name.
    pub sent_as: String,
    /// Whether WeChat refuses a call without it.
    pub required: bool,
    /// Cases in which WeChat refuses a call without it.
    pub required_if: Vec<Condition>,
    /// Smallest number, or fewest items.
    pub min: Option<i64>,
    /// Largest number, most characters, or most items.
    pub max: Option<i64>,
    /// Most bytes, of a text as UTF-8 or of a file.
    pub max_bytes: Option<i64>,
    /// Characters to which a longer text is cut, three dots included.
    pub cut: Option<i64>,
    /// The values that there are; empty where anything goes.
    pub values: Vec<String>,
    /// Limits that hold in some cases only.
    pub cases: Vec<Case>,
    /// What its text must keep to.
    pub rule: Rule,
    /// Whether a text and a number are the same to WeChat.
    pub text_or_number: bool,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// What stands there when the caller gives nothing.
    pub filling: Filling,
    /// Fields of the object, or of each item.
    pub fields: Vec<Field>,
}

impl Field {
    /// Whether this is its name or one of its aliases.
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.aliases.iter().any(|alias| alias == name)
    }
}
