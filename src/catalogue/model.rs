//! The words in which an endpoint is written down.
//!
//! Everything here is `const`: an entry is data that the compiler reads, checks and packs (`pack.rs`).
//! Texts for people (`about`, `example`, …) never reach the `.wasm`; the declarations and the
//! reference are made from them.

/// HTTP method that WeChat wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Parameters travel in the query.
    Get,
    /// Parameters travel in the body.
    Post,
}

/// What WeChat wants to see before it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Proof {
    /// Nothing, or what the call itself carries.
    None = 0,
    /// `access_token` of the account, in the query.
    Token = 1,
    /// `appid`, `secret` and `grant_type=authorization_code`, in the query.
    Secret = 2,
}

/// How parameters are put into the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Form {
    /// A JSON object; for GET the query.
    Json = 0,
    /// `multipart/form-data` with one file.
    Multipart = 1,
}

/// What WeChat answers on success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A JSON object.
    Json,
    /// The bytes of a file; JSON only on failure.
    Bytes,
}

/// Which small function of [`crate::special`] a call passes through. Most need none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Special {
    /// An ordinary endpoint: all of it is data.
    None = 0,
    /// Gives the token itself, as a string.
    AccessToken,
    /// Gives the account itself, at once.
    AppidInfo,
    /// Stays out: says what to use instead.
    UniIdLogin,
    /// Gives the ticket, cached as tokens are.
    JsapiTicket,
    /// Signs an address with the ticket.
    JsapiSign,
    /// A login whose account is named by `platform`.
    Login,
    /// Adds the camelCase twins to what a login gives.
    Session,
    /// Asks with the user's own token, and names the picture and the sex as uni-id does.
    UserInfo,
    /// Decrypts here, or asks WeChat for the phone number.
    PhoneNumber,
    /// Decrypts the phone number here.
    UserPhone,
    /// Decrypts here.
    UserData,
    /// Compares a signature here.
    SignatureCheck,
    /// Signs with the session key.
    SessionSignature,
    /// Turns the label of a text check into `code`.
    TextCheck,
    /// Uploads an image, or hands its address to the asynchronous check.
    ImageCheck,
    /// Wraps the message in `mp_template_msg`.
    UniformMessage,
    /// Pages into `start` and `limit`.
    LiveInfo,
    /// `upload_time`, and `item_desc` that are not too long.
    Shipping,
    /// The same for each sub order.
    CombinedShipping,
    /// An endpoint that the caller names.
    Request,
}

/// Type of a field, as JSON has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// A string; a number is sent as it is.
    Text = 0,
    /// A number; a numeric string is sent as it is.
    Number = 1,
    /// `true` or `false`.
    Boolean = 2,
    /// An object, with or without known fields.
    Object = 3,
    /// An array of objects with the fields given, or of anything.
    List = 4,
    /// Bytes: `Buffer`, `Uint8Array`, `ArrayBuffer`. Never sent as JSON.
    Bytes = 5,
    /// Anything.
    Any = 6,
}

/// What a text or number must keep to, beyond its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Rule {
    /// Nothing.
    None = 0,
    /// The characters that a scene may have: digits, letters, `` !#$&'()*+,/:;=?@-._~ ``.
    Scene = 1,
    /// A page without a leading `/` and without a query.
    Page = 2,
    /// A page without a query.
    NoQuery = 3,
    /// Seconds since 1970; milliseconds are refused.
    Seconds = 4,
}

/// A value for a parameter that the caller left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// The parameter stays out.
    None,
    /// A string.
    Text(&'static str),
    /// A number.
    Number(i32),
    /// The appid of the account that the call acts for. Never read from the caller.
    Appid,
}

/// A parameter, or a field of a result.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// WeChat's name of it.
    pub name: &'static str,
    /// What it means, in Chinese.
    pub doc: &'static str,
    /// Its type.
    pub kind: Kind,
    /// Whether WeChat refuses a call without it.
    pub required: bool,
    /// Required only where this other parameter has this value.
    pub required_if: Option<(&'static str, i32)>,
    /// Read by the call's special function, not sent by itself.
    pub local: bool,
    /// Smallest number, or fewest items.
    pub min: Option<u32>,
    /// Largest number, most characters, or most items.
    pub max: Option<u32>,
    /// What its text must keep to.
    pub rule: Rule,
    /// Another spelling that callers use.
    pub alias: &'static str,
    /// What stands there when the caller gives nothing.
    pub filling: Filling,
    /// Strings that WeChat knows here. For the editor; WeChat itself refuses others.
    pub values: &'static [&'static str],
    /// Fields of an object, or of each item of a list.
    pub fields: &'static [Field],
    /// TypeScript type where the kind says too little, such as `Record<string, { value: string }>`.
    pub shape: &'static str,
}

