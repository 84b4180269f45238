//! Where the bytes of the core are: functions by the crate, or by the module of ours, that their names begin with. What the compiler put
//! into another function counts there.

use std::collections::{BTreeMap, HashMap};

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::core;

/// `[{ part, bytes, share }]`, the largest first. The core with the names of its functions is left in `folder`, for whoever profiles it.
pub fn parts(folder: &Path) -> Result<Value> {
    let wasm = core::with_names()?;
    std::fs::write(folder.join("weixin.named.wasm"), &wasm)?;
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    let names = names(&wasm)?;
    let mut index = 0;
    for payload in Parser::new(0).parse_all(&wasm) {
        let mut add =
            |part: &str, bytes: usize| *sizes.entry(part.to_owned()).or_default() += bytes;
        match payload? {
            Payload::ImportSection(section) => {
                index = section.count();
                add("（导入与导出的名字）", section.range().len());
            }
            Payload::ExportSection(section) => add("（导入与导出的名字）", section.range().len()),
            Payload::DataSection(section) => add("（数据：目录与常量）", section.range().len()),
            Payload::CodeSectionEntry(body) => {
                let name = names.get(&index).map_or("", String::as_str);
                add(&part_of(name), body.range().len());
                index += 1;
            }
            Payload::TypeSection(section) => add("（其余各节）", section.range().len()),
            Payload::FunctionSection(section) => add("（其余各节）", section.range().len()),
            Payload::ElementSection(section) => add("（其余各节）", section.range().len()),
            _ => {}
        }
    }
    let total: usize = sizes.values().sum();
    let mut parts: Vec<(String, usize)> = sizes.into_iter().collect();
    parts.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let parts = parts.into_iter().map(|(part, bytes)| {
        json!({ "part": part, "bytes": bytes, "share": bytes as f64 / total as f64 })
    });
    Ok(parts.collect())
}

/// The name section.
fn names(wasm: &[u8]) -> Result<HashMap<u32, String>> {
    let mut names = HashMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CustomSection(section) = payload? else {
            continue;
        };
        let KnownCustom::Name(section) = section.as_known() else {
            continue;
        };
        for subsection in section {
            if let Name::Function(functions) = subsection? {
                for naming in functions {
                    let naming = naming?;
                    names.insert(naming.index, naming.name.to_owned());
                }
            }
        }
    }
    Ok(names)
}

/// `weixin_openapi::client`, or another crate's name.
fn part_of(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    let path = name.trim_start_matches(['<', '&', '*', '(', '[']);
    let path = path.trim_start_matches("dyn ").trim_start_matches("mut ");
    let mut segments = path.split("::").map(|segment| {
        let end = segment.find(|c: char| !(c.is_alphanumeric() || c == '_'));
        &segment[..end.unwrap_or(segment.len())]
    });
    let (first, second) = (
        segments.next().unwrap_or_default(),
        segments.next().unwrap_or_default(),
    );
    match first {
        "" => "（没有名字）".to_owned(),
        "weixin_openapi" => format!("weixin_openapi::{second}"),
        "str" | "char" | "bool" | "u8" | "u16" | "u32" | "u64" | "usize" | "f64" => {
            "core".to_owned()
        }
        krate if name.contains("::") => krate.to_owned(),
        _ => "（wasm-bindgen 的导出）".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::part_of;

    #[test]
    fn functions_belong_to_the_crate_or_module_that_their_name_begins_with() {
        let cases = [
            (
                "_ZN14weixin_openapi6client4call17h0123456789abcdefE",
                "weixin_openapi::client",
            ),
            (
                "_ZN4core3str8converts9from_utf817h0123456789abcdefE",
                "core",
            ),
            (
                "<weixin_openapi::event::Event as serde::Serialize>::serialize",
                "weixin_openapi::event",
            ),
            (
                "<weixin_openapi[dc2b9ce42ebd8319]::token::Turn>::wait::<u8>",
                "weixin_openapi::token",
            ),
            ("<[u8]>::to_vec", "core"),
            ("client_call", "（wasm-bindgen 的导出）"),
            ("", "（没有名字）"),
        ];
        for (mangled, part) in cases {
            assert_eq!(part_of(mangled), part, "{mangled}");
        }
    }
}
