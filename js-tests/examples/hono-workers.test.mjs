// The example for Hono on Cloudflare Workers, bundled as Wrangler does it and run by workerd.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { test } from 'node:test'
import { modulesOf, withWorker } from '../runtimes/rows/workers.mjs'
import { startSimulator } from '../simulator/index.mjs'
import { alice, miniProgram } from '../support/weixin.mjs'
import { copyOf, fillIn } from './project.mjs'
import { accountFor, isJpeg } from './shop.mjs'

/** What Wrangler reads from its file, which has comments in lines of their own. */
const settingsOf = ({ at }) => JSON.parse(readFileSync(at('wrangler.jsonc'), 'utf8').replace(/^ *\/\/.*$/gm, ''))

async function built(t) {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  const project = copyOf(t, 'hono-workers')
  fillIn(project, '.dev.vars.example', { ...accountFor(wechat), SESSION_SECRET: 'of-the-tests' })
  const { main, compatibility_date, kv_namespaces } = settingsOf(project)
  const settings = {
    ...(await modulesOf(project.at(main), project.at('dist'))),
    compatibilityDate: compatibility_date,
    bindings: parseEnv(readFileSync(project.at('.dev.vars'), 'utf8')),
    kvNamespaces: kv_namespaces.map(({ binding }) => binding),
    kvPersist: join(project.folder, 'kv'),
  }
  return { wechat, settings }
}

const post = async (worker, path, body, headers) => {
  const answer = await worker.dispatchFetch(`http://shop${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, json: await answer.json() }
}
/** Read at once: undici cancels the body of an answer that Miniflare has passed on, when the one that it came in is collected. */
async function code(worker, id) {
  const answer = await worker.dispatchFetch(`http://shop/goods/${id}/code.jpg`)
  return { status: answer.status, bytes: await answer.arrayBuffer() }
}

test('hono-workers: a user logs in and comments, codes are drawn, and two Workers share one token', async (t) => {
  const { wechat, settings } = await built(t)
  const login = () => ({ code: wechat.issueLoginCode(miniProgram.appid, { openid: alice }) })
  let authorization

  await withWorker(settings, async (worker) => {
    const { json: user } = await post(worker, '/login', login())
    assert.deepEqual([user.code, typeof user.token], [0, 'string'])
    authorization = user.token
    assert.deepEqual(await post(worker, '/comments', { content: '苹果很甜' }, { authorization }), { status: 200, json: { code: 0, published: '苹果很甜' } })

    // Several requests at once use one instance, and none a connection of another.
    const pictures = await Promise.all([1, 2, 3, 4].map((id) => code(worker, id)))
    for (const picture of pictures) {
      assert.equal(picture.status, 200)
      assert.ok(isJpeg(picture.bytes))
    }
  })

  await withWorker(settings, async (worker) => {
    const risky = await post(worker, '/comments', { content: '这是违规广告' }, { authorization })
    assert.deepEqual([risky.status, risky.json.code], [400, 10001])
    assert.equal((await code(worker, 'x'.repeat(40))).status, 400)

    const [head, , signature] = authorization.split('.')
    const forged = [head, Buffer.from(JSON.stringify({ openid: alice, exp: 4102444800 })).toString('base64url'), signature].join('.')
    for (const wrong of [forged, 'nobody', '']) assert.equal((await post(worker, '/comments', { content: '苹果' }, { authorization: wrong })).status, 401)
    const used = await post(worker, '/login', { code: 'used-code' })
    assert.deepEqual([used.status, used.json.code], [400, 40163])
  })
  assert.equal(wechat.count('/cgi-bin/stable_token'), 1)
})
