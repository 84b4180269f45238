// weixin-openapi/push, without what differs from runtime to runtime: each entry calls load() with a platform of its own,
//   { module(builtin): WebAssembly.Module, builtin?(name): a module of Node.js }

import { coreOf } from './core.js'
import { internal, isRefusal } from './failures.js'
import { node } from './node.js'
import { idOf, onceOf } from './once.js'
import { opened } from './open.js'
import { settingsOf } from './options.js'
import { replies, written } from './reply.js'
import { unicloud } from './unicloud.js'
import { refused } from '../loader/values.js'
import { handler } from './web.js'

export { compiledAtStart } from '../loader/at-start.js'
export { builtinOf, realOf } from '../loader/builtin.js'
export { lost } from '../loader/lost.js'

export function load(platform) {
  const core = coreOf(platform)
  return { createPush: (options) => pushOf(core, settingsOf(options)), replies }
}

function pushOf(core, settings) {
  const { onEvent } = settings
  const pushes = new WeakMap() // by the message: how it came, and so how it is answered
  const emit = (event) => {
    if (onEvent) Promise.resolve().then(() => onEvent(event)).catch(() => {})
  }
  const once = onceOf(settings.store, emit)
  const known = (message) => {
    const push = pushes.get(Object(message))
    if (!push) throw refused('这不是 open 或处理函数得到的那个 message：请原样传来它，不要复制')
    return push
  }

  async function open(given) {
    try {
      const push = await opened(settings, core, Object(given))
      const appid = push.receiver || push.account.ids[0]
      if (push.echo !== undefined) return { code: 0, msg: 'ok', echo: push.echo, appid }
      const { message, text, format, encrypted } = push
      const id = idOf(core, push)
      pushes.set(message, Object.assign(push, { once: `push:${appid || message.ToUserName}:${id}` }))
      return { code: 0, msg: 'ok', message, appid, format, encrypted, id, text, repeated: await once.seen(push.once) }
    } catch (error) {
      return isRefusal(error) ? error.failure : internal(error)
    }
  }

  const push = {
    open,
    reply: (message, reply) => written(core, known(message), reply),
    forget: (message) => once.forget(known(message).once),
  }
  const inside = Object.assign({ settings, emit }, push)
  const checked = (make) => (receive) => {
    if (typeof receive !== 'function') throw refused('处理函数应为函数：(message, context) => 回复')
    return make(inside, receive)
  }
  return Object.assign(push, { handler: checked(handler), node: checked(node), unicloud: checked(unicloud) })
}
