// Which accounts may call: those whose documents have the endpoint.

/** @param {import('./facts/index.mjs').Fact[]} pages @returns {import('./accounts.mjs').AccountKind[]} */
export const kindsOf = (pages) => [...new Set(pages.map(({ account }) => account))]
