// From a draft to an article that everybody can read.

import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { once } from 'node:events'
import test from 'node:test'
import { alice, officialAccount, open } from '../client.mjs'
import { files, postForm } from './forms.mjs'

const ok = { errcode: 0, errmsg: 'ok' }

async function opened(t) {
  const simulator = await open(t)
  const { oa } = simulator
  const { media_id: thumb_media_id } = await postForm(oa, '/cgi-bin/material/add_material', { media: files.jpeg }, { type: 'image' })
  const article = { title: '开业', author: '小明', content: '<p>我们开业了</p><script>alert(1)</script>', thumb_media_id }
  const add = (...articles) => oa.post('/cgi-bin/draft/add', { articles })
  return { ...simulator, article, add }
}

test('a_draft_is_added_read_changed_listed_and_deleted', async (t) => {
  const { oa, article, add } = await opened(t)
  const { media_id } = await add(article, { ...article, title: '第二篇' })
  const { news_item } = await oa.post('/cgi-bin/draft/get', { media_id })
  assert.deepEqual(news_item.map(({ title, digest, content }) => [title, digest, content]), [['开业', '', '<p>我们开业了</p>'], ['第二篇', '', '<p>我们开业了</p>']])
  const change = async (index, more) => (await oa.post('/cgi-bin/draft/update', { media_id, index, articles: { ...article, ...more } })).errcode
  assert.deepEqual([await change(1, { title: '改过' }), await change(2, {})], [0, 40114])
  const alone = await add(article)
  const list = await oa.post('/cgi-bin/draft/batchget', { offset: 0, count: 1 })
  assert.deepEqual([list.total_count, list.item_count, list.item[0].media_id, list.item[0].content.news_item[0].digest], [2, 1, alone.media_id, '我们开业了'])
  const { item } = await oa.post('/cgi-bin/draft/batchget', { offset: 1, count: 20, no_content: 1 })
  assert.deepEqual(item[0].content.news_item.map(({ title, content }) => [title, content]), [['开业', undefined], ['改过', undefined]])
  assert.deepEqual(await oa.post('/cgi-bin/draft/delete', { media_id }), ok)
  assert.equal((await oa.post('/cgi-bin/draft/get', { media_id })).errcode, 40007)
  assert.deepEqual(await oa.get('/cgi-bin/draft/count'), { ...ok, total_count: 1 })
})

test('drafts_are_refused_each_with_its_code', async (t) => {
  const { article, add } = await opened(t)
  const refused = async (more) => (await add({ ...article, ...more })).errcode
  assert.equal(await refused({ title: '长'.repeat(33) }), 45003)
  assert.equal(await refused({ author: '长'.repeat(17) }), 45110)
  assert.equal(await refused({ digest: '长'.repeat(129) }), 45004)
  assert.equal(await refused({ content: '长'.repeat(20_000) }), 45166)
  assert.equal(await refused({ thumb_media_id: 'none' }), 40007)
  assert.equal(await refused({ article_type: 'newspic' }), 40007)
  assert.equal(await refused({ article_type: 'newspic', image_info: { image_list: [{ image_media_id: article.thumb_media_id }] } }), 0)
  assert.equal((await add(...Array(9).fill(article))).errcode, 45008)
})

test('a_draft_is_published_a_while_later_and_is_a_draft_no_more', async (t) => {
  const { oa, wechat, article, add } = await opened(t)
  const { media_id } = await add(article)
  assert.equal((await oa.post('/cgi-bin/freepublish/submit', { media_id: 'none' })).errcode, 40007)
  const { publish_id } = await oa.post('/cgi-bin/freepublish/submit', { media_id })
  const status = () => oa.post('/cgi-bin/freepublish/get', { publish_id })
  assert.equal((await status()).publish_status, 1)
  wechat.clock.advance(10)
  const { publish_status, article_id, article_detail } = await status()
  assert.deepEqual([publish_status, article_detail.count, article_detail.item[0].idx], [0, 1, 1])
  assert.equal((await oa.post('/cgi-bin/draft/get', { media_id })).errcode, 40007)
  const { news_item } = await oa.post('/cgi-bin/freepublish/getarticle', { article_id })
  assert.deepEqual(news_item.map(({ title, is_deleted }) => [title, is_deleted]), [['开业', false]])
  const send = async (id) => (await oa.post('/cgi-bin/message/custom/send', { touser: alice, msgtype: 'mpnewsarticle', mpnewsarticle: { article_id: id } })).errcode
  assert.deepEqual([await send(article_id), await send('none')], [0, 53600])
  const list = () => oa.post('/cgi-bin/freepublish/batchget', { offset: 0, count: 20, no_content: 1 })
  assert.deepEqual((await list()).item.map((each) => each.article_id), [article_id])
  assert.deepEqual(await oa.post('/cgi-bin/freepublish/delete', { article_id }), ok)
  assert.deepEqual([(await status()).publish_status, (await list()).total_count], [5, 0])
  assert.equal((await oa.post('/cgi-bin/freepublish/get', { publish_id: '1' })).errcode, 40002)
})

test('one_article_of_several_is_deleted_by_its_number', async (t) => {
  const { oa, wechat, article, add } = await opened(t)
  const { media_id } = await add(article, article)
  const { publish_id } = await oa.post('/cgi-bin/freepublish/submit', { media_id })
  wechat.clock.advance(10)
  const { article_id } = await oa.post('/cgi-bin/freepublish/get', { publish_id })
  assert.equal((await oa.post('/cgi-bin/freepublish/delete', { article_id, index: 3 })).errcode, 40114)
  await oa.post('/cgi-bin/freepublish/delete', { article_id, index: 2 })
  const { news_item } = await oa.post('/cgi-bin/freepublish/getarticle', { article_id })
  assert.deepEqual(news_item.map(({ is_deleted }) => is_deleted), [false, true])
})

test('who_has_an_address_for_pushes_is_told_of_the_publication', async (t) => {
  const { oa, wechat, article, add } = await opened(t)
  const server = createServer((request, response) => {
    request.resume()
    response.end(new URL(request.url, 'http://x').searchParams.get('echostr') ?? 'success')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  await wechat.configurePush(officialAccount.appid, { url: `http://127.0.0.1:${server.address().port}`, token: 'token', mode: 'plain' })
  const { media_id } = await add(article)
  const { publish_id } = await oa.post('/cgi-bin/freepublish/submit', { media_id })
  await wechat.pushed()
  const [{ message }] = wechat.pushes
  assert.deepEqual([message.Event, message.PublishEventInfo.publish_id, message.PublishEventInfo.publish_status], ['PUBLISHJOBFINISH', publish_id, 0])
  assert.equal((await oa.post('/cgi-bin/freepublish/get', { publish_id })).article_id, message.PublishEventInfo.article_id)
})
