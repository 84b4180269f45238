//! What holds for every entry of the catalogue.
#![allow(clippy::unwrap_used)]

mod support;

use support::{catalogue, endpoint};
use weixin_entry::{Kind, Method, Place, Reply};
use weixin_reader::model::Field;

fn is_chinese(text: &str) -> bool {
    text.chars().any(|letter| letter > '\u{2e80}')
}

#[test]
fn every_entry_says_what_it_is() {
    let mut count = 0;
    for function in catalogue().functions() {
        let name = &function.name;
        assert!(is_chinese(&function.title), "{name}");
        assert!(
            function
                .page
                .starts_with("https://developers.weixin.qq.com/"),
            "{name}"
        );
        assert!(
            function.example.is_empty() || function.example.contains(name.as_str()),
            "{name}"
        );
        described(name, &function.params);
        described(name, &function.result);
        count += 1;
    }
    assert!(count > 565, "{count}");
    fn described(name: &str, fields: &[Field]) {
        for field in fields {
            assert!(!field.doc.is_empty(), "{name}: {}", field.core.name);
            described(name, &field.fields);
        }
    }
}

#[test]
fn what_is_repeated_or_not_against_its_method_has_a_reason() {
    for function in catalogue().functions() {
        let endpoint = &function.endpoint;
        let usual = endpoint.method == Method::Get;
        if !endpoint.path.is_empty() && endpoint.repeatable != usual {
            assert!(function.reason.len() > 5, "{}", function.name);
        }
    }
}

#[test]
fn a_file_travels_in_the_form_of_a_post() {
    for function in catalogue().functions() {
        let mut params = function.params.iter();
        if let Some(field) = params.find(|field| field.core.kind == Kind::File) {
            assert_eq!(function.endpoint.method, Method::Post, "{}", function.name);
            assert_eq!(field.core.place, Place::Body, "{}", function.name);
        }
    }
}

#[test]
fn what_gives_no_bytes_is_known_by_errcode_or_by_a_field() {
    for function in catalogue().functions() {
        let promised = function.result.iter().any(|field| field.core.required);
        if function.endpoint.reply == Reply::Bytes {
            assert!(!promised, "{} gives bytes", function.name);
        }
    }
}

#[test]
fn only_asking_is_repeated() {
    let repeated = |name: &str| endpoint(name).repeatable;
    for name in [
        "subscribeMessage.send",
        "h5.templateMessage.send",
        "uniformMessage.send",
        "auth.code2Session",
        "decrypt.getPhoneNumber",
        "order.notifyConfirmReceive",
    ] {
        assert!(!repeated(name), "{name}");
    }
    for name in [
        "urllink.generate",
        "wxacode.getUnlimited",
        "order.getOrder",
        "logistics.getAllDelivery",
    ] {
        assert!(repeated(name), "{name}");
    }
}
