// The command weixin-openapi, as a user types it, in a folder of its own and with nothing of this process's environment that names an account.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSimulator } from '../simulator/index.mjs'
import { folder, miniProgram, officialAccount } from '../support/weixin.mjs'

const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(WEIXIN|WX|WECHAT)|PROXY$/i.test(name)))

export const SECRETS = [miniProgram.secret ?? miniProgram.appsecret, officialAccount.secret ?? officialAccount.appsecret]

/** The variables of both accounts of the local WeChat. */
export const ENV = {
  WEIXIN_APPID: miniProgram.appid,
  WEIXIN_APPSECRET: miniProgram.appsecret,
  WEIXIN_OFFICIAL_ACCOUNT_APPID: officialAccount.appid,
  WEIXIN_OFFICIAL_ACCOUNT_APPSECRET: officialAccount.appsecret,
}

/** @returns {Promise<{ status: number, stdout: string, bytes: Buffer, stderr: string }>} */
export function run(args, { env = {}, cwd, input = '', node = [] } = {}) {
  const child = spawn(process.execPath, [...node, `${folder}/cli.cjs`, ...args], { cwd, env: { ...kept, ...env } })
  const [out, err] = [[], []]
  child.stdout.on('data', (chunk) => out.push(chunk))
  child.stderr.on('data', (chunk) => err.push(chunk))
  child.stdin.on('error', () => {}) // it may end without reading
  child.stdin.end(input)
  return new Promise((resolve) =>
    child.on('close', (status) => resolve({ status, stdout: String(Buffer.concat(out)), bytes: Buffer.concat(out), stderr: String(Buffer.concat(err)) })),
  )
}

/** An empty folder with these files, which goes when the test ends. */
export function project(t, files = {}) {
  const path = mkdtempSync(join(tmpdir(), 'weixin-cli-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

/** A local WeChat, and the command run against it with both accounts. */
export async function local(t) {
  const wechat = await startSimulator()
  t.after(() => wechat.stop())
  const cwd = project(t)
  const go = ([command, ...args], options = {}) => run([command, ...args, '--base-url', wechat.url], { cwd, env: ENV, ...options })
  return { wechat, cwd, go }
}
