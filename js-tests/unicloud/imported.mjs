// A project of HBuilderX's that has imported the folder of uni_modules, as `cargo xtask unicloud` leaves it, and cloud functions in it.

import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { account } from '../push/support.mjs'
import { config } from '../support/weixin.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** What is imported. */
export const imported = here('../../target/unicloud/uni_modules/weixin-openapi')
const commonModule = (name) => join('uni_modules', name, 'uniCloud/cloudfunctions/common', name)
/** Within it, what a cloud function loads. */
export const moduleFolder = join(imported, 'uniCloud/cloudfunctions/common/weixin-openapi')

export const json = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** A project with both common modules, the configuration filled in. */
export function newProject(t) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'weixin-openapi-imported-')))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  cpSync(imported, join(root, 'uni_modules/weixin-openapi'), { recursive: true })
  const center = join(root, commonModule('uni-config-center'))
  cpSync(here('project/common/uni-config-center'), center, { recursive: true })
  const write = (file, text) => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  write(join(center, 'uni-id/config.json'), JSON.stringify(config))
  write(join(center, 'weixin-push/config.json'), JSON.stringify(account))
  const functions = join(root, 'uniCloud-aliyun/cloudfunctions')
  return {
    /** A function or common module: its folder. `dependencies` are names of common modules, or what package.json has. */
    add(path, source, dependencies) {
      const folder = join(functions, path)
      write(join(folder, 'index.js'), source)
      const all = Array.isArray(dependencies) ? ticked(functions, folder, dependencies) : dependencies
      write(join(folder, 'package.json'), JSON.stringify({ name: path.split('/').pop(), main: 'index.js', dependencies: all }))
      return folder
    },
  }
}

/** What HBuilderX writes for the modules that are ticked: where they are, seen from the folder. */
function ticked(functions, folder, names) {
  const placeOf = (name) => [join(functions, 'common', name), join(functions, '../..', commonModule(name))].find(existsSync)
  return Object.fromEntries(names.map((name) => [name, `file:${relative(folder, placeOf(name))}`]))
}

const wanted = (folder) => Object.entries(json(join(folder, 'package.json')).dependencies ?? {}).map(([name, path]) => [name, resolve(folder, path.replace('file:', ''))])

/** On a developer's machine: links to the modules, wherever they are. */
export function linked(folder) {
  const modules = join(folder, 'node_modules')
  for (const [name, target] of wanted(folder)) {
    if (!existsSync(join(modules, name))) {
      mkdirSync(modules, { recursive: true })
      symlinkSync(target, join(modules, name), 'junction')
    }
    linked(target)
  }
  return folder
}

/** In the cloud: copies, each with modules of its own, of the files that are `kept`. */
export function uploaded(t, folder, kept = () => true) {
  const cloud = mkdtempSync(join(tmpdir(), 'weixin-openapi-cloud-'))
  t.after(() => rmSync(cloud, { recursive: true, force: true }))
  copy(folder, join(cloud, 'code'), kept)
  return join(cloud, 'code')
}

function copy(from, to, kept) {
  cpSync(from, to, { recursive: true, filter: (path) => !path.includes('node_modules') && kept(path) })
  for (const [name, target] of wanted(from)) copy(target, join(to, 'node_modules', name), kept)
}

/** One call of a function in a Node.js of its own, which may print before its result, but no errors. */
export async function call(folder, wechat, event, node = process.execPath) {
  const { stdout, stderr } = await promisify(execFile)(node, [here('run.cjs'), folder, wechat.url, JSON.stringify(event)], { timeout: 120_000 })
  if (stderr) throw new Error(stderr)
  return JSON.parse(stdout.trim().split('\n').pop())
}

/** What a function that has an address of its own replies to a message: the text that WeChat gets. */
export async function replyOf(t, folder, wechat, node) {
  const server = createServer(gateway((event) => call(folder, wechat, event, node))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  await wechat.configurePush(account.appid, { ...account, url: `http://127.0.0.1:${server.address().port}/push`, mode: 'safe', format: 'json' })
  const { reply } = await wechat.push(account.appid, { MsgType: 'text', Content: '你好', MsgId: 1n })
  return reply
}

// What the gateway of a cloud does: a request is an event, and what is returned the answer.
const gateway = (invoke) => async (request, response) => {
  const { searchParams, pathname } = new URL(request.url, 'http://cloud')
  let body = ''
  for await (const part of request.setEncoding('utf8')) body += part
  const event = { httpMethod: request.method, path: pathname, headers: request.headers, queryStringParameters: Object.fromEntries(searchParams), body, isBase64Encoded: false }
  const answer = await invoke(event)
  response.writeHead(answer.statusCode, answer.headers).end(answer.body)
}
