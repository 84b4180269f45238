use super::types::type_name;
use super::*;

#[test]
fn every_push_of_wechats_documents_is_there_once() {
    let catalogue = catalogue().unwrap();
    let messages = |kind| {
        catalogue
            .pushes
            .iter()
            .filter(move |push| push.kind == kind)
    };
    assert_eq!(catalogue.replies.len(), 7);
    // Ten messages, and `device_text`, which is counted as an event.
    assert_eq!(messages(Kind::Message).count(), 10 + 1);
    assert_eq!(catalogue.pushes.len(), 10 + 221);
    let mut names: Vec<String> = catalogue.pushes.iter().map(type_name).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), catalogue.pushes.len());
}

#[test]
fn an_unknown_key_or_type_is_refused() {
    let refused = |text: &str| read(text, &mut Catalogue::default()).is_err();
    assert!(refused("[[event]]\nname = \"a\"\nabuot = \"b\"\n"));
    assert!(refused("[[happening]]\nname = \"a\"\nabout = \"b\"\n"));
    assert!(refused(
        "[[event]]\nname = \"a\"\nabout = \"b\"\n[event.fields]\n\"c\" = \"int 数\"\n"
    ));
    assert!(!refused(
        "[[event]]\nname = \"a\"\nabout = \"b\"\n[event.fields]\n\"c\" = \"integer 数\"\n"
    ));
}

#[test]
fn a_name_that_means_another_thing_elsewhere_is_an_exception() {
    let mut catalogue = Catalogue::default();
    let text = "[[event]]\nname = \"a\"\nabout = \"\"\n[event.fields]\n\"x\" = \"integer 数\"\n\
        [[event]]\nname = \"b\"\nabout = \"\"\n[event.fields]\n\"x\" = \"integer 数\"\n\
        [[event]]\nname = \"c\"\nabout = \"\"\n[event.fields]\n\"x[].y\" = \"long 数\"\n";
    read(text, &mut catalogue).unwrap();
    let table = fields_js(&catalogue);
    assert!(table.contains("export const numbers = \"x\"\n"), "{table}");
    assert!(table.contains("export const texts = \"y\"\n"), "{table}");
    assert!(
        table.contains("export const unlike = {\"c\":{\"x\":\"l\"}}\n"),
        "{table}"
    );
}
