// Events that endpoints bring about by themselves.

/** Parts of an address that decide what an asynchronous check finds there. */
export const mediaMarks = { risky: 'risky', review: 'review', gone: 'gone' }

/** The verdict of an asynchronous check, version 2. */
export function mediaChecked({ appid, trace_id, media_url, openid }) {
  const common = { FromUserName: openid, Event: 'wxa_media_check', appid, trace_id, version: 2 }
  if (media_url.includes(mediaMarks.gone)) return { ...common, detail: [], errcode: -1008, errmsg: 'download fail', result: { suggest: 'review', label: 21000 } }
  const [suggest, label] = media_url.includes(mediaMarks.risky) ? ['risky', 20002] : media_url.includes(mediaMarks.review) ? ['review', 21000] : ['pass', 100]
  return { ...common, detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }], errcode: 0, errmsg: 'ok', result: { suggest, label } }
}

/** Whether a subscription message arrived. */
export const subscriptionSent = ({ openid, template_id, msgid }) => ({
  FromUserName: openid,
  Event: 'subscribe_msg_sent_event',
  List: [{ TemplateId: template_id, MsgID: msgid, ErrorCode: 0, ErrorStatus: 'success' }],
})

/** An order that was shipped will be settled. */
export const shipped = ({ transaction_id, merchant_id, merchant_trade_no, pay_time, openid }, seconds) => ({
  FromUserName: openid ?? '',
  Event: 'trade_manage_order_settlement',
  transaction_id, merchant_id, merchant_trade_no, pay_time,
  shipped_time: seconds,
  estimated_settlement_time: seconds + 10 * 86_400,
})

/** A file has come into the media library of short dramas. */
export const uploadedToLibrary = ({ media_id, source_context, seconds }) => ({
  Event: 'secvod_upload_event',
  upload_event: { media_id, source_context, errcode: 0, errmsg: '', upload_time: seconds },
})

/** A publication has ended. */
export const published = ({ publish_id, publish_status, article_id, article_detail: { count, item } }) => ({
  Event: 'PUBLISHJOBFINISH',
  PublishEventInfo: { publish_id, publish_status, article_id, article_detail: { count, item } },
})
