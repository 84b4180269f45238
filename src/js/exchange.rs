//! One HTTP exchange through the host's `fetch`.

use super::value::{error_name, to_json};
use super::world::Loader;
use crate::answer::{Looks, image_type, looks};
use crate::catalogue::model::Method;
use crate::host::{Answer, Body, Content, Fault, Image, Request};
use crate::value::{Type, Value};
use js_sys::{Array, JSON, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

/// No answer of WeChat's comes near this (bytes).
const LIMIT: f64 = 32.0 * 1024.0 * 1024.0;
/// How much of a text that is no JSON is kept for the message.
const EXCERPT: u32 = 200;

#[wasm_bindgen]
extern "C" {
    /// What `fetch` resolves with.
    type Response;
    #[wasm_bindgen(method, getter, catch)]
    fn status(this: &Response) -> Result<f64, JsValue>;
    #[wasm_bindgen(method, getter, catch, js_name = type)]
    fn response_type(this: &Response) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    fn headers(this: &Response) -> Result<Headers, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    fn body(this: &Response) -> Result<Stream, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn text(this: &Response) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = arrayBuffer)]
    fn array_buffer(this: &Response) -> Result<Promise, JsValue>;

    type Headers;
    #[wasm_bindgen(method, catch, js_name = get)]
    fn header(this: &Headers, name: &str) -> Result<JsValue, JsValue>;

    type Stream;
    #[wasm_bindgen(method, catch, js_name = getReader)]
    fn reader(this: &Stream) -> Result<Reader, JsValue>;

    type Reader;
    #[wasm_bindgen(method, catch)]
    fn read(this: &Reader) -> Result<Promise, JsValue>;

    type Decoder;
    #[wasm_bindgen(constructor, js_class = TextDecoder)]
    fn new() -> Decoder;
    #[wasm_bindgen(method, catch)]
    fn decode(this: &Decoder, bytes: &Uint8Array) -> Result<js_sys::JsString, JsValue>;
}

/// Gives the exchange up when it is dropped before its end.
struct Abort(Option<AbortController>);

