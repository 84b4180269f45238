// What the tests of examples share: a local WeChat, the program that asks it, and a user who logs in.

import assert from 'node:assert/strict'
import { startSimulator } from '../simulator/index.mjs'
import { miniProgram } from '../support/weixin.mjs'
import { copyOf, fillIn, start } from './project.mjs'

/** Takes the keywords of all examples. */
export const template = 'simulator-template-of-an-order-notice-00001'

/** An example that is started as its README says, with its sample of settings filled in for a local WeChat. */
export async function open(t, name, settings = {}, { simulator, prepare, programs } = {}) {
  const wechat = await startSimulator(simulator)
  t.after(() => wechat.stop())
  const project = copyOf(t, name)
  fillIn(project, '.env.example', { ...accountFor(wechat), PORT: '0', ...settings })
  await prepare?.(project)
  return { wechat, project, ...(await start(t, project, programs)) }
}

export const accountFor = (wechat) => ({ WEIXIN_APPID: miniProgram.appid, WEIXIN_APPSECRET: miniProgram.appsecret, WEIXIN_BASE_URL: wechat.url })

/** Gives the token that the shop gave. */
export async function logsIn({ post, wechat }, openid, path = '/login') {
  const { status, json } = await post(path, { code: wechat.issueLoginCode(miniProgram.appid, { openid }) })
  assert.ok(status < 300, JSON.stringify(json))
  assert.match(json.token, /^[\w-]{36}$/)
  assert.ok(!JSON.stringify(json).includes('openid'), 'a client is told a token, nothing else')
  return json.token
}

export const isJpeg = (bytes) => Buffer.from(bytes).subarray(0, 3).toString('hex') === 'ffd8ff'

/** Of an example to which WeChat pushes: what its sample of settings asks for besides. */
export const pushSettings = { WEIXIN_TOKEN: 'of-the-tests', WEIXIN_AES_KEY: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }

/** Has WeChat push to it, which looks first at whether it answers. */
export const takesPushes = (wechat, url, path) =>
  wechat.configurePush(miniProgram.appid, { url: url + path, token: pushSettings.WEIXIN_TOKEN, encodingAESKey: pushSettings.WEIXIN_AES_KEY, mode: 'safe', format: 'json' })
