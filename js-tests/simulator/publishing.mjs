// Drafts of an official account, and what becomes of them when they are published.

import { randomBytes } from 'node:crypto'
import { bytes, characters } from './checks.mjs'
import { demand } from './refusal.mjs'

const MB = 1024 * 1024
/** Seconds until a publication has ended. */
const PUBLISHING = 10

export class Publishing {
  #clock
  #store
  /** @type {Map<string, { news_item: object[], update_time: number }>} */ #drafts = new Map()
  /** By article_id. */ #articles = new Map()
  #jobs = new Map()
  #next = 100_000_001

  constructor(clock, store) {
    this.#clock = clock
    this.#store = store
  }

  // ---- drafts

  add(articles) {
    demand(articles.length >= 1 && articles.length <= 8, 45008)
    const media_id = randomBytes(32).toString('base64url')
    this.#drafts.set(media_id, { news_item: articles.map((article) => this.#checked(article, articles.length === 1)), update_time: this.#clock.seconds() })
    return media_id
  }

  draft(media_id) {
    this.settle()
    const draft = this.#drafts.get(media_id)
    demand(draft, 40007)
    return draft
  }

  change(media_id, index, article) {
    const draft = this.draft(media_id)
    demand(Number.isInteger(index) && index >= 0 && index < draft.news_item.length, 40114)
    draft.news_item[index] = this.#checked(article, draft.news_item.length === 1)
    draft.update_time = this.#clock.seconds()
  }

  remove(media_id) {
    this.draft(media_id)
    this.#drafts.delete(media_id)
  }

  /** Newest first. */
  get drafts() {
    this.settle()
    return [...this.#drafts].map(([media_id, draft]) => ({ media_id, ...draft })).reverse()
  }

  /** With what WeChat adds to it. */
  #checked(article, isAlone) {
    const { article_type = 'news', title, author = '', digest, content, content_source_url = '', thumb_media_id = '', image_info } = article
    demand(['news', 'newspic'].includes(article_type), 40097)
    demand(title !== '' && characters(title) <= 32, 45003)
    demand(characters(author) <= 16, 45110)
    demand(digest === undefined || characters(digest) <= 128, 45004)
    demand(content !== '' && characters(content) < 20_000 && bytes(content) < MB, 45166)
    demand(bytes(content_source_url) <= 1024, 41039)
    const pictures = article_type === 'newspic' ? (image_info?.image_list ?? []).map(({ image_media_id }) => image_media_id) : [thumb_media_id]
    demand(pictures.length >= 1 && pictures.length <= 20, 40007)
    for (const id of pictures) demand(this.#store.kept(id), 40007)
    const harmless = content.replace(/<script[^]*?<\/script>/gi, '')
    const text = harmless.replace(/<[^>]*>/g, '')
    return {
      need_open_comment: 0, only_fans_can_comment: 0, ...article, article_type, author, content_source_url, thumb_media_id,
      content: harmless, digest: isAlone ? digest || [...text].slice(0, 54).join('') : '',
      url: `http://mp.weixin.qq.com/s?tempkey=${randomBytes(12).toString('base64url')}`,
    }
  }

  // ---- publications

  submit(media_id) {
    const draft = this.draft(media_id)
    const job = { publish_id: String(this.#next++), msg_data_id: String(this.#next++), media_id, draft, at: this.#clock.seconds() }
    this.#jobs.set(job.publish_id, job)
    return job
  }

  /** Ends what has lasted long enough; a draft that is published is one no more. */
  settle() {
    for (const job of this.#jobs.values()) if (!job.article_id && this.#clock.seconds() >= job.at + PUBLISHING) this.finish(job)
  }

  finish(job) {
    job.article_id = randomBytes(24).toString('base64url')
    this.#drafts.delete(job.media_id)
    const news_item = job.draft.news_item.map((item, index) => ({ ...item, url: `http://mp.weixin.qq.com/s/${job.article_id}?idx=${index + 1}`, is_deleted: false }))
    this.#articles.set(job.article_id, { news_item, update_time: this.#clock.seconds() })
  }

  /** As WeChat tells of it. */
  status(publish_id) {
    this.settle()
    const job = this.#jobs.get(publish_id)
    demand(job, 40002, 'invalid argument')
    const { article_id } = job
    if (!article_id) return { publish_id, publish_status: 1, fail_idx: [] }
    const { news_item } = this.#articles.get(article_id)
    if (news_item.every((item) => item.is_deleted)) return { publish_id, publish_status: 5, fail_idx: [] }
    const item = news_item.map(({ url }, index) => ({ idx: index + 1, article_url: url }))
    return { publish_id, publish_status: 0, article_id, article_detail: { count: item.length, item }, fail_idx: [] }
  }

  article(article_id) {
    this.settle()
    const article = this.#articles.get(article_id)
    demand(article, 53600)
    return article
  }

  /** One by its number, all without one. */
  unpublish(article_id, index = 0) {
    const { news_item } = this.article(article_id)
    demand(Number.isInteger(index) && index >= 0 && index <= news_item.length, 40114)
    for (const item of index === 0 ? news_item : [news_item[index - 1]]) item.is_deleted = true
  }

  /** Newest first, without what is deleted as a whole. */
  get articles() {
    this.settle()
    const there = [...this.#articles].filter(([, { news_item }]) => !news_item.every((item) => item.is_deleted))
    return there.map(([article_id, article]) => ({ article_id, ...article })).reverse()
  }
}
