// Template management, of mini programs and official accounts alike.

import { characters, isText } from '../checks.mjs'
import { demand } from '../refusal.mjs'
import { templates } from '../templates.mjs'

const token = ['mini-program', 'official-account']

const categories = [{ id: 616, name: '公交' }, { id: 307, name: '线下超市' }]
const titles = [
  { tid: 99, title: '付款成功通知', type: 2, categoryId: '616' },
  { tid: 307, title: '订单发货提醒', type: 2, categoryId: '307' },
  { tid: 310, title: '取货提醒', type: 3, categoryId: '307' },
]
const keywordNames = [
  { kid: 1, name: '物品名称', example: '名称', rule: 'thing' },
  { kid: 2, name: '金额', example: '¥100.5', rule: 'amount' },
  { kid: 3, name: '日期', example: '2019年10月1日', rule: 'date' },
  { kid: 4, name: '状态', example: '已完成', rule: 'phrase' },
]

export const newtmpl = {
  'GET /wxaapi/newtmpl/getcategory': { token, answer: () => ({ data: categories }) },

  'GET /wxaapi/newtmpl/getpubtemplatetitles': {
    token,
    answer({ query }) {
      const [start, limit] = [Number(query.start), Number(query.limit)]
      demand(isText(query.ids), 200018)
      demand(query.ids.split(',').every((id) => /^\d+$/.test(id)), 200019)
      demand(isText(query.start) && Number.isInteger(start) && start >= 0, 200016)
      demand(isText(query.limit) && Number.isInteger(limit) && limit >= 1 && limit <= 30, 200017)
      const found = titles.filter(({ categoryId }) => query.ids.split(',').includes(categoryId))
      return { count: found.length, data: found.slice(start, start + limit) }
    },
  },

  'GET /wxaapi/newtmpl/getpubtemplatekeywords': {
    token,
    answer({ query }) {
      demand(titles.some(({ tid }) => String(tid) === query.tid), 200014)
      return { count: keywordNames.length, data: keywordNames }
    },
  },

  'GET /wxaapi/newtmpl/gettemplate': {
    token,
    answer: ({ world, account }) => ({ data: [...world.keep(account.appid, templates).values()].map(described) }),
  },

  'POST /wxaapi/newtmpl/addtemplate': {
    token,
    answer({ world, account, body: { tid, kidList, sceneDesc = '' } }) {
      const own = world.keep(account.appid, templates)
      const title = titles.find((candidate) => String(candidate.tid) === String(tid))
      demand(title, 200014)
      demand(Array.isArray(kidList) && kidList.length >= 2 && kidList.length <= 5, 200020)
      const chosen = kidList.map((kid) => keywordNames.find((keyword) => keyword.kid === Number(kid)))
      demand(chosen.every(Boolean), 200020)
      demand(typeof sceneDesc === 'string' && characters(sceneDesc) <= 15, 200021)
      demand(own.size < 25, 200012)
      const template = { id: nextId(), title: title.title, keywords: chosen.map(({ rule, kid }) => `${rule}${kid}`) }
      own.set(template.id, template)
      return { priTmplId: template.id }
    },
  },

  'POST /wxaapi/newtmpl/deltemplate': {
    token,
    answer({ world, account, body }) {
      demand(world.keep(account.appid, templates).delete(body.priTmplId), 40037)
    },
  },
}

function described({ id, title, keywords = ['thing1'] }) {
  const content = keywords.map((keyword) => `${keyword}:{{${keyword}.DATA}}\n`).join('')
  return { priTmplId: id, title, content, example: content.replace(/\{\{.*?\}\}/g, '示例'), type: 2 }
}

let added = 0
const nextId = () => `simulator-template-added-by-a-test-${String(++added).padStart(8, '0')}`
