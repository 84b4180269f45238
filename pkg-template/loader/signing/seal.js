// A request, encrypted and signed as WeChat's guide to API signing has it (服务端 API 签名指南).

import { encode } from '../bytes-of.js'
import { badParameter, unsigned, wordOf } from '../faults.js'
import { toBase64 } from './der.js'

/** What WeChat puts into the plain text beside the parameters. */
export const ADDED = ['_n', '_appid', '_timestamp']

/** The host is WeChat's own by name, whatever way a request takes to it. */
export const addressOf = (path) => `https://api.weixin.qq.com/${path.replace(/^\/+/, '')}`

/** What the cipher binds together, and what is signed. `address` has no query. */
export const boundTo = (address, appid, timestamp, number) => encode(`${address}|${appid}|${timestamp}|${number}`)
export const signedText = (address, appid, timestamp, body) => encode(`${address}\n${appid}\n${timestamp}\n${body}`)

/**
 * { headers, body } of a request. `body` is the JSON text of its parameters, `query` are pairs that would stand in its address, and `now` is in
 * milliseconds. `iv` and `nonce` are for tests with published values.
 */
export async function seal({ engine, keys, appid, address, body, query = [], now, iv = engine.random(12), nonce = newNonce(engine) }) {
  const timestamp = Math.floor(now / 1000)
  const plain = plainText(body, query, { _n: nonce, _appid: appid, _timestamp: timestamp })
  const { symmetric, asymmetric } = keys
  const { data, authtag } = await engine.encrypt(symmetric.key, iv, boundTo(address, appid, timestamp, symmetric.sn), encode(plain))
  const sealed = JSON.stringify({ iv: toBase64(iv), data: toBase64(data), authtag: toBase64(authtag) })
  const signature = await signed(engine, asymmetric, signedText(address, appid, timestamp, sealed))
  return {
    headers: {
      'wechatmp-appid': appid,
      'wechatmp-timestamp': String(timestamp),
      'wechatmp-signature': toBase64(signature),
      'wechatmp-serial': asymmetric.sn,
    },
    body: sealed,
  }
}

// What a private key is good for shows when it is used: runtimes differ in what they take.
async function signed(engine, { key, sn }, text) {
  try {
    return await engine.sign(key, sn, text)
  } catch (error) {
    throw unsigned(`私钥 ${sn} 不能用来签名（${wordOf(error)}）：请检查选项 signing 的 asymmetricKey，微信用 2048 位的 RSA 密钥或 SM2 密钥`)
  }
}

/** Makes equal requests differ, in their length too. */
function newNonce(engine) {
  const [spread] = engine.random(1)
  return toBase64(engine.random(16 + (spread % 17))).replace(/=+$/, '')
}

// The parameters stay the text that they are: a number of many digits would not survive being read and written.
function plainText(body, query, added) {
  const text = body === undefined || body === '' ? '{}' : body.trim()
  const own = Object.keys(objectOf(text))
  const taken = ADDED.find((name) => own.includes(name) || query.some(([key]) => key === name))
  if (taken) throw badParameter(`参数 ${taken} 是 API 签名自己的字段，不能再传：请去掉它`)
  const members = Object.assign({}, added)
  for (const [name, value] of query) if (!own.includes(name)) members[name] = value
  const head = JSON.stringify(members).slice(0, -1)
  const rest = text.slice(1).trim()
  return rest === '}' ? `${head}}` : `${head},${rest}`
}

function objectOf(text) {
  let value
  try {
    value = JSON.parse(text)
  } catch (error) {
    value = undefined
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw noObject()
  return value
}

export const noObject = () => badParameter('签名和加密的请求只能发送 JSON 对象：上传文件的接口不参与，请加上 signing: false')
