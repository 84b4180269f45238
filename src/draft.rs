//! A request being drawn up: everything but the proof of who asks.

use crate::account::Account;
use crate::address::{Query, Target};
use crate::check::{self, Fillings, Gathered};
use crate::client::Client;
use crate::failure::Failure;
use crate::host::{Body, Host, Request};
use crate::platform::Platform;
use crate::say;
use crate::text::{beginning, join};
use crate::value::{Type, Value};
use std::rc::Rc;
use weixin_entry::{Endpoint, Method, Proof, Reply};

/// What is to be sent, and where.
#[derive(Clone, Debug)]
pub struct Draft<V> {
    /// The endpoint, whose messages word the answer.
    pub endpoint: Rc<Endpoint>,
    /// GET or POST.
    pub method: Method,
    /// Whether the caller left the method open.
    pub method_is_open: bool,
    /// Whether it may be sent again after a fault.
    pub repeatable: bool,
    /// Where to.
    pub target: Target,
    /// What is in the query of a POST.
    pub query: V,
    /// The parameters: the JSON body, the texts of a form, or the query of a GET.
    pub fields: V,
    /// Files, which make the body a form.
    pub files: Vec<V>,
    /// A body that is not made of `fields`.
    pub body: Option<Body<V>>,
    /// Headers that the caller adds.
    pub headers: Option<V>,
}

/// What the query of a login has beside its parameters.
const SECRET_QUERY: [&str; 3] = ["appid", "secret", "grant_type"];

impl<V: Value> Draft<V> {
    /// The parameters checked and gathered as the catalogue says.
    pub fn new<H: Host<Value = V>>(
        client: &Client<H>,
        endpoint: Rc<Endpoint>,
        given: &V,
        account: &Account,
    ) -> Result<Self, Failure<V>> {
        let gathered = check::gather(&endpoint, given, &Surroundings { client, account })?;
        let Gathered {
            query,
            body,
            whole,
            files,
        } = gathered;
        Ok(Self {
            method: endpoint.method,
            method_is_open: false,
            repeatable: endpoint.repeatable,
            target: Target::known(&client.base_url, &endpoint.path),
            query,
            fields: body,
            files,
            body: whole.map(Body::Json),
            headers: None,
            endpoint,
        })
    }

    /// The same with GET.
    pub fn turn_to_get(&mut self) {
        self.method = Method::Get;
        self.method_is_open = false;
    }

    /// Adds fields that the catalogue does not know.
    pub fn add(&mut self, extra: Option<&V>) -> Result<(), Failure<V>> {
        let Some(extra) = extra else { return Ok(()) };
        if self.body.is_some() || self.fields.type_of() != Type::Object {
            return Err(Failure::parameter(say!(
                "参数 extra 只能并入 JSON 对象，这次发送的不是"
            )));
        }
        let unreadable = |_| Failure::unreadable("data");
        let mut sent = self.fields.keys().map_err(unreadable)?;
        sent.extend(self.query.keys().map_err(unreadable)?);
        let mut fields = self.fields.copy().map_err(unreadable)?;
        for name in extra.keys().map_err(|_| Failure::unreadable("extra"))? {
            let value = extra
                .get(&name)
                .map_err(|_| Failure::unreadable(&join(&["extra.", &name])))?;
            if self.has(&name, &sent) {
                return Err(Failure::parameter(say!(
                    "参数 extra 里的 {} 是这个函数自己的参数：请直接传它。extra 只放函数还没有的",
                    beginning(&name, 40)
                )));
            }
            if value.type_of() != Type::Undefined {
                fields.set(&name, value);
            }
        }
        self.fields = fields;
        Ok(())
    }

    /// Whether a field is the function's own, checked and perhaps made of others: nothing may take its place unseen. `sent` are the names of
    /// what is there already.
    fn has(&self, name: &str, sent: &[String]) -> bool {
        let mut params = self.endpoint.params.iter();
        params.any(|param| param.is_called(name) || param.sent_as == name)
            || sent.iter().any(|known| known == name)
            || self.endpoint.proof == Proof::Secret && SECRET_QUERY.contains(&name)
    }

    /// The request, with the proof first in its query.
    pub fn request(&self, proof: &Query) -> Result<Request<V>, Failure<V>> {
        let mut query = proof.clone();
        query.push_all(&self.query)?;
        if self.method == Method::Get {
            query.push_all(&self.fields)?;
        }
        if self.endpoint.proof == Proof::Secret {
            query.push("grant_type", "authorization_code");
        }
        Ok(Request {
            method: self.method,
            url: self.target.with(&query),
            body: match (&self.body, self.method) {
                (_, Method::Get) => Body::None,
                (Some(body), _) => body.clone(),
                (None, _) => Body::Json(self.fields.clone()),
            },
            headers: self.headers.clone(),
            may_be_bytes: self.endpoint.reply != Reply::Json,
            may_repeat: false,
            signing: None,
        })
    }

    /// The parts of the form that the files make of the body: texts, then files.
    pub fn form_parts(&self) -> Option<V> {
        if self.files.is_empty() {
            return None;
        }
        let mut parts = Vec::new();
        for name in self.fields.keys().unwrap_or_default() {
            let value = self.fields.property(&name);
            let Some(text) = value.as_query() else {
                continue;
            };
            let mut part = V::object();
            part.set("name", V::text(&name));
            part.set("value", V::text(&text));
            parts.push(part);
        }
        parts.extend(self.files.iter().cloned());
        Some(V::list(parts))
    }
}

/// Where values come from that the caller does not give.
struct Surroundings<'a, H: Host> {
    client: &'a Client<H>,
    account: &'a Account,
}

impl<H: Host> Fillings<H::Value> for Surroundings<'_, H> {
    fn account(&self) -> &Account {
        self.account
    }

    fn official_appid(&self) -> Result<String, Failure<H::Value>> {
        let Client { accounts, host, .. } = self.client;
        Ok(accounts
            .resolve(host, Platform::OfficialAccount, None, None)?
            .appid)
    }

    /// RFC 3339 with milliseconds, in Beijing's time.
    fn now(&self) -> String {
        const EIGHT_HOURS: f64 = 8.0 * 3_600_000.0;
        let host = &self.client.host;
        let date = host.iso_date(host.now() + EIGHT_HOURS);
        join(&[date.strip_suffix('Z').unwrap_or(&date), "+08:00"])
    }
}
