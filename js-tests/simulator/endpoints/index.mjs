// Every path that the simulated WeChat has. Written from WeChat's documents, a family a file.

import { auth } from './auth.mjs'
import { customerService } from './customer-service.mjs'
import { express } from './express.mjs'
import { followers } from './followers.mjs'
import { immediate } from './immediate.mjs'
import { livebroadcast } from './livebroadcast.mjs'
import { intracity } from './intracity.mjs'
import { liveStudio } from './live-studio.mjs'
import { links } from './links.mjs'
import { logistics } from './logistics.mjs'
import { media } from './media.mjs'
import { minidrama } from './minidrama.mjs'
import { menu } from './menu.mjs'
import { message } from './message.mjs'
import { newtmpl } from './newtmpl.mjs'
import { openapi } from './openapi.mjs'
import { order } from './order.mjs'
import { publishing } from './publishing.mjs'
import { qrcode } from './qrcode.mjs'
import { phone } from './phone.mjs'
import { security } from './security.mjs'
import { session } from './session.mjs'
import { sns } from './sns.mjs'
import { wxacode } from './wxacode.mjs'
import { xpay } from './xpay.mjs'

/**
 * @typedef {object} Endpoint
 * @property {'GET' | 'POST'} [method] either where none is named
 * @property {import('../accounts.mjs').AccountKind[]} [token] kinds of account whose access token it takes; none without it
 * @property {'json' | 'multipart' | 'either'} [body] json demands a JSON object; the others are the endpoint's own business
 * @property {import('../quotas.mjs').Limits} [limits] WeChat's documented quota
 * @property {boolean} [bare] its success has no errcode
 * @property {string} [type] its content type
 * @property {'plain' | 'comma' | 'hint'} [rid] how its errmsg carries the rid
 * @property {(context: Context) => object | void | Promise<object | void>} answer fields of the answer, or `{ type, bytes }`
 */
/**
 * @typedef {object} Context
 * @property {import('../world.mjs').World} world
 * @property {import('../calls.mjs').Call} call
 * @property {import('../accounts.mjs').Account} account whose token it is
 * @property {Record<string, string>} query
 * @property {any} body
 * @property {import('../clock.mjs').Clock} clock
 * @property {(path: string) => Endpoint | undefined} endpointAt
 */

const families = [auth, phone, session, sns, wxacode, links, security, message, newtmpl, livebroadcast, order, logistics, openapi, minidrama, followers, media, customerService, menu, publishing, qrcode, liveStudio, intracity, immediate, xpay, express]

/** @type {Map<string, Endpoint>} by path */
export const endpoints = new Map(families.flatMap((family) => Object.entries(family)).map(endpoint))

/** Entries are written `'POST /wxa/…': { … }`; a POST takes JSON and a mini program's token unless it says otherwise. */
function endpoint([heading, { token = ['mini-program'], ...rest }]) {
  const [method, path] = heading.split(' ')
  const body = method === 'POST' ? 'json' : undefined
  return [path, { method, body, ...rest, token: token === 'none' ? undefined : token }]
}
