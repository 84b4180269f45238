// Keys in every form that tools write: what signs is verified by OpenSSL, what OpenSSL signs is verified, by either crypto of the runtimes. And what
// is refused, in which words.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { createWeixin, folder as pkg, miniProgram } from '../support/weixin.mjs'

const require = createRequire(import.meta.url)
const { engineOf, keysOf } = require(`${pkg}/cjs/signing.js`)
const sm = () => new WebAssembly.Module(readFileSync(`${pkg}/signing.wasm`))
const engines = { 'node:crypto': engineOf({ builtin: require, sm }), 'Web Crypto': engineOf({ sm }) }

const folder = mkdtempSync(join(tmpdir(), 'weixin-signing-'))
test.after(() => rmSync(folder, { recursive: true }))
const openssl = (...args) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
const bytes = (name) => readFileSync(join(folder, name))
const text = (name) => bytes(name).toString()
const write = (name, content) => writeFileSync(join(folder, name), content)

// ---- as OpenSSL makes them

openssl('genrsa', '-traditional', '-out', 'pkcs1.pem', '2048')
openssl('ecparam', '-name', 'SM2', '-genkey', '-out', 'sm2-sec1.pem') // with EC PARAMETERS before it
for (const [family, own] of [['rsa', 'pkcs1.pem'], ['sm2', 'sm2-sec1.pem']]) {
  const inDer = (...args) => openssl(...args, '-outform', 'DER')
  openssl('pkcs8', '-topk8', '-nocrypt', '-in', own, '-out', `${family}-pkcs8.pem`)
  write(`${family}-pkcs8.der`, inDer('pkcs8', '-topk8', '-nocrypt', '-in', own))
  openssl('pkcs8', '-topk8', '-in', own, '-passout', 'pass:x', '-out', `${family}-locked.pem`)
  openssl('pkey', '-in', own, '-pubout', '-out', `${family}-public.pem`)
  write(`${family}-public.der`, inDer('pkey', '-in', own, '-pubout'))
  const digest = family === 'sm2' ? ['-sm3', '-sigopt', 'distid:1234567812345678'] : ['-sha256']
  openssl('req', '-new', '-x509', ...digest, '-key', own, '-subj', '/C=CN/O=Tencent/CN=Tencent.com', '-days', '2', '-out', `${family}-certificate.pem`)
  write(`${family}-certificate.der`, inDer('x509', '-in', `${family}-certificate.pem`))
  openssl('x509', '-in', `${family}-certificate.pem`, '-text', '-out', `${family}-certificate-text.pem`)
  openssl('x509', '-in', `${family}-certificate.pem`, '-trustout', '-out', `${family}-trusted.pem`)
}
write('rsa-pkcs1.der', openssl('rsa', '-in', 'pkcs1.pem', '-traditional', '-outform', 'DER'))
write('sm2-sec1.der', openssl('ec', '-in', 'sm2-sec1.pem', '-outform', 'DER'))
openssl('rsa', '-in', 'pkcs1.pem', '-RSAPublicKey_out', '-out', 'rsa-public1.pem')
openssl('rsa', '-in', 'pkcs1.pem', '-aes128', '-traditional', '-passout', 'pass:x', '-out', 'locked1.pem')
openssl('genpkey', '-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', 'pss.pem')
openssl('pkey', '-in', 'pss.pem', '-pubout', '-out', 'pss-public.pem')
openssl('ecparam', '-name', 'prime256v1', '-genkey', '-out', 'ec.pem')
openssl('genpkey', '-algorithm', 'ed25519', '-out', 'ed25519.pem')
openssl('req', '-new', '-key', 'pkcs1.pem', '-subj', '/CN=x', '-out', 'request.pem')
openssl('genrsa', '-out', 'short.pem', '512')
openssl('pkcs8', '-topk8', '-in', 'pkcs1.pem', '-passout', 'pass:x', '-outform', 'DER', '-out', 'locked.der')
openssl('pkcs12', '-export', '-inkey', 'pkcs1.pem', '-in', 'rsa-certificate.pem', '-passout', 'pass:x', '-out', 'both.p12')
openssl('crl2pkcs7', '-nocrl', '-certfile', 'rsa-certificate.pem', '-out', 'chain.p7b')
openssl('crl2pkcs7', '-nocrl', '-certfile', 'rsa-certificate.pem', '-outform', 'DER', '-out', 'chain-der.p7b')

