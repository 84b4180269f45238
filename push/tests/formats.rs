//! Both formats, as WeChat writes them and as nobody should.

use proptest::prelude::*;
use weixin_push::value::{Fault, Value};
use weixin_push::{json, xml};

fn as_json(text: &str) -> String {
    json::write(&xml::read(text).unwrap())
}

#[test]
fn elements_texts_and_cdata_are_read() {
    let text = "\u{feff}<?xml version=\"1.0\"?>\n<xml><ToUserName><![CDATA[gh_1]]></ToUserName>\n <CreateTime> 1409735668 </CreateTime><Empty/><Also></Also><Content><![CDATA[ a < b ]]></Content></xml>\n";
    assert_eq!(
        as_json(text),
        r#"{"ToUserName":"gh_1","CreateTime":"1409735668","Empty":"","Also":"","Content":" a < b "}"#
    );
}

#[test]
fn repeated_elements_are_a_list_and_nested_ones_an_object() {
    let text =
        "<xml><L><I>1</I></L><L><I>2</I></L><L><I>3</I></L><Pic><item><K>a</K></item></Pic></xml>";
    assert_eq!(
        as_json(text),
        r#"{"L":[{"I":"1"},{"I":"2"},{"I":"3"}],"Pic":{"item":{"K":"a"}}}"#
    );
}

#[test]
fn blanks_around_cdata_are_no_text_and_a_split_end_is_joined() {
    assert_eq!(
        as_json("<xml><A> <![CDATA[x]]> </A><B><![CDATA[a]]]]><![CDATA[>b]]></B></xml>"),
        r#"{"A":"x","B":"a]]>b"}"#
    );
}

#[test]
fn the_five_entities_are_read_and_an_address_keeps_its_ampersands() {
    assert_eq!(
        as_json(
            "<xml><A>&lt;&amp;&gt;&quot;&apos;&#65;&#x4e2d;</A><U>https://a/?b=1&c=2&d=3;</U></xml>"
        ),
        r#"{"A":"<&>\"'A中","U":"https://a/?b=1&c=2&d=3;"}"#
    );
}

#[test]
fn no_entity_is_defined_or_fetched() {
    for text in [
        "<!DOCTYPE foo [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]><xml><A>&xxe;</A></xml>",
        "<xml><!DOCTYPE x><A>1</A></xml>",
        "<!ENTITY a \"b\"><xml></xml>",
        "<xml><A>&xxe;</A></xml>",
    ] {
        assert_eq!(xml::read(text), Err(Fault::Entity), "{text}");
    }
}

#[test]
fn what_is_not_one_whole_element_is_refused() {
    for text in [
        "",
        "<",
        "<xml>",
        "<xml><a></xml>",
        "<xml></xml><xml></xml>",
        "<xml></xml>x",
        "<xml><a>1</b></xml>",
        "<xml a=\"></xml>",
        "<1></1>",
        "<xml><![CDATA[</xml>",
    ] {
        assert_eq!(xml::read(text), Err(Fault::Syntax), "{text}");
    }
}

#[test]
fn depth_and_names_have_limits() {
    let deep = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
    assert!(xml::read(&deep(32)).is_ok());
    assert_eq!(xml::read(&deep(33)), Err(Fault::Depth));
    assert_eq!(xml::read(&"<a>".repeat(200_000)), Err(Fault::Depth));
    assert!(json::read(&format!("{}{}", "[".repeat(32), "]".repeat(32))).is_ok());
    assert_eq!(json::read(&"[".repeat(200_000)), Err(Fault::Depth));
    let names: String = (0..1001).map(|number| format!("<n{number}/>")).collect();
    assert_eq!(xml::read(&format!("<xml>{names}</xml>")), Err(Fault::Depth));
    assert!(xml::read(&format!("<xml>{}</xml>", "<n/>".repeat(100_000))).is_ok());
}

#[test]
fn numbers_that_javascript_would_round_become_texts() {
    let text = r#"{"MsgId":6547320585371747546,"a":9007199254740991,"b":9007199254740992,"c":-1.25,"d":1e999,"e":-0,"f":12345678901234567890123.0000001}"#;
    let written = r#"{"MsgId":"6547320585371747546","a":9007199254740991,"b":"9007199254740992","c":-1.25,"d":"1e999","e":-0,"f":"12345678901234567890123.0000001"}"#;
    assert_eq!(json::write(&json::read(text).unwrap()), written);
}

#[test]
fn raw_control_characters_and_halves_of_letters_are_read() {
    let value =
        json::read("{\"a\":\"x\u{1d}\ny\",\"b\":\"\\ud83d\\ude00\\ud800\\u00e9\"}").unwrap();
    assert_eq!(
        json::write(&value),
        "{\"a\":\"x\\u001d\\ny\",\"b\":\"😀\u{fffd}é\"}"
    );
}

#[test]
fn no_json_is_refused() {
    for text in [
        "",
        "{",
        "{\"a\"}",
        "{\"a\":1,}",
        "[1,]",
        "01",
        "1.",
        "1e",
        "-",
        "+1",
        "nul",
        "\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "{} {}",
        "{'a':1}",
    ] {
        assert_eq!(json::read(text), Err(Fault::Syntax), "{text}");
    }
}

#[test]
fn an_answer_in_xml_is_written_as_wechat_writes_it() {
    let value = json::read(r#"{"ToUserName":"o1","CreateTime":12345678,"Content":"a]]>b\u0001\n","Articles":{"item":[{"Title":"1"},{"Title":"2"}]},"Not":null}"#).unwrap();
    let written = "<xml><ToUserName><![CDATA[o1]]></ToUserName><CreateTime>12345678</CreateTime><Content><![CDATA[a]]]]><![CDATA[>b\n]]></Content><Articles><item><Title><![CDATA[1]]></Title></item><item><Title><![CDATA[2]]></Title></item></Articles></xml>";
    assert_eq!(xml::write(&value).unwrap(), written);
}

#[test]
fn what_has_no_form_in_xml_is_not_written() {
    for text in [
        "[]",
        "1",
        "\"a\"",
        r#"{"<a>":1}"#,
        r#"{"a b":1}"#,
        r#"{"a":[[1]]}"#,
        r#"{"":1}"#,
    ] {
        assert_eq!(xml::write(&json::read(text).unwrap()), None, "{text}");
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::Bool),
        any::<i32>().prop_map(|number| Value::Number(number.to_string())),
        any::<String>().prop_map(Value::Text),
        Just(Value::Null),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
            prop::collection::vec((any::<String>(), inner), 0..6).prop_map(Value::Object),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_as_json_is_read_as_the_same(value in value()) {
        let written = json::write(&value);
        prop_assert_eq!(json::read(&written).unwrap(), value);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&written).is_ok());
    }

    #[test]
    fn texts_survive_xml(text in "[^\u{0}-\u{1f}\u{fffe}\u{ffff}\u{d}]*") {
        let object = Value::Object(vec![("A".to_owned(), Value::Text(text))]);
        prop_assert_eq!(xml::read(&xml::write(&object).unwrap()).unwrap(), object);
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), markup in "[<>/!\\[\\]\\-a&;\"'?= CDATx{}:,\\\\u0-9]{0,80}") {
        let _ = (xml::read(&text), json::read(&text), xml::read(&markup), json::read(&markup));
    }
}
