//! `order.uploadShippingInfo`, `order.uploadCombinedShippingInfo`: when it was shipped, and names that are not too long.

use super::Done;
use crate::client::Client;
use crate::failure::Failure;
use crate::host::Host;
use crate::text::{beginning, characters, join};
use crate::value::Value;

pub(super) fn single<H: Host>(client: &Client<H>, fields: &mut H::Value) -> Done<H::Value> {
    shorten_items(fields)?;
    stamp(client, fields);
    Ok(())
}

pub(super) fn combined<H: Host>(client: &Client<H>, fields: &mut H::Value) -> Done<H::Value> {
    let orders = fields.property("sub_orders");
    let mut copies = Vec::new();
    for index in 0..orders.length() {
        let mut order = orders
            .item(index)
            .and_then(|order| order.copy())
            .map_err(|_| Failure::unreadable("sub_orders"))?;
        shorten_items(&mut order)?;
        copies.push(order);
    }
    fields.set("sub_orders", H::Value::list(copies));
    stamp(client, fields);
    Ok(())
}

/// `upload_time` as WeChat wants it: RFC 3339 with milliseconds, in Beijing's time.
fn stamp<H: Host>(client: &Client<H>, fields: &mut H::Value) {
    const EIGHT_HOURS: f64 = 8.0 * 3_600_000.0;
    if !fields.property("upload_time").is_nothing() {
        return;
    }
    let date = client.host.iso_date(client.host.now() + EIGHT_HOURS);
    let time = join(&[date.strip_suffix('Z').unwrap_or(&date), "+08:00"]);
    fields.set("upload_time", H::Value::text(&time));
}

/// WeChat refuses an `item_desc` of more than 120 characters. The caller's objects are copied before one is cut.
fn shorten_items<V: Value>(order: &mut V) -> Done<V> {
    const MOST: usize = 120;
    const KEPT: usize = 117;
    let parcels = order.property("shipping_list");
    let mut copies = Vec::new();
    for index in 0..parcels.length() {
        let unreadable = |_| Failure::unreadable("shipping_list");
        let mut parcel = parcels.item(index).map_err(unreadable)?;
        let description = parcel.get("item_desc").map_err(unreadable)?;
        if description.length() > MOST {
            let text = description.as_text().unwrap_or_default();
            if characters(&text) > MOST {
                let shortened = join(&[beginning(&text, KEPT), "..."]);
                parcel = parcel.copy().map_err(unreadable)?;
                parcel.set("item_desc", V::text(&shortened));
            }
        }
        copies.push(parcel);
    }
    order.set("shipping_list", V::list(copies));
    Ok(())
}
