// The example for Next.js. Next itself (340 MB) is not among what the tests install: its handlers take a Request and give a Response, so they are
// called here as Next calls them. WEIXIN_NEXT=<a node_modules with next, react, react-dom> has Next build and run them, with both of its bundlers.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { startSimulator } from '../simulator/index.mjs'
import { alice, bob } from '../support/weixin.mjs'
import { copyOf, fillIn, start } from './project.mjs'
import { accountFor, isJpeg, template } from './shop.mjs'

const settings = (wechat) => ({ ...accountFor(wechat), WEIXIN_TEMPLATE_ID: template, SESSION_SECRET: 'of-the-tests' })

/** The way of a request from Next's server to a handler: `app/api/login/route.js` has a function for each method. */
async function handlers(t, project, wechat) {
  Object.assign(process.env, settings(wechat))
  const server = createServer(async (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url, 'http://shop')
    const route = await import(pathToFileURL(project.at(`app${pathname}/route.js`)).href)
    const body = incoming.method === 'POST' ? Buffer.concat(await incoming.toArray()) : undefined
    const answer = await route[incoming.method](new Request(`http://shop${incoming.url}`, { method: incoming.method, headers: incoming.headers, body }))
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return `http://127.0.0.1:${server.address().port}`
}

const withNext = (flag) =>
  async function built(t, project, wechat) {
    fillIn(project, '.env.example', settings(wechat))
    cpSync(process.env.WEIXIN_NEXT, project.at('node_modules'), { recursive: true, filter: (from) => !from.endsWith('node_modules/weixin-openapi') })
    const next = project.at('node_modules/next/dist/bin/next')
    execFileSync(process.execPath, [next, 'build', flag], { cwd: project.folder, stdio: 'pipe', env: { ...process.env, NODE_TEST_CONTEXT: undefined, NEXT_TELEMETRY_DISABLED: '1' } })
    const { url } = await start(t, { folder: project.folder, scripts: { start: `node ${next} ${project.scripts.start.replace('next ', '')} --port 0 --hostname 127.0.0.1` } })
    return url
  }

const ways = [['its handlers', handlers], ...['--turbopack', '--webpack'].map((flag) => [`Next, built with ${flag}`, withNext(flag), !process.env.WEIXIN_NEXT && 'WEIXIN_NEXT names no node_modules'])]

for (const [how, way, skip] of ways) {
  test(`next: a user logs in, sees a code, orders (${how})`, { skip, timeout: 300_000 }, async (t) => {
    const wechat = await startSimulator()
    t.after(() => wechat.stop())
    const url = await way(t, copyOf(t, 'next'), wechat)
    const post = async (path, body, headers) => {
      const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
      return { status: answer.status, json: await answer.json() }
    }

    const { json: user } = await post('/api/login', { code: wechat.issueLoginCode(wechat.accounts[0].appid, { openid: alice }) })
    assert.deepEqual([user.code, typeof user.token], [0, 'string'])
    const order = { goods: '苹果', amount: '9.16' }
    assert.deepEqual(await post('/api/orders', order, { authorization: user.token }), { status: 200, json: { code: 0, notified: true } })
    assert.deepEqual(wechat.messages.map(({ openid }) => openid), [alice])

    const forged = user.token.replace(alice, bob)
    assert.notEqual(forged, user.token)
    for (const authorization of [forged, alice, '']) assert.equal((await post('/api/orders', order, { authorization })).status, 401)

    assert.ok(isJpeg(await (await fetch(`${url}/api/code?id=42`)).arrayBuffer()))
    const refused = await post('/api/login', { code: 'used-code' })
    assert.deepEqual([refused.status, refused.json.code], [400, 40163])
    assert.equal(wechat.count('/cgi-bin/stable_token'), 1)
  })
}
