// The recipes of docs/guide/push.md, each run as it is printed, in the host that it is for: the address is checked, and a message answered.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { createServer as createPort } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { blocks, tables } from '../readme/markdown.mjs'
import { startSimulator } from '../simulator/index.mjs'
import { folder as pkg } from '../support/weixin.mjs'
import { account, everyWay, formats } from './support.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const guide = readFileSync(here('../../docs/guide/push.md'), 'utf8')
const recipes = blocks(guide, 'js')
const runtime = (path) => here(`../runtimes/node_modules/${path}`)
const env = { WEIXIN_TOKEN: account.token, WEIXIN_AES_KEY: account.encodingAESKey, WEIXIN_APPID: account.appid }

/** A project that has the package and the frameworks, as npm would put them there. */
function projectOf(t, code) {
  const folder = mkdtempSync(join(tmpdir(), 'weixin-openapi-push-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  for (const name of ['express', 'koa', 'fastify', 'hono']) symlinkSync(here(`../node_modules/${name}`), join(folder, 'node_modules', name), 'junction')
  symlinkSync(pkg, join(folder, 'node_modules/weixin-openapi'), 'junction')
  simulatorIn(join(folder, 'node_modules/weixin-openapi-simulator'))
  const file = join(folder, code.includes('require(') ? 'app.cjs' : 'app.mjs')
  writeFileSync(file, code)
  return { folder, file }
}

/** The simulator under the name of its package. */
function simulatorIn(folder) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "exports": "./index.js" }')
  writeFileSync(join(folder, 'index.js'), `export * from ${JSON.stringify(pathToFileURL(here('../simulator/index.mjs')))}\n`)
}

