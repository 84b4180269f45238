//! `livebroadcast.getLiveInfo`: pages.

use super::Done;
use crate::check;
use crate::draft::Draft;
use crate::value::Value;

/// Pages count from 1, WeChat from 0.
pub(super) fn live_info<V: Value>(draft: &mut Draft<V>, given: &V) -> Done<V> {
    let number = |name: &str, default: f64| {
        check::parameter(given, name, None).map(|value| value.as_number().unwrap_or(default))
    };
    let (page, size) = (number("pageIndex", 1.0)?, number("pageSize", 100.0)?);
    draft.fields.set("start", V::number((page - 1.0) * size));
    draft.fields.set("limit", V::number(size));
    Ok(())
}
