//! The page of one function.

use weixin_entry::{Method, Proof, Signature};
use weixin_openapi::platform::Platform;
use weixin_reader::model::Function;

use super::markdown::{block, cell, html, prose, table};
use super::{codes, fields};
use crate::types::docs::other_names;
use crate::types::{codes::of, example, fields::result_type, tree};

pub fn page(function: &Function) -> String {
    let parts = [
        format!("---\ntitle: {}\n---\n", quoted(function)),
        format!(
            "# {} <code>weixin.{}</code>\n",
            html(&function.title),
            function.name
        ),
        deprecated(function),
        paragraph(&prose(&function.about)),
        facts(function),
        example(function),
        section("调用", &signature(function)),
        section("参数", &params(function)),
        section("结果", &result(function)),
        section("失败", &failures(function)),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

fn example(function: &Function) -> String {
    section("示例", &(block("js", &example::of(function)) + GIVEN))
}

const GIVEN: &str = "
`weixin` 从哪里来，见[第一次调用](/guide/start)；示例里没有定义的名字（如 `openid`），换成自己的值。
";

fn quoted(function: &Function) -> String {
    format!("'{} {}'", function.title.replace('\'', "''"), function.name)
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

fn deprecated(function: &Function) -> String {
    match function.deprecated.as_str() {
        "" => String::new(),
        why => format!("::: warning 不要再用\n{}\n:::\n", prose(why)),
    }
}

/// What one looks up before calling it.
fn facts(function: &Function) -> String {
    let mut rows = vec![];
    let mut fact = |name: &str, value: String| rows.push(vec![name.to_owned(), value]);
    if !function.endpoint.path.is_empty() {
        let method = match function.endpoint.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        fact("微信接口", format!("`{method} {}`", function.endpoint.path));
    }
    if function.endpoint.path.is_empty() && function.endpoint.special != "request" {
        fact("网络", "不请求微信，在本地完成".to_owned());
    }
    fact("帐号", account(function));
    if let Some(names) = other_names(function) {
        fact("微信的名字", names);
    }
    if !function.quota.is_empty() {
        fact("频率限制", cell(&function.quota));
    }
    if function.paging.is_some() {
        let name = &function.name;
        fact(
            "翻页",
            format!("[`items(weixin, '{name}')`](/guide/paging)"),
        );
    }
    if !function.endpoint.path.is_empty() {
        let again = match function.endpoint.repeatable {
            true => "网络故障、微信系统繁忙时自动再试",
            false => "只在确定没有发出时自动再试，不会重复",
        };
        fact("重试", again.to_owned());
    }
    if !function.page.is_empty() {
        fact("微信文档", format!("[打开]({})", function.page));
    }
    format!(
        "<div class=\"facts\">\n\n{}\n</div>\n",
        table(&["", ""], &rows)
    )
}

fn account(function: &Function) -> String {
    let name = Platform::of(&function.name).chinese();
    match function.endpoint.proof {
        Proof::Token => format!("{name}，自动带上 access_token{}", signed(function)),
        Proof::UserToken => "不需要，由用户授权的 access_token 说明".to_owned(),
        Proof::Secret | Proof::Appid | Proof::Nothing => name.to_owned(),
    }
}

/// What is signed beside the token.
fn signed(function: &Function) -> String {
    let signatures = function
        .endpoint
        .signatures
        .iter()
        .map(|signature| match signature {
            Signature::Pay => "，带支付签名 pay_sig",
            Signature::User => "，带用户态签名 signature",
            Signature::Session => "，带 sessionKey 的签名",
        });
    signatures.collect()
}

fn signature(function: &Function) -> String {
    let name = format!("weixin.{}", function.name);
    block("ts", &tree::signature(&name, function))
}

const CONTROL: &str = "还可以传[控制这一次调用的参数](/guide/calls#控制一次调用)：`appid`、`appsecret`、`access_token`、`cache`、`timeout`、`signal`、`extra`。\n";

fn params(function: &Function) -> String {
    let list = fields::params(function);
    let lead = match (list.is_empty(), fields::ways(function)) {
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

fn result(function: &Function) -> String {
    let lead = match function.result_type.as_str() {
        "" if function.result.is_empty() => "成功时 `code` 为 0，没有别的字段。\n".to_owned(),
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
        shape if result_type(function).contains("Failure") => {
            format!("成功时是 `{shape}`。{FAILURE}")
        }
        "string" => format!("成功时是字符串。{THROWN}"),
        shape => format!("成功时是 `{shape}`。{THROWN}"),
    };
    let list = fields::result(&function.result);
    match list.as_str() {
        "" => lead,
        list => format!("{lead}\n{list}"),
    }
}

fn failures(function: &Function) -> String {
    let rows: Vec<Vec<String>> = of(function)
        .iter()
        .map(|(code, words, _)| codes::row(*code, words))
        .collect();
    let everywhere =
        "参数不对、网络故障、超时等每个函数都会有的，见[结果与错误](/guide/errors#负数的-code)。\n";
    match codes::failures(&rows).as_str() {
        "" => everywhere.to_owned(),
        table => format!("{table}\n{everywhere}"),
    }
}
