// A form, made before anything is sent: a file that is none is refused before the network, and what was read once serves every try.

import { unwritable } from './faults.js'
import { formOf } from './form.js'
import { JSON_ANSWER } from './numbers.js'
import { isPromise } from './promised.js'
import { newReading } from './source.js'

/** As begin() does: { done, giveUp }, where the value is the form, { type, body }. */
export function makeForm(parts) {
  const reading = newReading()
  const outcome = (value) => ({ status: 0, sort: JSON_ANSWER, value })
  const stop = () => reading.stop()
  try {
    const form = formOf(parts, reading)
    const done = isPromise(form) ? form.then(outcome, unwritable) : Promise.resolve(outcome(form))
    return { done, giveUp: stop }
  } catch (error) {
    return { done: Promise.resolve(unwritable(error)), giveUp: stop }
  }
}
