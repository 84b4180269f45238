// The way out through an HTTP proxy, as the environment variables HTTPS_PROXY and NO_PROXY say: a tunnel (CONNECT), in which the connection to WeChat
// is as encrypted as without. Only for https, since a proxy would read everything else.

import { noWay, wordOf } from './faults.js'

const PATIENCE = 20_000 // ms: as long as a call lasts that says nothing else

/** The proxy for a host, or undefined. `env` holds the environment variables. */
export function proxyFor(host, port, env) {
  const [name, address] = variable(env, ['https_proxy', 'HTTPS_PROXY'])
  if (!address || isExempt(host, port, variable(env, ['no_proxy', 'NO_PROXY'])[1])) return undefined
  const url = parsed(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`)
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw noWay(`环境变量 ${name} 不是 HTTP 代理的地址：应形如 http://127.0.0.1:7890（不支持 socks），不需要代理时请去掉它`)
  }
  return { url, name }
}

/** The environment variables that there are; where they may not be read, none. */
export function environment() {
  try {
    return (globalThis.process && globalThis.process.env) || {}
  } catch (error) {
    return {}
  }
}

/** Opens a tunnel. `done` gets an error, or the socket; what comes back ends it before. */
export function tunnel(require, { url, name }, host, port, done) {
  const isSecure = url.protocol === 'https:'
  const { request } = require(isSecure ? 'https' : 'http')
  const target = `${host.includes(':') ? `[${host}]` : host}:${port}`
  const headers = { host: target, connection: 'keep-alive' }
  if (url.username || url.password) {
    const pair = `${decoded(url.username)}:${decoded(url.password)}`
    headers['proxy-authorization'] = `Basic ${globalThis.Buffer.from(pair).toString('base64')}`
  }
  const place = `${url.host}（环境变量 ${name}）`
  const asked = request({
    method: 'CONNECT', path: target, headers, agent: false, timeout: PATIENCE,
    host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port || (isSecure ? 443 : 80),
  })
  let over = false
  const end = (error, socket) => {
    if (over) return
    over = true
    if (error) asked.destroy()
    done(error, socket)
  }
  asked.on('connect', ({ statusCode }, socket, head) => {
    if (statusCode === 200) {
      socket.setTimeout(0)
      if (head.length > 0) socket.unshift(head)
      return end(undefined, socket)
    }
    socket.destroy()
    end(refusal(statusCode, place, target))
  })
  // A proxy that knows no tunnels may answer as it would a page.
  asked.on('response', (response) => {
    response.destroy()
    end(refusal(response.statusCode, place, target))
  })
  asked.on('timeout', () => end(Object.assign(new Error('proxy'), { code: 'PROXY_TIMEOUT' })))
  asked.on('error', (error) => end(unreached(error, place)))
  asked.on('close', () => end(Object.assign(new Error('proxy'), { code: 'PROXY_CLOSED' })))
  asked.end()
  return () => end(Object.assign(new Error('given up'), { code: 'ECONNRESET' }))
}

function refusal(status, place, target) {
  if (status >= 500) return Object.assign(new Error('proxy'), { code: `PROXY_HTTP_${status}` }) // may be better in a moment
  const why = status === 407 ? '请在代理的地址里写上正确的用户名和密码：http://用户名:密码@主机:端口' : '请让代理允许它，或检查地址是不是 HTTP 代理'
  return noWay(`代理 ${place}拒绝连接 ${target}（HTTP ${status}）：${why}`)
}

const unreached = (error, place) =>
  noWay(`连不上代理 ${place}（${wordOf(error)}）：请检查地址，以及代理是否在运行；不需要代理时去掉这个环境变量，或把 weixin.qq.com 写进 NO_PROXY`)

// ---- what the variables say

function variable(env, names) {
  const name = names.find((name) => typeof env[name] === 'string' && env[name].trim() !== '')
  return name ? [name, env[name].trim()] : [names[0], '']
}

/** As curl reads it: a name stands for itself and all below it, `*` for everything; a port may follow. */
function isExempt(host, port, list) {
  return list.split(/[\s,]+/).filter(Boolean).some((entry) => {
    if (entry === '*') return true
    const [, name, only] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase().replace(/^\*?\./, ''))
    const plain = name.replace(/^\[|\]$/g, '')
    const wanted = host.toLowerCase()
    return (only === undefined || Number(only) === Number(port)) && (wanted === plain || wanted.endsWith(`.${plain}`))
  })
}

function parsed(address) {
  try {
    return new URL(address)
  } catch (error) {
    return undefined
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    return text
  }
}
