// How WeChat says no: an errcode, its errmsg and the id of the request ("rid"), in an HTTP 200.

import { randomUUID } from 'node:crypto'
import { errmsgs } from './errmsgs.mjs'

/** Thrown by endpoints; no Error, since it is an ordinary answer and a stack trace costs time. */
export class Refusal {
  constructor(errcode, errmsg = errmsgs[errcode]) {
    this.errcode = errcode
    this.errmsg = errmsg ?? 'system error'
  }
}

/**
 * Refuses unless the condition holds.
 * @param {unknown} condition
 * @param {number} errcode
 * @param {string} [errmsg] where WeChat's words differ from the table's
 */
export function demand(condition, errcode, errmsg) {
  if (!condition) throw new Refusal(errcode, errmsg)
}

/** How services put the rid behind the errmsg; all three forms are in WeChat's samples. */
export const ridStyles = {
  plain: (errmsg, rid) => `${errmsg} rid: ${rid}`,
  comma: (errmsg, rid) => `${errmsg}, rid: ${rid}`,
  hint: (errmsg, rid) => `${errmsg}, hint: [${randomUUID()}] rid: ${rid}`,
}

/** The first group of a real rid is the time in seconds. */
export function newRid(seconds) {
  return [seconds, Math.random() * 2 ** 32, Math.random() * 2 ** 32].map(eightHex).join('-')
}

const eightHex = (number) => Math.floor(number).toString(16).padStart(8, '0')
