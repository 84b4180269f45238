import { holds } from '../support/table.mjs'
import { alice, miniProgram } from '../support/weixin.mjs'

const params = { openid: alice, scene: 0, client_ip: '203.0.113.7' }
const { appid } = miniProgram

holds('riskControl.getUserRiskRank', {
  path: '/wxa/getuserriskrank',
  params,
  body: `{"appid":"${appid}","openid":"${alice}","scene":0,"client_ip":"203.0.113.7"}`,
  sent: [
    [
      { is_test: true, extended_info: '', cert_no: 'c', bank_card_no: 'b', email_address: 'e', mobile_no: 'm', client_ip: 'i', scene: 1, openid: 'o' },
      `{"appid":"${appid}","openid":"o","scene":1,"client_ip":"i","mobile_no":"m","email_address":"e","bank_card_no":"b","cert_no":"c","extended_info":"","is_test":true}`,
    ],
  ],
  answer: { errcode: 0, errmsg: 'getuserriskrank succ', risk_rank: 0, unoin_id: 123456 },
  failures: [[40003, /openid/], [40129, /scene.*0.*1.*2/], [43104, /openid/], [61010, /两小时/], [9410009, /额度/], [48001, /权限/]],
  refused: [
    [{ ...params, openid: undefined }, '缺少参数 openid'],
    [{ ...params, scene: undefined }, '缺少参数 scene'],
    [{ ...params, client_ip: null }, '缺少参数 client_ip'],
    [{ ...params, scene: '注册' }, 'scene', '数字', '字符串'],
  ],
})
