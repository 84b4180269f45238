//! Words of the catalogue as Markdown of VitePress, which is a template of Vue's as well.

/// Prose, which may hold code and emphasis: only what would be taken for a tag or for an expression is made harmless.
pub fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate().map(|(index, part)| {
        let in_code = index % 2 == 1;
        if in_code {
            part.to_owned()
        } else {
            part.replace('<', "&lt;").replace("{{", "&#123;&#123;")
        }
    });
    parts.collect::<Vec<_>>().join("`")
}

/// Prose in the cell of a table.
pub fn cell(text: &str) -> String {
    prose(text).replace('|', "\\|").replace('\n', " ")
}

/// Text as it is, as HTML.
pub fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace("{{", "&#123;&#123;")
}

/// A heading's text with the name by which links find it. (The signs are those of `docs/.vitepress/config.mjs`: the usual braces
/// stand in prose.)
pub fn named(heading: &str, id: &str) -> String {
    format!("{heading} %{{#{id}}}%")
}

/// A fenced block.
pub fn block(language: &str, code: &str) -> String {
    format!("```{language}\n{code}\n```\n")
}

/// A line of text with everything in it two steps to the right, as what belongs to an item of a list.
pub fn indented(text: &str) -> String {
    text.lines()
        .map(|line| match line {
            "" => "\n".to_owned(),
            line => format!("  {line}\n"),
        })
        .collect()
}

/// A table without rows is none.
pub fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let line = |cells: &[&str]| format!("| {} |\n", cells.join(" | "));
    let rule = format!("|{}\n", "---|".repeat(head.len()));
    let rows = rows
        .iter()
        .map(|row| line(&row.iter().map(String::as_str).collect::<Vec<_>>()));
    line(head) + &rule + &rows.collect::<String>()
}
