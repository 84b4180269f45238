//! `push.d.cts`: a head written by hand, then an interface for each push and each reply, and the unions of them.

use std::fs;

use anyhow::{Context, Result};

use super::{Catalogue, Field, Kind, Push};
use crate::tools;

const HEAD: &str = "pkg-template/push.head.d.ts";

/// The declarations for CommonJS; those for modules give the same.
pub fn declarations(catalogue: &Catalogue) -> Result<String> {
    let head = fs::read_to_string(tools::root().join(HEAD)).context(HEAD)?;
    let mut out = head;
    for (union, about, kinds) in [
        (
            "PushMessage",
            "用户发来的消息，由 `MsgType` 区分。",
            &[Kind::Message][..],
        ),
        ("PushEvent", "事件，由 `Event` 区分。", &[Kind::Event]),
        (
            "PushInfo",
            "第三方平台的授权事件，由 `InfoType` 区分。",
            &[Kind::Info],
        ),
        (
            "PushProbe",
            "云托管的路径探测，由 `action` 区分。",
            &[Kind::Probe],
        ),
    ] {
        let members: Vec<&Push> = catalogue
            .pushes
            .iter()
            .filter(|push| kinds.contains(&push.kind))
            .collect();
        out += &unions(union, about, &members);
    }
    let replies: Vec<&Push> = catalogue.replies.iter().collect();
    out += &unions(
        "TypedReply",
        "微信的被动回复；收发双方、时间由本包填写。",
        &replies,
    );
    for push in catalogue.pushes.iter().chain(&catalogue.replies) {
        out += &interface(push);
    }
    Ok(out)
}

fn unions(name: &str, about: &str, members: &[&Push]) -> String {
    let members: Vec<String> = members
        .iter()
        .map(|push| format!("\n  | {}", type_name(push)))
        .collect();
    format!(
        "\n/** {about} */\nexport type {name} ={}\n",
        members.concat()
    )
}

/// `WxaMediaCheckEvent` for `wxa_media_check`.
pub fn type_name(push: &Push) -> String {
    let words = push.name.split('_').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    let suffix = match push.kind {
        Kind::Message => "Message",
        Kind::Event => "Event",
        Kind::Info => "Info",
        Kind::Probe => "Probe",
        Kind::Reply => "Reply",
    };
    // `LOCATION` and `VIEW` beside messages of the same name are told apart by the suffix.
    words.collect::<String>() + suffix
}

fn interface(push: &Push) -> String {
    let (base, tag) = match push.kind {
        Kind::Message => (" extends PushBase", "MsgType"),
        Kind::Event => (" extends PushBase", "Event"),
        Kind::Info => (" extends InfoBase", "InfoType"),
        Kind::Probe => (" extends ProbeBase", "action"),
        Kind::Reply => (" extends ReplyBase", "MsgType"),
    };
    let mut comment = vec![push.about.clone()];
    comment.extend(answer(push).map(str::to_owned));
    comment.extend(push.source.as_ref().map(|source| format!("@see {source}")));
    let mut out = format!(
        "\n/** {} */\nexport interface {}{base} {{\n",
        comment.join("\n *\n * "),
        type_name(push)
    );
    // What other pushes are told by may be asked of each.
    out += match push.kind {
        Kind::Message => "  Event?: undefined\n  InfoType?: undefined\n",
        Kind::Event => "  MsgType: 'event'\n  InfoType?: undefined\n",
        Kind::Info | Kind::Probe | Kind::Reply => "",
    };
    let acts = push.fields.iter().any(|field| field.path == "action");
    if matches!(push.kind, Kind::Message | Kind::Event) && !acts {
        out += "  action?: undefined\n";
    }
    out += &format!("  {tag}: '{}'\n", push.name);
    let fields: Vec<Node> = tree(&push.fields)
        .into_iter()
        .filter(|node| !(node.name == tag || push.kind == Kind::Event && node.name == "MsgType"))
        .collect();
    out += &members(&fields, 1);
    if !push.reply.is_empty() {
        out += "}\n";
        out += &format!(
            "\n/** 对 `{}` 的应答。 */\nexport interface {}Answer {{\n{}",
            push.name,
            type_name(push),
            members(&tree(&push.reply), 1)
        );
    }
    out + "}\n"
}

/// What is to be answered, where it is more than nothing.
fn answer(push: &Push) -> Option<&'static str> {
    match push.answer.as_str() {
        "errcode" => Some(
            "应答 `{ ErrCode: 0, ErrMsg: 'success' }`，不应答也算成功；`ErrCode` 不为 0 时微信会再推送。",
        ),
        "reply_object" => Some("要应答一个对象，直接从处理函数返回它。"),
        "ios_refund" => Some(
            "3 秒之内应答 `{ result_code, result_info, evidence }`：`result_code` 0 放过，1 拒绝。",
        ),
        "reply" => Some("可以被动回复。"),
        _ => None,
    }
}

struct Node<'a> {
    name: &'a str,
    list: bool,
    field: Option<&'a Field>,
    inside: Vec<Node<'a>>,
}

/// Dotted names as objects within objects.
fn tree(fields: &[Field]) -> Vec<Node<'_>> {
    let mut roots = Vec::new();
    for field in fields {
        let parts: Vec<&str> = field.path.split('.').collect();
        plant(&mut roots, &parts, field);
    }
    roots
}

fn plant<'a>(nodes: &mut Vec<Node<'a>>, parts: &[&'a str], field: &'a Field) {
    let Some((part, rest)) = parts.split_first() else {
        return;
    };
    let (name, list) = (part.trim_end_matches("[]"), part.ends_with("[]"));
    let place = nodes.iter().position(|node| node.name == name);
    let place = place.unwrap_or_else(|| {
        nodes.push(Node {
            name,
            list,
            field: None,
            inside: Vec::new(),
        });
        nodes.len() - 1
    });
    let node = &mut nodes[place];
    node.list |= list;
    match rest {
        [] => node.field = Some(field),
        rest => plant(&mut node.inside, rest, field),
    }
}

fn members(nodes: &[Node], depth: usize) -> String {
    let indent = "  ".repeat(depth);
    let mut out = String::new();
    for node in nodes {
        if let Some(field) = node.field {
            out += &format!("{indent}/** {} */\n", field.about);
        }
        let optional = if always(node) { "" } else { "?" };
        let kind = match node.field.map(|field| field.kind.as_str()) {
            _ if !node.inside.is_empty() => {
                format!("{{\n{}{indent}}}", members(&node.inside, depth + 1))
            }
            Some("integer" | "number") => "number".to_owned(),
            Some("boolean") => "boolean".to_owned(),
            Some("object") => "Record<string, unknown>".to_owned(),
            Some("strings") => "string | string[]".to_owned(),
            _ => "string".to_owned(),
        };
        let kind = match node.list {
            true if node.inside.is_empty() && kind.contains('|') => format!("({kind})[]"),
            true => format!("{kind}[]"),
            false => kind,
        };
        out += &format!("{indent}{}{optional}: {kind}\n", quoted(node.name));
    }
    out
}

/// Whether it is always there: a container is where anything in it is.
fn always(node: &Node) -> bool {
    match node.field {
        Some(field) => !field.optional,
        None => node.inside.iter().any(always),
    }
}

fn quoted(name: &str) -> String {
    let plain = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if plain {
        name.to_owned()
    } else {
        format!("'{name}'")
    }
}
