// 同城配送: stores, money, orders.

import { CARRIERS, CITIES, Intracity } from '../intracity.mjs'
import { stateful } from '../plain.mjs'
import { demand } from '../refusal.mjs'

/** Of an account: for `world.keep`. */
const intracityOf = (account, clock) => new Intracity(account, clock)

const at = (name) => `/cgi-bin/express/intracity/${name}`
const ON_THE_WAY = 30 * 60

export const intracity = stateful(intracityOf, {
  [at('apply')]: () => {},
  [at('createstore')]({ account, body }, own) {
    const { wx_store_id, out_store_id } = own.createStore(body)
    return { wx_store_id, appid: account.appid, out_store_id }
  },
  [at('updatestore')]: ({ body }, own) => own.updateStore(body.keys, body.content),
  [at('querystore')]({ account, body = {} }, own) {
    const isOne = body.wx_store_id || body.out_store_id
    const store_list = (isOne ? [own.store(body)] : own.stores).map((store) => ({ ...store, city_id: String(CITIES[store.address_info.city] ?? CITIES[store.address_info.province]) }))
    return { store_list, total: store_list.length, appid: account.appid }
  },
  [at('getcity')]({ body }) {
    demand(body?.service_trans_id === undefined || Object.hasOwn(CARRIERS, body.service_trans_id), 934003)
    const city_list = Object.entries(CITIES).map(([city_name, city_code]) => ({ city_name, city_code }))
    return { support_list: Object.keys(CARRIERS).filter((id) => id === (body?.service_trans_id ?? id)).map((service_trans_id) => ({ service_trans_id, city_list })) }
  },

  // ---- money
  [at('storecharge')]({ account, body }, own) {
    const order = own.charge(body)
    return { payurl: `https://fuwu.weixin.qq.com/service/common/buy?orderId=${order}&hasApply=1`, appid: account.appid, wx_store_id: body.wx_store_id }
  },
  [at('balancequery')]: ({ account, body }, own) => ({ appid: account.appid, wx_store_id: body.wx_store_id, ...own.balance(body) }),
  [at('storerefund')]: ({ account, body }, own) => ({ appid: account.appid, wx_store_id: body.wx_store_id, refund_amount: own.refund(body) }),
  [at('queryflow')]: ({ body }, own) => own.flow(body),
  [at('setpaymode')]({ account, body }, own) {
    demand(body.appid === account.appid, 934012)
    own.payMode = body.pay_mode
  },
  [at('getpaymode')]({ account, body }, own) {
    demand(body.appid === account.appid, 934012)
    return { pay_mode: own.payMode, ...(own.payMode === 'PAY_MODE_APP' && { pay_appid: account.appid }) }
  },

  // ---- orders
  [at('preaddorder')]({ body, clock }, own) {
    const { service_trans_id, distance, fee } = own.estimate(body)
    return { service_trans_id, distance, est_fee: fee, expected_finished_time: clock.seconds() + ON_THE_WAY, promise_delivery_time: ON_THE_WAY / 60 }
  },
  [at('addorder')]({ world, account, body }, own) {
    world.people.known(account.appid, body.user_openid)
    const { wx_store_id, wx_order_id, store_order_id, service_trans_id, distance, delivery_no, fee, fetch_code, order_seq } = own.add(body)
    return { wx_store_id, wx_order_id, store_order_id, service_trans_id, distance, trans_order_id: delivery_no, waybill_id: delivery_no, fee, fetch_code, order_seq }
  },
  [at('queryorder')]({ account, body }, own) {
    const order = own.order(body)
    return { appid: account.appid, ...shown(order, own.store(order)) }
  },
  [at('cancelorder')]({ account, body }, own) {
    const { wx_store_id, wx_order_id, store_order_id, order_status, deductfee } = own.cancel(body)
    return { wx_store_id, wx_order_id, store_order_id, order_status, appid: account.appid, deductfee }
  },
  [at('mocknotify')]: ({ body }, own) => own.mock(body, body.order_status),
}, {
  [at('preaddorder')]: ['body.cargo_name', 'body.use_sandbox'],
  [at('queryflow')]: ['body.pay_mode'],
  [at('updatestore')]: ['body.keys.wx_store_id', 'body.keys.out_store_id'],
})

function shown(order, { store_name = '', wx_store_id, address_info: place }) {
  const { user_name, user_address, user_phone, user_lng, user_lat, cargo, fee, refunded = 0, deductfee = 0 } = order
  const names = ['wx_order_id', 'store_order_id', 'wx_store_id', 'order_status', 'user_openid', 'service_trans_id', 'delivery_no', 'distance', 'create_time', 'accept_time', 'finish_time', 'fetch_time', 'cancel_time', 'fetch_code', 'order_seq']
  return {
    ...Object.fromEntries(names.filter((name) => order[name] !== undefined).map((name) => [name, order[name]])),
    actualfee: fee - refunded, deductfee, expected_finish_time: order.create_time + ON_THE_WAY, recv_code: '',
    ...(order.accept_time && { transporter_info: { transporter_name: '骑手', transporter_phone: '13800000000' } }),
    store_info: { store_name, wx_store_id, address: [place.province, place.city, place.area, place.street, place.house].filter(Boolean).join(''), lng: place.lng, lat: place.lat, phone_num: place.phone },
    receiver_info: { receiver_name: user_name, address: user_address, phone_num: user_phone, lng: user_lng, lat: user_lat },
    ...(cargo && { cargo_info: cargo }),
  }
}
