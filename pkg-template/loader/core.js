// The life of a core: started at the first call, replaced when it has trapped.
//
// Rust ends a panic with a trap, and after one the instance is worth nothing: half-done calls never finish, its locks stay
// locked. So every call that is in flight is told at once, and the next one finds a fresh instance of the same module.

import { instantiate } from './instance.js'
import { WeixinError } from './unwrap.js'
import { readOptions } from './values.js'

export function cores(moduleOf, settings, host) {
  let live // the core that takes calls; undefined before the first and after a trap

  function start() {
    const core = { client: undefined, inFlight: new Set() }
    const onTrap = (error) => bury(core, error)
    const { Client } = instantiate(moduleOf(), { onTrap })
    core.client = told(() => new Client(settings.options, host))
    settings.options = readOptions(() => Object.assign({}, settings.options)) // a later core must not see what the caller does to his object
    live = core
    return core
  }

  function bury(core, error) {
    if (live === core) live = undefined
    const orphans = Array.from(core.inFlight)
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
      return told(() => client.answerNow(name, params))
    },
    call: (name, params, rejects) => (rejects ? orThrow(called(name, params, ended)) : called(name, params, answered)),
  }

  function called(name, params, outcome) {
    return new Promise((resolve) => {
      const settle = (answer, failed) => resolve(outcome(answer, failed))
      const fail = (error) => settle(interrupted(error), true)
      try {
        enter(live || start(), name, params, settle, fail)
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

function enter(core, name, params, settle, fail) {
  const call = { fail }
  core.inFlight.add(call)
  core.client.call(name, params, (answer, failed) => {
    core.inFlight.delete(call)
    settle(answer, failed)
  })
}

// The core throws what a call would have resolved with.
function told(enter) {
  try {
    return enter()
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new WeixinError(thrown)
  }
}

function interrupted(error) {
  const msg = apology(error)
  return { code: -500, msg, errcode: -500, errmsg: msg }
}

const apology = (error) =>
  `内部错误：调用中断（${error}）。这是 weixin-openapi 的缺陷，请附上此消息反馈给我们。` +
  '请求可能已经到达微信；下一次调用会在全新的实例上执行，缓存与配置不受影响。'
