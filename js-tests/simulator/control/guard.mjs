// Who may control the simulator: programs of this machine, and its own page. Not the page of another site, be it by its own address
// (Origin, Sec-Fetch-Site) or by a name that it has made to point here (Host: DNS rebinding).

import { Trouble } from './trouble.mjs'

const LOCAL = /^(localhost|[\w-]+(\.[\w-]+)*\.localhost)$/
const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/
const IPV6 = /^\[[0-9a-f:.]+\]$/i

/**
 * Refuses in words.
 * @param {Headers} headers
 * @param {{ allowHosts: string[], isPage: boolean }} options `isPage`: a page may be opened by a link from anywhere, not in a frame
 */
export function guard(headers, { allowHosts, isPage }) {
  const host = headers.get('host') ?? ''
  const name = host.replace(/:\d+$/, '').toLowerCase()
  // An address cannot be made to point elsewhere; a name can.
  const isOurs = LOCAL.test(name) || IPV4.test(name) || IPV6.test(name) || allowHosts.includes(name)
  if (!isOurs) throw new Trouble(`不接受主机名 ${name || '（空）'}：用 localhost 或 127.0.0.1 访问，或在启动时用 --allow-host（allowHosts）写明它`, 403)

  const origin = headers.get('origin')
  if (origin !== null && hostOf(origin) !== host.toLowerCase()) throw foreign(origin)
  const site = headers.get('sec-fetch-site')
  if (site === null || site === 'same-origin' || site === 'none') return
  const isVisit = isPage && headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document'
  if (!isVisit) throw foreign(site)
}

const foreign = (from) => new Trouble(`拒绝来自别的网站的请求（${from}）：只有模拟器自己的页面和本机的程序可以控制它`, 403)

/** Without the scheme: a proxy may have added TLS. */
function hostOf(origin) {
  try {
    return new URL(origin).host
  } catch {
    return undefined // 'null', of a file or a sandbox
  }
}
