//! The world as the loader hands it over: one object with a few methods.

use crate::errcode::Place;
use crate::host::{
    Answer, Bell, Body, Cause, Content, Credentials, Fault, Host, Lock, Request, StoreFault, Work,
};
use crate::numbers;
use crate::say::Said;
use crate::text::join;
use crate::value::{Type, Value};
use js_sys::{Date, Math, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortSignal;
use weixin_entry::Method;

#[wasm_bindgen]
extern "C" {
    /// The loader's object (`pkg-template/loader/host.js`).
    pub type Loader;

    #[wasm_bindgen(method)]
    fn begin(
        this: &Loader,
        url: &str,
        post: bool,
        payload: u8,
        body: &JsValue,
        headers: &JsValue,
        may_be_file: bool,
        may_repeat: bool,
        signs: u8,
        appid: Option<&str>,
        path: Option<&str>,
        session_key: Option<&str>,
    ) -> Exchange;
    #[wasm_bindgen(method, js_name = makeForm)]
    fn make_form(this: &Loader, parts: &JsValue) -> Exchange;
    #[wasm_bindgen(method, js_name = signPayment)]
    fn sign_payment(this: &Loader, sort: &str, given: &JsValue) -> Exchange;
    #[wasm_bindgen(method, catch)]
    fn cutoff(
        this: &Loader,
        milliseconds: u32,
        signal: Option<AbortSignal>,
    ) -> Result<Cutoff, JsValue>;

    #[wasm_bindgen(method)]
    fn bell(this: &Loader) -> Gong;

    #[wasm_bindgen(method, catch, js_name = cacheNow)]
    fn cache_now(this: &Loader, key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = cacheGet)]
    fn cache_get(this: &Loader, key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = cacheSet)]
    fn cache_set(this: &Loader, key: &str, text: &str, seconds: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = cacheDelete)]
    fn cache_delete(this: &Loader, key: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = cacheLock)]
    fn cache_lock(this: &Loader, key: &str, milliseconds: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = cacheUnlock)]
    fn cache_unlock(this: &Loader, key: &str, claim: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn config(this: &Loader) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = callingApp)]
    fn calling_app(this: &Loader) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn credentials(
        this: &Loader,
        appid: Option<&str>,
        secret: Option<&str>,
    ) -> Result<JsValue, JsValue>;

    /// `undefined` where there is no such function.
    #[wasm_bindgen(method)]
    fn entry(this: &Loader, function: &str) -> JsValue;
    #[wasm_bindgen(method)]
    fn words(this: &Loader, said: &JsValue) -> String;
    #[wasm_bindgen(method)]
    fn meaning(this: &Loader, place: &str, code: i32) -> JsValue;

    /// `undefined` where it is no JSON.
    #[wasm_bindgen(method, js_name = parseJson)]
    fn parse_json(this: &Loader, text: &str) -> JsValue;

    #[wasm_bindgen(method)]
    fn listens(this: &Loader) -> bool;
    #[wasm_bindgen(method)]
    fn emit(this: &Loader, event: &JsValue);

    /// A request under way (`exchange.js`).
    type Exchange;
    #[wasm_bindgen(method, getter)]
    fn done(this: &Exchange) -> Promise;
    #[wasm_bindgen(method, js_name = giveUp)]
    fn give_up(this: &Exchange);

    /// What an exchange ends in.
    type Outcome;
    #[wasm_bindgen(method, getter)]
    fn status(this: &Outcome) -> u16;
    #[wasm_bindgen(method, getter)]
    fn sort(this: &Outcome) -> u8;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Outcome) -> JsValue;
    /// What the caller's own fetch threw: texts `name`, `message` and `stack`.
    #[wasm_bindgen(method, getter)]
    fn cause(this: &Outcome) -> JsValue;

    /// A call's time (`cutoff.js`).
    type Cutoff;
    #[wasm_bindgen(method, getter, js_name = done)]
    fn over(this: &Cutoff) -> Promise;
    #[wasm_bindgen(method)]
    fn cancel(this: &Cutoff);
}

#[wasm_bindgen]
extern "C" {
    /// A promise, and what resolves it (`bell.js`).
    type Gong;
    #[wasm_bindgen(method, getter, js_name = done)]
    fn rung(this: &Gong) -> Promise;
    #[wasm_bindgen(method)]
    fn ring(this: &Gong);
}

/// Takes back what nobody waits for any more.
struct Guard<F: FnMut()>(F);

impl<F: FnMut()> Drop for Guard<F> {
    fn drop(&mut self) {
        (self.0)();
    }
}

