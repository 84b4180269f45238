// Next.js, built by either of its bundlers into a server that stands alone: a route handler, a server action and the edge runtime. It runs where
// there is no project.

import { program } from '../project.mjs'
import { complaints, factsOf, startWechat } from '../wechat.mjs'
import { builtApp, joined, missing, withServer } from './frameworks.mjs'

const row = (bundler, { how = '', settings = {} } = {}) => ({
  runtime: 'Next.js 16',
  how: `${bundler}, standalone: route handler, server action, edge${how}`,
  missing: missing('next'),
  scenario: true, // each part has a WeChat of its own
  heavy: true,
  async run({ project, facts, name }) {
    const parts = ['handler', 'edge', 'action']
    const wechats = await Promise.all(parts.map(startWechat))
    try {
      const factsOfParts = Object.fromEntries(parts.map((part, index) => [part, { ...facts, baseURL: wechats[index].url, signing: factsOf(wechats[index]).signing }]))
      const command = ['next/dist/bin/next', 'build', `--${bundler.toLowerCase()}`]
      const { folder, app } = await builtApp({ project, name }, filesOf(factsOfParts, settings), { command, output: '.next/standalone' })
      const reports = await withServer(folder, `${app}/server.js`, reportsOf)
      for (const [index, part] of parts.entries()) reports[part].failures.push(...complaints(wechats[index]))
      return joined(reports)
    } finally {
      await Promise.all(wechats.map((wechat) => wechat.stop()))
    }
  },
})

async function reportsOf(origin) {
  const got = async (path) => reportIn(await (await fetch(`${origin}/${path}`)).text())
  const [handler, edge] = [await got('handler'), await got('edge')]
  return { handler, edge, action: await reportOfAction(origin), together: await got('together') }
}

const filesOf = (facts, settings) => ({
  'package.json': '{ "private": true }',
  'next.config.mjs': `export default ${JSON.stringify({ output: 'standalone', outputFileTracingRoot: '../..', ...settings })}\n`,
  'app/layout.jsx': 'export default ({ children }) => <html><body>{children}</body></html>\n',
  'app/handler/route.js': `${suite(facts.handler)}
export const dynamic = 'force-dynamic'
export async function GET() {
  globalThis.ofHandler = loaded.default
  return Response.json(await run())
}
`,
  'app/edge/route.js': `${suite(facts.edge)}
export const runtime = 'edge'
export const GET = async () => Response.json(await run())
`,
  'app/action/page.jsx': `import { check } from './check.js'
export const dynamic = 'force-dynamic'
export default () => <form action={check}><button>check</button><pre>{globalThis.reportOfAction && btoa(unescape(encodeURIComponent(globalThis.reportOfAction)))}</pre></form>
`,
  'app/action/check.js': `'use server'
${suite(facts.action)}
export async function check() {
  globalThis.ofAction = loaded.default
  globalThis.reportOfAction = JSON.stringify(await run())
}
`,
  // Next.js bundles each route for itself.
  'app/together/route.js': `import { weixin } from 'weixin-openapi'
export const dynamic = 'force-dynamic'
export const GET = () => Response.json({ passed: 1, failures: weixin === globalThis.ofHandler && weixin === globalThis.ofAction ? [] : ['there are several objects'] })
`,
})

const suite = (facts) => program('import', 'weixin-openapi', facts).replace('./suite.mjs', '../../suite.mjs')

function reportIn(text) {
  try {
    return JSON.parse(text)
  } catch {
    return { passed: 0, failures: [text] }
  }
}

/** As a browser without JavaScript sends the form. */
async function reportOfAction(origin) {
  const url = `${origin}/action`
  const page = await (await fetch(url)).text()
  const body = new FormData()
  for (const [, name, value = ''] of page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)) body.set(name, value.replaceAll('&quot;', '"'))
  const answer = await (await fetch(url, { method: 'POST', body, headers: { origin } })).text()
  const [, report] = answer.match(/<pre>([^<]+)<\/pre>/) ?? []
  return report ? reportIn(Buffer.from(report, 'base64').toString('utf8')) : { passed: 0, failures: [answer] }
}

export const nextRows = [
  row('webpack'),
  row('Turbopack'),
  row('Turbopack', { how: ', the package external', settings: { serverExternalPackages: ['weixin-openapi'] } }),
]
