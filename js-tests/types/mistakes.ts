// Calls that WeChat would refuse: so does the editor.

import { weixin } from 'weixin-openapi'

declare const openid: string

export async function mistakes() {
  // @ts-expect-error scene is required
  await weixin.wxacode.getUnlimited({ page: 'pages/index/index' })
  // @ts-expect-error an argument is required where a parameter is
  await weixin.wxacode.getUnlimited()
  // @ts-expect-error a name with a typo in it is no parameter
  await weixin.wxacode.getUnlimited({ scene: 'a', widht: 430 })
  // @ts-expect-error there is no such version
  await weixin.wxacode.getUnlimited({ scene: 'a', env_version: 'beta' })
  // @ts-expect-error a width is a number
  await weixin.wxacode.getUnlimited({ scene: 'a', width: 'wide' })
  // @ts-expect-error js_code or code is required
  await weixin.auth.code2Session({})
  // @ts-expect-error js_code or code is required, and undefined is neither
  await weixin.auth.code2Session({ js_code: undefined })
  // @ts-expect-error another name beside js_code
  await weixin.auth.code2Session({ js_code: 'a', jscode: 'a' })
  // @ts-expect-error the second way of getting a phone number takes three
  await weixin.decrypt.getPhoneNumber({ encryptedData: 'a', iv: 'a' })
  // @ts-expect-error an image is required
  await weixin.security.imgSecCheck({ openid, scene: 2, version: 2 })
  // @ts-expect-error an image is base64 or bytes, not a number
  await weixin.security.imgSecCheck({ base64: 1 })
  // @ts-expect-error the asynchronous check wants scene and openid
  await weixin.security.imgSecCheck({ media_url: 'https://example.com/a.png' })
  // @ts-expect-error version is 1 or 2
  await weixin.security.msgSecCheck({ content: '', version: 'two' })
  // @ts-expect-error WeChat says formal, trial and developer here
  await weixin.subscribeMessage.send({ touser: openid, template_id: '', data: {}, miniprogram_state: 'develop' })
  // @ts-expect-error a value of a message stands in an object
  await weixin.subscribeMessage.send({ touser: openid, template_id: '', data: { thing1: '苹果' } })
  // @ts-expect-error parcels come in a list
  await weixin.order.uploadShippingInfo({ order_key: { order_number_type: 2 }, logistics_type: 1, delivery_mode: 1, shipping_list: { item_desc: '' }, payer: { openid } })
  // @ts-expect-error a parcel says what is in it
  await weixin.order.uploadShippingInfo({ order_key: { order_number_type: 2 }, logistics_type: 1, delivery_mode: 1, shipping_list: [{ tracking_no: '' }], payer: { openid } })
  // @ts-expect-error nested names are checked as well
  await weixin.order.uploadShippingInfo({ order_key: { order_number_type: 2 }, logistics_type: 1, delivery_mode: 1, shipping_list: [{ item_desc: '', trackingno: '' }], payer: { openid } })
  // @ts-expect-error a time is in seconds since 1970, as a number
  await weixin.order.notifyConfirmReceive({ transaction_id: '', received_time: '2022-12-12' })
  // @ts-expect-error only GET and POST
  await weixin.request({ url: 'wxa/a', method: 'PUT' })
  // @ts-expect-error an address is required
  await weixin.request({ data: {} })
  // @ts-expect-error a time-out is a number of milliseconds
  await weixin.urllink.generate({ timeout: '3s' })
  // @ts-expect-error a text is no argument
  await weixin.urllink.generate('pages/index/index')
  // @ts-expect-error there is no such function
  await weixin.urllink.make({})
  // @ts-expect-error the token is a text
  ;(await weixin.auth.getAccessToken()).code
}
