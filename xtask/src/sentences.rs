//! The templates of the core's sentences, collected from its sources: each `say!("…")`. In the `.wasm` there are only their ids.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use proc_macro2::{TokenStream, TokenTree};
use weixin_openapi::say;

use crate::tools;

/// All templates by their ids.
pub fn templates() -> Result<BTreeMap<String, String>> {
    let mut found = Vec::new();
    collect_folder(&tools::root().join("src"), &mut found)?;
    let mut templates = BTreeMap::new();
    for template in found {
        let id = say::text(&say::id(&template)).to_owned();
        if let Some(other) = templates.insert(id, template.clone()) {
            ensure!(
                other == template,
                "two sentences have the same id, change a word in one: {other:?}, {template:?}"
            );
        }
    }
    Ok(templates)
}

fn collect_folder(folder: &Path, found: &mut Vec<String>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect_folder(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = std::fs::read_to_string(&path)?;
            let tokens: TokenStream = source
                .parse()
                .map_err(|error| anyhow!("{}: {error}", path.display()))?;
            collect(tokens, found).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}

/// `say`, `!`, and a group that starts with a literal. Groups within groups are looked into, sentences within sentences too.
fn collect(tokens: TokenStream, found: &mut Vec<String>) -> Result<()> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let says = matches!(&tokens[..at], [.., TokenTree::Ident(name), TokenTree::Punct(mark)]
            if *name == "say" && mark.as_char() == '!');
        if let (true, Some(TokenTree::Literal(text))) = (says, group.stream().into_iter().next()) {
            found.push(syn::parse_str::<syn::LitStr>(&text.to_string())?.value());
        }
        collect(group.stream(), found)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_found_wherever_they_stand() {
        let source = r#"fn f() { a(say!("一 {}", &say!("二\n")), Err(b![say!("三")])); say("四"); tell!("五") }"#;
        let mut found = Vec::new();
        collect(source.parse().unwrap(), &mut found).unwrap();
        assert_eq!(found, ["一 {}", "二\n", "三"]);
    }

    #[test]
    fn every_template_has_an_id_of_its_own() {
        assert!(templates().unwrap().len() > 50);
    }
}
