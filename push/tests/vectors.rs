//! Published pushes: WeChat's own samples and those of other libraries.

use serde_json::Value;
use weixin_push::cipher::{Fault, Key};
use weixin_push::envelope::{self, Account, Format, Seal, answer};
use weixin_push::signature::sign;

fn vectors() -> Value {
    let text = include_str!("../../js-tests/vectors-push.json");
    serde_json::from_str(text).unwrap()
}

fn each(kinds: &[&str], mut check: impl FnMut(&str, &Value)) {
    let mut seen = 0;
    for group in vectors()["groups"].as_array().unwrap() {
        for vector in group["vectors"].as_array().unwrap() {
            if kinds.contains(&vector["kind"].as_str().unwrap()) {
                seen += 1;
                check(&format!("{} {}", group["id"], vector["id"]), vector);
            }
        }
    }
    assert!(seen > 0);
}

fn text<'a>(value: &'a Value, path: &str) -> &'a str {
    value
        .pointer(path)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

#[test]
fn every_published_cipher_text_is_opened() {
    each(&["decrypt", "encrypt"], |name, vector| {
        let key = Key::new(text(vector, "/encodingAESKey")).unwrap();
        let frame = key.open(text(vector, "/encrypt")).unwrap();
        assert_eq!(frame.text, text(vector, "/expect/plaintext"), "{name}");
        assert_eq!(frame.receiver, text(vector, "/receiveId"), "{name}");
    });
}

#[test]
fn every_published_signature_is_made_again() {
    each(
        &["url-check", "plain", "decrypt", "encrypt", "signature"],
        |name, vector| {
            let token = text(vector, "/token");
            let (timestamp, nonce) = (
                text(vector, "/query/timestamp"),
                text(vector, "/query/nonce"),
            );
            let three = text(vector, "/query/signature");
            if !three.is_empty() {
                assert_eq!(sign(token, timestamp, nonce, None), three, "{name}");
            }
            let four = text(vector, "/query/msg_signature");
            if !four.is_empty() {
                let encrypt = Some(text(vector, "/encrypt"));
                assert_eq!(sign(token, timestamp, nonce, encrypt), four, "{name}");
            }
        },
    );
}

#[test]
fn a_published_answer_is_closed_to_the_same_letters() {
    each(&["encrypt"], |name, vector| {
        let key = Key::new(text(vector, "/encodingAESKey")).unwrap();
        let random = text(vector, "/expect/random")
            .as_bytes()
            .try_into()
            .unwrap();
        let closed = key.close(
            random,
            text(vector, "/expect/plaintext"),
            text(vector, "/receiveId"),
        );
        assert_eq!(closed, text(vector, "/encrypt"), "{name}");
    });
}

#[test]
fn the_official_answer_is_written_as_it_was() {
    each(&["encrypt"], |_, vector| {
        let Some(expected) = vector.pointer("/expect/replyJson") else {
            return;
        };
        let query = |name: &str| text(vector, &format!("/query/{name}"));
        let encrypt = text(vector, "/encrypt").to_owned();
        let written = answer(
            Format::Json,
            text(vector, "/token"),
            query("timestamp"),
            query("nonce"),
            encrypt,
        );
        assert_eq!(
            serde_json::from_str::<Value>(&written.unwrap()).unwrap(),
            *expected
        );
    });
}

#[test]
fn the_last_letter_of_a_key_may_hold_anything() {
    for form in vectors()["keys"].as_array().unwrap() {
        let letters = text(form, "/key");
        if form.pointer("/expect/error").is_some() {
            assert!(Key::new(letters).is_none(), "{letters}");
            continue;
        }
        let closed = Key::new(letters)
            .unwrap()
            .close(b"0123456789abcdef", "text", "id");
        for other in form["equivalent"].as_array().unwrap() {
            let other = Key::new(other.as_str().unwrap()).unwrap();
            assert_eq!(other.open(&closed).unwrap().text, "text");
        }
    }
}

const KEY: &str = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
const OTHER: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

#[test]
fn every_length_of_padding_is_read() {
    let key = Key::new(KEY).unwrap();
    for length in 0..=96 {
        let message = "m".repeat(length);
        let frame = key
            .open(&key.close(b"0123456789abcdef", &message, "wx1"))
            .unwrap();
        assert_eq!((frame.text, frame.receiver.as_str()), (message, "wx1"));
    }
}

#[test]
fn another_key_is_told_from_a_cut_off_text() {
    let key = Key::new(KEY).unwrap();
    let closed = key.close(b"0123456789abcdef", "text", "wx1");
    assert_eq!(Key::new(OTHER).unwrap().open(&closed), Err(Fault::Key));
    assert_eq!(key.open(&closed[..20]), Err(Fault::Garbled));
    assert_eq!(key.open("no base64!"), Err(Fault::Garbled));
    assert_eq!(key.open(""), Err(Fault::Garbled));
}

fn signed(closed: &str) -> String {
    sign("token", "1", "2", Some(closed))
}

fn opened(
    account: &Account,
    signature: &str,
    closed: &str,
) -> Result<envelope::Opened, envelope::Fault> {
    account.open(
        &Seal {
            signature,
            timestamp: "1",
            nonce: "2",
        },
        closed,
    )
}

#[test]
fn a_push_of_the_key_before_is_opened_while_keys_are_changed() {
    let closed = Key::new(OTHER)
        .unwrap()
        .close(b"0123456789abcdef", "text", "wx1");
    let account = Account {
        tokens: vec!["new", "token"],
        keys: vec![KEY, OTHER],
        ids: vec!["wx0", "wx1"],
    };
    let push = opened(&account, &signed(&closed), &closed).unwrap();
    assert_eq!(
        (push.token, push.key, push.receiver.as_str()),
        (1, 1, "wx1")
    );
}

#[test]
fn only_what_is_signed_and_for_this_account_is_opened() {
    let closed = Key::new(KEY)
        .unwrap()
        .close(b"0123456789abcdef", "text", "wx1");
    let account = Account {
        tokens: vec!["token"],
        keys: vec![KEY],
        ids: vec!["wx1"],
    };
    let right = signed(&closed);
    assert!(opened(&account, &right, &closed).is_ok());
    for wrong in [
        "",
        &right[1..],
        &right.to_uppercase(),
        &sign("token", "1", "2", None),
        &format!("{right}0"),
    ] {
        assert_eq!(
            opened(&account, wrong, &closed),
            Err(envelope::Fault::Signature),
            "{wrong}"
        );
    }
    let another = Account {
        ids: vec!["wx2"],
        ..account
    };
    assert_eq!(
        opened(&another, &right, &closed),
        Err(envelope::Fault::Receiver("wx1".to_owned()))
    );
    let keyless = Account {
        tokens: vec!["token"],
        keys: vec![OTHER],
        ids: vec!["wx1"],
    };
    assert_eq!(opened(&keyless, &right, &closed), Err(envelope::Fault::Key));
}
