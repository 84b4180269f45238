//! How a function pages: what is written of it, held to its parameters and to the fields of its result.

use weixin_entry::Kind;

use crate::file;
use crate::model::{By, Field, Paging};

/// What is written, or what is wrong with it.
pub fn resolved(
    written: &file::Paging,
    params: &[Field],
    result: &[Field],
) -> Result<Paging, String> {
    let ways = [
        (By::Offset, &written.offset),
        (By::Page, &written.page),
        (By::Cursor, &written.cursor),
    ];
    let mut given = ways.iter().filter(|(_, param)| !param.is_empty());
    let (Some((by, param)), None) = (given.next(), given.next()) else {
        return Err("paging goes by one of offset, page and cursor".to_owned());
    };
    if (*by == By::Cursor) == written.next.is_empty() {
        return Err("paging by a cursor, and no other, has `next`".to_owned());
    }
    let numbers: &[Kind] = &[Kind::Number];
    let any: &[Kind] = &[Kind::Number, Kind::Text];
    let place = field(params, param, if *by == By::Cursor { any } else { numbers })?;
    let size = match written.size.as_str() {
        "" => None,
        name => Some(field(params, name, numbers)?),
    };
    for (name, kinds) in [
        (&written.next, any),
        (&written.total, numbers),
        (&written.pages, numbers),
        (&written.more, &[Kind::Boolean]),
    ] {
        if !name.is_empty() {
            field(result, name, kinds)?;
        }
    }
    let lists = written.list.as_slice();
    if lists.is_empty() {
        return Err("paging says where its list is".to_owned());
    }
    for name in lists {
        field(result, name, &[Kind::List, Kind::Texts, Kind::Numbers])?;
    }
    if written.short_is_last && size.is_none() {
        return Err("paging has short_is_last, and no size by which a page is short".to_owned());
    }
    Ok(Paging {
        by: *by,
        param: place.core.name.clone(),
        first: written.first.clone().or(match by {
            By::Offset => Some(0.into()),
            By::Page => Some(1.into()),
            By::Cursor => None,
        }),
        next: written.next.clone(),
        size: written.size.clone(),
        most: size.and_then(|size| size.core.max),
        lists: lists.to_vec(),
        total: written.total.clone(),
        pages: written.pages.clone(),
        more: written.more.clone(),
        short_is_last: written.short_is_last,
        empty: written.empty,
    })
}

/// A field by its dotted name, of one of the kinds.
fn field<'a>(fields: &'a [Field], name: &str, kinds: &[Kind]) -> Result<&'a Field, String> {
    let (first, rest) = match name.split_once('.') {
        Some((first, rest)) => (first, Some(rest)),
        None => (name, None),
    };
    let found = fields
        .iter()
        .find(|field| field.core.name == first)
        .ok_or_else(|| format!("paging names `{first}`, which is no field"))?;
    match rest {
        Some(rest) => field(&found.fields, rest, kinds),
        None if kinds.contains(&found.core.kind) => Ok(found),
        None => Err(format!("paging names `{name}`, which is of another type")),
    }
}
