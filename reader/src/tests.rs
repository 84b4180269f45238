use std::path::Path;

use weixin_entry::Endpoint;

use crate::{Catalogue, entry};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogue")
}

#[test]
fn the_catalogue_is_read_and_what_ships_of_it_reads_back() {
    let catalogue = Catalogue::read(&folder()).unwrap();
    let mut count = 0;
    for function in catalogue.functions() {
        let endpoint = entry::of(function);
        assert_eq!(Endpoint::read(&function.name, &endpoint.write()), endpoint);
        count += 1;
    }
    assert!(count > 565, "{count}");
}

#[test]
fn the_schema_for_editors_has_the_words_of_the_reader() {
    let schema = std::fs::read_to_string(folder().join("schema.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let function = &schema["additionalProperties"]["properties"];
    let field = &function["params"]["additionalProperties"]["properties"];
    for (shape, known) in [("Function", function), ("Field", field)] {
        let known: Vec<&String> = known.as_object().unwrap().keys().collect();
        let mut words = words_of(shape);
        assert!(words.len() > 20, "{shape} was not found");
        words.retain(|word| !known.contains(&word));
        assert!(words.is_empty(), "{shape}: {words:?}");
        assert_eq!(known.len(), words_of(shape).len(), "{shape}");
    }
}

/// The members of a shape in `file.rs`.
fn words_of(shape: &str) -> Vec<String> {
    let source = include_str!("file.rs");
    let (_, body) = source
        .split_once(&format!("pub struct {shape} {{\n"))
        .unwrap();
    let (body, _) = body.split_once("\n}").unwrap();
    let members = body
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(':'));
    members.map(|(name, _)| name.to_owned()).collect()
}
