//! `security`: does a text or an image break the law.

use super::{Next, Prepared, Task};
use crate::code;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::host::Host;
use crate::say;
use crate::value::Value;

// ---- security.msgSecCheck

/// The label of a text that nothing is wrong with.
const CLEAN: f64 = 100.0;
fn is_second_version<V: Value>(fields: &V) -> bool {
    fields.property("version").as_number() == Some(2.0)
}

/// Version 2 answers with errcode 0 whatever it finds. A caller that only tests `code` must not let bad text through.
pub(super) fn text_verdict<H: Host>(
    task: &Task<'_, H>,
    answer: H::Value,
) -> Result<H::Value, Failure<H::Value>> {
    if !is_second_version(&task.draft.fields) {
        return Ok(answer);
    }
    match answer.property("result").property("label").as_number() {
        Some(CLEAN) => Ok(answer),
        Some(label) if label as i32 != 0 => Err(Failure::answered(
            label as i32,
            say!("内容含有违法违规内容：{}", label_name(label as i32)),
            answer,
        )),
        _ => Err(Failure::answered(
            code::SHAPE,
            say!("微信没有返回检测结果 result.label，内容未经检测，请稍后再试"),
            answer,
        )
        .passing(true)),
    }
}

fn label_name(label: i32) -> &'static str {
    match label {
        10001 => "广告",
        20001 => "时政",
        20002 => "色情",
        20003 => "辱骂",
        20006 => "违法犯罪",
        20008 => "欺诈",
        20012 => "低俗",
        20013 => "版权",
        _ => "其他",
    }
}

// ---- security.imgSecCheck

/// An address in place of an image is checked later on: the call becomes one of `imgSecCheckAsync`.
pub(super) fn prepare_image<H: Host>(task: &mut Task<'_, H>) -> Prepared<H> {
    if task.given.text_at("media_url").is_some()
        && let Some(endpoint) = task.client.endpoint("security.imgSecCheckAsync")
    {
        task.draft = Draft::new(task.client, endpoint, task.given, task.account)?;
    }
    Ok(Next::Send)
}
