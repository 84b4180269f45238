'use strict'

// What every contestant is asked to do, with the same arguments.

exports.account = { appid: 'wx0123456789abcdef', appsecret: '0123456789abcdef0123456789abcdef' }

exports.message = {
  touser: 'oSimulatorAlice0000000000001',
  template_id: 'kzcXVYTOqPbXZtRbwPJXVrVZ7FfGQmYBVtYgO3eTFTs',
  page: 'pages/order/detail?id=202611230001',
  data: {
    character_string1: { value: '202611230001' },
    thing2: { value: '微信气泡狗零钱包等 3 件商品' },
    amount3: { value: '¥128.00' },
    time4: { value: '2026-11-23 10:00:00' },
    thing5: { value: '感谢您的购买，如有问题请联系客服' },
  },
}

exports.link = { path: 'pages/index/index', query: 'a=1&b=2', is_expire: true, expire_type: 1, expire_interval: 30, env_version: 'release' }

/** A picture of so many bytes: the server looks for the size in the scene. */
exports.code = (size) => ({ scene: `size=${size}`, page: 'pages/index/index', check_path: false, width: 430 })

/** A JPEG of 1 MB, as far as its first bytes go, in base64. */
exports.image = () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(1024 * 1024 - 4, 0x5a)]).toString('base64')

/** A phone number as a mini program gets it, about 300 bytes before encryption, and what opens it. */
exports.phone = () => {
  const { createCipheriv } = require('crypto')
  const [key, iv] = [Buffer.alloc(16, 7), Buffer.alloc(16, 9)]
  const number = { phoneNumber: '13580006666', purePhoneNumber: '13580006666', countryCode: '86', watermark: { timestamp: 1764000000, appid: exports.account.appid } }
  const plain = JSON.stringify({ ...number, filling: '占位'.repeat(22) })
  const cipher = createCipheriv('aes-128-cbc', key, iv)
  const encryptedData = cipher.update(plain, 'utf8', 'base64') + cipher.final('base64')
  return { encryptedData, iv: iv.toString('base64'), sessionKey: key.toString('base64') }
}

exports.pushAccount = { token: 'benchmark', encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appid: exports.account.appid }

/** A text message as WeChat pushes it in safe mode, in XML. */
exports.push = () => {
  const { createCipheriv, createHash } = require('crypto')
  const { token, encodingAESKey, appid } = exports.pushAccount
  const key = Buffer.from(`${encodingAESKey}=`, 'base64')
  const text =
    '<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[oSimulatorAlice0000000000001]]></FromUserName>' +
    '<CreateTime>1764000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[请问什么时候发货？]]></Content><MsgId>24712345678901234</MsgId></xml>'
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(text))
  const frame = Buffer.concat([Buffer.alloc(16, 0x61), length, Buffer.from(text), Buffer.from(appid)])
  const pad = 32 - (frame.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.slice(0, 16)).setAutoPadding(false)
  const encrypted = Buffer.concat([cipher.update(Buffer.concat([frame, Buffer.alloc(pad, pad)])), cipher.final()]).toString('base64')
  const query = { timestamp: String(Math.floor(Date.now() / 1000)), nonce: '1372623149', encrypt_type: 'aes' }
  query.msg_signature = createHash('sha1').update([token, query.timestamp, query.nonce, encrypted].sort().join('')).digest('hex')
  return { query, body: `<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>` }
}

/** A request that is encrypted and signed, and the keys for it: fresh ones, that stand for the platform's too. */
exports.sealed = () => {
  const { generateKeyPairSync, randomBytes } = require('crypto')
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
  const sn = () => randomBytes(16).toString('hex')
  return {
    appid: exports.account.appid,
    path: 'wxa/getuserriskrank',
    token: 'x'.repeat(136),
    body: JSON.stringify({ appid: exports.account.appid, openid: 'oSimulatorAlice0000000000001', scene: 0, mobile_no: '13580006666', client_ip: '203.0.113.7' }),
    signing: {
      symmetricKey: { sn: sn(), key: randomBytes(32).toString('base64') },
      asymmetricKey: { sn: sn(), privateKey },
      platformCertificates: [{ sn: sn(), certificate: publicKey }],
    },
  }
}
