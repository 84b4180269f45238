// What a mini program's own payment call is signed with, as the core takes what is made for it: a promise of { status, sort, value }.

import { badParameter, faultOf } from '../faults.js'
import { JSON_ANSWER } from '../numbers.js'
import { readOptions } from '../values.js'
import { engineOf } from './engine.js'
import { paymentOf } from './payment.js'

/** `sort` is xpay, b2b or delivery; `keys` are those of the instance, which may have none. */
export async function signatureOf(platform, keys, sort, given) {
  try {
    const params = paramsOf(given)
    const payments = paymentOf(Object(keys).payment, engineOf(platform))
    const made = sort === 'delivery' ? { delivery_sign: await payments.deliverySign(params) } : await signed(payments, sort, params)
    return { status: 0, sort: JSON_ANSWER, value: Object.assign({}, made, { code: 0, msg: 'ok' }) }
  } catch (error) {
    return faultOf(error)
  }
}

const signed = (payments, sort, params) => (sort === 'b2b' ? payments.b2bSign(params) : payments.xpaySign(params))

function paramsOf(given) {
  try {
    return readOptions(() => Object.assign({ sessionKey: given.session_key }, given), '参数')
  } catch (error) {
    throw badParameter(error.message)
  }
}
