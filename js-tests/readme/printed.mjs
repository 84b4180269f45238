// Runs a block of the README in the way of its reader: as a file of its own, under the name that its first line gives it, in a project that has the
// package, in a Node.js of its own. Only the address of WeChat is another.

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startSimulator } from '../simulator/index.mjs'
import { config, miniProgram } from '../support/weixin.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** The name that a block's first line gives it. */
export const nameOf = (code) => (/^\/\/ ([\w./-]+\.[cm]?js)$/.exec(code.split('\n')[0]) || [])[1]

/** A project with the README's file in it, and a WeChat that it talks to. */
export async function project(test, code) {
  const wechat = await startSimulator()
  test.after(() => wechat.stop())
  const folder = mkdtempSync(join(tmpdir(), 'weixin-openapi-readme-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, nameOf(code))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, code)
  writeFileSync(join(folder, '.env'), `WEIXIN_APPID=${miniProgram.appid}\nWEIXIN_APPSECRET=${miniProgram.appsecret}\n`)
  install(folder)
  return { wechat, folder, file, environment: environmentOf(wechat, folder) }
}

/** What `npm install` and the upload of a cloud function put there. */
function install(folder) {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'uni-config-center/uni-id'), { recursive: true })
  cpSync(here('../../pkg'), join(modules, 'weixin-openapi'), { recursive: true }) // looks for uni-config-center where it is
  symlinkSync(here('../node_modules/express'), join(modules, 'express'), 'junction')
  cpSync(here('../unicloud/project/common/uni-config-center'), join(modules, 'uni-config-center'), { recursive: true })
  writeFileSync(join(modules, 'uni-config-center/uni-id/config.json'), JSON.stringify(config))
  cpSync(here('vk-unicloud.cjs'), join(modules, 'vk-unicloud/index.js'))
}

/** That of the `.env`, and what takes requests for WeChat to the local one. */
function environmentOf(wechat, folder) {
  const account = Object.fromEntries(readFileSync(join(folder, '.env'), 'utf8').trim().split('\n').map((line) => line.split('=')))
  return { ...process.env, ...account, LOCAL_WECHAT: wechat.url, NODE_OPTIONS: `--require ${JSON.stringify(here('local-wechat.cjs'))}` }
}

/** Runs a Node.js: what it printed. */
async function run({ folder, environment }, args, node = process.execPath) {
  const { stdout, stderr } = await promisify(execFile)(node, args, { cwd: folder, env: environment, timeout: 60_000 })
  return stdout + stderr
}

/** Runs the file by itself: what it printed. */
export const output = (made, { node, options = [] } = {}) => run(made, [...options, made.file], node)

/** What `use(exported, input)` gives in a process that has loaded the file. Nothing else may be printed. */
export async function used(made, use, input) {
  const script = `(async () => console.log(JSON.stringify(await (${use})(require(process.argv[1]), JSON.parse(process.argv[2])))))()`
  return JSON.parse(await run(made, ['-e', script, made.file, JSON.stringify(input)]))
}

/** Starts the file as a server, and waits until it can be reached: its address. */
export async function served(test, { file, folder, environment }) {
  const port = await freePort()
  const child = spawn(process.execPath, [file], { cwd: folder, env: { ...environment, PORT: String(port) }, stdio: ['ignore', 'inherit', 'inherit'] })
  test.after(() => child.kill())
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; child.exitCode === null && tries < 400; tries++) {
    if (await fetch(url).catch(() => undefined)) return url
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the server did not come up')
}


async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}
