// What a tap or a scan opens.

import { action, byId, h, put } from './dom.js'

/** Shows it over everything else on the phone. @param {{ page?: string, query?: string, scene?: string, url?: string, appid?: string, version?: string }} [what] */
export function open(what) {
  if (!what) return
  const { page, query, scene, url, appid, version } = what
  const lines = url ? [['网页', url]] : [['小程序', appid], ['页面', page], ['参数', query], ['scene', scene], ['版本', version]]
  const closed = () => (byId('opened').hidden = true)
  put(byId('opened'),
    h('header', {}, action('‹ 返回', closed, 'button.back'), h('strong', {}, url ? '网页' : '小程序页面')),
    h('dl', {}, lines.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => [h('dt', {}, name), h('dd', {}, h('code', {}, value))])),
    h('p', {}, url ? '真实的手机在这里打开这个网页。' : '真实的手机在这里打开小程序的这个页面，参数交给页面的 onLoad。'),
  )
  byId('opened').hidden = false
  document.dispatchEvent(new Event('opened'))
}
