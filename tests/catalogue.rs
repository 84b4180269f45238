//! The catalogue, and that packing keeps all that the core needs of it.
#![allow(clippy::unwrap_used)]

use std::collections::HashSet;
use weixin_openapi::catalogue::{self, model};
use weixin_openapi::table;

#[test]
fn what_is_packed_reads_back() {
    for (index, entry) in catalogue::endpoints().enumerate() {
        let packed = table::endpoint(index as u32).unwrap();
        assert_eq!(packed.name, entry.name);
        assert_eq!(packed.path, entry.path);
        assert_eq!(packed.method, entry.method);
        assert_eq!(packed.proof, entry.proof);
        assert_eq!(packed.form, entry.form);
        assert_eq!(packed.reply, entry.reply);
        assert_eq!(packed.repeatable, entry.repeatable);
        assert_eq!(packed.special, entry.special);
        same_fields(packed.params, entry.params);
        assert_eq!(table::find(entry.name).unwrap().path, entry.path);
    }
    let count = catalogue::names().len() as u32;
    assert!(table::endpoint(count).is_none());
    assert!(table::find("no.such.function").is_none());
}

fn same_fields(packed: table::Fields, entry: &[model::Field]) {
    assert_eq!(packed.count(), entry.len());
    for (packed, entry) in packed.zip(entry) {
        assert_eq!(packed.name, entry.name);
        assert_eq!(packed.kind, entry.kind, "{}", entry.name);
        assert_eq!(packed.required, entry.required);
        assert_eq!(packed.required_if, entry.required_if);
        assert_eq!(packed.local, entry.local);
        assert_eq!((packed.min, packed.max), (entry.min, entry.max));
        assert_eq!(packed.rule, entry.rule);
        assert_eq!(packed.alias.unwrap_or(""), entry.alias);
        assert_eq!(packed.filling, entry.filling);
        same_fields(packed.fields, entry.fields);
    }
}

#[test]
fn names_are_unique_and_no_name_is_both_a_function_and_a_namespace() {
    let names: HashSet<_> = catalogue::names().into_iter().collect();
    assert_eq!(names.len(), catalogue::names().len());
    for name in &names {
        for (at, _) in name.match_indices('.') {
            assert!(!names.contains(&name[..at]), "{name}");
        }
    }
}

#[test]
fn every_entry_says_what_it_is_and_shows_a_call() {
    for entry in catalogue::endpoints() {
        let chinese = |text: &str| text.chars().any(|letter| letter > '\u{2e80}');
        assert!(chinese(entry.title), "{}", entry.name);
        assert!(entry.example.contains(entry.name), "{}", entry.name);
        assert!(
            entry
                .source
                .starts_with("https://developers.weixin.qq.com/"),
            "{}",
            entry.name
        );
        described(entry.params);
        described(entry.result);
    }
    fn described(fields: &[model::Field]) {
        for field in fields {
            assert!(!field.doc.is_empty(), "{}", field.name);
            described(field.fields);
        }
    }
}

#[test]
fn only_asking_is_repeated() {
    let repeated = |name: &str| table::find(name).unwrap().repeatable;
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
