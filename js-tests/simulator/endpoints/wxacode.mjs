// getwxacodeunlimit: a code for a page and a scene.

import { isInteger, isObject, isText } from '../checks.mjs'
import { codeImage } from '../images.mjs'
import { demand } from '../refusal.mjs'

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]*$/
const environments = ['release', 'trial', 'develop']

export const wxacode = {
  'POST /wxa/getwxacodeunlimit': {
    limits: { perMinute: 5000, errcode: 45009 },
    answer({ account, body }) {
      const { scene, page, check_path = true, env_version = 'release', width = 430, is_hyaline = false } = body
      checkScene(scene)
      checkPage(page, check_path, account.pages)
      demand(environments.includes(env_version), 40097)
      demand(isInteger(width) && width >= 280 && width <= 1280, 40097)
      const text = codeText({ appid: account.appid, page: page || account.pages[0], scene, env_version })
      return codeImage({ text, width, colour: lineColour(body), transparent: is_hyaline === true })
    },
  },
}

/** What the code says to whoever scans it: the documented form is in the README. */
function codeText(facts) {
  return `weixin-simulator:wxacode?${new URLSearchParams(facts)}`
}

function checkScene(scene) {
  demand(isText(scene) && scene.length <= 32, 40169)
  demand(SCENE.test(scene), 40129)
  demand(!scene.includes('scancode_time'), 85096)
}

function checkPage(page, checkPath, pages) {
  if (page === undefined || page === '') return
  demand(typeof page === 'string' && !page.startsWith('/') && !page.includes('?'), 41030)
  demand(checkPath === false || pages.includes(page), 41030)
}

/** line_color counts where auto_color is off; its numbers may be decimal strings. */
function lineColour({ auto_color: auto = false, line_color: line }) {
  if (auto || line === undefined) return [0, 0, 0]
  demand(isObject(line), 40097)
  return [line.r, line.g, line.b].map((part = 0) => {
    const value = Number(part)
    demand(isInteger(value) && value >= 0 && value <= 255, 40097)
    return value
  })
}
