// The state as it may be shown.

import { orders } from '../endpoints/order.mjs'
import { templates } from '../templates.mjs'
import { environmentOf, isMadeUp, kindNames } from './environment.mjs'

export function accountsOf({ world }) {
  const accounts = [...world.accounts.values()]
  const environment = environmentOf(accounts)
  return { accounts: accounts.map((account, index) => ({ ...accountOf(account, world), environment: environment[index].lines })) }
}

const accountOf = ({ appid, appsecret, kind, pages }, world) => ({
  appid, kind,
  name: kindNames[kind],
  appsecret: isMadeUp({ appid, appsecret }) ? appsecret : undefined,
  pages: kind === 'mini-program' ? pages : undefined,
  templates: [...world.keep(appid, templates).values()],
  push: world.pushes.addressOf(appid),
  apiSecurity: numbersOf(world.sealing.find(appid)),
})

/** No keys: they are asked for by themselves. */
const numbersOf = (security) =>
  security && {
    cipher: security.cipher, signature: security.signature, required: security.required,
    symmetricKey: security.symmetric.sn, asymmetricKey: security.asymmetric.sn, platformCertificates: security.certificates.map(({ sn }) => sn),
  }

/** Those on order, as they were asked for. */
export const faultsOf = (world) =>
  world.faults.armed.map(({ id, fault: { when, ...fault }, skip, left }) => ({ id, ...fault, skip, times: left === Infinity ? 'forever' : left }))

export const ordersOf = (world, appid) => world.keep(appid, orders).all()

export function stateOf({ world, journal, url }, { after = '0' } = {}) {
  const later = (list) => list.filter(({ id }) => id > Number(after))
  const { accounts } = accountsOf({ world })
  const of = (list) => Object.fromEntries(accounts.map(({ appid }) => [appid, list(appid)]))
  const miniPrograms = accounts.filter(({ kind }) => kind === 'mini-program')
  return {
    url,
    accounts,
    clock: { now: world.clock.now(), ahead: world.clock.ahead },
    users: of((appid) => world.people.of(appid)),
    orders: Object.fromEntries(miniPrograms.map(({ appid }) => [appid, ordersOf(world, appid)])),
    faults: faultsOf(world),
    calls: later(journal.calls),
    messages: journal.messages,
    codes: journal.codes,
    pushes: later(journal.pushes),
  }
}
