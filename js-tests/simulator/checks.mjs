// Small questions that several endpoints ask of a parameter.

/** Text with something in it. */
export const isText = (value) => typeof value === 'string' && value !== ''

/** A plain object. */
export const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

export const isInteger = Number.isInteger

/** WeChat counts characters, not UTF-16 units: an emoji is one. */
export const characters = (text) => [...text].length

export const bytes = (text) => Buffer.byteLength(text)

/** Text that is absent, or there and not too long. */
export const isOptionalText = (value, most = Infinity) =>
  value === undefined || (typeof value === 'string' && characters(value) <= most)
