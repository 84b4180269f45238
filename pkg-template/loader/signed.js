// From the numbers of the core to the signer, which is a bundle of its own and there only where an option wants it.

import { badParameter, faultOf, unsigned } from './faults.js'
import { MAY_SEAL, MUST_SEAL, PAY, USER } from './numbers.js'
import { refused } from './values.js'

/**
 * `of()` gives what begin() takes as `signed`, or undefined where nothing is to be done. `cleaned()` takes the keys out of a failure: the
 * core does not know them. They are read at once: what is wrong with them is thrown.
 */
export function signedOf(platform, { keys }, emit) {
  const signer = keys && signerOf(platform, keys, emit)

  const of = (signs, appid, path, sessionKey) => {
    if (!signs) return undefined
    if (signs & MUST_SEAL && signs & (PAY | USER)) return async () => ({ ended: faultOf(badParameter(NOT_BOTH)) })
    if (!signer) return signs === MAY_SEAL ? undefined : async () => ({ ended: faultOf(unsigned(signs & MUST_SEAL ? NO_SIGNING : NO_PAYMENT)) })
    const seal = signs & MUST_SEAL ? 'must' : signs & MAY_SEAL ? 'may' : undefined
    const signatures = [signs & PAY && 'pay', signs & USER && 'user'].filter(Boolean)
    return (url, init) => signer.signed(url, init, { appid, path, seal, signs: signatures, sessionKey })
  }
  return { of, cleaned: (failure) => (signer ? signer.cleaned(failure) : failure) }
}

function signerOf(platform, keys, emit) {
  if (!platform.signing) throw refused('这里不能使用选项 signing 和 payment：密钥只应放在服务器上')
  const onReplaced = ({ appid, sn, used }) => emit({ type: 'certificate', appid, sn, used })
  return platform.signing().signerOf(platform, keys, { onReplaced })
}

/** What a client's call of payment is signed with, made in the manner of exchanges: { done, giveUp }. `sort` is xpay, b2b or delivery. */
export const paymentSignatureOf = (platform, { keys }) => (sort, given) => ({
  done: platform.signing ? platform.signing().signatureOf(platform, keys, sort, given) : Promise.resolve(faultOf(unsigned(NO_KEYS_HERE))),
  giveUp() {},
})

const NOT_BOTH = '这个接口用支付签名，不加密：请去掉 signing: true'
const NO_KEYS_HERE = '这里不能计算支付签名：密钥只应放在服务器上'
const NO_SIGNING =
  '这个接口要求签名和加密，而没有配置选项 signing：请传入 symmetricKey、asymmetricKey 和 platformCertificates，' +
  '它们在微信公众平台「开发管理 → 开发设置 → API 安全」里'
const NO_PAYMENT = '这个接口要支付签名，而没有配置选项 payment：请用它传入 appKey（沙箱是 sandboxAppKey），它在公众平台「虚拟支付 → 基本配置」里'
