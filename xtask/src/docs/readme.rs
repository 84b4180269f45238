//! What the README says and the reference says as well, taken from there: its tables of options and the like, its section on runtimes.

use anyhow::{Context, Result};

/// Where the reference treats what the README has under a heading. Links to other places of the README become plain words.
const PLACES: &[(&str, &str)] = &[
    ("日志", "/guide/calls#日志"),
    ("控制一次调用", "/guide/calls#控制一次调用"),
    ("结果与错误", "/guide/errors"),
    ("access_token-与缓存", "/guide/tokens"),
    ("运行环境", "/guide/runtimes"),
    ("请求怎么发出去", "/guide/runtimes#请求怎么发出去"),
    ("固定的-ip", "/guide/runtimes#固定的-ip"),
    ("安全", "/guide/security"),
];

/// Parts of pages by their names, out of the README's text.
pub fn parts(readme: &str) -> Result<Vec<(String, String)>> {
    let parts = [
        ("options", table(readme, "选项")),
        ("control", table(readme, "参数")),
        ("caches", table(readme, "引用")),
        ("runtimes", section(readme, "## 运行环境")),
        ("transport", section(readme, "### 请求怎么发出去")),
        ("eip", section(readme, "### 固定的 IP")),
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

/// What stands under a heading, up to the next one that is not below it.
fn section<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let (_, below) = text.split_once(&format!("\n{heading}\n"))?;
    let (hashes, _) = heading.split_once(' ')?;
    let ends = (2..=hashes.len()).map(|level| format!("\n{} ", "#".repeat(level)));
    let end = ends.filter_map(|end| below.find(&end)).min();
    below.get(..end.unwrap_or(below.len()))
}

/// Links within the README as links within the reference.
fn with_places(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("](#") {
        let (anchor, after) = link.split_once(')').unwrap_or((link, ""));
        let (before, words) = before.rsplit_once('[').unwrap_or((before, ""));
        out.push_str(before);
        match PLACES.iter().find(|(name, _)| *name == anchor) {
            Some((_, place)) => out.push_str(&format!("[{words}]({place})")),
            None => out.push_str(words),
        }
        rest = after;
    }
    out + rest + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_and_sections_are_found_and_their_links_lead_within_the_reference() {
        let readme = "# a\n\n| 选项 | 作用 |\n|---|---|\n| `a` | 见 [日志](#日志)、[别处](#别处)。 |\n\n| 参数 |\n|---|\n\n\
                      | 引用 |\n|---|\n\n## 运行环境\n\n一\n\n### 二\n\n## 三\n\n\
                      ### 请求怎么发出去\n\n四\n\n### 固定的 IP\n\n五\n\n## 六\n";
        let parts = parts(readme).unwrap();
        assert_eq!(
            parts[0].1,
            "| 选项 | 作用 |\n|---|---|\n| `a` | 见 [日志](/guide/calls#日志)、别处。 |\n"
        );
        let texts: Vec<&str> = parts[3..].iter().map(|(_, text)| text.trim()).collect();
        assert_eq!(texts, ["一\n\n### 二", "四", "五"]);
    }

    #[test]
    fn what_the_readme_lacks_is_named() {
        assert_eq!(
            parts("").unwrap_err().to_string(),
            "README.md has no options"
        );
    }
}
