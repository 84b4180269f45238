// 手机号快速验证: a phone number for the code of the getphonenumber button.

import { defaultUsers } from '../people.mjs'

export const phone = {
  'POST /wxa/business/getuserphonenumber': {
    answer({ world, account, body, clock }) {
      const details = world.people.redeem('phone', account.appid, body.code, { foreign: 40013, used: 40029 })
      return { phone_info: phoneInfo(details.phone ?? defaultUsers[0].phone, account.appid, clock) }
    },
  },
}

/** Foreign numbers carry their country's prefix; a test writes it with a dash: `852-51234567`. */
function phoneInfo(number, appid, clock) {
  const [, country, pure] = /^(\d{1,4})-(\d+)$/.exec(number) ?? [undefined, '86', number]
  return {
    phoneNumber: country === '86' ? pure : country + pure,
    purePhoneNumber: pure,
    countryCode: country,
    watermark: { timestamp: clock.seconds(), appid },
  }
}
