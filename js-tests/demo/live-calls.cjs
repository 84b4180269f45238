'use strict'

// What may be asked of the real WeChat for an account that is not ours: calls that change nothing and send nothing.

exports.liveCalls = () =>
  [
    ['auth.getAccessToken', {}],
    ['logistics.getAllDelivery', {}],
    ['order.isTradeManaged', {}],
    ['order.isTradeManagementConfirmationCompleted', {}],
    ['order.getOrderList', { page_size: 5 }],
    ['livebroadcast.getLiveInfo', { pageIndex: 1, pageSize: 5 }],
    ['request', { method: 'GET', url: 'wxaapi/newtmpl/gettemplate' }],
  ].map(([name, params]) => ({ name, params: () => params, succeeds: answered }))

/** An account may lack a permission or have nothing to list: WeChat saying so is an answer. Ours are below zero. */
const answered = ({ code }) => !(code < 0)
