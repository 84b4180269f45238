// The site as its readers meet it: in a browser, on a phone, offline.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { functions } from '../readme/functions.mjs'
import { desktop, launch, pages, phone, serve, skip } from './site.mjs'

describe('the site in Chromium', { skip, timeout: 900_000 }, () => {
  let site
  let browser
  let searchPage
  /** @type {Map<string, { links: string[], ids: string[], width: number, title: string, troubles: string[] }>} */
  const seen = new Map()

  before(async () => {
    site = await serve()
    browser = await launch()
    const page = await browser.newPage({ viewport: phone })
    const troubles = listen(page, site.url)
    for (const address of pages()) {
      await page.goto(site.url + address)
      await page.waitForFunction(() => document.querySelector('#app').__vue_app__)
      seen.set(address, { ...(await page.evaluate(look)), troubles: troubles.splice(0) })
    }
    searchPage = await browser.newPage({ viewport: desktop })
    await searchPage.goto(site.url)
    await searchPage.waitForFunction(() => document.querySelector('#app').__vue_app__)
    await searchPage.keyboard.press('Control+k')
  })

  after(async () => {
    await browser?.close()
    site?.stop()
  })

  test('no page has an error, and none asks for anything of another host', () => {
    assert.ok(seen.size > 40)
    assert.deepEqual([...seen].flatMap(([address, { troubles }]) => troubles.map((trouble) => `${address}: ${trouble}`)), [])
  })

  test('every link within the site leads to a page that is there, and to a place on it', () => {
    const broken = []
    let checked = 0
    for (const [address, { links }] of seen) {
      for (const link of links) {
        const { origin, pathname, hash } = new URL(link)
        if (origin !== site.url) continue
        checked++
        const target = seen.get(pathname)
        const place = decodeURIComponent(hash.slice(1))
        if (!target || (place && !target.ids.includes(place))) broken.push(`${address} → ${pathname}${hash}`)
      }
    }
    assert.ok(checked > 1000)
    assert.deepEqual(broken, [])
  })

  test('no page is wider than a phone', () => {
    assert.deepEqual([...seen].filter(([, { width }]) => width > phone.width).map(([address, { width }]) => `${address}: ${width}`), [])
  })

  test('every function has a page whose title has its Chinese name and its name on the object', () => {
    for (const [name, title] of functions()) {
      const page = seen.get(`/api/${name.replaceAll('.', '/')}.html`)
      assert.ok(page, name)
      assert.ok(page.heading.includes(title) && page.heading.includes(`weixin.${name}`), page.heading)
      assert.ok(page.title.includes(title) && page.title.includes(name), page.title)
    }
  })

  test('every page can be reached from the first one', () => {
    const found = new Set(['/'])
    for (const address of found) for (const link of seen.get(address).links) {
      const { origin, pathname } = new URL(link)
      if (origin === site.url) found.add(pathname)
    }
    assert.deepEqual([...seen.keys()].filter((address) => !found.has(address)), [])
  })

  test('the page on errors lists our own codes', () => {
    const { links } = seen.get('/guide/errors.html')
    for (const code of [-1, -10, -20, -41003]) assert.ok(links.includes(`${site.url}/api/codes.html#own${code}`), code)
  })

  const searches = {
    获取小程序码: '/api/wxacode/getUnlimited.html',
    小程序码: '/api/wxacode/getUnlimited.html',
    getUnlimited: '/api/wxacode/getUnlimited.html',
    getunlimited: '/api/wxacode/getUnlimited.html',
    'weixin.wxacode.getUnlimited': '/api/wxacode/getUnlimited.html',
    手机号: '/api/decrypt/getPhoneNumber.html',
    订阅消息: '/api/subscribeMessage/send.html',
    40029: '/api/codes.html#code-40029',
    '-20': '/api/codes.html#own-20',
    9001001: '/api/more-codes.html', // only `request` meets it
    迁移: '/guide/migrate.html',
  }
  for (const [query, expected] of Object.entries(searches)) {
    test(`a search for ${query} finds ${expected} first`, async () => {
      const results = await search(searchPage, query)
      assert.ok(results.length > 0)
      const [first] = results
      assert.ok(expected.includes('#') ? first === expected : first.split('#')[0] === expected, results.join(' '))
    })
  }

  test('a search for what is nowhere finds nothing', async () => {
    const input = searchPage.locator('.VPLocalSearchBox input')
    await input.fill('小程序码')
    await searchPage.locator('.VPLocalSearchBox a.result').first().waitFor()
    await input.fill('量子纠缠')
    await searchPage.locator('.VPLocalSearchBox .no-results').waitFor()
  })

  test('in the dark the page is dark', async () => {
    const page = await browser.newPage({ viewport: desktop, colorScheme: 'dark' })
    await page.goto(`${site.url}/api/`)
    const [red, green, blue] = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number))
    await page.close()
    assert.ok(red + green + blue < 150)
  })
})

/** What goes wrong on a page, gathered as it happens. */
function listen(page, url) {
  const troubles = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(error.message))
  // What a page fetches ahead ends with it.
  page.on('requestfailed', (request) => request.failure().errorText === 'net::ERR_ABORTED' || troubles.push(`${request.url()} failed`))
  page.on('request', (request) => request.url().startsWith(url) || request.url().startsWith('data:') || troubles.push(`${request.url()} is elsewhere`))
  page.on('response', (response) => response.status() < 400 || troubles.push(`${response.url()} ${response.status()}`))
  return troubles
}

/** Runs in the page. */
function look() {
  return {
    title: document.title,
    heading: document.querySelector('h1')?.textContent ?? '',
    links: [...document.querySelectorAll('a[href]')].map(({ href }) => href),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    width: document.documentElement.scrollWidth,
  }
}

/** The addresses that the search box offers, best first. */
async function search(page, query) {
  const input = page.locator('.VPLocalSearchBox input')
  // What no page has, so that the results that come next are those of this query.
  await input.fill('量子纠缠')
  await page.locator('.VPLocalSearchBox .no-results').waitFor()
  await input.fill(query)
  await page.locator('.VPLocalSearchBox a.result').first().waitFor()
  return page.$$eval('.VPLocalSearchBox a.result', (links) => links.map(({ href }) => decodeURIComponent(href.replace(location.origin, ''))))
}
