// A function that pages as an entry of the catalogue says, over items of a test's own.

const put = (object, path, value) => {
  const words = path.split('.')
  const last = words.pop()
  const inner = words.reduce((at, word) => (at[word] = at[word] || {}), object)
  inner[last] = value
}

/**
 * The answer to `params` over `all`, `most` items a page. Of what is over, WeChat leaves the list out.
 * A cursor is the number of the next item, spelt as a text; where it stands in the items, it is that of the last.
 */
export function pageOf(paging, all, params, most) {
  const size = Math.min(params[paging.size] ?? most, most)
  const at = params[paging.param]
  const inItems = paging.by === 'cursor' && paging.next.startsWith(`${paging.lists[0]}.`)
  const start = {
    offset: () => at,
    page: () => (at - paging.first) * size,
    cursor: () => (inItems ? all.findIndex((item) => Number(item.id) > Number(at)) : at === undefined || at === '' || at === paging.first ? 0 : Number(at) - 100),
  }[paging.by]()
  const items = start < 0 ? [] : all.slice(start, start + size)
  const end = start + items.length
  const page = { code: 0, msg: 'ok' }
  if (items.length > 0) put(page, paging.lists[0], items)
  if (paging.total) put(page, paging.total, all.length)
  if (paging.pages) put(page, paging.pages, Math.ceil(all.length / size))
  if (paging.more) put(page, paging.more, end < all.length)
  if (paging.by === 'cursor' && !inItems && end < all.length) put(page, paging.next, String(100 + end))
  return page
}

/** An object with that one function at its place. */
export function instanceWith(name, run) {
  const weixin = {}
  put(weixin, name, async (params) => run(params))
  return weixin
}
