//! `cargo xtask reference`: the reference as Markdown that is read in the repository, without building anything. It is what the site says of the
//! functions, one page a namespace.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use weixin_reader::Catalogue;
use weixin_reader::model::{Function, Namespace};

use crate::docs::{function, overview};
use crate::{catalogue, tools};

/// Writes it; with `--check`, sees that what is there is what the catalogue says.
pub fn reference(args: &[String]) -> Result<()> {
    let made = files(&catalogue::read()?);
    if args.iter().any(|arg| arg == "--check") {
        return check(&made);
    }
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder)?; // a namespace that is gone leaves no page behind
    }
    fs::create_dir(&folder)?;
    for (name, text) in &made {
        fs::write(folder.join(name), text)?;
    }
    println!("the reference as Markdown: {}", folder.display());
    Ok(())
}

fn folder() -> PathBuf {
    tools::root().join("reference")
}

fn check(made: &BTreeMap<String, String>) -> Result<()> {
    let mut there = BTreeMap::new();
    for entry in fs::read_dir(folder())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        there.insert(name.into_owned(), fs::read_to_string(&path)?);
    }
    let differ = |name: &&String| made.get(*name) != there.get(*name);
    let stale: Vec<&String> = made.keys().chain(there.keys()).filter(differ).collect();
    ensure!(
        stale.is_empty(),
        "reference/ is not what the catalogue says: run cargo xtask reference and commit it ({stale:?})"
    );
    Ok(())
}

/// The files by their names.
fn files(catalogue: &Catalogue) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([("README.md".to_owned(), index(catalogue))]);
    for namespace in &catalogue.namespaces {
        files.insert(file(namespace), page(namespace));
    }
    files
}

/// `h5.auth.md`; functions of the object itself are in `weixin.md`.
fn file(namespace: &Namespace) -> String {
    format!("{}.md", name(namespace))
}

fn name(namespace: &Namespace) -> &str {
    match namespace.name.as_str() {
        "" => "weixin",
        name => name,
    }
}

// ---- the pages

const LEAD: &str = "\
# 全部函数

每个命名空间一页，每个函数的参数、限制、结果、错误码和微信文档的地址都在里面。这些文件由 `cargo xtask reference` 从接口目录生成，不要手改；能搜索的网页用 `cargo xtask docs` 构建。
";

fn index(catalogue: &Catalogue) -> String {
    let groups = overview::groups(catalogue).into_iter();
    let sections = groups.map(|(group, namespaces)| {
        let parts: String = namespaces.iter().map(|it| listed(it)).collect();
        format!("\n## {group}\n{parts}")
    });
    LEAD.to_owned() + &sections.collect::<String>()
}

fn listed(namespace: &Namespace) -> String {
    let rows: String = namespace
        .functions
        .iter()
        .map(|function| {
            let english = match function.english.as_str() {
                "" => String::new(),
                english => format!("（微信：`{english}`）"),
            };
            format!(
                "- [`{}`]({}#{}) {}{english}\n",
                function.name,
                file(namespace),
                anchor(function),
                function.title
            )
        })
        .collect();
    let (title, name) = (&namespace.title, name(namespace));
    format!("\n### {title}：`{name}`\n\n{rows}")
}

fn page(namespace: &Namespace) -> String {
    let list: String = namespace
        .functions
        .iter()
        .map(|function| {
            format!(
                "- [`{}`](#{}) {}\n",
                function.name,
                anchor(function),
                function.title
            )
        })
        .collect();
    let functions: String = namespace.functions.iter().map(section).collect();
    let (title, name) = (&namespace.title, name(namespace));
    format!("# {title}：`{name}`\n\n{FOR_ALL}\n{list}{functions}")
}

