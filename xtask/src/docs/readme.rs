//! What the README says and the reference says as well, taken from there: its tables of options and of what controls a call.

use anyhow::{Context, Result};

/// Where the pages are that the README links to.
const PLACES: &str = "docs/guide/";

/// Parts of pages by their names, out of the README's text.
pub fn parts(readme: &str) -> Result<Vec<(String, String)>> {
    let parts = [
        ("options", table(readme, "选项")),
        ("control", table(readme, "参数")),
    ];
    parts
        .into_iter()
        .map(|(name, text)| {
            let text = text.with_context(|| format!("README.md has no {name}"))?;
            Ok((format!("{name}.part.md"), with_places(text)))
        })
        .collect()
}

/// The first table whose first column has this head.
fn table<'a>(text: &'a str, head: &str) -> Option<&'a str> {
    let start = text.find(&format!("\n| {head} |"))? + 1;
    let table = text.get(start..)?;
    table.split("\n\n").next()
}

/// Links of the README as links within the reference.
fn with_places(text: &str) -> String {
    text.replace(&format!("]({PLACES}"), "](/guide/")
        .replace(".md#", "#")
        .replace(".md)", ")")
        + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_found_and_their_links_lead_within_the_reference() {
        let readme = "# a\n\n| 选项 | 作用 |\n|---|---|\n| `a` | 见 [日志](docs/guide/calls.md#日志)、[签名](docs/guide/signing.md)。 |\n\n\
                      | 参数 |\n|---|\n\n## b\n";
        let parts = parts(readme).unwrap();
        assert_eq!(
            parts[0].1,
            "| 选项 | 作用 |\n|---|---|\n| `a` | 见 [日志](/guide/calls#日志)、[签名](/guide/signing)。 |\n"
        );
        assert_eq!(parts[1].1, "| 参数 |\n|---|\n");
    }

    #[test]
    fn what_the_readme_lacks_is_named() {
        assert_eq!(
            parts("").unwrap_err().to_string(),
            "README.md has no options"
        );
    }
}
