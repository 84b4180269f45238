'use strict'

// The same by hand, with node:crypto: what WeChat's page tells to write, without any check of what came but that of the signature.

const { createCipheriv, createDecipheriv, createHash, randomBytes } = require('crypto')
const { pushAccount } = require('../calls.cjs')

exports.open = () => {
  const { token, encodingAESKey, appid } = pushAccount
  const key = Buffer.from(`${encodingAESKey}=`, 'base64')
  const sign = (...parts) => createHash('sha1').update(parts.sort().join('')).digest('hex')
  const field = (xml, name) => new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^]*?)(?:\\]\\]>)?</${name}>`).exec(xml)[1]

  function open({ query, body }) {
    const encrypted = field(body, 'Encrypt')
    if (sign(token, query.timestamp, query.nonce, encrypted) !== query.msg_signature) throw new Error('signature')
    const decipher = createDecipheriv('aes-256-cbc', key, key.slice(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
    const frame = padded.slice(0, padded.length - padded[padded.length - 1])
    return frame.slice(20, 20 + frame.readUInt32BE(16)).toString()
  }

  function seal(text) {
    const message = Buffer.from(text)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(message.length)
    const frame = Buffer.concat([randomBytes(16), length, message, Buffer.from(appid)])
    const pad = 32 - (frame.length % 32)
    const cipher = createCipheriv('aes-256-cbc', key, key.slice(0, 16)).setAutoPadding(false)
    const encrypted = Buffer.concat([cipher.update(Buffer.concat([frame, Buffer.alloc(pad, pad)])), cipher.final()]).toString('base64')
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomBytes(8).toString('hex')]
    return `<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt><MsgSignature>${sign(token, timestamp, nonce, encrypted)}</MsgSignature><TimeStamp>${timestamp}</TimeStamp><Nonce>${nonce}</Nonce></xml>`
  }

  return {
    async push(request) {
      const xml = open(request)
      const [to, from, content] = ['ToUserName', 'FromUserName', 'Content'].map((name) => field(xml, name))
      const reply = `<xml><ToUserName><![CDATA[${from}]]></ToUserName><FromUserName><![CDATA[${to}]]></FromUserName><CreateTime>${Math.floor(Date.now() / 1000)}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[收到：${content}]]></Content></xml>`
      return { body: seal(reply) }
    },
  }
}