async function freePort() {
  const server = createPort().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A program that listens, in a process of its own. */
const program = (binary, ...args) =>
  async function start(t, code) {
    const { folder, file } = projectOf(t, code)
    const port = await freePort()
    const child = spawn(binary, [...args, file], { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, ...env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    t.after(() => child.kill())
    const url = `http://127.0.0.1:${port}/push`
    for (let tries = 0; tries < 200; tries++) {
      if (child.exitCode !== null) throw new Error(output)
      const answer = await fetch(url).catch(() => undefined)
      if (answer) return url
      await sleep(50)
    }
    throw new Error(`it does not listen: ${output}`)
  }

async function listening(t, listener) {
  const server = createServer((request, response) => listener(request, response).catch((error) => response.writeHead(599).end(error.stack))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return `http://127.0.0.1:${server.address().port}/push`
}

async function bodyOf(request) {
  let body = ''
  for await (const part of request.setEncoding('utf8')) body += part
  return body
}

/** What answers a Request, behind a port. */
const overFetch = (t, fetch) =>
  listening(t, async (request, response) => {
    const body = request.method === 'POST' ? await bodyOf(request) : undefined
    const answer = await fetch(`http://worker${request.url}`, { method: request.method, headers: { 'content-type': request.headers['content-type'] ?? '' }, body })
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  })

async function moduleOf(t, code) {
  Object.assign(process.env, env)
  const { file } = projectOf(t, code)
  return file.endsWith('.cjs') ? createRequire(file)(file) : import(pathToFileURL(file).href)
}

/** A cloud that invokes a function by its URL. */
const overCloud = (t, invoke) =>
  listening(t, async (request, response) => {
    const { searchParams, pathname } = new URL(request.url, 'http://cloud')
    const event = { httpMethod: request.method, path: pathname, headers: request.headers, queryStringParameters: Object.fromEntries(searchParams), body: await bodyOf(request), isBase64Encoded: false }
    const { statusCode, headers, body } = await invoke(event)
    response.writeHead(statusCode, headers).end(body)
  })

async function workers(t, code) {
  const { folder, file } = projectOf(t, code)
  const { modulesOf } = await import('../runtimes/rows/workers.mjs')
  const { Miniflare } = await import(createRequire(runtime('x')).resolve('miniflare'))
  const worker = new Miniflare({ ...(await modulesOf(file, join(folder, 'out'))), compatibilityDate: '2026-07-01', bindings: env })
  t.after(() => worker.dispose())
  return overFetch(t, (url, init) => worker.dispatchFetch(url, init))
}

const node = program(process.execPath)
const [deno, bun] = [runtime('@deno/linux-x64-glibc/deno'), runtime('@oven/bun-linux-x64-baseline/bin/bun')]

/** By heading: how a recipe is run. @type {Record<string, (t, code: string) => Promise<string>>} */
const hosts = {
  消息推送: node,
  Express: node,
  Koa: node,
  Fastify: node,
  Hono: async (t, code) => overFetch(t, async (url, init) => (await moduleOf(t, code)).default.fetch(new Request(url, init))),
  'Next.js': async (t, code) => {
    const route = await moduleOf(t, code)
    return overFetch(t, (url, init) => route[init.method](new Request(url, init)))
  },
  'Cloudflare Workers': workers,
  Deno: program(deno, 'run', '--no-prompt', '--allow-net', '--allow-env', '--node-modules-dir=manual'),
  Bun: program(bun, 'run'),
  'uniCloud 云函数': async (t, code) => {
    const { main } = await moduleOf(t, code)
    return overCloud(t, (event) => main(event, {}))
  },
  'uniCloud 云对象': async (t, code) => {
    const object = await moduleOf(t, code)
    return overCloud(t, (event) => object.push.call({ getHttpInfo: () => event }))
  },
  别的宿主: node,
  '几个帐号，更换密钥': node,
}
const missing = { Deno: !existsSync(deno), Bun: !existsSync(bun), 'Cloudflare Workers': !existsSync(runtime('miniflare')) }

for (const { heading, line, code } of recipes) {
  if (heading === '在测试中') continue
  for (const format of formats) {
    test(`${heading}, line ${line}, ${format}`, { skip: missing[heading] && 'it is not installed' }, async (t) => {
      const url = await hosts[heading](t, code)
      const wechat = await startSimulator()
      t.after(() => wechat.stop())
      await wechat.configurePush(account.appid, { ...account, url, mode: 'safe', format })
      const { taken, reply, attempts } = await wechat.push(account.appid, { MsgType: 'text', Content: '你好', MsgId: 6547320585371747546n })
      assert.ok(taken, `${attempts[0].wrong}: ${attempts[0].body}`)
      assert.match(reply, /收到：你好/)
    })
  }
}

test('the first recipe runs on every Node.js', { skip: !existsSync(runtime('node-12')) && 'they are not installed' }, async (t) => {
  for (const version of [12, 14, 16, 18, 20, 22, 24, 26]) {
    for (const way of everyWay.filter(({ mode }) => mode !== 'plain')) {
      const url = await program(runtime(`node-${version}/bin/node`))(t, recipes[0].code)
      const wechat = await startSimulator()
      t.after(() => wechat.stop())
      await wechat.configurePush(account.appid, { ...account, ...way, url })
      assert.match((await wechat.push(account.appid, { MsgType: 'text', Content: '你好', MsgId: 1n })).reply, /收到：你好/, `Node.js ${version}`)
    }
  }
})

test('the recipe for tests runs as it stands', async (t) => {
  const { file } = projectOf(t, recipes.find(({ heading }) => heading === '在测试中').code)
  const child = spawn(process.execPath, ['--preserve-symlinks', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  await once(child, 'close')
  assert.equal(output, 'true true\n')
})

test('the table of codes is that of the package', async () => {
  const listed = tables(guide).find(({ head }) => head[0] === '错误码').rows.map(([code, status]) => [code.replaceAll('`', ''), status])
  const source = readFileSync(here('../../pkg-template/push/failures.js'), 'utf8')
  const codes = [...source.matchAll(/(\w+) = (-40\d+|-500)\b/g)].map(([, name, code]) => [code, /\[NAME\]: (\d+)/.exec(source.replaceAll(`[${name}]`, '[NAME]'))?.[1] ?? '200'])
  assert.deepEqual(listed.slice().sort(), codes.sort())
  const [, typed] = /type PushFailureCode = (.*)/.exec(readFileSync(join(pkg, 'push.d.cts'), 'utf8'))
  assert.deepEqual(typed.split(' | ').sort(), ['-1', ...codes.map(([code]) => code)].sort())
})
