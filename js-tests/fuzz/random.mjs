// Chance that can be had again: every try has a generator of its own, made from the seed and the number of the try.
//
//   FUZZ_SEED=123 node --test js-tests/fuzz/                  the same tries
//   FUZZ_SEED=123 FUZZ_ONLY=4711 node --test js-tests/fuzz/   one of them
//   FUZZ_TRIES=200000                                         more of them

export const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32)) >>> 0
export const total = Number(process.env.FUZZ_TRIES ?? 20_000)
export const only = process.env.FUZZ_ONLY === undefined ? undefined : Number(process.env.FUZZ_ONLY)

export class Random {
  #state

  constructor(seed, number = 0) {
    this.#state = (seed ^ Math.imul(number + 1, 0x9e3779b1)) >>> 0
    for (let round = 0; round < 3; round++) this.next()
  }

  /** mulberry32: 0 to 1, 1 excluded. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  below(limit) {
    return Math.floor(this.next() * limit)
  }

  one(list) {
    return list[this.below(list.length)]
  }

  chance(part) {
    return this.next() < part
  }

  bytes(length) {
    return Uint8Array.from({ length }, () => this.below(256))
  }
}
