// What one call rings for another: { done, ring }. The promise belongs to the one who waits, so that on Cloudflare Workers, where what a request
// does must not happen within another, he goes on within his own.

export function bell() {
  let ring
  const done = new Promise((resolve) => {
    ring = resolve
  })
  return { done, ring }
}
