// Nuxt with a server route, by the server that it builds for Node.js. It runs where there is no project.

import { nodeOf } from '../nodes.mjs'
import { program } from '../project.mjs'
import { builtApp, missing, withServer } from './frameworks.mjs'

const node = nodeOf(22) // the oldest that Nuxt 4 builds with

export const nuxtRows = [
  {
    runtime: 'Nuxt 4',
    how: 'server route, node-server',
    missing: missing('nuxt') || node.missing,
    heavy: true,
    async run({ project, facts, name }) {
      const suite = program('import', 'weixin-openapi', facts).replace('./suite.mjs', '../../suite.mjs')
      const files = {
        'package.json': '{ "private": true, "type": "module" }',
        'nuxt.config.mjs': "export default { compatibilityDate: '2026-07-01', telemetry: false, devtools: { enabled: false } }\n",
        'app/app.vue': '<template><div>app</div></template>\n',
        'server/api/suite.mjs': `${suite}\nexport default () => run()\n`,
      }
      const { folder } = await builtApp({ project, name }, files, { binary: node.path, command: ['nuxt/bin/nuxt.mjs', 'build'], output: '.output' })
      return withServer(folder, 'server/index.mjs', async (origin) => {
        const response = await fetch(`${origin}/api/suite`)
        if (!response.ok) throw new Error(await response.text())
        return response.json()
      })
    },
  },
]
