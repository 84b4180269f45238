// WeChat sends 64-bit ids as bare numbers. JSON.stringify has no words for them, so BigInts go through marked strings.

const MARK = '\u0001int64:'
const marked = /"\\u0001int64:(-?\d+)"/g

/** @param {object} value may hold BigInts */
export function toJson(value) {
  let found = false
  const text = JSON.stringify(value, (_, item) => {
    if (typeof item !== 'bigint') return item
    found = true
    return MARK + item
  })
  return found ? text.replace(marked, '$1') : text
}
