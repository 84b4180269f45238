// The end of a call's time: { done, cancel }, where `done` resolves with one of two numbers when time is up or
// the caller's signal fires. Cancelled, it takes back its timer, so that none keeps a process alive, and resolves `done` all the same: the core
// holds what waits for a promise until that settles, so one that never does would be a leak.

import { ABORTED, TIME_IS_UP } from './numbers.js'

export function cutoff(milliseconds, signal) {
  let timer, onAbort, end
  const done = new Promise((resolve) => {
    end = resolve
    timer = setTimeout(resolve, milliseconds, TIME_IS_UP)
    if (!signal) return
    onAbort = () => resolve(ABORTED)
    attempt(() => {
      if (signal.aborted) onAbort()
      else if (typeof signal.addEventListener === 'function') signal.addEventListener('abort', onAbort)
    })
  })
  return {
    done,
    cancel() {
      clearTimeout(timer)
      end(TIME_IS_UP)
      if (!onAbort) return
      attempt(() => {
        if (typeof signal.removeEventListener === 'function') signal.removeEventListener('abort', onAbort)
      })
    },
  }
}

// A signal that throws is none: the call has its time all the same.
function attempt(touch) {
  try {
    touch()
  } catch (error) {
    // The caller's own.
  }
}
