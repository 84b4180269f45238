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
    let paging = &function["paging"]["properties"];
    for (shape, known, least) in [
        ("Function", function, 20),
        ("Field", field, 20),
        ("Paging", paging, 10),
    ] {
        let known: Vec<&String> = known.as_object().unwrap().keys().collect();
        let mut words = words_of(shape);
        assert!(words.len() > least, "{shape} was not found");
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

/// A file with a function that pages as said.
fn read_with(paging: &str) -> anyhow::Result<Catalogue> {
    let text = format!(
        "title = \"t\"\ngroup = \"公众号\"\n[list]\ntitle = \"l\"\nrequest = \"GET a/b\"\npaging = {{ {paging} }}\n\
         [list.params]\nfrom = {{ text = \"f\" }}\nskip = {{ number = \"s\" }}\nlimit = {{ number = \"l\", max = 20 }}\n\
         [list.result]\ntotal = {{ number = \"t\" }}\nmore = {{ boolean = \"m\" }}\ndata = {{ object = \"d\" }}\n\"data.items\" = {{ list = \"i\" }}\n\"data.items.id\" = {{ text = \"id\" }}\n"
    );
    Catalogue::of(&[("h5.x".to_owned(), text)])
}

#[test]
fn paging_is_held_to_parameters_and_result() {
    let right =
        read_with("offset = \"skip\", size = \"limit\", list = \"data.items\", total = \"total\"")
            .unwrap();
    let paging = right.functions().next().unwrap().paging.clone().unwrap();
    assert_eq!(paging.most, Some(20));
    assert_eq!(paging.first, Some(0.into()));
    read_with(
        "cursor = \"from\", next = \"data.items.id\", list = \"data.items\", more = \"more\"",
    )
    .unwrap();
    for (wrong, why) in [
        ("list = \"data.items\"", "goes by one of"),
        (
            "offset = \"skip\", page = \"skip\", list = \"data.items\"",
            "goes by one of",
        ),
        ("offset = \"form\", list = \"data.items\"", "`form`"),
        ("offset = \"from\", list = \"data.items\"", "another type"),
        ("offset = \"skip\", list = \"data\"", "another type"),
        ("offset = \"skip\", list = \"items\"", "`items`"),
        ("offset = \"skip\"", "where its list is"),
        ("cursor = \"from\", list = \"data.items\"", "has `next`"),
        (
            "offset = \"skip\", next = \"total\", list = \"data.items\"",
            "has `next`",
        ),
        (
            "offset = \"skip\", list = \"data.items\", short_is_last = true",
            "no size",
        ),
        ("offset = \"skip\", liste = \"data.items\"", "liste"),
    ] {
        let error = read_with(wrong).err().expect(wrong).to_string();
        assert!(
            error.contains(why) && error.contains("catalogue/h5.x.toml:6"),
            "{wrong}: {error}"
        );
    }
}
