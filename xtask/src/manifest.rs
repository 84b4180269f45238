//! What all published manifests say alike, from one place: `[workspace.package]` in Cargo.toml.
//!
//! The address of the repository is left out of them as long as it is not filled in there. `cargo xtask release --check` asks for it.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use toml::Table;

use crate::tools;

/// The line that every template of a manifest has, so that nobody forgets to stamp it.
const UNSET: &str = "\"version\": \"0.0.0\"";
/// Likewise in that of DCloud's market, where it is a text and must be there.
const NO_REPOSITORY: &str = "\"repository\": \"\"";

/// What one release has in common.
pub struct Release {
    pub version: String,
    /// `https://<host>/<owner>/<name>`
    pub repository: Option<String>,
}

/// As Cargo.toml has it.
pub fn release() -> Result<Release> {
    Release::read(&fs::read_to_string(tools::root().join("Cargo.toml"))?)
}

/// The version of all crates and packages.
pub fn version() -> Result<String> {
    Ok(release()?.version)
}

/// A manifest of npm's out of its template: the version, and where the source is.
pub fn stamped(template: &str) -> Result<String> {
    release()?.stamp(template)
}

impl Release {
    pub fn read(cargo: &str) -> Result<Release> {
        let cargo = cargo.parse::<Table>()?;
        let package = cargo.get("workspace").and_then(|it| it.get("package"));
        let text = |key: &str| {
            let text = package?.get(key)?.as_str()?;
            Some(text.to_owned()).filter(|text| !text.is_empty())
        };
        Ok(Release {
            version: text("version").context("no version in [workspace.package]")?,
            repository: text("repository"),
        })
    }

    pub fn stamp(&self, template: &str) -> Result<String> {
        let mut lines = vec![format!("\"version\": \"{}\"", self.version)];
        lines.extend(
            self.source()
                .iter()
                .map(|(key, value)| format!("\"{key}\": {value}")),
        );
        replaced(template, UNSET, &lines.join(",\n  "))
    }

    /// A manifest of DCloud's market.
    pub fn stamp_for_market(&self, template: &str) -> Result<String> {
        let version = format!("\"version\": \"{}\"", self.version);
        let repository = json!(self.repository.as_deref().unwrap_or_default());
        let repository = format!("\"repository\": {repository}");
        let stamped = replaced(template, UNSET, &version)?;
        replaced(&stamped, NO_REPOSITORY, &repository)
    }

    /// The fields that follow from the repository.
    fn source(&self) -> Vec<(&'static str, Value)> {
        let Some(repository) = &self.repository else {
            return Vec::new();
        };
        vec![
            (
                "repository",
                json!({ "type": "git", "url": format!("git+{repository}.git") }),
            ),
            ("homepage", json!(format!("{repository}#readme"))),
            ("bugs", json!({ "url": format!("{repository}/issues") })),
        ]
    }
}

fn replaced(template: &str, line: &str, by: &str) -> Result<String> {
    ensure!(
        template.matches(line).count() == 1,
        "the template of a manifest wants the line {line} once"
    );
    Ok(template.replace(line, by))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str =
        "{\n  \"name\": \"x\",\n  \"version\": \"0.0.0\",\n  \"license\": \"MIT\"\n}";
    const CARGO: &str = "[workspace.package]\nversion = \"1.2.3\"\n";

    fn parsed(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_repository_that_is_not_known_is_left_out() {
        for line in ["", "repository = \"\""] {
            let release = Release::read(&format!("{CARGO}{line}")).unwrap();
            assert_eq!(release.repository, None);
            assert_eq!(
                parsed(&release.stamp(TEMPLATE).unwrap()),
                json!({ "name": "x", "version": "1.2.3", "license": "MIT" })
            );
        }
    }

    #[test]
    fn where_it_is_known_all_that_follows_from_it_is_said() {
        let line = "repository = \"https://git.example/owner/name\"";
        let release = Release::read(&format!("{CARGO}{line}")).unwrap();
        let manifest = parsed(&release.stamp(TEMPLATE).unwrap());
        assert_eq!(
            manifest["repository"]["url"],
            "git+https://git.example/owner/name.git"
        );
        assert_eq!(
            manifest["homepage"],
            "https://git.example/owner/name#readme"
        );
        assert_eq!(
            manifest["bugs"]["url"],
            "https://git.example/owner/name/issues"
        );

        let market = "{ \"version\": \"0.0.0\", \"repository\": \"\" }";
        assert_eq!(
            parsed(&release.stamp_for_market(market).unwrap()),
            json!({ "version": "1.2.3", "repository": "https://git.example/owner/name" })
        );
    }

    #[test]
    fn a_template_that_has_a_version_of_its_own_is_refused() {
        let release = Release::read(CARGO).unwrap();
        assert!(release.stamp("{ \"version\": \"1.2.3\" }").is_err());
        assert!(Release::read("[workspace]").is_err());
    }
}
