// Loads the package as a process finds it that has not loaded it yet. Else a copy of it gives the object that is there already.

const isOurs = (symbol) => String(symbol).includes('weixin-openapi@')

/** What `load()` gives, which is not kept for the next. */
export function alone(load) {
  const kept = taken()
  try {
    return load()
  } finally {
    taken()
    for (const [place, descriptor] of kept) Object.defineProperty(globalThis, place, descriptor)
  }
}

function taken() {
  const places = Object.getOwnPropertySymbols(globalThis).filter(isOurs)
  const found = places.map((place) => [place, Object.getOwnPropertyDescriptor(globalThis, place)])
  for (const place of places) delete globalThis[place]
  return found
}
