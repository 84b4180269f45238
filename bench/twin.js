'use strict'

// The twin: what a good engineer would write in plain JavaScript for the same 26 calls, with `fetch` and `node:crypto`. It caches and
// shares tokens, replaces a dead one, tries again what may be tried again, checks required parameters, and words errors in Chinese. The
// benchmarks set the package beside it; nobody else uses it.

const WORDS = {
  '-1': '微信系统繁忙，请稍后再试',
  40001: 'access_token 无效，或 AppSecret 错误',
  40002: 'grant_type 不正确',
  40003: 'openid 不正确',
  40013: 'AppID 不正确',
  40014: 'access_token 不合法',
  40029: '无效code，请重新获取',
  40037: '模板 id 不正确',
  40066: '路径不正确',
  40097: '参数不正确',
  40125: 'AppSecret 不正确',
  40163: '该code已被使用，请重新获取',
  40164: '调用者的 IP 不在白名单内',
  40165: '小程序页面不存在',
  40226: '高风险用户，登录被拦截',
  41030: '小程序页面不存在',
  42001: 'access_token 已过期',
  43101: '用户拒绝接受消息',
  44002: '内容为空',
  45009: '调用次数超过上限',
  45011: '调用太频繁，请稍后再试',
  45109: '该接口已下线',
  47001: '数据格式错误',
  47003: '模板参数不正确',
  48001: '没有该接口的权限',
  61010: '用户没有授权',
  85096: '不支持的 scheme',
  87014: '内容含有违法违规内容',
  9410000: '直播间列表为空',
  9300501: '运单不存在',
  10060001: '支付单不存在',
  10060002: '支付单已完成发货',
  10060012: '系统错误，请稍后重试',
  268485195: '未开通发货信息管理',
}

const DEAD_TOKEN = [40001, 40014, 42001]
const CONTROLS = ['appid', 'appsecret', 'access_token', 'cache', 'timeout', 'signal', 'extra']

