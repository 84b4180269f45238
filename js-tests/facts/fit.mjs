// Whether a value is one that an entry's fields admit: what a caller may give, what WeChat may answer.

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
const isTextList = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string')

const ADMITS = {
  text: (value, { text_or_number: either }) => typeof value === 'string' || (either && typeof value === 'number'),
  number: (value, { text_or_number: either }) => typeof value === 'number' || (either && typeof value === 'string'),
  seconds: (value, { text_or_number: either }) => typeof value === 'number' || (either && typeof value === 'string'),
  boolean: (value) => typeof value === 'boolean',
  object: isObject,
  template: isObject,
  list: Array.isArray,
  texts: isTextList,
  numbers: (value) => Array.isArray(value) && value.every((item) => typeof item === 'number'),
  json: (value) => typeof value === 'string' || typeof value === 'object',
  file: () => true,
  any: () => true,
}

const named = (fields, name) => fields.find((field) => field.name === name || field.aliases?.includes(name))

/** Fields of an object that are not declared, or declared with another type; `null` is no type. */
export function undeclared(fields, object, at) {
  return Object.entries(object).flatMap(([name, value]) => {
    const path = `${at}.${name}`
    const field = named(fields, name)
    if (!field) return [`${path}: not declared`]
    if (value === null) return []
    if (!ADMITS[field.kind](value, field)) return [`${path}: ${field.kind}, sample has ${typeOf(value)}`]
    return inside(field, value, (item) => undeclared(field.fields, item, path))
  })
}

/** What would be refused of a call with these parameters. */
export function refused(entry, params) {
  const sent = entry.params.filter(({ place }) => place !== 'whole')
  const whole = entry.params.some(({ place }) => place === 'whole')
  return [
    ...(whole ? [] : undeclared(sent, params, 'request')),
    ...missing(sent, params, 'request', [params]),
    ...outside(sent, params, 'request'),
    ...(entry.one_of && !entry.one_of.some((names) => names.every((name) => given(entry.params, params, name))) ? ['request: none of one_of'] : []),
  ]
}

const given = (fields, object, name) => [name, ...(named(fields, name)?.aliases ?? [])].some((known) => object[known] !== undefined)

function missing(fields, object, at, around) {
  return fields.flatMap((field) => {
    const path = `${at}.${field.name}`
    const value = valueOf(field, object)
    if (value === undefined) {
      const needed = (field.required || field.required_if?.some((condition) => holds(condition, around))) && field.fill === undefined
      return needed ? [`${path}: required, not in the sample`] : []
    }
    return inside(field, value, (item) => missing(field.fields, item, path, [item, ...around]))
  })
}

function valueOf(field, object) {
  const name = [field.name, ...(field.aliases ?? [])].find((known) => object[known] !== undefined)
  return name === undefined ? undefined : object[name]
}

function holds(condition, around) {
  const [name, test, ...rest] = condition.split(' ')
  const scope = around.find((object) => object[name] !== undefined)
  if (test === 'present') return scope !== undefined
  if (test === 'absent') return scope === undefined
  return scope !== undefined && rest.join(' ').split('|').includes(String(scope[name]))
}

function outside(fields, object, at) {
  return fields.flatMap((field) => {
    const value = valueOf(field, object)
    if (value === undefined) return []
    const path = `${at}.${field.name}`
    const closed = field.values && !field.open
    const values = closed && (Array.isArray(value) ? value : [value]).filter((item) => !field.values.some(([known]) => known === String(item)))
    const bad = values && values.length > 0 && field.kind !== 'boolean' ? [`${path}: ${values.join('|')} is none of its values`] : []
    const size = typeof value === 'number' ? value : field.kind === 'number' || field.kind === 'seconds' ? Number(value) : (Array.isArray(value) ? value : [...String(value)]).length
    const sized = typeof value === 'number' || typeof value === 'string' || Array.isArray(value)
    const limit = sized && ((field.max !== undefined && size > field.max) || (field.min !== undefined && size < field.min)) ? [`${path}: ${size} is outside ${field.min ?? ''}..${field.max ?? ''}`] : []
    return [...bad, ...limit, ...inside(field, value, (item) => outside(field.fields, item, path))]
  })
}

/** Goes into an object and into each item of a list, where their fields are known. */
function inside(field, value, look) {
  if (!field.fields) return []
  const items = Array.isArray(value) ? value : [value]
  return [...new Set(items.filter(isObject).flatMap(look))]
}

const typeOf = (value) => (Array.isArray(value) ? `array of ${value.length > 0 ? typeOf(value[0]) : 'nothing'}` : typeof value)