const own = { rsa: 'pkcs1.pem', sm2: 'sm2-sec1.pem' }
const families = { rsa: '-sha256', sm2: '-sm3' }
const sn = '0123456789abcdef0123456789abcdef'
const symmetricKey = { sn, key: Buffer.alloc(32, 1).toString('base64') }
const option = (privateKey, certificate, more) => ({ symmetricKey, asymmetricKey: { sn, privateKey }, platformCertificates: [{ sn, certificate }], ...more })
const message = new TextEncoder().encode('what is signed, 签名')
write('message', message)

/** OpenSSL's other half of a signature. SM2 mixes in the number of the key. */
const scheme = { rsa: ['-digest', 'sha256', '-pkeyopt', 'rsa_padding_mode:pss', '-pkeyopt', 'rsa_pss_saltlen:32', '-pkeyopt', 'rsa_mgf1_md:sha256'], sm2: ['-digest', 'sm3', '-pkeyopt', `distid:${sn}`] }
const opensslSigns = (family) => openssl('pkeyutl', '-sign', '-rawin', ...scheme[family], '-inkey', own[family], '-in', 'message')
function opensslVerifies(family, signature, inkey = `${family}-public.pem`) {
  write('signature', signature)
  return /Verified Success/.test(openssl('pkeyutl', '-verify', '-rawin', ...scheme[family], '-pubin', '-inkey', inkey, '-in', 'message', '-sigfile', 'signature').toString())
}

const base64 = (pem) => pem.replace(/-----(BEGIN|END) EC PARAMETERS-----|-----[^-]*-----/g, '')
const printed = {
  'as it is': (pem) => pem,
  'with lines that end in CR LF': (pem) => pem.replaceAll('\n', '\r\n'),
  'with \\n in it, as in a .env': (pem) => pem.replaceAll('\n', '\\n'),
  'with \\\\n in it, escaped twice': (pem) => pem.replaceAll('\n', '\\\\n'),
  'with \\r\\n in it': (pem) => pem.replaceAll('\n', '\\r\\n'),
  'with blanks for line breaks': (pem) => pem.replaceAll('\n', ' '),
  'without line breaks': (pem) => pem.replaceAll('\n', ''),
  'in quotes, with blanks around': (pem) => `  "${pem}"\n `,
  'behind a mark of UTF-8': (pem) => `\ufeff${pem}`,
  'indented': (pem) => pem.replace(/^/gm, '    '),
  'behind words of the tool': (pem) => `Bag Attributes\n    localKeyID: 01\nKey Attributes: <No Attributes>\n${pem}`,
  'as the bytes of the file': (pem) => Buffer.from(pem),
  'as a Uint8Array': (pem) => new TextEncoder().encode(pem),
  'in UTF-16, as PowerShell writes': (pem) => Buffer.from(`\ufeff${pem}`, 'utf16le'),
  'in UTF-16, read as if it were UTF-8': (pem) => Buffer.from(`\ufeff${pem}`, 'utf16le').toString(),
  'packed whole, as variables carry files': (pem) => Buffer.from(pem).toString('base64'),
  'as base64 alone': base64,
  'as base64 in one line': (pem) => base64(pem).replace(/\s/g, ''),
}

const privateForms = { rsa: ['pkcs1.pem', 'rsa-pkcs8.pem'], sm2: ['sm2-pkcs8.pem', 'sm2-sec1.pem'] }
const publicForms = ['certificate.pem', 'public.pem']

