// What WeChat answers: the sample of the page, else an answer made of the fields of its table, each with a value of its type.

/** A file where the page says so: the smallest JPEG that programs open. */
const PICTURE = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

/**
 * @param {import('./facts/index.mjs').Fact} fact
 * @param {import('./facts/index.mjs').Fact[]} pages
 * @param {import('./endpoints/index.mjs').Context} context
 */
export function answerOf(fact, pages, { clock }) {
  if (fact.bytes) return { type: 'image/jpeg', bytes: PICTURE }
  const shown = [fact, ...pages].flatMap(({ answers }) => answers).find((answer) => isSuccess(answer, fact.result))
  return shown ?? { errcode: 0, errmsg: 'ok', ...objectOf(fact.result, clock) }
}

/** Samples of requests stand among those of answers: an answer has a code or a field of the table. */
const isSuccess = (answer, result) => (answer.errcode === undefined ? result.some(({ name }) => name in answer) : Number(answer.errcode) === 0)

const objectOf = (fields, clock) => Object.fromEntries(fields.map((field) => [field.name, valueOf(field, clock)]))

function valueOf({ name, type, values = [], listed = [], fields = [] }, clock) {
  const [known] = [...values, ...listed]
  switch (type) {
    case 'number':
    case 'double':
      return known !== undefined && Number.isFinite(Number(known)) ? Number(known) : 1
    case 'timestamp':
      return clock.seconds()
    case 'boolean':
      return true
    case 'object':
      return objectOf(fields, clock)
    case 'objarray':
      return [objectOf(fields, clock)]
    case 'numarray':
      return [1]
    case 'array':
      return fields.length > 0 ? [objectOf(fields, clock)] : [name]
    default:
      return known ?? name
  }
}
