// The simulator's own time: real time plus what a test has advanced. Token lives, quotas, code lives and the
// windows of expire_time all look here, so that two hours pass in one line of a test.

export class Clock {
  #ahead = 0

  /** Milliseconds since 1970, like `Date.now()`. */
  now() {
    return Date.now() + this.#ahead
  }

  /** Seconds since 1970, the unit of WeChat's own time fields. */
  seconds() {
    return Math.floor(this.now() / 1000)
  }

  /** How many seconds it is ahead of real time. */
  get ahead() {
    return this.#ahead / 1000
  }

  /** @param {number} seconds */
  advance(seconds) {
    if (!Number.isFinite(seconds)) throw new TypeError('clock.advance(seconds) 的参数是秒数')
    this.#ahead += seconds * 1000
  }

  /** Number of the minute or second, for quotas. */
  period(seconds) {
    return Math.floor(this.now() / (seconds * 1000))
  }

  /** Number of the day in Beijing, where WeChat's daily quotas begin anew. */
  day(at = this.now()) {
    return Math.floor((at + 8 * 3600 * 1000) / 86_400_000)
  }

  forget() {
    this.#ahead = 0
  }
}
