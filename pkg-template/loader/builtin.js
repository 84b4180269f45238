// What is there at run time only, past what a bundler makes of `require`.

/**
 * The entry's `require`, where it finds what is there at run time only. Bundlers put one there that only throws: that one resolves nothing.
 * @param require of the entry, or undefined
 */
export const realOf = (require) => (typeof require === 'function' && typeof require.resolve === 'function' ? require : undefined)

/** What gives the modules of Node.js: newer ones do so without a `require`. */
export const builtinOf = (require) => require || (globalThis.process && globalThis.process.getBuiltinModule)