/// The world of one instance.
pub struct World(Loader);

impl World {
    pub(super) fn new(loader: Loader) -> Self {
        Self(loader)
    }

    /// Time running; whether the signal ended it. A signal that throws is none.
    async fn wait(&self, milliseconds: u32, signal: Option<AbortSignal>) -> bool {
        let Ok(cutoff) = self.0.cutoff(milliseconds, signal) else {
            return false;
        };
        let _guard = Guard(|| cutoff.cancel());
        let over = JsFuture::from(cutoff.over()).await;
        over.is_ok_and(|which| which.as_f64() == Some(numbers::ABORTED.into()))
    }
}

impl Host for World {
    type Value = JsValue;

    async fn form(&self, parts: JsValue) -> Result<JsValue, Fault> {
        made(&self.0.make_form(&parts)).await
    }

    async fn payment_signature(&self, sort: &str, given: &JsValue) -> Result<JsValue, Fault> {
        made(&self.0.sign_payment(sort, given)).await
    }

    async fn send(&self, request: &Request<JsValue>) -> Result<Answer<JsValue>, Fault> {
        let (payload, body) = match &request.body {
            Body::None => (numbers::NO_BODY, &JsValue::UNDEFINED),
            Body::Json(value) => (numbers::AS_JSON, value),
            Body::Raw(value) => (numbers::AS_IT_IS, value),
            Body::Form(bytes) => (numbers::AS_FORM, bytes),
        };
        let signing = request.signing.as_ref();
        let exchange = self.0.begin(
            &request.url,
            request.method == Method::Post,
            payload,
            body,
            request.headers.as_ref().unwrap_or(&JsValue::UNDEFINED),
            request.may_be_bytes,
            request.may_repeat,
            signing.map_or(0, |signing| signing.signs),
            signing.map(|signing| signing.appid.as_str()),
            signing.map(|signing| signing.path.as_str()),
            signing.and_then(|signing| signing.session_key.as_deref()),
        );
        ended(&exchange).await
    }

    async fn cutoff(&self, timeout: u32, signal: Option<JsValue>) -> Fault {
        let signal = signal.map(JsCast::unchecked_into);
        if self.wait(timeout, signal).await {
            Fault::Aborted
        } else {
            Fault::Timeout(timeout)
        }
    }

    fn peek(&self, key: &str) -> Option<String> {
        self.0.cache_now(key).ok()?.as_string()
    }

    async fn load(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let value = settled(self.0.cache_get(key)).await?;
        match value.type_of() {
            Type::Undefined | Type::Null => Ok(None),
            Type::Text => Ok(value.as_string()),
            other => Err(StoreFault(join(&[
                "缓存里的不是字符串，而是",
                other.chinese(),
            ]))),
        }
    }

    async fn save(&self, key: &str, text: &str, seconds: u32) -> Result<(), StoreFault> {
        settled(self.0.cache_set(key, text, seconds))
            .await
            .map(drop)
    }

    async fn forget(&self, key: &str) -> Result<(), StoreFault> {
        settled(self.0.cache_delete(key)).await.map(drop)
    }

    async fn lock(&self, key: &str, milliseconds: u32) -> Result<Lock, StoreFault> {
        let answer = settled(self.0.cache_lock(key, milliseconds)).await?;
        Ok(match answer.as_string() {
            Some(claim) if !claim.is_empty() => Lock::Won(claim),
            _ if answer.is_undefined() => Lock::Unknown,
            _ => Lock::Held,
        })
    }

    async fn unlock(&self, key: &str, claim: &str) -> Result<(), StoreFault> {
        settled(self.0.cache_unlock(key, claim)).await.map(drop)
    }

    fn now(&self) -> f64 {
        Date::now()
    }

    fn iso_date(&self, milliseconds: f64) -> String {
        Date::new(&milliseconds.into()).to_iso_string().into()
    }

    fn random(&self) -> f64 {
        Math::random()
    }

    async fn sleep(&self, milliseconds: u32) {
        self.wait(milliseconds, None).await;
    }

    fn bell(&self) -> Bell {
        let gong = self.0.bell();
        let rung = JsFuture::from(gong.rung());
        Bell {
            ring: Box::new(move || gong.ring()),
            rung: Box::pin(async move { drop(rung.await) }),
        }
    }

    fn spawn(&self, work: Work<()>) {
        spawn_local(work);
    }

    fn surrounding_config(&self) -> Result<Option<JsValue>, Option<String>> {
        let told = |error: JsValue| error.text_at("weixinConfig");
        let config = self.0.config().map_err(told)?;
        Ok((!config.is_nothing()).then_some(config))
    }