const fail = (code, msg, more) => ({ ...more, code, msg, errcode: code, errmsg: (more && more.errmsg) || msg })
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @param {{ appid, appsecret, config, baseURL, timeout, retries }} options */
function createTwin(options = {}) {
  const { baseURL = 'https://api.weixin.qq.com', timeout = 20000, retries = 2 } = options
  const tokens = new Map() // cache key → { value, expiresAt }
  const flights = new Map() // cache key → promise

  function accountOf(node, { appid, appsecret }) {
    const configured = node === 'mp-weixin' && options.appid ? options : options.config?.[node]?.oauth?.weixin
    if (!appid || appid === configured?.appid) {
      if (!configured?.appid) throw fail(-2, `uni-id/config.json 的 ${node}.oauth.weixin 没有填写 appid`)
      return { node, appid: configured.appid, secret: configured.appsecret }
    }
    const listed = options.config?.vk?.oauth?.weixin?.list?.find((entry) => entry.appid === appid)
    const secret = appsecret || listed?.appsecret
    if (!secret) throw fail(-2, `没有找到 ${appid} 的 appsecret`)
    return { node, appid, secret }
  }

  async function exchange(method, path, { query, body, headers, signal, time = timeout, repeatable, bytes } = {}) {
    const url = `${baseURL}/${path}${query ? `?${new URLSearchParams(query)}` : ''}`
    for (let attempt = 0; ; attempt++) {
      let failure
      try {
        const limit = AbortSignal.timeout(time)
        const response = await fetch(url, { method, body, headers, signal: signal ? AbortSignal.any([signal, limit]) : limit, redirect: 'error' })
        const result = bytes ? fileOrJson(response, Buffer.from(await response.arrayBuffer())) : JSON.parse(await response.text())
        if (result.errcode !== -1 || !repeatable || attempt >= retries) return result
        failure = result
      } catch (error) {
        const never = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(String(error.cause?.code))
        failure = error.name === 'TimeoutError' ? fail(-3, `请求超时（${time} ms）`) : fail(-4, `网络错误：${error.cause?.code || error.name}`)
        if (error.name === 'AbortError' || error.name === 'TimeoutError' || !(never || repeatable) || attempt >= retries) throw failure
      }
      await pause(100 * 2 ** attempt * (0.5 + Math.random() / 2))
    }
  }

  function fileOrJson(response, bytes) {
    const type = response.headers.get('content-type') || ''
    return /json|text/.test(type) || bytes[0] === 0x7b ? JSON.parse(bytes.toString()) : bytes
  }

  async function tokenOf(account, { cache = true, refused } = {}) {
    const key = `${account.node}-${account.appid}`
    const cached = tokens.get(key)
    if (cache && cached && cached.value !== refused && Date.now() < cached.expiresAt) return cached.value
    if (!flights.has(key)) flights.set(key, ask(account, key, refused).finally(() => flights.delete(key)))
    return flights.get(key)
  }

  async function ask({ appid, secret }, key, refused) {
    for (const force_refresh of [false, true]) {
      const body = JSON.stringify({ grant_type: 'client_credential', appid, secret, force_refresh })
      const answer = judged(await exchange('POST', 'cgi-bin/stable_token', { body, headers: JSON_TYPE, repeatable: true }))
      if (answer.access_token === refused && !force_refresh) continue
      tokens.set(key, { value: answer.access_token, expiresAt: Date.now() + Math.min(answer.expires_in - 300, 3600) * 1000 })
      return answer.access_token
    }
  }

  function judged(answer) {
    if (Buffer.isBuffer(answer)) return answer
    const { errcode = 0, errmsg = 'ok' } = answer
    if (errcode !== 0) throw fail(errcode, WORDS[errcode] ? `${WORDS[errcode]}（${errmsg}）` : errmsg, answer)
    return { ...answer, code: 0, msg: 'ok' }
  }

  /** A call with a token: once more where WeChat says that it is dead. */
  async function withToken(node, method, path, params, request) {
    const account = accountOf(node, params)
    const send = async (token) => judged(await exchange(method, path, { ...request, query: { access_token: token, ...request.query }, time: params.timeout, signal: params.signal }))
    const token = params.access_token || (await tokenOf(account, params))
    try {
      return await send(token)
    } catch (failure) {
      if (params.access_token || !DEAD_TOKEN.includes(failure.code)) throw failure
      return send(await tokenOf(account, { refused: token }))
    }
  }

  function bodyOf(params, required, more) {
    const body = {}
    for (const name of Object.keys(params)) if (!CONTROLS.includes(name) && params[name] !== undefined) body[name] = params[name]
    for (const name of required) if (body[name] === undefined || body[name] === '') throw fail(-1, `缺少参数 ${name}`)
    return { ...body, ...more, ...params.extra }
  }

  const resolving = (run) => async (params = {}) => {
    try {
      return await run(params)
    } catch (failure) {
      if (failure instanceof Error) return fail(-500, failure.message)
      return failure
    }
  }
  const post = (path, required = [], { defaults, fix = (body) => body, finish = (result) => result, node = 'mp-weixin', ...more } = {}) =>
    resolving(async (params) => {
      const fields = fix(bodyOf(params, required, undefined), params)
      const body = JSON.stringify({ ...(typeof defaults === 'function' ? defaults(params) : defaults), ...fields })
      return finish(await withToken(node, 'POST', path, params, { body, headers: JSON_TYPE, ...more }), params)
    })

  const appidBody = { defaults: (params) => ({ appid: accountOf('mp-weixin', params).appid }), repeatable: true }
  const ORDER = 'wxa/sec/order/'
  const TRACE = 'cgi-bin/express/delivery/open_msg/'

  return {
    auth: {
      async getAccessToken(params = {}) {
        return tokenOf(accountOf('mp-weixin', params), params)
      },
      code2Session: resolving(async (params) => {
        const { appid, secret } = accountOf('mp-weixin', params)
        const js_code = params.js_code || params.code
        if (!js_code) throw fail(-1, '缺少参数 js_code')
        const answer = judged(await exchange('GET', 'sns/jscode2session', { query: { appid, secret, js_code, grant_type: 'authorization_code' } }))
        return { ...answer, appid, sessionKey: answer.session_key }
      }),
    },
    decrypt: {
      getPhoneNumber: resolving(async (params) => {
        const account = accountOf('mp-weixin', params)
        const data = params.code
          ? (await withToken('mp-weixin', 'POST', 'wxa/business/getuserphonenumber', params, { body: JSON.stringify({ code: params.code }), headers: JSON_TYPE })).phone_info
          : decrypted(params, account.appid)
        return { data, phone: data.phoneNumber, mobile: data.phoneNumber, code: 0, msg: 'ok' }
      }),
    },
    wxacode: { getUnlimited: post('wxa/getwxacodeunlimit', ['scene'], { bytes: true, repeatable: true }) },
    urlscheme: { generate: post('wxa/generatescheme', [], { fix: ({ iexpire_type, ...body }) => (iexpire_type === undefined ? body : { expire_type: iexpire_type, ...body }) }) },
    urllink: { generate: post('wxa/generate_urllink') },
    security: {
      msgSecCheck: post('wxa/msg_sec_check', ['content'], {
        repeatable: true,
        finish: (result, { version }) => (Number(version) === 2 && result.result?.label !== 100 ? { ...result, code: result.result?.label, msg: '内容含有违法违规内容' } : result),
      }),
      imgSecCheck: resolving(async (params) => {
        if (params.media_url) {
          const body = JSON.stringify({ media_type: 2, version: 2, ...bodyOf(params, ['openid', 'scene']) })
          return withToken('mp-weixin', 'POST', 'wxa/media_check_async', params, { body, headers: JSON_TYPE })
        }
        const image = params.dataBuffer || Buffer.from(String(params.base64 || '').replace(/^data:[^,]*,/, ''), 'base64')
        if (image.length === 0) throw fail(-1, '缺少参数 base64')
        if (image.length > 1048576) throw fail(40006, '图片大小超过 1 MB')
        return withToken('mp-weixin', 'POST', 'wxa/img_sec_check', params, { ...multipart(image), repeatable: true })
      }),
    },
    subscribeMessage: { send: post('cgi-bin/message/subscribe/send', ['touser', 'template_id', 'data'], { defaults: { miniprogram_state: 'formal', lang: 'zh_CN' } }) },
    uniformMessage: {
      send: post('cgi-bin/message/wxopen/template/uniform_send', ['touser'], {
        fix: ({ touser, template_appid, ...template }, params) => ({ touser, mp_template_msg: { appid: template_appid || accountOf('h5-weixin', params).appid, ...template } }),
      }),
    },
    h5: { templateMessage: { send: post('cgi-bin/message/template/send', ['touser', 'template_id', 'data'], { node: 'h5-weixin' }) } },
    livebroadcast: {
      getLiveInfo: post('wxa/business/getliveinfo', [], { fix: ({ pageIndex = 1, pageSize = 100 }) => ({ start: (pageIndex - 1) * pageSize, limit: pageSize }), repeatable: true }),
    },
    order: {
      uploadShippingInfo: post(`${ORDER}upload_shipping_info`, ['order_key', 'shipping_list', 'payer'], { fix: (body) => ({ upload_time: now(), ...body, shipping_list: shortened(body.shipping_list) }) }),
      uploadCombinedShippingInfo: post(`${ORDER}upload_combined_shipping_info`, ['order_key', 'sub_orders', 'payer'], {
        fix: (body) => ({ upload_time: now(), ...body, sub_orders: body.sub_orders.map((order) => ({ ...order, shipping_list: shortened(order.shipping_list) })) }),
      }),
      getOrder: post(`${ORDER}get_order`, [], { repeatable: true }),
      getOrderList: post(`${ORDER}get_order_list`, [], { repeatable: true }),
      notifyConfirmReceive: post(`${ORDER}notify_confirm_receive`, ['received_time']),
      setMsgJumpPath: post(`${ORDER}set_msg_jump_path`, ['path']),
      isTradeManaged: post(`${ORDER}is_trade_managed`, [], appidBody),
      isTradeManagementConfirmationCompleted: post(`${ORDER}is_trade_management_confirmation_completed`, [], appidBody),
      opspecialorder: post(`${ORDER}opspecialorder`, ['order_id', 'type']),
    },
    logistics: {
      getAllDelivery: resolving((params) => withToken('mp-weixin', 'GET', 'cgi-bin/express/business/delivery/getall', params, { repeatable: true })),
      traceWaybill: post(`${TRACE}trace_waybill`, ['openid', 'waybill_id', 'goods_info']),
      queryFollowTrace: post(`${TRACE}query_follow_trace`, ['waybill_token'], { repeatable: true }),
      updateFollowWaybillGoods: post(`${TRACE}update_follow_waybill_goods`, ['waybill_token', 'goods_info']),
    },
    request: resolving(async ({ method = 'POST', url, data, headers, ...params }) => {
      const path = String(url).replace(/^https:\/\/api\.weixin\.qq\.com/, '').replace(/^\//, '')
      if (/^[a-z]+:/i.test(path)) throw fail(-1, '参数 url 只能是微信接口的路径')
      const verb = method.toUpperCase()
      const request = verb === 'GET' ? { query: data } : { body: JSON.stringify(data || {}), headers: { ...JSON_TYPE, ...headers } }
      return withToken('mp-weixin', verb, path, params, { ...request, bytes: true })
    }),
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

function decrypted({ encryptedData, iv, sessionKey }, appid) {
  const { createDecipheriv } = require('node:crypto')
  const [key, vector] = [Buffer.from(sessionKey, 'base64'), Buffer.from(iv, 'base64')]
  if (key.length !== 16) throw fail(-41001, 'sessionKey 不正确')
  if (vector.length !== 16) throw fail(-41002, 'iv 不正确')
  let data
  try {
    const decipher = createDecipheriv('aes-128-cbc', key, vector)
    data = JSON.parse(decipher.update(encryptedData, 'base64', 'utf8') + decipher.final('utf8'))
  } catch (error) {
    throw fail(-41003, '解密失败：sessionKey 多半已经不是当前的')
  }
  if (data.watermark?.appid !== appid) throw fail(-1, 'appid不一致')
  return data
}

function multipart(image) {
  const boundary = `----twin-${Math.random().toString(16).slice(2)}`
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="media.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`
  return { body: Buffer.concat([Buffer.from(head), image, Buffer.from(`\r\n--${boundary}--\r\n`)]), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}

const now = () => new Date(Date.now() + 8 * 3600_000).toISOString().replace('Z', '+08:00')

const shortened = (parcels) => parcels.map((parcel) => (parcel.item_desc?.length > 120 ? { ...parcel, item_desc: `${parcel.item_desc.slice(0, 117)}...` } : parcel))

module.exports = { createTwin }