impl Drop for Abort {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

pub(super) async fn send(
    loader: &Loader,
    request: Request<JsValue>,
) -> Result<Answer<JsValue>, Fault> {
    // Node.js 12 and 14 have no AbortController: there an exchange that nobody waits for ends by itself.
    let mut abort = Abort(AbortController::new().ok());
    let init = init(&request, abort.0.as_ref())?;
    let response = settled(loader.fetch(&request.url, &init)).await?;
    let answer = read(loader, response.unchecked_into(), request.may_be_bytes).await?;
    abort.0 = None;
    Ok(answer)
}

/// The second argument of `fetch`.
fn init(request: &Request<JsValue>, abort: Option<&AbortController>) -> Result<JsValue, Fault> {
    let mut init = JsValue::object();
    let post = request.method == Method::Post;
    init.set("method", JsValue::text(if post { "POST" } else { "GET" }));
    init.set("redirect", JsValue::text("manual"));
    let mut headers = JsValue::object();
    match &request.body {
        Body::None => {}
        Body::Json(value) => {
            headers.set("content-type", JsValue::text("application/json"));
            init.set("body", to_json(value).map_err(Fault::Unwritable)?);
        }
        Body::Raw(value) => {
            // A form names its own type, boundary included; a string is the JSON that the caller wrote.
            if value.is_string() {
                headers.set("content-type", JsValue::text("application/json"));
            }
            init.set("body", value.clone());
        }
        Body::Image(image) => {
            let (media_type, body) = multipart(image);
            headers.set("content-type", JsValue::text(&media_type));
            init.set("body", body.into());
        }
    }
    if let Some(more) = &request.headers {
        for name in more.keys().unwrap_or_default() {
            if let Some(text) = more.get(&name).ok().and_then(|value| value.as_query()) {
                headers.set(&name.to_ascii_lowercase(), JsValue::text(&text));
            }
        }
    }
    init.set("headers", headers);
    if let Some(abort) = abort {
        init.set("signal", abort.signal().into());
    }
    Ok(init)
}

/// A form with one file, and its content type.
fn multipart(image: &Image<JsValue>) -> (String, Uint8Array) {
    let given;
    let (decoded, length, head) = match image {
        Image::Decoded(bytes) => {
            given = Uint8Array::new_with_length(0);
            (Some(bytes), bytes.len() as u32, bytes.iter().copied().take(16).collect())
        }
        Image::Given(value) => {
            given = view(value);
            let length = given.length();
            (None, length, given.subarray(0, length.min(16)).to_vec())
        }
    };
    let head: Vec<u8> = head;
    let (media_type, name) = image_type(&head).unwrap_or(("application/octet-stream", "media"));
    let boundary = boundary();
    let before = [
        "--",
        &boundary,
        "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"",
        name,
        "\"\r\nContent-Type: ",
        media_type,
        "\r\n\r\n",
    ]
    .concat();
    let after = ["\r\n--", &boundary, "--\r\n"].concat();
    let (start, end) = (before.len() as u32, before.len() as u32 + length);
    let body = Uint8Array::new_with_length(end + after.len() as u32);
    body.subarray(0, start).copy_from(before.as_bytes());
    match decoded {
        Some(bytes) => body.subarray(start, end).copy_from(bytes),
        None => body.set(&given, start),
    }
    body.subarray(end, body.length()).copy_from(after.as_bytes());
    (["multipart/form-data; boundary=", &boundary].concat(), body)
}

/// Any bytes as a `Uint8Array` over the same memory.
fn view(bytes: &JsValue) -> Uint8Array {
    let part = |name: &str| {
        let value = bytes.get(name).ok().and_then(|value| value.as_f64());
        value.unwrap_or_default() as u32
    };
    match bytes.get("buffer") {
        Ok(buffer) if buffer.is_object() => Uint8Array::new_with_byte_offset_and_length(
            &buffer,
            part("byteOffset"),
            part("byteLength"),
        ),
        _ => Uint8Array::new(bytes),
    }
}

/// A line that no image holds.
fn boundary() -> String {
    const LETTERS: &[u8; 16] = b"0123456789abcdef";
    let mut text = "----weixin-openapi-".to_owned();
    for _ in 0..24 {
        let letter = LETTERS.get((js_sys::Math::random() * 16.0) as usize);
        text.push(char::from(letter.copied().unwrap_or(b'0')));
    }
    text
}

async fn read(
    loader: &Loader,
    response: Response,
    may_be_bytes: bool,
) -> Result<Answer<JsValue>, Fault> {
    let status = response.status().unwrap_or_default() as u16;
    let opaque = response
        .response_type()
        .is_ok_and(|sort| sort.as_string().as_deref() == Some("opaqueredirect"));
    if opaque || (300..400).contains(&status) {
        return Err(Fault::Redirect);
    }
    let content = if may_be_bytes {
        let bytes = Uint8Array::new(&whole_body(&response).await?);
        let head = bytes.subarray(0, bytes.length().min(16)).to_vec();
        let content_type = header(&response, "content-type").unwrap_or_default();
        match looks(&content_type, &head) {
            Looks::File => Content::Bytes(loader.bytes(&bytes.buffer())),
            Looks::Text => parsed(decoded(&bytes)),
        }
    } else {
        parsed(whole_text(&response).await?)
    };
    Ok(Answer { status, content })
}

fn header(response: &Response, name: &str) -> Option<String> {
    response.headers().ok()?.header(name).ok()?.as_string()
}

async fn whole_text(response: &Response) -> Result<js_sys::JsString, Fault> {
    if let Some(stream) = stream_of_unknown_size(response)? {
        return Ok(decoded(&Uint8Array::new(&collected(stream).await?)));
    }
    let text = settled(response.text().map(Into::into)).await?;
    text.dyn_into().map_err(|_| Fault::Connection("text".to_owned()))
}

async fn whole_body(response: &Response) -> Result<JsValue, Fault> {
    match stream_of_unknown_size(response)? {
        Some(stream) => collected(stream).await,
        None => settled(response.array_buffer().map(Into::into)).await,
    }
}

/// The body as a stream, where its size is not certain to be within the limit. A body whose size is, is read in one go, which is quicker.
fn stream_of_unknown_size(response: &Response) -> Result<Option<Reader>, Fault> {
    let encoded = header(response, "content-encoding").is_some();
    let length = header(response, "content-length").and_then(|text| JsValue::text(&text).as_number());
    match length {
        Some(length) if length > LIMIT => Err(Fault::TooLarge),
        Some(_) if !encoded => Ok(None),
        _ => Ok(response
            .body()
            .ok()
            .filter(|stream| stream.is_object())
            .and_then(|stream| stream.reader().ok())),
    }
}

/// All of a stream in one `ArrayBuffer`, if it keeps to the limit.
async fn collected(reader: Reader) -> Result<JsValue, Fault> {
    let chunks = Array::new();
    let mut size = 0.0;
    loop {
        let step = settled(reader.read().map(Into::into)).await?;
        if step.get("done").is_ok_and(|done| done.is_truthy()) {
            break;
        }
        let chunk = step
            .get("value")
            .ok()
            .filter(|chunk| chunk.kind() == Type::Bytes)
            .ok_or_else(|| Fault::Connection("stream".to_owned()))?;
        size += chunk.length() as f64;
        if size > LIMIT {
            return Err(Fault::TooLarge);
        }
        chunks.push(&chunk);
    }
    let whole = Uint8Array::new_with_length(size as u32);
    let mut at = 0;
    for chunk in chunks.iter() {
        let chunk = view(&chunk);
        whole.set(&chunk, at);
        at += chunk.length();
    }
    Ok(whole.buffer().into())
}

fn decoded(bytes: &Uint8Array) -> js_sys::JsString {
    Decoder::new()
        .decode(bytes)
        .unwrap_or_else(|_| JsValue::text("").unchecked_into())
}

fn parsed(text: js_sys::JsString) -> Content<JsValue> {
    if text.length() == 0 {
        return Content::Empty;
    }
    match parse(&text) {
        Some(value) => Content::Json(value),
        None => {
            let excerpt = text.substring(0, EXCERPT);
            Content::Text(excerpt.as_string().unwrap_or_default())
        }
    }
}

/// `JSON.parse`, which is tried once more without raw control characters: WeChat passes on nicknames that hold some.
fn parse(text: &js_sys::JsString) -> Option<JsValue> {
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
        fn parse_json(text: &JsValue) -> Result<JsValue, JsValue>;
    }
    if let Ok(value) = parse_json(text) {
        return Some(value);
    }
    let text = text.as_string()?;
    if !text.contains(|letter: char| letter < ' ') {
        return None;
    }
    let clean: String = text
        .chars()
        .map(|letter| if letter < ' ' { ' ' } else { letter })
        .collect();
    JSON::parse(&clean).ok()
}