for (const [name, engine] of Object.entries(engines)) {
  for (const family of Object.keys(families)) {
    const signs = async (privateKey) => {
      const { asymmetric } = keysOf(option(privateKey, text(`${family}-certificate.pem`)))()
      return opensslVerifies(family, await engine.sign(asymmetric.key, sn, message))
    }
    const verifies = async (certificate) => {
      const { certificates } = keysOf(option(text(own[family]), certificate))()
      return engine.verify(certificates[0].key, sn, message, opensslSigns(family))
    }
    for (const [how, print] of Object.entries(printed)) {
      for (const form of privateForms[family]) {
        if (form === 'sm2-sec1.pem' && /base64/.test(how)) continue // two blocks are no one text
        test(`${name}: what ${form} signs OpenSSL verifies, ${how}`, async () => assert.ok(await signs(print(text(form)))))
      }
      for (const form of publicForms) {
        test(`${name}: what OpenSSL signs ${family}-${form} verifies, ${how}`, async () => assert.ok(await verifies(print(text(`${family}-${form}`)))))
      }
    }
    for (const form of family === 'rsa' ? ['rsa-pkcs1.der', 'rsa-pkcs8.der'] : ['sm2-sec1.der', 'sm2-pkcs8.der']) {
      test(`${name}: what ${form} signs OpenSSL verifies`, async () => {
        if (form === 'sm2-sec1.der') return assert.ok(await signs(new Uint8Array(bytes(form))))
        assert.ok(await signs(bytes(form)))
      })
    }
    const others = [`${family}-certificate.der`, `${family}-public.der`, `${family}-certificate-text.pem`, `${family}-trusted.pem`]
    for (const form of family === 'rsa' ? [...others, 'rsa-public1.pem'] : others) {
      test(`${name}: what OpenSSL signs ${form} verifies`, async () => assert.ok(await verifies(bytes(form))))
    }
  }

  test(`${name}: a key that is for PSS alone signs too`, async () => {
    const { asymmetric } = keysOf(option(text('pss.pem'), text('rsa-certificate.pem')))()
    assert.ok(opensslVerifies('rsa', await engine.sign(asymmetric.key, sn, message), 'pss-public.pem'))
  })

  test(`${name}: a certificate with its key in one file gives either`, async () => {
    const both = text('rsa-certificate.pem') + text('rsa-pkcs8.pem')
    const { asymmetric, certificates } = keysOf(option(both, both))()
    assert.ok(opensslVerifies('rsa', await engine.sign(asymmetric.key, sn, message)))
    assert.ok(await engine.verify(certificates[0].key, sn, message, opensslSigns('rsa')))
  })
}

test('a key of SM2 is read from the hex of other tools', async () => {
  const hex = (name, pattern) => pattern.exec(openssl('pkey', ...name, '-noout', '-text').toString())[1].replace(/[\s:]/g, '')
  const d = hex(['-in', 'sm2-sec1.pem'], /priv:([\s0-9a-f:]+)/).slice(-64).padStart(64, '0')
  const point = hex(['-pubin', '-in', 'sm2-public.pem'], /pub:([\s0-9a-f:]+)/)
  const { asymmetric, certificates } = keysOf(option(d, point))()
  assert.ok(opensslVerifies('sm2', await engines['Web Crypto'].sign(asymmetric.key, sn, message)))
  assert.ok(await engines['Web Crypto'].verify(certificates[0].key, sn, message, opensslSigns('sm2')))
})

test('the symmetric key is read from base64, with and without its padding, from hex and from bytes', () => {
  for (const size of [32, 16]) {
    const key = Buffer.from(Array.from({ length: size }, (_, index) => index * 7))
    const forms = [key.toString('base64'), key.toString('hex'), key.toString('base64').replace(/=+$/, ''), ` "${key.toString('base64')}"\n`, key, new Uint8Array(key), Buffer.from(key.toString('base64'))]
    for (const form of forms) {
      const { symmetric } = keysOf(option(text('pkcs1.pem'), text('rsa-certificate.pem'), { symmetricKey: { sn, key: form } }))()
      assert.deepEqual(Buffer.from(symmetric.key), key)
    }
  }
})

// ---- what is refused