    fn calling_app(&self) -> Option<String> {
        self.0.calling_app().ok()?.as_string()
    }

    fn credentials(&self, given: Credentials) -> Result<Credentials, String> {
        let (appid, secret) = (given.appid.as_deref(), given.secret.as_deref());
        let refused = |error: JsValue| error.text_at("msg").unwrap_or_default();
        let pair = self.0.credentials(appid, secret).map_err(refused)?;
        Ok(Credentials {
            appid: pair.text_at("appid"),
            secret: pair.text_at("appsecret"),
        })
    }

    fn parse(&self, json: &str) -> Option<JsValue> {
        let value = self.0.parse_json(json);
        (!value.is_undefined()).then_some(value)
    }

    fn entry(&self, function: &str) -> Option<String> {
        self.0.entry(function).as_string()
    }

    fn words(&self, said: &Said) -> String {
        self.0.words(&as_data(said))
    }

    fn meaning(&self, place: Place<'_>, code: i32) -> Option<String> {
        let place = match place {
            Place::Token => "token",
            Place::Function(name) => name,
            Place::GivenToken(name) => &join(&["given:", name]),
        };
        self.0.meaning(place, code).as_string()
    }

    fn listens(&self) -> bool {
        self.0.listens()
    }

    fn emit(&self, event: JsValue) {
        self.0.emit(&event);
    }
}

/// What the loader makes in its own time.
async fn made(making: &Exchange) -> Result<JsValue, Fault> {
    match ended(making).await?.content {
        Content::Json(value) => Ok(value),
        _ => Err(Fault::Unwritable(String::new())), // the loader gives nothing else
    }
}

/// What came of an exchange. Dropping the future gives it up.
async fn ended(exchange: &Exchange) -> Result<Answer<JsValue>, Fault> {
    let _guard = Guard(|| exchange.give_up());
    let outcome = JsFuture::from(exchange.done()).await;
    let Ok(outcome) = outcome else {
        return Err(Fault::Connection(String::new()));
    };
    let outcome: Outcome = outcome.unchecked_into();
    let value = outcome.value();
    let text = || value.as_string().unwrap_or_default();
    let content = match outcome.sort() {
        numbers::JSON_ANSWER => Content::Json(value),
        numbers::FILE_ANSWER => Content::Bytes(value),
        numbers::TEXT_ANSWER => Content::Text(text()),
        numbers::EMPTY_ANSWER => Content::Empty,
        numbers::NO_TRANSPORT => return Err(Fault::NoTransport(text())),
        numbers::REFUSED => return Err(Fault::Refused(text())),
        numbers::DNS => return Err(Fault::Dns(text())),
        numbers::REDIRECT => return Err(Fault::Redirect),
        numbers::TOO_LARGE => return Err(Fault::TooLarge),
        numbers::UNWRITABLE => return Err(Fault::Unwritable(text())),
        numbers::BAD_FETCH => return Err(Fault::BadFetch(text(), cause_of(&outcome.cause()))),
        numbers::BAD_FORM => return Err(Fault::BadForm(text())),
        numbers::FORGED => return Err(Fault::Forged(text())),
        numbers::UNSIGNED => return Err(Fault::Unsigned(text())),
        _ => return Err(Fault::Connection(text())),
    };
    Ok(Answer {
        status: outcome.status(),
        content,
    })
}

fn cause_of(thrown: &JsValue) -> Option<Cause> {
    let text = |name| thrown.text_at(name).unwrap_or_default();
    (!thrown.is_undefined()).then(|| Cause {
        name: text("name"),
        message: text("message"),
        stack: text("stack"),
    })
}

/// What a store gave, at once or as a promise.
async fn settled(given: Result<JsValue, JsValue>) -> Result<JsValue, StoreFault> {
    let settled = match given {
        Ok(value) if value.is_object() => JsFuture::from(Promise::resolve(&value)).await,
        other => other,
    };
    settled.map_err(|error| {
        let said = error.text_at("code").or_else(|| error.text_at("message"));
        StoreFault(said.unwrap_or_else(|| "Error".to_owned()))
    })
}

/// What the core says, for the loader: a text, or a list of a template's id and what fills it.
fn as_data(said: &Said) -> JsValue {
    match said {
        Said::Plain(text) => JsValue::text(text),
        Said::Sentence(id, fillings) => {
            let mut list = vec![JsValue::text(id)];
            list.extend(fillings.iter().map(as_data));
            JsValue::list(list)
        }
    }
}
