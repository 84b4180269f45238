// A carrier's bills, which come as text without a name.

import assert from 'node:assert/strict'
import test from 'node:test'
import { open } from '../support/weixin.mjs'

test('a bill is the bytes of its file, a refusal is one', async (t) => {
  const { weixin, wechat } = await open(t)
  const bill = await weixin.singleWaybill.getBill({ date: '20240131', type: 'ALL' })
  assert.equal(Buffer.from(bill).toString(), '\ufeff日期,账单\n20240131,ALL\n')
  wechat.inject({ path: '/cgi-bin/express/delivery/single_waybill/get_bill', errcode: 40097 })
  assert.equal((await weixin.singleWaybill.getBill({ date: '20240131', type: 'ALL' })).code, 40097)
})
