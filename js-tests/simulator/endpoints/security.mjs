// 内容安全 and 安全风控: does a text, a picture, a person look harmful?

import { bytes, characters, isText } from '../checks.mjs'
import { imageSize } from '../image-size.mjs'
import { mediaChecked } from '../push/events.mjs'
import { demand, newRid } from '../refusal.mjs'

/** Words that make a text risky, with the label that version 2 gives. The first is WeChat's documented test text. */
export const riskyWords = {
  '特3456书yuuo莞6543李zxcz蒜7782法fgnv级': 20001,
  违规广告: 10001,
  违规: 20001,
  色情: 20002,
  辱骂: 20003,
  犯罪: 20006,
  欺诈: 20008,
  低俗: 20012,
  盗版: 20013,
}

/** A text with this is left to people: suggest `review`. */
const REVIEW = '待人工复审'

/** Bytes that make a picture risky; may stand behind the picture's end. */
export const riskyImageMark = 'SIMULATOR-RISKY-IMAGE'

const MEGABYTE = 1024 * 1024

export const security = {
  'POST /wxa/msg_sec_check': {
    limits: { perMinute: 4000, perDay: 2_000_000, errcode: 44991, dayErrcode: 45009 },
    answer({ body, ...context }) {
      demand(isText(body.content), 47001)
      return body.version === undefined || Number(body.version) === 1 ? firstVersion(body) : secondVersion(body, context)
    },
  },

  'POST /wxa/img_sec_check': {
    body: 'multipart',
    limits: { perMinute: 2000, perDay: 200_000, errcode: 44991, dayErrcode: 45009 },
    answer({ call }) {
      const media = call.parts?.find((part) => part.name === 'media' && part.filename)
      demand(media && media.data.length > 0, 41005)
      demand(media.data.length <= MEGABYTE, 40006)
      const size = imageSize(media.data)
      demand(size, 40004)
      demand(size.width <= 750 && size.height <= 1334, 40006)
      demand(!media.data.includes(riskyImageMark), 87014)
    },
  },

  'POST /wxa/media_check_async': {
    limits: { perMinute: 2000, perDay: 200_000, errcode: 44991, dayErrcode: 45009 },
    answer({ body, clock, ...context }) {
      demand(isText(body.media_url) && /^https?:\/\//.test(body.media_url), 40097)
      demand(body.media_type === 1 || body.media_type === 2, 40004)
      demand(Number(body.version) === 2, 40097)
      checkVisitor(body, context)
      const trace_id = newRid(clock.seconds())
      const { appid } = context.account
      context.world.pushes.later(appid, mediaChecked({ ...body, appid, trace_id }))
      return { trace_id }
    },
  },

  'POST /wxa/getuserriskrank': {
    answer({ world, account, body }) {
      demand(body.appid === account.appid, 40013)
      world.people.known(account.appid, body.openid)
      demand(body.scene === 0 || body.scene === 1, 40129)
      demand(isText(body.client_ip), 40097)
      // "unoin_id" and these words of success are WeChat's own.
      return { errmsg: 'getuserriskrank succ', risk_rank: 0, unoin_id: 9007199254740993n }
    },
  },
}

function firstVersion({ content }) {
  demand(bytes(content) <= 500 * 1024, 45002)
  demand(!findRisk(content), 87014)
}

function secondVersion(body, context) {
  demand(Number(body.version) === 2, 40097)
  checkVisitor(body, context)
  demand(characters(body.content) <= 2500, 45002)
  const texts = [body.content, body.title, body.nickname, body.scene === 1 ? body.signature : undefined]
  const { suggest, label, keyword } = verdict(texts.filter(isText).join('\n'))
  return {
    result: { suggest, label },
    detail: [
      { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
      { strategy: 'keyword', errcode: 0, suggest, label, ...(keyword && { level: 20, keyword }) },
    ],
    trace_id: newRid(context.world.clock.seconds()),
  }
}

function verdict(text) {
  const risk = findRisk(text)
  if (risk) return { suggest: 'risky', label: risk[1], keyword: risk[0] }
  return text.includes(REVIEW) ? { suggest: 'review', label: 21000, keyword: REVIEW } : { suggest: 'pass', label: 100 }
}

const risks = Object.entries(riskyWords)
const findRisk = (text) => risks.find(([word]) => text.includes(word))

/** scene 1 资料, 2 评论, 3 论坛, 4 社交日志; the person must have opened the mini program within two hours. */
function checkVisitor({ scene, openid }, { world, account }) {
  demand([1, 2, 3, 4].includes(Number(scene)), 40129)
  demand(world.people.known(account.appid, openid).visited, 61010)
}
