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
