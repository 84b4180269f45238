// The life of a core: started at the first call, replaced when it has trapped.
//
// Rust ends a panic with a trap, and after one the instance is worth nothing: half-done calls never finish, its locks stay
// locked. So every call that is in flight is told at once, and the next one finds a fresh instance of the same module.

import { failureOf, INTERNAL } from './failure.js'
import { instantiate } from './instance.js'
import { WeixinError } from './unwrap.js'
import { readOptions } from './values.js'

export function cores(moduleOf, settings, host) {
  let live // the core that takes calls; undefined before the first and after a trap
  let calls = 0 // so many were there, of all cores together

  function start() {
    const core = { client: undefined, inFlight: new Map() }
    const onTrap = (error) => bury(core, error)
    const { Client } = instantiate(moduleOf(), { onTrap })
    core.client = told(() => new Client(settings.options, counting(host, core)))
    settings.options = readOptions(() => Object.assign({}, settings.options)) // a later core must not see what the caller does to his object
    live = core
    return core
  }

  function bury(core, error) {
    if (live === core) live = undefined
    const orphans = Array.from(core.inFlight.values())
    core.inFlight.clear()
    for (const orphan of orphans) orphan.fail(error)
  }

  return {
    start,
    init(options) {
      const { client } = live || start()
      told(() => client.init(options))
    },
    answerNow(name, params) {
      const { client } = live || start()
      const call = { id: ++calls, name, attempts: 0, started: Date.now() }
      try {
        return told(() => client.answerNow(name, params, call.id))
      } catch (thrown) {
        if (thrown.failure) throw thrown
        host.emit(endOf(call)) // the core trapped, and told nothing
        throw errorOf(interrupted(thrown, call))
      }
    },
    call: (name, params, rejects) => (rejects ? orThrow(called(name, params, ended)) : called(name, params, answered)),
  }

  function called(name, params, outcome) {
    return new Promise((resolve) => {
      const settle = (answer, failed) => resolve(outcome(answer, failed))
      const call = { id: ++calls, name, attempts: 0, started: Date.now(), over: false, fail }
      function fail(error) {
        if (!call.over) host.emit(endOf(call)) // told already: by the core, or with the others of its core before it threw
        call.over = true
        settle(interrupted(error, call), true)
      }
      try {
        enter(live || start(), host, call, params, settle)
      } catch (error) {
        fail(error)
      }
    })
  }
}

const answered = (answer) => answer
const ended = (answer, failed) => ({ answer, failed }) // a failure is thrown only where success is a bare value that it could be taken for

// The error is made in a function that the caller awaits, so that engines put his frame into its stack. That costs nothing until it is made.
async function orThrow(call) {
  const { answer, failed } = await call
  if (failed) throw new WeixinError(answer)
  return answer
}

function enter(core, host, call, params, settle) {
  const { id, name } = call
  core.inFlight.set(id, call)
  const end = (answer, failed) => {
    core.inFlight.delete(id)
    settle(failed ? host.cleaned(answer) : answer, failed)
  }
  core.client.call(name, params, end, id)
}

// A core that traps cannot tell of the end of its calls, so what that event says is counted here too.
const counting = (host, core) => ({
  ...host,
  emit(event) {
    const call = core.inFlight.get(event.call)
    if (call && event.appid !== undefined) call.appid = event.appid
    if (call && event.type === 'request' && event.function === call.name) call.attempts++
    if (call && event.type === 'call') call.over = true
    host.emit(event)
  },
})

const endOf = (call) => ({ type: 'call', call: call.id, ...origin(call), at: 'internal', code: INTERNAL, ms: Date.now() - call.started, attempts: call.attempts, retryable: false })

const origin = ({ name, appid }) => (appid === undefined ? { function: name } : { function: name, appid })

// The core throws what a call would have resolved with.
function told(enter) {
  try {
    return enter()
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new WeixinError(thrown)
  }
}

const interrupted = (error, call) => failureOf(INTERNAL, apology(error), 'internal', origin(call))

const apology = (error) =>
  `内部错误：调用中断（${error}）。这是 weixin-openapi 的缺陷，请附上此消息反馈给我们。` +
  '请求可能已经到达微信；下一次调用会在全新的实例上执行，缓存与配置不受影响。'
