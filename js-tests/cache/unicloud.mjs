// Stand-ins for what uniCloud gives its functions, no wider than its documents: whatever else is asked of them fails.

/** `uniCloud.database()`. `collections` maps a name to a Map of documents by _id; a collection has to be made before it is used. */
export function unicloudDatabase(collections) {
  return {
    collection(name) {
      const documents = collections.get(name)
      const existing = async () => {
        await turn()
        if (!documents) throw Object.assign(new Error(`not found collection: ${name}`), { code: 'DATABASE_COLLECTION_NOT_EXIST' })
        return documents
      }
      return {
        doc(id) {
          if (typeof id !== 'string' || id === '') throw new TypeError('docId必须为字符串且不能为空')
          return {
            async get() {
              const found = (await existing()).get(id)
              return { affectedDocs: found ? 1 : 0, data: found ? [JSON.parse(found)] : [] }
            },
            async set(fields) {
              if ('_id' in fields) throw Object.assign(new Error('不能更新_id的值'), { code: 'INVALID_PARAM' })
              const known = (await existing()).has(id)
              documents.set(id, JSON.stringify({ _id: id, ...fields }))
              return known ? { affectedDocs: 1, updated: 1, upsertedId: null } : { affectedDocs: 1, updated: 0, upsertedId: id }
            },
            async remove() {
              const deleted = Number((await existing()).delete(id))
              return { affectedDocs: deleted, deleted }
            },
          }
        },
        where(condition) {
          const matches = (text) => Object.entries(condition).every(([field, value]) => JSON.parse(text)[field] === value)
          return {
            async get() {
              const data = [...(await existing()).values()].filter(matches).map((text) => JSON.parse(text))
              return { affectedDocs: data.length, data }
            },
            async remove() {
              const ids = [...(await existing())].filter(([, text]) => matches(text)).map(([id]) => id)
              for (const id of ids) documents.delete(id)
              return { affectedDocs: ids.length, deleted: ids.length }
            },
          }
        },
      }
    },
  }
}

/** `uniCloud.redis()` over a client of ioredis: promises, whole seconds, flags in the order of the documents. */
export function unicloudRedis(client) {
  return {
    get: (key) => client.get(text(key)),
    set(key, value, ...flags) {
      const [unit, seconds, condition, ...more] = flags
      const known = flags.length === 0 || (unit === 'EX' && Number.isInteger(seconds) && seconds > 0 && [undefined, 'NX', 'XX'].includes(condition) && !more.length)
      if (!known) throw new TypeError(`redis.set: ${flags}`)
      return client.set(text(key), text(value), ...flags)
    },
    del: (key) => client.del(text(key)),
    ttl: (key) => client.ttl(text(key)),
    eval: (script, keys, ...rest) => client.eval(text(script), Number(keys), ...rest),
  }
}

/** The cache of the vk framework, as it reads and writes its collection. */
export function frameworkCache(db) {
  const collection = db.collection('vk-global-data')
  return {
    async get(key) {
      const [found] = (await collection.where({ key }).get()).data
      if (!found) return undefined
      if (found.expired_at > 0 && found.expired_at <= Date.now()) return undefined
      return found.value
    },
    async set(key, value, seconds = 0) {
      const now = Date.now()
      const expired_at = seconds > 0 ? now + seconds * 1000 : 0
      await collection.doc(key).set({ key, value, expired_at, _add_time: now, _add_time_str: '2025-01-08 09:30:00' })
    },
    del: (key) => collection.where({ key }).remove(),
  }
}

/** uni-open-bridge-common, over the stores it finds: Redis is looked into first, both are written. */
export function openBridge({ redis, db }) {
  const collection = db && db.collection('opendb-open-data')
  const layers = [
    redis && {
      read: async (id) => JSON.parse(await redis.get(id)),
      write: (id, value, seconds) => (seconds ? redis.set(id, JSON.stringify(value), 'EX', seconds) : redis.set(id, JSON.stringify(value))),
      remove: (id) => redis.del(id),
    },
    collection && {
      async read(id) {
        const [found] = (await collection.doc(id).get()).data
        if (!found || (found.expired !== -1 && found.expired <= Date.now())) return null
        return JSON.parse(found.value)
      },
      write: (id, value, seconds) => collection.doc(id).set({ value: JSON.stringify(value), expired: seconds ? Date.now() + seconds * 1000 : -1 }),
      remove: (id) => collection.doc(id).remove(),
    },
  ].filter(Boolean)

  const keeper = (what) => {
    const id = ({ provider, appid }) => ['uni-id', provider, appid, what].join(':')
    return {
      async get(key) {
        for (const layer of layers) {
          const value = await layer.read(id(key))
          if (value) return value
        }
        return null
      },
      set: (key, value, seconds) => Promise.all(layers.map((layer) => layer.write(id(key), value, seconds))),
      remove: (key) => Promise.all(layers.map((layer) => layer.remove(id(key)))),
    }
  }
  return { accessToken: keeper('access-token'), ticket: keeper('ticket') }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

function text(value) {
  if (typeof value !== 'string') throw new TypeError(`a string is wanted, not ${typeof value}`)
  return value
}