const fn field(kind: Kind, name: &'static str, doc: &'static str) -> Field {
    Field {
        name,
        doc,
        kind,
        required: false,
        required_if: None,
        local: false,
        min: None,
        max: None,
        rule: Rule::None,
        alias: "",
        filling: Filling::None,
        values: &[],
        fields: &[],
        shape: "",
    }
}

/// A string.
pub const fn text(name: &'static str, doc: &'static str) -> Field {
    field(Kind::Text, name, doc)
}
/// A number.
pub const fn number(name: &'static str, doc: &'static str) -> Field {
    field(Kind::Number, name, doc)
}
/// A time in seconds since 1970.
pub const fn seconds(name: &'static str, doc: &'static str) -> Field {
    let mut field = field(Kind::Number, name, doc);
    field.rule = Rule::Seconds;
    field
}
/// `true` or `false`.
pub const fn boolean(name: &'static str, doc: &'static str) -> Field {
    field(Kind::Boolean, name, doc)
}
/// An object.
pub const fn object(name: &'static str, doc: &'static str) -> Field {
    field(Kind::Object, name, doc)
}
/// An array.
pub const fn list(name: &'static str, doc: &'static str) -> Field {
    field(Kind::List, name, doc)
}
/// Bytes.
pub const fn bytes(name: &'static str, doc: &'static str) -> Field {
    field(Kind::Bytes, name, doc)
}
/// Anything.
pub const fn any(name: &'static str, doc: &'static str) -> Field {
    field(Kind::Any, name, doc)
}

impl Field {
    /// WeChat refuses a call without it.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
    /// Required where the parameter `name` is `value`.
    pub const fn required_if(mut self, name: &'static str, value: i32) -> Self {
        self.required_if = Some((name, value));
        self
    }
    /// Not sent by itself.
    pub const fn local(mut self) -> Self {
        self.local = true;
        self
    }
    /// At least this number, or this many items.
    pub const fn min(mut self, min: u32) -> Self {
        self.min = Some(min);
        self
    }
    /// At most this number, this many characters, or this many items.
    pub const fn max(mut self, max: u32) -> Self {
        self.max = Some(max);
        self
    }
    /// Its text keeps to a rule.
    pub const fn rule(mut self, rule: Rule) -> Self {
        self.rule = rule;
        self
    }
    /// Another spelling that is understood.
    pub const fn alias(mut self, alias: &'static str) -> Self {
        self.alias = alias;
        self
    }
    /// The string that stands there when the caller gives nothing.
    pub const fn default_text(mut self, value: &'static str) -> Self {
        self.filling = Filling::Text(value);
        self
    }
    /// The number that stands there when the caller gives nothing.
    pub const fn default_number(mut self, value: i32) -> Self {
        self.filling = Filling::Number(value);
        self
    }
    /// The account's own appid stands there.
    pub const fn account_appid(mut self) -> Self {
        self.filling = Filling::Appid;
        self
    }
    /// The strings that WeChat knows here.
    pub const fn values(mut self, values: &'static [&'static str]) -> Self {
        self.values = values;
        self
    }
    /// The fields of the object, or of each item.
    pub const fn fields(mut self, fields: &'static [Field]) -> Self {
        self.fields = fields;
        self
    }
    /// Its TypeScript type, where the kind says too little.
    pub const fn shape(mut self, shape: &'static str) -> Self {
        self.shape = shape;
        self
    }
}

