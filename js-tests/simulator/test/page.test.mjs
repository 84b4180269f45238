// The page as people use it: in a browser, on a desk and on a phone.

import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { after, before, describe, test } from 'node:test'
import { launch, skip } from '../../docs/site.mjs'
import { alice, bob, miniProgram, officialAccount } from '../client.mjs'
import { startSimulator } from '../index.mjs'

const { appid, appsecret: secret } = miniProgram
const template = 'simulator-template-of-an-order-notice-00001'
const notice = { thing1: { value: '苹果 5 斤' }, amount2: { value: '¥39.90' }, date3: { value: '2026年11月26日' }, phrase4: { value: '已发货' } }
const sizes = { 'a desk': { width: 1280, height: 800 }, 'a phone': { width: 390, height: 844 } }

describe('the page in Chromium', { skip, timeout: 120_000 }, () => {
  let browser
  before(async () => void (browser = await launch()))
  after(() => browser?.close())

  /** A simulator and its page, which may have no error and ask nothing of others. */
  async function open(t, viewport = sizes['a desk'], options) {
    const wechat = await startSimulator(options)
    const page = await browser.newPage({ viewport })
    const troubles = []
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => request.url().startsWith(wechat.url) || troubles.push(`${request.url()} is elsewhere`))
    await page.goto(wechat.page)
    await page.locator('#accounts .card').first().waitFor({ state: 'attached' })
    t.after(async () => {
      await page.close()
      await wechat.stop()
    })
    const post = async (path, body, account = miniProgram) => {
      const { access_token } = await answer('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: account.appid, secret: account.appsecret })
      return answer(`${path}?access_token=${access_token}`, body)
    }
    const answer = async (path, body) => {
      const response = await fetch(wechat.url + path, { method: 'POST', body: JSON.stringify(body) })
      return /json/.test(response.headers.get('content-type')) ? response.json() : response.arrayBuffer()
    }
    /** On a narrow screen one of three is shown. */
    const view = async (name) => viewport.width < 1000 && page.click(`#views [data-view=${name}]`)
    return { wechat, page, post, troubles, view }
  }

  for (const [place, viewport] of Object.entries(sizes)) {
    test(`on ${place}: calls, messages, codes and orders come by themselves, and one acts as the user`, async (t) => {
      const { wechat, page, post, troubles, view } = await open(t, viewport)

      await view('accounts')
      assert.match(await page.locator('#accounts pre').first().textContent(), new RegExp(`^WEIXIN_APPID=${appid}\nWEIXIN_APPSECRET=${secret}\nWEIXIN_BASE_URL=${wechat.url}$`))

      await view('phone')
      await post('/cgi-bin/message/subscribe/send', { touser: alice, template_id: template, page: 'pages/order/detail?id=42', data: notice })
      const message = page.locator('.bubble')
      await message.waitFor()
      assert.equal(await message.locator('strong').textContent(), '订单通知')
      assert.deepEqual(await message.locator('dd').allTextContents(), ['苹果 5 斤', '¥39.90', '2026年11月26日', '已发货'])
      await message.click()
      await page.locator('#opened').getByText('pages/order/detail?id=42').waitFor()
      assert.ok(wechat.messages[0].tapped > 0)
      await page.click('#opened .back')

      await page.click('[data-tab=actions]')
      await page.click('.buttons .primary')
      const code = await page.locator('.given', { hasText: '登录的 code' }).locator('code').textContent()
      const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' })
      assert.equal((await (await fetch(`${wechat.url}/sns/jscode2session?${query}`)).json()).openid, alice)

      await page.selectOption('#user', bob)
      assert.equal((await post('/cgi-bin/message/subscribe/send', { touser: bob, template_id: template, data: notice })).errcode, 43101)
      await page.locator('.given', { hasText: '订单通知' }).getByText('允许').click()
      await page.getByText('还能收 1 条').waitFor()
      assert.equal((await post('/cgi-bin/message/subscribe/send', { touser: bob, template_id: template, data: notice })).errcode, 0)

      await page.selectOption('#user', alice)
      await page.click('[data-tab=orders]')
      await page.locator('.card', { hasText: '4200000000000000000000000005' }).getByText('确认收货').click()
      await page.locator('.card', { hasText: '4200000000000000000000000005' }).getByText('已确认收货').waitFor()
      assert.equal((await post('/wxa/sec/order/get_order', { transaction_id: '4200000000000000000000000005' })).order.order_state, 3)

      await post('/wxa/getwxacodeunlimit', { scene: 'id=7', page: 'pages/my/my' })
      await view('calls')
      const row = page.locator('.entry', { hasText: '/wxa/getwxacodeunlimit' })
      await row.locator('summary').click()
      assert.match(await row.locator('pre').last().textContent(), /"type": "image\/jpeg"/)
      await page.click('[data-tab=codes]')
      const picture = page.locator('#panel img')
      await picture.scrollIntoViewIfNeeded()
      await page.waitForFunction((image) => image.complete && image.naturalWidth === 430, await picture.elementHandle())
      await page.getByText('用手机扫').click()
      await page.locator('#opened').getByText('id=7').waitFor()

      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width)
      assert.deepEqual(troubles, [])
    })
  }

  test('the clock, faults and dead tokens are at hand', async (t) => {
    const { wechat, page, post } = await open(t)
    await page.click('[data-advance="7200"]')
    await page.getByText('（快 2 小时）').waitFor()
    assert.ok(wechat.clock.now() - Date.now() > 7_100_000)

    await page.fill('#fault [name=path]', '/wxa/msg_sec_check')
    await page.fill('#fault [name=value]', '45009')
    await page.click('#fault button')
    await page.locator('#faults').getByText('{"errcode":45009} × 1').waitFor()
    assert.equal((await post('/wxa/msg_sec_check', { content: 'x' })).errcode, 45009)
    await page.waitForFunction(() => document.querySelectorAll('#faults li').length === 0)
    await page.click('#forget')
    await page.waitForFunction(() => document.querySelectorAll('.entry').length === 0)
    assert.equal(wechat.clock.now() - Date.now() < 1000, true)
  })

  test('a talk with an official account: what its server replies appears', async (t) => {
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const echo = new URL(request.url, 'http://x').searchParams.get('echostr')
      response.end(echo ?? JSON.stringify({ MsgType: 'text', Content: `收到：${JSON.parse(body).Content ?? JSON.parse(body).Event}` }))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    t.after(() => server.close())
    const { page } = await open(t)
    await page.selectOption('#account', officialAccount.appid)
    await page.fill('#say input', '你好')
    await page.click('#say button')
    await page.locator('#toast').getByText('没有推送地址').waitFor()

    const card = page.locator('#accounts .card').nth(1)
    await card.locator('summary').first().click()
    await card.locator('summary').nth(1).click()
    await card.locator('[name=url]').fill(`http://127.0.0.1:${server.address().port}/wechat`)
    await card.locator('[name=token]').fill('t')
    await card.getByText('设置', { exact: true }).click()
    await card.getByText('推送到').waitFor()
    await page.fill('#say input', '在吗')
    await page.click('#say button')
    await page.getByText('收到：在吗').waitFor()
    await page.click('[data-tab=pushes]')
    await page.locator('.entry.good').getByText('text').waitFor()
  })

  test('the page outlives the simulator, and shows the next one', async (t) => {
    const { wechat, page, post } = await open(t)
    await post('/wxa/msg_sec_check', { content: 'x' })
    await page.locator('.entry', { hasText: '/wxa/msg_sec_check' }).waitFor()
    await wechat.stop()
    await page.getByText('连接断开，正在重连…').waitFor()
    const next = await startSimulator({ port: Number(new URL(wechat.url).port) })
    t.after(() => next.stop())
    await page.waitForFunction(() => document.querySelectorAll('.entry').length === 0 && document.querySelector('#connection').textContent === '')
  })

  test('a press of a button is not lost when something else appears while it lasts', async (t) => {
    const { wechat, page, post } = await open(t)
    await page.click('[data-tab=orders]')
    const button = page.locator('.card', { hasText: '4200000000000000000000000005' }).getByText('确认收货')
    await button.scrollIntoViewIfNeeded()
    const { x, y, width, height } = await button.boundingBox()
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    wechat.order({ appid, transaction_id: '4200000000000000000000000099' })
    await post('/wxa/msg_sec_check', { content: 'x' })
    await page.locator('.card', { hasText: '4200000000000000000000000099' }).waitFor({ state: 'attached' })
    await page.mouse.up()
    await page.locator('.card', { hasText: '4200000000000000000000000005' }).getByText('已确认收货').waitFor()
  })

  test('what comes from outside is text, never HTML', async (t) => {
    const { page, post, troubles } = await open(t)
    const evil = '<img src=x onerror="document.title=1">'
    await post('/cgi-bin/message/custom/send', { touser: alice, msgtype: 'text', text: { content: evil } })
    await page.locator('.bubble').waitFor()
    assert.equal(await page.locator('.bubble p').textContent(), evil)
    assert.equal(await page.locator('.bubble img').count(), 0)
    assert.deepEqual(troubles, [])
  })

  test('a page of another site can neither read nor change anything, and frames nothing', async (t) => {
    const { wechat } = await open(t)
    const site = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<title>evil</title>')).listen(0, '127.0.0.1')
    await once(site, 'listening')
    t.after(() => site.close())
    const page = await browser.newPage()
    t.after(() => page.close())
    await page.goto(`http://127.0.0.1:${site.address().port}/`)
    const outcome = await page.evaluate(async (root) => {
      const tried = async (path, init) => {
        try {
          const response = await fetch(root + path, init)
          return response.type === 'opaque' ? 'sent' : response.status
        } catch {
          return 'refused'
        }
      }
      const reads = [await tried('api/state'), await tried('api/state', { credentials: 'include' })]
      const json = { 'content-type': 'application/json' }
      const writes = [await tried('api/forget', { method: 'POST', headers: json, body: '{}' }), await tried('api/clock', { method: 'POST', mode: 'no-cors', body: '{"advance":9}' })]
      const frame = document.createElement('iframe')
      frame.src = root
      document.body.append(frame)
      await new Promise((resolve) => (frame.onload = resolve))
      return { reads, writes }
    }, wechat.page)
    assert.deepEqual(outcome.reads, ['refused', 'refused'])
    assert.deepEqual(outcome.writes, ['refused', 'refused'])
    assert.ok(!(await page.frames()[1].content()).includes('微信模拟器'))
    assert.equal(wechat.clock.now() - Date.now() < 1000, true, 'what was sent blindly changes nothing')
  })
})