const FOR_ALL: &str = "\
[全部函数](README.md)。`weixin` 从哪里来，见[第一次调用](../docs/guide/start.md)；示例里没有定义的名字（如 `openid`），换成自己的值。每个函数都可以传
[控制这一次调用的参数](../docs/guide/calls.md#控制一次调用)（`appid`、`timeout`、`signal`……），都会有参数不对、网络故障、超时等[失败](../docs/guide/errors.md#负数的-code)。
";

/// How paragraphs begin that stand on every function's page, and here once for all.
const REPEATED: [&str; 3] = [
    "`weixin` 从哪里来",
    "还可以传[控制这一次调用",
    "参数不对、网络故障",
];

/// The name that GitHub gives to a heading which is a function's name.
fn anchor(function: &Function) -> String {
    function.name.replace('.', "").to_lowercase()
}

/// A function's page on the site, as a part of a page that GitHub shows.
fn section(function: &Function) -> String {
    let page = function::page(function);
    let lines = page.lines().skip_while(|line| !line.starts_with("# "));
    let mut text = format!("\n## {}\n\n**{}**\n", function.name, function.title);
    let mut in_code = false;
    let mut was_blank = false;
    for line in lines.skip(1) {
        in_code ^= line.trim_start().starts_with("```");
        let line = if in_code {
            line.to_owned()
        } else {
            plain(line)
        };
        let is_blank = line.trim().is_empty();
        if !(is_blank && was_blank) {
            text += line.trim_end();
            text.push('\n');
        }
        was_blank = is_blank;
    }
    text.trim_end().to_owned() + "\n"
}

/// A line without what only VitePress and its style know.
fn plain(line: &str) -> String {
    let begins_with_one_of = |all: &[&str]| all.iter().any(|one| line.starts_with(one));
    if line == ":::" || begins_with_one_of(&["<div", "</div"]) || begins_with_one_of(&REPEATED) {
        return String::new();
    }
    if let Some(heading) = line.strip_prefix("## ") {
        return format!("### {heading}");
    }
    if let Some(warning) = line.strip_prefix("::: warning ") {
        return format!("**{warning}**\n");
    }
    let line = line.replace("<b class=\"required\">必填</b>", "**必填**");
    let line = without_tag(&line, "<span class=\"type\">", ["", ""]);
    linked(&without_tag(&line, "<span class=\"mark\">", ["（", "）"]))
}

/// What stands in a span, with other letters around it.
fn without_tag(line: &str, tag: &str, [before, after]: [&str; 2]) -> String {
    let mut parts = line.split(tag);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (inner, rest) = part.split_once("</span>").unwrap_or((part, ""));
        text + before + inner + after + rest
    })
}

/// Links to places of the site, as links to files. Of codes there is no file: what the function says of one is there already.
fn linked(line: &str) -> String {
    let mut parts = line.split("](/");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (place, rest) = part.split_once(')').unwrap_or((part, ""));
        let (path, anchor) = place.split_once('#').unwrap_or((place, ""));
        let anchor = match anchor {
            "" => String::new(),
            anchor => format!("#{anchor}"),
        };
        if let Some(guide) = path.strip_prefix("guide/") {
            text += &format!("](../docs/guide/{guide}.md{anchor})");
        } else if let Some((namespace, _)) =
            path.strip_prefix("api/").and_then(|it| it.rsplit_once('/'))
        {
            let function = path
                .trim_start_matches("api/")
                .replace('/', "")
                .to_lowercase();
            text += &format!("]({}.md#{function})", namespace.replace('/', "."));
        } else if let Some(at) = text.rfind('[') {
            text.remove(at);
        }
        text += rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_the_site_knows_becomes_plain_markdown() {
        let field = "- **`a`** <span class=\"type\">string</span> <b class=\"required\">必填</b> <span class=\"mark\">在 query 里</span>";
        assert_eq!(plain(field), "- **`a`** string **必填** （在 query 里）");
        assert_eq!(plain("## 参数"), "### 参数");
        assert_eq!(plain("<div class=\"facts\">"), "");
        assert_eq!(plain("::: warning 不要再用"), "**不要再用**\n");
    }

    #[test]
    fn links_lead_to_files() {
        for (site, file) in [
            (
                "见[错误](/guide/errors#负数)。",
                "见[错误](../docs/guide/errors.md#负数)。",
            ),
            (
                "[`a`](/api/h5/user/getInfo) b",
                "[`a`](h5.user.md#h5usergetinfo) b",
            ),
            ("| [`-1`](/api/codes#own-1) | c |", "| `-1` | c |"),
            ("[微信](https://a.b/c)", "[微信](https://a.b/c)"),
        ] {
            assert_eq!(linked(site), file);
        }
    }

    #[test]
    fn a_slip_in_the_tree_is_found() {
        let mut made = files(&catalogue::read().expect("a catalogue"));
        check(&made).expect("the tree's own");
        made.insert("wxacode.md".to_owned(), "another".to_owned());
        let told = check(&made).expect_err("another page").to_string();
        assert!(
            told.contains("cargo xtask reference") && told.contains("wxacode.md"),
            "{told}"
        );
    }
}
