// The tests that every function has, made from a table: what WeChat gets, what the caller gets, how it fails, what it refuses.

import assert from 'node:assert/strict'
import test from 'node:test'
import { located } from './located.mjs'
import { functionOf, miniProgram, officialAccount, open } from './weixin.mjs'

/** How services put the id of the request behind their words. */
export const RID = ' rid: 65eac940-1a79c8dc-1be683b5'

/**
 * @typedef {object} Table
 * @property {string} path
 * @property {'GET' | 'POST'} [method]
 * @property {boolean} [official] the official account's token is used, not the mini program's
 * @property {any} params taken by the local WeChat as they are
 * @property {(sim: object) => void} [before] what the local WeChat has to know for that
 * @property {string} [body] the body that WeChat gets, byte for byte
 * @property {object} [query] the query that WeChat gets behind the token, in order
 * @property {[any, string][]} [sent] more parameters and their bodies
 * @property {object} answer WeChat's, from its documents
 * @property {object} [result] what the caller gets beside `code`, `msg` and WeChat's own fields
 * @property {[number, string | RegExp, string?][]} failures code, msg or how it begins, and WeChat's words where they count
 * @property {[any, ...(string | RegExp)[]][]} refused parameters, and what `msg` must say
 * @property {number} [code] the code of `params` at the local WeChat; 0 without it
 */

/** @param {string} name @param {Table} table */
export function holds(name, table) {
  const { path, method = 'POST', official = false, params, before, body, query = {}, sent = [], answer, result, failures, refused, code = 0 } = table
  const owner = official ? officialAccount : miniProgram
  const call = ({ weixin }, given) => functionOf(weixin, name)(given)

  test(`${name}_sends_what_WeChat_takes`, async (t) => {
    const sim = await open(t)
    if (before) before(sim)
    const outcome = await call(sim, params)
    assert.equal(outcome.code, code, JSON.stringify(outcome))
    const [seen, ...others] = sim.callsOf(path)
    assert.equal(others.length, 0)
    assert.equal(seen.method, method)
    const token = await functionOf(sim.weixin, 'request')({ method: 'GET', url: 'cgi-bin/get_api_domain_ip' }).then(() => sim.callsOf('/cgi-bin/get_api_domain_ip')[0].query.access_token)
    if (official) assert.notEqual(seen.query.access_token, token)
    else assert.equal(seen.query.access_token, token)
    assert.deepEqual(Object.entries(seen.query), [['access_token', seen.query.access_token], ...Object.entries(query)])
    assert.deepEqual(sim.callsOf('/cgi-bin/stable_token')[0].json.appid, owner.appid)
    if (method === 'GET') {
      assert.equal(seen.body.length, 0)
    } else if (body !== undefined) {
      assert.equal(seen.body.toString(), body)
      assert.equal(seen.headers['content-type'], 'application/json')
    }
  })

  sent.forEach(([given, expected], index) => {
    test(`${name}_sends_fields_in_order_and_as_they_are_${index + 1}`, async (t) => {
      const sim = await open(t)
      sim.wechat.inject({ path, body: answer })
      const before = structuredClone(given)
      assert.equal((await call(sim, given)).code, 0)
      assert.equal(sim.callsOf(path)[0].body.toString(), expected)
      assert.deepEqual(given, before, "the caller's object is as it was")
    })
  })

  test(`${name}_gives_WeChats_fields_beside_code_and_msg`, async (t) => {
    const sim = await open(t)
    sim.wechat.inject({ path, body: answer })
    assert.deepEqual(await call(sim, params), { ...answer, ...result, code: 0, msg: 'ok' })
  })

  for (const [errcode, msg, words = 'words of WeChat'] of failures) {
    test(`${name}_words_${errcode}`, async (t) => {
      const sim = await open(t)
      const errmsg = words + RID
      sim.wechat.inject({ path, errcode, errmsg, times: Infinity })
      const outcome = await call(sim, params)
      if (msg instanceof RegExp) {
        assert.match(outcome.msg, msg)
        assert.deepEqual(located(outcome, name, 'weixin'), { errcode, errmsg, code: errcode, msg: outcome.msg })
      } else {
        assert.deepEqual(located(outcome, name, 'weixin'), { errcode, errmsg, code: errcode, msg: outcome.msg })
        assert.ok(outcome.msg.startsWith(msg), `${outcome.msg} — does not begin with ${msg}`)
      }
    })
  }

  refuses(name, refused)
}

/** Parameters that never reach the network, and what is said of them. */
export function refuses(name, refused) {
  refused.forEach(([given, ...saying], index) => {
    test(`${name}_refuses_a_bad_parameter_${index + 1}`, async (t) => {
      const { wechat, weixin } = await open(t)
      const outcome = await functionOf(weixin, name)(given)
      assert.equal(outcome.code, -1, JSON.stringify(outcome))
      assert.deepEqual(located(outcome, name), { code: -1, msg: outcome.msg, errcode: -1, errmsg: outcome.msg })
      for (const part of saying) {
        if (part instanceof RegExp) assert.match(outcome.msg, part)
        else assert.ok(outcome.msg.includes(part), `${outcome.msg} — does not say ${part}`)
      }
      assert.deepEqual(wechat.calls, [])
    })
  })
}
