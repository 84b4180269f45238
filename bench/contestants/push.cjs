'use strict'

// Message push of the package: a push in safe mode is opened and answered.

const { createPush, replies } = require(`${process.env.WEIXIN_PKG || '../../pkg'}/push.cjs`)
const { pushAccount } = require('../calls.cjs')

exports.open = () => {
  const push = createPush(Object.assign({ cache: nothing }, pushAccount))
  return {
    async push({ query, body }) {
      const { code, msg, message } = await push.open({ query, body })
      if (code !== 0) throw new Error(msg)
      const reply = await push.reply(message, replies.text(`收到：${message.Content}`))
      if (!reply.includes('Encrypt')) throw new Error('no sealed reply')
      return reply
    },
  }
}

// What was pushed once is remembered; here it is the same push again and again.
const nothing = { get: () => undefined, set() {}, delete() {} }
