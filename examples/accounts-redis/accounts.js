import { createClient } from 'redis'
import { createWeixin } from 'weixin-openapi'
import { redisCache } from 'weixin-openapi/cache/redis'

const client = createClient({ url: process.env.REDIS_URL })
client.on('error', (error) => console.error('Redis', error.message))
await client.connect()

const { FRUIT_APPID, FRUIT_APPSECRET, FLOWER_APPID, FLOWER_APPSECRET, OFFICIAL_APPID, OFFICIAL_APPSECRET } = process.env

// 每个实例都有的：一个缓存，access_token 在里面按 appid 各存各的
const common = {
  cache: redisCache(client, { prefix: 'shop:' }),
  officialAccount: { appid: OFFICIAL_APPID, appsecret: OFFICIAL_APPSECRET }, // h5. 开头的函数用它
  baseURL: process.env.WEIXIN_BASE_URL,
  onEvent: (event) => event.type === 'cache-error' && console.error('Redis 没有回应，调用照常进行', event.operation),
}

// 一家店一个实例，整个程序只创建一次；Map 里没有的店就是没有，不会用错别家的帐号
export const shops = new Map([
  ['fruit', createWeixin({ ...common, appid: FRUIT_APPID, appsecret: FRUIT_APPSECRET })],
  ['flower', createWeixin({ ...common, appid: FLOWER_APPID, appsecret: FLOWER_APPSECRET })],
])

export const close = () => client.close()