/// One function of the `weixin` object and the endpoint behind it.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// Its place on the object: `wxacode.getUnlimited`.
    pub name: &'static str,
    /// What it is called, in Chinese; the first line of its documentation.
    pub title: &'static str,
    /// More about it: what it is good for, what to know before.
    pub about: &'static str,
    /// HTTP method.
    pub method: Method,
    /// Path without a leading `/`.
    pub path: &'static str,
    /// What WeChat wants to see.
    pub proof: Proof,
    /// How parameters travel.
    pub form: Form,
    /// What comes back.
    pub reply: Reply,
    /// Whether asking twice does no more than asking once, so that a call may be repeated after a fault.
    pub repeatable: bool,
    /// The function with its own logic, if any.
    pub special: Special,
    /// Parameters, in the order in which they are sent.
    pub params: &'static [Field],
    /// Fields of the answer beside `code`, `msg`, `errcode`, `errmsg`.
    pub result: &'static [Field],
    /// TypeScript type of the whole result, where it is no object with fields.
    pub result_shape: &'static str,
    /// Codes that this endpoint means in its own way.
    pub messages: &'static [(i32, &'static str)],
    /// Codes that it answers, worded by the general table.
    pub codes: &'static [i32],
    /// Quota, where WeChat states one.
    pub quota: &'static str,
    /// Why not to use it any more, and what instead.
    pub deprecated: &'static str,
    /// A call that works as it stands.
    pub example: &'static str,
    /// WeChat's page about it.
    pub source: &'static str,
}

const fn endpoint(
    method: Method,
    name: &'static str,
    path: &'static str,
    title: &'static str,
) -> Endpoint {
    Endpoint {
        name,
        title,
        about: "",
        method,
        path,
        proof: Proof::Token,
        form: Form::Json,
        reply: Reply::Json,
        repeatable: matches!(method, Method::Get),
        special: Special::None,
        params: &[],
        result: &[],
        result_shape: "",
        messages: &[],
        codes: &[],
        quota: "",
        deprecated: "",
        example: "",
        source: "",
    }
}

/// An endpoint that wants GET: parameters in the query, may be repeated.
pub const fn get(name: &'static str, path: &'static str, title: &'static str) -> Endpoint {
    endpoint(Method::Get, name, path, title)
}
/// An endpoint that wants POST: parameters as JSON.
pub const fn post(name: &'static str, path: &'static str, title: &'static str) -> Endpoint {
    endpoint(Method::Post, name, path, title)
}

impl Endpoint {
    /// More about it, in Chinese.
    pub const fn about(mut self, about: &'static str) -> Self {
        self.about = about;
        self
    }
    /// What WeChat wants to see instead of a token.
    pub const fn proof(mut self, proof: Proof) -> Self {
        self.proof = proof;
        self
    }
    /// Sent as a file upload.
    pub const fn multipart(mut self) -> Self {
        self.form = Form::Multipart;
        self
    }
    /// Answers with the bytes of a file.
    pub const fn gives_bytes(mut self) -> Self {
        self.reply = Reply::Bytes;
        self
    }
    /// Asking twice does no harm.
    pub const fn repeatable(mut self, repeatable: bool) -> Self {
        self.repeatable = repeatable;
        self
    }
    /// Passes through a function of its own.
    pub const fn special(mut self, special: Special) -> Self {
        self.special = special;
        self
    }
    /// Its parameters.
    pub const fn params(mut self, params: &'static [Field]) -> Self {
        self.params = params;
        self
    }
    /// The fields of its answer.
    pub const fn result(mut self, result: &'static [Field]) -> Self {
        self.result = result;
        self
    }
    /// The TypeScript type of its result.
    pub const fn result_shape(mut self, shape: &'static str) -> Self {
        self.result_shape = shape;
        self
    }
    /// Codes that mean something of their own here.
    pub const fn says(mut self, messages: &'static [(i32, &'static str)]) -> Self {
        self.messages = messages;
        self
    }
    /// Codes that it answers too.
    pub const fn codes(mut self, codes: &'static [i32]) -> Self {
        self.codes = codes;
        self
    }
    /// Its quota.
    pub const fn quota(mut self, quota: &'static str) -> Self {
        self.quota = quota;
        self
    }
    /// Why not to use it any more.
    pub const fn deprecated(mut self, why: &'static str) -> Self {
        self.deprecated = why;
        self
    }
    /// A call that works as it stands.
    pub const fn example(mut self, example: &'static str) -> Self {
        self.example = example;
        self
    }
    /// WeChat's page about it.
    pub const fn source(mut self, source: &'static str) -> Self {
        self.source = source;
        self
    }
}
