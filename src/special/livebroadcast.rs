//! `livebroadcast.getLiveInfo`: pages.

use super::{Next, Prepared, Task};
use crate::given;
use crate::host::Host;
use crate::value::Value;

/// Pages count from 1, WeChat from 0.
pub(super) fn live_info<H: Host>(task: &mut Task<'_, H>) -> Prepared<H> {
    let number = |name: &str, default: f64| {
        given::value(task.given, name).map(|value| value.as_number().unwrap_or(default))
    };
    let (page, size) = (number("pageIndex", 1.0)?, number("pageSize", 100.0)?);
    let start = H::Value::number((page - 1.0) * size);
    task.draft.fields.set("start", start);
    task.draft.fields.set("limit", H::Value::number(size));
    Ok(Next::Send)
}
