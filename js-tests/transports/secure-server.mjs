// A server over TLS, and what a test says where none can be made.

import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const without = spawnSync('openssl', ['version']).error && !process.env.CI && 'openssl is not installed'

/** A server whose certificate is made now: nothing of the kind is in the repository. */
export async function secureServer(t) {
  const dir = mkdtempSync(join(tmpdir(), 'weixin-openapi-tls-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  const [key, certificate] = [join(dir, 'key.pem'), join(dir, 'certificate.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  let connections = 0
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (_, response) => response.end('{"errcode":0}'))
  server.on('secureConnection', () => connections++).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return { url: `https://localhost:${server.address().port}`, certificate, connections: () => connections }
}
