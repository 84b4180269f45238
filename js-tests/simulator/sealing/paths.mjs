// Which endpoints take part in API security: WeChat's pages say so of each (支持加密请求).

const both = ['clear_quota', 'openapi/quota/get', 'openapi/rid/get', 'message/custom/send'].map((name) => `/cgi-bin/${name}`)

const miniProgram = [
  '/wxa/getwxacode', '/wxa/getwxacodeunlimit', '/cgi-bin/wxaapp/createwxaqrcode', '/wxa/msg_sec_check', '/wxa/media_check_async', '/wxa/getuserriskrank',
  '/wxa/business/getuserphonenumber', '/wxa/business/checkencryptedmsg', '/wxa/business/getuserencryptkey', '/wxa/getpluginopenpid', '/wxa/plugin',
  '/wxa/devplugin', '/wxa/servicemarket', '/wxa/getwxadevinfo', '/wxaapi/log/get_performance', '/wxaapi/log/jserr_detail', '/wxaapi/log/jserr_list',
  '/wxa/business/performance/boot',
  ...['dailyretaininfo', 'weeklyretaininfo', 'monthlyretaininfo', 'dailyvisittrend', 'weeklyvisittrend', 'monthlyvisittrend', 'dailysummarytrend'].map((name) => `/datacube/getweanalysisappid${name}`),
  ...['visitpage', 'userportrait', 'visitdistribution'].map((name) => `/datacube/getweanalysisappid${name}`),
  ...['account', 'delivery', 'printer'].map((name) => `/cgi-bin/express/business/${name}/getall`),
]

const sealable = { 'official-account': new Set(both), 'mini-program': new Set([...both, ...miniProgram]) }

/** @param {string} path @param {string} kind of the account */
export const isSealable = (path, kind) => sealable[kind]?.has(path) === true

/** Intracity delivery takes nothing else. */
export const isIntracity = (path) => path.startsWith('/cgi-bin/express/intracity/')
