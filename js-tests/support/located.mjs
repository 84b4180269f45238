// What every failure says of where it happened, looked at before the rest of it is compared as a whole.

import assert from 'node:assert/strict'

/** Where failures without an answer of WeChat's happen, by their code. */
const AT = {
  '-1': 'parameter', '-10': 'config', '-11': 'config', '-20': 'timeout', '-21': 'aborted', '-22': 'network', '-23': 'network',
  '-24': 'gateway', '-25': 'gateway', '-26': 'gateway', '-27': 'gateway', '-28': 'gateway', '-29': 'gateway',
  '-41001': 'parameter', '-41002': 'parameter', '-41003': 'parameter', '-41004': 'parameter', '-40001': 'parameter', '-500': 'internal',
}

/** The failure without what says where it happened, which is as it should be for the function called. `at` is told by the code where WeChat did not answer. */
export function located(outcome, name, at = AT[outcome.code]) {
  const { failure, rid, ...rest } = outcome
  assert.ok(failure, `no failure.failure: ${JSON.stringify(outcome)}`)
  const { retryable, appid, ...place } = failure
  assert.deepEqual(place, name === undefined ? { at, function: place.function } : { at, function: name }, JSON.stringify(outcome))
  assert.ok(name !== undefined || /^[\w.]+$/.test(place.function), place.function)
  assert.equal(typeof retryable, 'boolean')
  assert.ok(appid === undefined || /^[\w-]+$/.test(appid), appid)
  const [, inWords] = /rid: ([0-9a-f-]+)$/.exec(outcome.errmsg) || []
  assert.equal(rid, inWords)
  return rest
}