const good = () => option(text('rsa-pkcs8.pem'), text('rsa-certificate.pem'))
const asPrivate = (name) => () => option(typeof name === 'function' ? name() : text(name), text('rsa-certificate.pem'))
const asCertificate = (name) => () => option(text('rsa-pkcs8.pem'), typeof name === 'function' ? name() : text(name))
const relabelled = (pem, label) => pem.replaceAll('PRIVATE KEY', label)
// The modulus is all that the inner sequence holds, and the lengths around it say so.
function withoutExponent(der) {
  const cut = new Uint8Array(der.subarray(0, der.length - 5))
  for (const at of [2, 21, 26]) new DataView(cut.buffer).setUint16(at, new DataView(cut.buffer).getUint16(at) - 5)
  return cut
}
const withoutLine = (pem, line) => pem.split('\n').filter((_, number) => number !== line).join('\n')

for (const [what, given, place, says] of [
  ['a private key under a password', asPrivate('rsa-locked.pem'), 'asymmetricKey.privateKey', '有口令保护'],
  ['one of the older kind', asPrivate('locked1.pem'), 'asymmetricKey.privateKey', '有口令保护'],
  ['a key of SM2 under a password', asPrivate('sm2-locked.pem'), 'asymmetricKey.privateKey', '有口令保护'],
  ['a file of bytes under a password', () => option(bytes('locked.der'), text('rsa-certificate.pem')), 'asymmetricKey.privateKey', '有口令保护'],
  ['a file of bytes under an older password', () => option(openssl('pkcs8', '-topk8', '-v1', 'PBE-SHA1-3DES', '-in', 'pkcs1.pem', '-passout', 'pass:x', '-outform', 'DER'), text('rsa-certificate.pem')), 'asymmetricKey.privateKey', '有口令保护'],
  ['a public key for the private one', asPrivate('rsa-public.pem'), 'asymmetricKey.privateKey', '是公钥'],
  ['a certificate for the private key', asPrivate('rsa-certificate.pem'), 'asymmetricKey.privateKey', '是证书'],
  ['a request for a certificate', asPrivate('request.pem'), 'asymmetricKey.privateKey', '里没有私钥'],
  ['a private key for the certificate', asCertificate('rsa-pkcs8.pem'), 'platformCertificates[0].certificate', '是私钥'],
  ['a private key in PKCS#1 for it', asCertificate('pkcs1.pem'), 'platformCertificates[0].certificate', '是私钥'],
  ['a request for it', asCertificate('request.pem'), 'platformCertificates[0].certificate', '里没有证书'],
  ['a key of another curve', asPrivate('ec.pem'), 'asymmetricKey.privateKey', 'SM2'],
  ['a key of another algorithm', asPrivate('ed25519.pem'), 'asymmetricKey.privateKey', 'RSAwithSHA256'],
  ['a key that is too short to sign with', asPrivate('short.pem'), 'asymmetricKey.privateKey', '只有 512 位'],
  ['a key of SM2 that is nought', asPrivate(() => '0'.repeat(64)), 'asymmetricKey.privateKey', '不是私钥'],
  ['a key of SM2 beyond its curve', asPrivate(() => 'f'.repeat(64)), 'asymmetricKey.privateKey', '不是私钥'],
  ['a key of OpenSSH', asPrivate(() => relabelled(text('rsa-pkcs8.pem'), 'OPENSSH PRIVATE KEY')), 'asymmetricKey.privateKey', 'ssh-keygen -p -m PEM'],
  ['a public key of SSH', asCertificate(() => 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB shop@example'), 'platformCertificates[0].certificate', '是 SSH 的公钥'],
  ['a file of PKCS#12 for the key', () => option(bytes('both.p12'), text('rsa-certificate.pem')), 'asymmetricKey.privateKey', 'openssl pkcs12'],
  ['a file of PKCS#12 for the certificate', () => option(text('rsa-pkcs8.pem'), bytes('both.p12')), 'platformCertificates[0].certificate', 'openssl pkcs12'],
  ['a file of PKCS#7', asCertificate('chain.p7b'), 'platformCertificates[0].certificate', 'openssl pkcs7 -print_certs'],
  ['a file of PKCS#7 in bytes', () => option(text('rsa-pkcs8.pem'), bytes('chain-der.p7b')), 'platformCertificates[0].certificate', 'openssl pkcs7 -print_certs'],
  ['a public key without its exponent', () => option(text('rsa-pkcs8.pem'), withoutExponent(bytes('rsa-public.der'))), 'platformCertificates[0].certificate', '内容不完整'],
  ['half a key', asPrivate(() => text('rsa-pkcs8.pem').slice(0, 900)), 'asymmetricKey.privateKey', 'PEM 不完整'],
  ['a key without its first line', asPrivate(() => withoutLine(text('rsa-pkcs8.pem'), 0)), 'asymmetricKey.privateKey', 'PEM 不完整'],
  ['a key without a line within', asPrivate(() => withoutLine(text('rsa-pkcs8.pem'), 5)), 'asymmetricKey.privateKey', '内容不完整'],
  ['a certificate without a line within', asCertificate(() => withoutLine(text('rsa-certificate.pem'), 5)), 'platformCertificates[0].certificate', '内容不完整'],
  ['the name of a file', asPrivate(() => './certs/private.pem'), 'asymmetricKey.privateKey', '是一个文件名'],
  ['words', asPrivate(() => '我的私钥'), 'asymmetricKey.privateKey', '重新复制'],
  ['nothing', asPrivate(() => undefined), 'asymmetricKey.privateKey', '应为 PEM 文本'],
  ['a certificate of the other family', asCertificate('sm2-certificate.pem'), '', '算法应当相同'],
  ['a symmetric key that is too short', () => ({ ...good(), symmetricKey: { sn, key: 'AAAA' } }), 'symmetricKey.key', '传入的是 3 字节'],
  ['a symmetric key that is no base64', () => ({ ...good(), symmetricKey: { sn, key: '密钥' } }), 'symmetricKey.key', 'base64'],
  ['no certificate', () => ({ ...good(), platformCertificates: [] }), 'platformCertificates', '是空的'],
  ['a number that is empty', () => ({ ...good(), symmetricKey: { ...symmetricKey, sn: ' ' } }), 'symmetricKey.sn', '编号'],
  ['another name for a number', () => ({ ...good(), symmetricKey: { serial: sn, key: symmetricKey.key } }), 'symmetricKey', '是不是 sn？'],
  ['another name for a part', () => ({ ...good(), certificates: [] }), '', '是不是 platformCertificates？'],
  ['a part that is missing', () => ({ symmetricKey }), '', '缺少 asymmetricKey（API 非对称密钥）'],
  ['keys of an account beside those of another', () => ({ ...good(), [miniProgram.appid]: good() }), '', '写在自己的 appid 下面'],
  ['a text', () => 'keys', '', '应为对象'],
]) {
  test(`createWeixin refuses ${what}, by the name of the option, and shows none of it`, () => {
    const { appid, appsecret } = miniProgram
    assert.throws(() => createWeixin({ appid, appsecret, signing: given() }), (error) => {
      assert.equal(error.code, -1)
      assert.ok(error.msg.includes(`选项 signing${place && `.${place}`}`) && error.msg.includes(says), error.msg)
      const secrets = [symmetricKey.key, ...['pkcs1.pem', 'rsa-pkcs8.pem', 'ec.pem'].flatMap((name) => text(name).split('\n')).filter((line) => line.length === 64)]
      for (const secret of secrets) assert.ok(!String(error.stack).includes(secret.slice(20, 40)), 'a part of a key')
      return true
    })
  })
}

test('a key in the place of a name is not repeated', () => {
  const key = 'abcdefghijklmnopqrstuvwxyz0123456789'
  assert.throws(() => keysOf({ ...good(), symmetricKey: { sn, [key]: 1 } }), ({ message }) => message.includes('abcd…') && !message.includes('abcdefgh'))
})

test('keys of several accounts are each under their appid, and what is wrong is said with it', () => {
  const keys = keysOf({ wx1111111111111111: good(), wx2222222222222222: good() })
  assert.ok(keys('wx1111111111111111') && keys('wx2222222222222222'))
  assert.equal(keys('wx3333333333333333'), undefined)
  assert.throws(() => keysOf({ wx1111111111111111: good(), wx2222222222222222: {} }), /signing\.wx2222222222222222/)
})
