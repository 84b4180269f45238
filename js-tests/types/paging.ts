// Iterating over pages, as users write it.

import { weixin, type WeixinError } from 'weixin-openapi'
import { items, pages, type Paged, type PagingError } from 'weixin-openapi/paging'
import { uploadMedia } from 'weixin-openapi/upload'
import { same } from './check.js'

export async function followers() {
  for await (const openid of items(weixin, 'h5.user.getList')) same<typeof openid, string>(true)
  for await (const openid of items(weixin, 'h5.user.getList', { appid: 'wx', timeout: 1000 })) openid.slice(1)
  // @ts-expect-error a tag is required
  items(weixin, 'h5.tags.getUsers')
  items(weixin, 'h5.tags.getUsers', { tagid: 2 })
  // @ts-expect-error misspelt
  items(weixin, 'h5.tags.getUsers', { tagId: 2 })
}

export async function orders() {
  for await (const order of items(weixin, 'order.getOrderList', { order_state: 1 })) {
    same<typeof order.transaction_id, string>(true)
    // @ts-expect-error there is no such field
    order.transactionId
  }
  for await (const page of pages(weixin, 'order.getOrderList')) {
    same<typeof page.code, 0>(true)
    same<typeof page.has_more, boolean>(true)
  }
}

export async function inner() {
  // Where a page begins and how long it is need not be said, although WeChat requires it.
  for await (const draft of items(weixin, 'h5.draft.batchGet')) same<typeof draft.media_id, string | undefined>(true)
  for await (const room of items(weixin, 'livebroadcast.getLiveInfo')) room
  // @ts-expect-error this one does not page
  items(weixin, 'wxacode.getUnlimited')
  same<keyof Paged & 'h5.user.getBlacklist', 'h5.user.getBlacklist'>(true)
}

export async function failing() {
  try {
    for await (const openid of items(weixin, 'h5.user.getBlacklist')) openid
  } catch (error) {
    const failed = error as PagingError
    const known: WeixinError = failed
    same<typeof failed.errcode, number>(true)
    same<typeof failed.result.msg, string>(true)
    items(weixin, 'h5.user.getBlacklist', failed.params)
    return known.msg
  }
  return ''
}

export async function upload(video: { pipe(destination: any): any }) {
  const res = await uploadMedia(weixin, { media: video, media_name: '我的演艺 - 第1集', onProgress: ({ sent, total }) => sent / (total || 1) })
  if (res.code !== 0) {
    same<typeof res.step, 'read' | 'apply' | 'part' | 'commit'>(true)
    return res.msg
  }
  same<typeof res.media_id, number>(true)
  // @ts-expect-error the name is required
  uploadMedia(weixin, { media: video })
  return res.upload_id
}