/// What a promise of the host's settles to; its refusal as a fault.
async fn settled(promise: Result<JsValue, JsValue>) -> Result<JsValue, Fault> {
    let promise = promise.map_err(|error| fault(&error))?;
    JsFuture::from(Promise::resolve(&promise))
        .await
        .map_err(|error| fault(&error))
}

/// Why there is no answer. Messages of errors are looked at, never passed on: some runtimes put the address into them, with the
/// secret in its query.
fn fault(error: &JsValue) -> Fault {
    if error.get("noTransport").is_ok_and(|marker| marker.is_truthy()) {
        return Fault::NoTransport;
    }
    let cause = error.get("cause").unwrap_or(JsValue::UNDEFINED);
    let code = cause.text_at("code").or_else(|| error.text_at("code"));
    let message = error.text_at("message").unwrap_or_default();
    let says = |words: &[&str]| {
        words.iter().any(|word| {
            code.as_deref().is_some_and(|code| code.contains(word)) || message.contains(word)
        })
    };
    let reason = code
        .clone()
        .filter(|code| code.len() < 64 && code.bytes().all(|byte| byte.is_ascii_graphic()))
        .unwrap_or_else(|| error_name(error));
    if says(&["ENOTFOUND", "EAI_AGAIN", "dns error", "getaddrinfo"]) {
        Fault::Dns(reason)
    } else if says(&["ECONNREFUSED", "ConnectionRefused", "Connection refused"]) {
        Fault::Refused(reason)
    } else {
        Fault::Connection(reason)
    }
}
