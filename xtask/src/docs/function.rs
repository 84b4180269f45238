//! The page of one function.

use weixin_openapi::account::Kind;
use weixin_openapi::catalogue::model::{Endpoint, Method, Proof, Special};

use super::markdown::{block, cell, html, prose, table};
use super::{codes, fields};
use crate::types::{codes::of, fields::result_type, tree};

pub fn page(endpoint: &Endpoint) -> String {
    let parts = [
        format!("---\ntitle: {}\n---\n", quoted(endpoint)),
        format!(
            "# {} <code>weixin.{}</code>\n",
            html(endpoint.title),
            endpoint.name
        ),
        deprecated(endpoint),
        paragraph(&prose(endpoint.about)),
        facts(endpoint),
        section("示例", &(block("js", endpoint.example) + GIVEN)),
        section("调用", &signature(endpoint)),
        section("参数", &params(endpoint)),
        section("结果", &result(endpoint)),
        section("失败", &failures(endpoint)),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

const GIVEN: &str = "
`weixin` 从哪里来，见[第一次调用](/guide/start)；示例里没有定义的名字（如 `openid`），换成自己的值。
";

fn quoted(endpoint: &Endpoint) -> String {
    format!("'{} {}'", endpoint.title.replace('\'', "''"), endpoint.name)
}

fn paragraph(text: &str) -> String {
    match text {
        "" => String::new(),
        text => format!("{text}\n"),
    }
}

fn section(title: &str, text: &str) -> String {
    format!("## {title}\n\n{text}")
}

fn deprecated(endpoint: &Endpoint) -> String {
    match endpoint.deprecated {
        "" => String::new(),
        why => format!("::: warning 不要再用\n{}\n:::\n", prose(why)),
    }
}

/// What one looks up before calling it.
fn facts(endpoint: &Endpoint) -> String {
    let mut rows = vec![];
    let mut fact = |name: &str, value: String| rows.push(vec![name.to_owned(), value]);
    if !endpoint.path.is_empty() {
        let method = match endpoint.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        fact("微信接口", format!("`{method} {}`", endpoint.path));
    }
    if endpoint.path.is_empty() && endpoint.special != Special::Request {
        fact("网络", "不请求微信，在本地完成".to_owned());
    }
    fact("帐号", account(endpoint));
    if !endpoint.quota.is_empty() {
        fact("频率限制", cell(endpoint.quota));
    }
    if !endpoint.path.is_empty() {
        let again = match endpoint.repeatable {
            true => "网络故障、微信系统繁忙时自动再试",
            false => "只在确定没有发出时自动再试，不会重复",
        };
        fact("重试", again.to_owned());
    }
    if !endpoint.source.is_empty() {
        fact("微信文档", format!("[打开]({})", endpoint.source));
    }
    format!(
        "<div class=\"facts\">\n\n{}\n</div>\n",
        table(&["", ""], &rows)
    )
}

fn account(endpoint: &Endpoint) -> String {
    let name = Kind::of(endpoint.name).chinese();
    match endpoint.proof {
        Proof::Token => format!("{name}，自动带上 access_token"),
        Proof::Secret | Proof::None => name.to_owned(),
    }
}

fn signature(endpoint: &Endpoint) -> String {
    let name = format!("weixin.{}", endpoint.name);
    block("ts", &tree::signature(&name, endpoint))
}

const CONTROL: &str = "还可以传[控制这一次调用的参数](/guide/calls#控制一次调用)：`appid`、`appsecret`、`access_token`、`cache`、`timeout`、`signal`、`extra`。\n";

fn params(endpoint: &Endpoint) -> String {
    let list = fields::params(endpoint);
    let lead = match (list.is_empty(), fields::ways(endpoint)) {
        (true, _) => "没有自己的参数。\n\n".to_owned(),
        (false, Some(ways)) => format!("{ways}\n\n"),
        (false, None) => String::new(),
    };
    [lead, list, format!("\n{CONTROL}")].concat()
}

const FAILURE: &str = "失败时是带 `code`、`msg` 的对象，见[结果与错误](/guide/errors)。\n";

/// Where success is a value that has no room for a `code`.
const THROWN: &str =
    "失败时抛出带 `code`、`errcode`、`msg` 的 `Error`，见[结果与错误](/guide/errors)。\n";

fn result(endpoint: &Endpoint) -> String {
    let lead = match endpoint.result_shape {
        "" if endpoint.result.is_empty() => "成功时 `code` 为 0，没有别的字段。\n".to_owned(),
        "" => "成功时 `code` 为 0，旁边是：\n".to_owned(),
        "Bytes" => {
            format!("成功时是字节：有 `Buffer` 的环境里是 `Buffer`，否则是 `Uint8Array`。{FAILURE}")
        }
        "Result<T>" => {
            "成功时 `code` 为 0，旁边是得到的全部字段；在 TypeScript 里可以用类型参数说明它们。\n"
                .to_owned()
        }
        "any" => {
            format!("成功时是微信返回的对象，加上 `code` 和 `msg`；微信返回文件时是字节。{FAILURE}")
        }
        shape if result_type(endpoint).contains("Failure") => {
            format!("成功时是 `{shape}`。{FAILURE}")
        }
        "string" => format!("成功时是字符串。{THROWN}"),
        shape => format!("成功时是 `{shape}`。{THROWN}"),
    };
    let list = fields::result(endpoint.result);
    match list.as_str() {
        "" => lead,
        list => format!("{lead}\n{list}"),
    }
}

fn failures(endpoint: &Endpoint) -> String {
    let rows: Vec<Vec<String>> = of(endpoint)
        .iter()
        .map(|(code, words)| codes::row(*code, words))
        .collect();
    let everywhere =
        "参数不对、网络故障、超时等每个函数都会有的，见[结果与错误](/guide/errors#负数的-code)。\n";
    match codes::failures(&rows).as_str() {
        "" => everywhere.to_owned(),
        table => format!("{table}\n{everywhere}"),
    }
}
