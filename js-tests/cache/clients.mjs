// The clients of Redis that people have, as their packages make them.

const node = Number(process.versions.node.split('.')[0])

/** `connect(server)` gives a client and a way to close it. */
export const clients = [
  { name: 'node-redis 4', connect: (server) => nodeRedis('redis-4', server) },
  { name: 'node-redis 5', connect: (server) => nodeRedis('redis-5', server) },
  { name: 'node-redis 6', wants: 20, connect: (server) => nodeRedis('redis', server) },
  { name: 'node-redis 4 in its mode of callbacks', connect: (server) => nodeRedis('redis-4', server, { legacyMode: true }) },
  { name: 'a pool of node-redis 5', connect: poolOfNodeRedis },
  { name: 'ioredis 5', connect: (server) => ioredis('ioredis-5', server) },
  { name: 'ioredis 6', wants: 20, connect: (server) => ioredis('ioredis', server) },
].filter(({ wants = 0 }) => node >= wants)

async function nodeRedis(name, { url }, options) {
  const { createClient } = await import(name)
  const client = createClient({ url, ...options })
  client.on('error', () => {})
  await client.connect()
  return { client, close: async () => void (await client.disconnect()) }
}

async function poolOfNodeRedis({ url }) {
  const { createClientPool } = await import('redis-5')
  const client = createClientPool({ url })
  client.on('error', () => {})
  await client.connect()
  return { client, close: async () => void client.destroy() }
}

export async function ioredis(name, { port }) {
  const { Redis } = await import(name)
  const client = new Redis({ port, host: '127.0.0.1' })
  client.on('error', () => {})
  return { client, close: async () => void client.disconnect() }
}
