// What may be there at once or later. Most bodies are there at once, and a call that need not wait does not.

export const isPromise = (value) => typeof value === 'object' && value !== null && typeof value.then === 'function'

/** What `next` makes of a value, or a promise of that where the value is a promise. */
export const afterwards = (value, next) => (isPromise(value) ? value.then(next) : next(value))
