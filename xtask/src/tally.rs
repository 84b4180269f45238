//! Counts what passed and what failed, over test runners that each print it their own way.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

#[derive(Default)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    /// Something that either holds or does not.
    pub fn check(&mut self, what: &str, outcome: Result<()>) {
        match outcome {
            Ok(()) => {
                println!("ok: {what}");
                self.passed += 1;
            }
            Err(error) => {
                println!("FAILED: {what}: {error:#}");
                self.failed += 1;
            }
        }
    }

    /// A test runner: shows what it prints, and adds what `counts` finds in a line (passed, failed).
    pub fn run(
        &mut self,
        command: &mut Command,
        counts: fn(&str) -> Option<(usize, usize)>,
    ) -> Result<()> {
        let before = self.failed;
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {command:?}"))?;
        for line in BufReader::new(child.stdout.take().context("no output")?).lines() {
            let line = line?;
            println!("{line}");
            let (passed, failed) = counts(&line).unwrap_or_default();
            self.passed += passed;
            self.failed += failed;
        }
        // A runner that fails without naming a test (it did not compile, it crashed) counts as one.
        if !child.wait()?.success() && self.failed == before {
            println!("FAILED: {command:?}");
            self.failed += 1;
        }
        Ok(())
    }
}

/// `test result: ok. 12 passed; 0 failed; …`
pub fn cargo_counts(line: &str) -> Option<(usize, usize)> {
    let counts = line.strip_prefix("test result: ")?.split_once(". ")?.1;
    let number = |label| {
        counts
            .split("; ")
            .find_map(|part: &str| part.strip_suffix(label)?.trim().parse().ok())
    };
    Some((number("passed")?, number("failed")?))
}

/// `ℹ pass 12` from the spec reporter, `# pass 12` from TAP; `cancelled` is what a test that never ended is called.
pub fn node_counts(line: &str) -> Option<(usize, usize)> {
    let summary = line
        .strip_prefix("ℹ ")
        .or_else(|| line.strip_prefix("# "))?;
    let (label, number) = summary.split_once(' ')?;
    let number = number.parse().ok()?;
    match label {
        "pass" => Some((number, 0)),
        "fail" | "cancelled" => Some((0, number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_from_cargo_and_both_reporters_of_node() {
        assert_eq!(
            cargo_counts("test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured"),
            Some((12, 3))
        );
        assert_eq!(node_counts("ℹ pass 7"), Some((7, 0)));
        assert_eq!(node_counts("# fail 2"), Some((0, 2)));
        assert_eq!(node_counts("# Subtest: pass 2"), None);
    }
}
