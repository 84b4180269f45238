import assert from 'node:assert/strict'
import test from 'node:test'
import jpeg from 'jpeg-js'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { miniProgram, open } from '../client.mjs'

const PATH = '/wxa/getwxacodeunlimit'

async function image({ mp }, body) {
  const response = await fetch(await mp.url(PATH), { method: 'POST', body: JSON.stringify(body) })
  return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) }
}

const read = ({ data, width, height }) => jsqr(new Uint8ClampedArray(data), width, height)?.data

test('a_code_is_a_jpeg_that_says_its_page_and_scene', async (t) => {
  const { type, bytes } = await image(await open(t), { scene: 'a=1&b=2', page: 'pages/order/order' })
  assert.equal(type, 'image/jpeg')
  const pixels = jpeg.decode(bytes, { useTArray: true })
  assert.deepEqual([pixels.width, pixels.height], [430, 430])
  const [head, query] = read(pixels).split('?')
  assert.equal(head, 'weixin-simulator:wxacode')
  assert.deepEqual(Object.fromEntries(new URLSearchParams(query)), {
    appid: miniProgram.appid, page: 'pages/order/order', scene: 'a=1&b=2', env_version: 'release',
  })
})

test('every_allowed_character_of_a_scene_survives', async (t) => {
  const sim = await open(t)
  for (const scene of ["!#$&'()*+,/:;=?@-._~", 'x'.repeat(32)]) {
    const { bytes } = await image(sim, { scene, width: 280 })
    assert.equal(new URLSearchParams(read(jpeg.decode(bytes, { useTArray: true })).split(/\?(.*)/)[1]).get('scene'), scene)
  }
})

test('a_hyaline_code_is_a_transparent_png_in_the_asked_width_and_colour', async (t) => {
  const { type, bytes } = await image(await open(t), { scene: 'x', width: 600, is_hyaline: true, line_color: { r: '10', g: 20, b: 30 } })
  assert.equal(type, 'image/png')
  const { data, width } = PNG.sync.read(bytes)
  assert.equal(width, 600)
  assert.equal(data[3], 0)
  const inked = data.findIndex((value, index) => index % 4 === 3 && value === 255)
  assert.deepEqual([...data.subarray(inked - 3, inked)], [10, 20, 30])
})

const refusals = [
  [40169, {}, { scene: '' }, { scene: 'x'.repeat(33) }, { scene: 7 }],
  [40129, { scene: '100%' }, { scene: '中文' }, { scene: 'a b' }],
  [85096, { scene: 'scancode_time=1' }],
  [41030, { scene: 'x', page: '/pages/index/index' }, { scene: 'x', page: 'pages/none' }, { scene: 'x', page: 'pages/index/index?a=1' },
    { scene: 'x', page: '/pages/none', check_path: false }],
  [40097, { scene: 'x', width: 279 }, { scene: 'x', width: 1281 }, { scene: 'x', width: '430' }, { scene: 'x', env_version: 'beta' },
    { scene: 'x', line_color: { r: 256, g: 0, b: 0 } }, { scene: 'x', line_color: '#000' }],
]
for (const [errcode, ...bodies] of refusals) {
  test(`a_code_is_refused_with_${errcode}`, async (t) => {
    const { mp } = await open(t)
    for (const body of bodies) assert.equal((await mp.post(PATH, body)).errcode, errcode, JSON.stringify(body))
  })
}

test('an_unpublished_page_is_fine_where_the_path_is_not_checked', async (t) => {
  const { type } = await image(await open(t), { scene: 'x', page: 'pages/none', check_path: false })
  assert.equal(type, 'image/jpeg')
})
