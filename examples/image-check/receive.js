import * as images from './images.js'

/** 微信检查完了，结果以推送到来，通常在半小时以内。 */
export function receive(message) {
  if (message.Event !== 'wxa_media_check') return
  const id = images.idOfCheck(message.trace_id)
  // 结果可能比 trace_id 存好还早。抛出异常，微信会再推送
  if (!id) throw new Error(`没有 trace_id 为 ${message.trace_id} 的图片`)
  images.change(id, { state: stateOf(message), label: message.result?.label })
}

/** 明确通过的才公开；明确违规的不公开；没有检查成的、拿不准的，留给人看。 */
function stateOf({ errcode, result }) {
  if (errcode !== 0) return 'review' // 例如微信取不到图片
  return result.suggest // pass、risky、review
}
