// How the entries are found: by their names, both ways, with declarations that take the clients people have.

import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { entry } from './entry.mjs'
import { problems, project } from '../types/project.mjs'

const functions = {
  redis: 'redisCache',
  keyv: 'keyvCache',
  'unicloud-redis': 'unicloudRedisCache',
  'unicloud-db': 'unicloudDbCache',
  'open-bridge': 'openBridgeCache',
  'cloudflare-kv': 'kvCache',
}
const imports = Object.entries(functions).map(([name, made]) => `import { ${made} } from 'weixin-openapi/cache/${name}'`).join('\n')

test('import and require give the same function, which carries its name', async (t) => {
  const lines = Object.entries(functions).map(([name, made]) => `[${made}, '${name}', '${made}']`)
  const folder = project(t, {
    'all.mjs': `${imports}
      import { createRequire } from 'node:module'
      const require = createRequire(import.meta.url)
      export const wrong = [${lines}].filter(([made, name, called]) => require('weixin-openapi/cache/' + name)[called] !== made || made.name !== called)`,
  })
  const { wrong } = await import(pathToFileURL(join(folder, 'all.mjs')))
  assert.deepEqual(wrong, [])
})

test('the modules for bundlers export the same under the same names', async () => {
  for (const [name, made] of Object.entries(functions)) {
    const module = await import(`../../pkg/cache/${name}.mjs`)
    assert.deepEqual(Object.keys(module), [made])
    assert.equal(module[made].length, entry(name)[made].length)
  }
})

test('what they share is no entry', (t) => {
  const require = createRequire(join(project(t, {}), 'index.cjs'))
  assert.throws(() => require('weixin-openapi/cache/parts.cjs'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' })
})

const calls = `
  import { createWeixin } from 'weixin-openapi'
  ${imports}
  declare const anything: any
  export const instances = [
    redisCache(anything, { prefix: 'shop:' }), keyvCache(anything), unicloudRedisCache(), unicloudRedisCache(undefined, { prefix: 'shop:' }),
    unicloudDbCache(), unicloudDbCache(undefined, { collection: 'tokens' }), openBridgeCache(), openBridgeCache({ redis: anything, db: anything }),
    kvCache({ async get() { return null }, async put() {}, async delete() {} }),
  ].map((cache) => createWeixin({ cache }))
  export const proof: Promise<unknown> = Promise.resolve(redisCache(anything).lock('key', 3000))
  // @ts-expect-error an address is no client
  redisCache('redis://127.0.0.1')
  // @ts-expect-error a Map knows no events
  keyvCache(new Map())
  // @ts-expect-error a typing mistake
  unicloudDbCache(undefined, { colection: 'tokens' })`

for (const [name, settings] of [
  ['as Node.js resolves', {}],
  ['as bundlers do', { module: 'esnext', moduleResolution: 'bundler' }],
  ['as of old', { module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true }],
]) {
  test(`their declarations are found ${name}, and hold`, (t) => {
    const folder = project(t, { 'calls.ts': calls })
    assert.equal(problems(folder, ['calls.ts'], { skipLibCheck: false, ...settings }), '')
  })
}

test('clients as their own packages declare them are taken', (t) => {
  const folder = project(t, {
    'clients.ts': `
      import { createClient, createClientPool, createCluster } from 'redis-5'
      import { createClient as createClient4 } from 'redis-4'
      import { Redis, Cluster } from 'ioredis-5'
      import { Keyv } from 'keyv'
      import { redisCache } from 'weixin-openapi/cache/redis'
      import { keyvCache } from 'weixin-openapi/cache/keyv'
      redisCache(createClient())
      redisCache(createClientPool())
      redisCache(createCluster({ rootNodes: [] }))
      redisCache(createClient4())
      redisCache(new Redis())
      redisCache(new Cluster([]))
      keyvCache(new Keyv())`,
  })
  const modules = fileURLToPath(new URL('../node_modules', import.meta.url))
  for (const name of ['redis-5', 'redis-4', 'ioredis-5', 'keyv']) symlinkSync(join(modules, name), join(folder, 'node_modules', name), 'junction')
  const found = problems(folder, ['clients.ts'], { skipLibCheck: true, lib: ['esnext', 'dom'], target: 'esnext' })
  // Their declarations want @types/node, which is not here; ours are all that counts.
  assert.deepEqual(found.split('\n').filter((line) => line.startsWith('clients.ts')), [])
})
