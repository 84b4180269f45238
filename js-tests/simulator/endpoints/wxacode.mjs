// Codes of mini programs: for a page and a scene, and the two kinds of which there are few.

import { characters, isInteger, isObject, isText } from '../checks.mjs'
import { codeImage } from '../images.mjs'
import { demand } from '../refusal.mjs'

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]*$/
const environments = ['release', 'trial', 'develop']

/** Of both kinds of few together. Of an account: for `world.keep`. */
const few = () => ({ paths: new Set() })
const MOST_OF_FEW = 100_000

/** A path may carry a query, which is what the code is for. The same again counts once. */
function codeOfPath({ world, account, body: { path, width = 430, env_version = 'release', is_hyaline = false, ...line } }, longest, kind) {
  demand(isText(path) && characters(path) <= longest, 40159)
  demand(!path.includes('scancode_time'), 85096)
  demand(environments.includes(env_version), 40097)
  demand(isInteger(width) && width >= 280 && width <= 1280, 40097)
  const { paths } = world.keep(account.appid, few)
  demand(paths.has(`${kind} ${path}`) || paths.size < MOST_OF_FEW, 45029)
  paths.add(`${kind} ${path}`)
  const text = codeText({ appid: account.appid, path, env_version }, kind)
  return codeImage({ text, width, colour: lineColour(line), transparent: is_hyaline === true })
}

export const wxacode = {
  'POST /wxa/getwxacode': { answer: (context) => codeOfPath(context, 1024, 'wxacode') },
  'POST /cgi-bin/wxaapp/createwxaqrcode': { answer: (context) => codeOfPath(context, 128, 'wxaqrcode') },

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
function codeText(facts, kind = 'wxacode') {
  return `weixin-simulator:${kind}?${new URLSearchParams(facts)}`
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
