// What a mini program's own payment call is signed with, as a function of the object: a promise of a result or a failure.

import { faultOf } from '../faults.js'
import { engineOf } from './engine.js'
import { paymentOf } from './payment.js'

/** `sort` is xpay, b2b or delivery; `keys` are those of the instance, which may have none. */
export async function signatureOf(platform, keys, sort, given) {
  try {
    const payments = paymentOf(Object(keys).payment, engineOf(platform))
    const made = sort === 'delivery' ? { delivery_sign: await payments.deliverySign(given) } : await signed(payments, sort, given)
    return Object.assign({}, made, { code: 0, msg: 'ok' })
  } catch (error) {
    const { sort, value } = faultOf(error)
    const code = sort === UNSIGNED ? CONFIG : PARAMETER
    return { code, msg: value, errcode: code, errmsg: value }
  }
}

function signed(payments, sort, given) {
  const params = Object.assign({ sessionKey: Object(given).session_key }, given)
  return sort === 'b2b' ? payments.b2bSign(params) : payments.xpaySign(params)
}

const UNSIGNED = 20 // of faults.js
const PARAMETER = -1, CONFIG = -10
