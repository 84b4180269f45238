//! A request being drawn up: everything but the proof of who asks.

use crate::account::Account;
use crate::address::{Query, Target};
use crate::catalogue::model::{Method, Proof, Reply};
use crate::check;
use crate::client::Client;
use crate::failure::Failure;
use crate::host::{Body, Host, Request};
use crate::say;
use crate::table::Endpoint;
use crate::text::{beginning, join};
use crate::value::{Type, Value};

/// What is to be sent, and where.
#[derive(Clone, Debug)]
pub struct Draft<V> {
    /// The endpoint, whose messages word the answer.
    pub endpoint: Endpoint,
    /// GET or POST.
    pub method: Method,
    /// Whether the caller left the method open.
    pub method_is_open: bool,
    /// Where to.
    pub target: Target,
    /// The parameters: the JSON body, or the query of a GET.
    pub fields: V,
    /// A body that is not JSON, in place of `fields`.
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
        endpoint: Endpoint,
        given: &V,
        account: &Account,
    ) -> Result<Self, Failure<V>> {
        Ok(Self {
            endpoint,
            method: endpoint.method,
            method_is_open: false,
            target: Target::known(&client.base_url, endpoint.path),
            fields: check::body(endpoint.params, given, &account.appid)?,
            body: None,
            headers: None,
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
        if self.body.is_some() || self.fields.kind() != Type::Object {
            return Err(Failure::parameter(say!(
                "参数 extra 只能并入 JSON 对象，这次发送的不是"
            )));
        }
        let unreadable = |_| Failure::unreadable("data");
        let sent = self.fields.keys().map_err(unreadable)?;
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
            if value.kind() != Type::Undefined {
                fields.set(&name, value);
            }
        }
        self.fields = fields;
        Ok(())
    }

    /// Whether a field is the function's own, checked and perhaps made of others: nothing may take its place unseen. `sent` are the names of
    /// what is there already.
    fn has(&self, name: &str, sent: &[String]) -> bool {
        let mut params = self.endpoint.params.into_iter();
        params.any(|param| param.name == name || param.alias == Some(name))
            || sent.iter().any(|known| known == name)
            || self.endpoint.proof == Proof::Secret && SECRET_QUERY.contains(&name)
    }

    /// The request, with the proof first in its query.
    pub fn request(&self, proof: &Query) -> Result<Request<V>, Failure<V>> {
        let mut query = proof.clone();
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
            may_be_bytes: self.endpoint.reply == Reply::Bytes,
            may_repeat: false,
        })
    }
}
