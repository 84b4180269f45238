// What is around the code: licences and the changelog in what is published, manifests from one place, and workflows that name what there is.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { packed, packedSimulator } from '../support/packed.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path) => readFileSync(join(root, path), 'utf8')
const inside = (tarball, name) => execFileSync('tar', ['-xzOf', tarball, `package/${name}`], { encoding: 'utf8' })
const published = { 'weixin-openapi': packed(), 'weixin-openapi-simulator': packedSimulator() }

const [, workspace] = /\[workspace\.package\]\n([^[]*)/.exec(read('Cargo.toml'))
const inWorkspace = (key) => new RegExp(`^${key} = "(.*)"$`, 'm').exec(workspace)?.[1]
const [version, repository] = ['version', 'repository'].map(inWorkspace)

for (const [name, tarball] of Object.entries(published)) {
  describe(name, () => {
    test('ships the full text of both licences, and the changelog', () => {
      for (const paper of ['LICENSE-MIT', 'LICENSE-APACHE', 'CHANGELOG.md']) assert.equal(inside(tarball, paper), read(paper), paper)
      assert.match(inside(tarball, 'LICENSE-MIT'), /Permission is hereby granted[^]*THE SOFTWARE IS PROVIDED "AS IS"/)
      assert.match(inside(tarball, 'LICENSE-APACHE'), /Version 2\.0, January 2004[^]*\n9\. Accepting Warranty[^]*END OF TERMS AND CONDITIONS/)
      assert.match(inside(tarball, 'CHANGELOG.md'), /^## \[/m)
    })

    test('has its version and its repository from Cargo.toml', () => {
      const manifest = JSON.parse(inside(tarball, 'package.json'))
      assert.deepEqual([manifest.name, manifest.version, manifest.license], [name, version, inWorkspace('license')])
      const { repository: source, homepage, bugs } = manifest
      const wanted = repository ? [{ type: 'git', url: `git+${repository}.git` }, `${repository}#readme`, { url: `${repository}/issues` }] : [undefined, undefined, undefined]
      assert.deepEqual([source, homepage, bugs], wanted)
    })
  })
}

test('no manifest in the tree has a version or an address of its own', () => {
  for (const path of ['pkg-template/package.json', 'pkg-template/uni_modules/package.json', 'pkg-template/uni_modules/module.json', 'js-tests/simulator/package/package.json']) {
    const manifest = JSON.parse(read(path))
    assert.deepEqual([manifest.version, manifest.repository || undefined, manifest.homepage, manifest.bugs], ['0.0.0', undefined, undefined, undefined], path)
  }
  for (const path of ['Cargo.toml', 'entry/Cargo.toml', 'push/Cargo.toml', 'reader/Cargo.toml', 'signing/Cargo.toml', 'xtask/Cargo.toml']) {
    assert.match(read(path).split('[dependencies]')[0], /^version\.workspace = true$/m, path)
  }
})

test('a licence is in the tree once', () => {
  const folders = ['.', ...readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !['target', 'pkg', '.git'].includes(entry.name)).map(({ name }) => name)]
  const found = folders.flatMap((folder) => readdirSync(join(root, folder)).filter((name) => /^licen[sc]e/i.test(name)).map((name) => join(folder, name)))
  assert.deepEqual(found.sort(), ['LICENSE-APACHE', 'LICENSE-MIT'])
})

// ---- workflows

const workflows = readdirSync(join(root, '.github/workflows')).map((name) => [name, parse(read(`.github/workflows/${name}`)), read(`.github/workflows/${name}`)])
const stepsOf = ({ jobs }) => Object.values(jobs).flatMap(({ steps }) => steps)
const commands = [...read('xtask/src/main.rs').matchAll(/Some\("(\w+)"\) =>/g)].map(([, name]) => name)

/** A line of a shell names something that is there. */
function exists(line) {
  const [first, second, third] = line.trim().split(/\s+/)
  if (first === 'cargo') return second === 'xtask' ? commands.includes(third) : ['build', 'test'].includes(second)
  if (first.startsWith('.')) return !accessSync(join(root, first), constants.X_OK)
  return ['npm', 'git', 'for', 'done'].includes(first)
}

for (const [name, workflow, text] of workflows) {
  describe(name, () => {
    test('runs commands that there are, and nothing else', () => {
      const lines = stepsOf(workflow).filter(({ run }) => run).flatMap(({ run }) => run.trim().split('\n'))
      assert.ok(lines.length > 0)
      assert.deepEqual(lines.filter((line) => !exists(line)), [])
    })

    test('uses actions at commits, and says of which version they are', () => {
      const used = stepsOf(workflow).filter(({ uses }) => uses)
      assert.ok(used.length > 0)
      for (const { uses } of used) assert.match(text.slice(text.indexOf(uses)), /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\n/)
    })

    test('may read the repository, keeps no credentials, has no secret and names no registry', () => {
      assert.deepEqual(workflow.permissions, { contents: 'read' })
      const checkout = stepsOf(workflow).find(({ uses }) => uses?.startsWith('actions/checkout@'))
      assert.equal(checkout.with['persist-credentials'], false)
      assert.doesNotMatch(text, /secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN|registry/i)
    })
  })
}

const called = (name) => workflows.find(([file]) => file === name)[1]
const runs = (workflow) => stepsOf(workflow).map(({ run }) => run).filter(Boolean)

test('a change is checked by .ci/run', () => {
  const { on, jobs } = called('check.yml')
  assert.deepEqual(Object.keys(on), ['push', 'pull_request', 'workflow_dispatch'])
  assert.deepEqual(Object.values(jobs).map(({ permissions }) => permissions), [undefined])
  assert.deepEqual(runs(called('check.yml')), ['.ci/run'])
})

test('a tag is checked, tested and then published, both packages, with provenance and without a token', () => {
  const { on, jobs } = called('publish.yml')
  assert.deepEqual(on, { push: { tags: ['v*'] } })
  assert.deepEqual(Object.values(jobs).map(({ permissions }) => permissions), [{ contents: 'read', 'id-token': 'write' }])
  const [check, tests, publish] = runs(called('publish.yml'))
  assert.equal(check, 'cargo xtask release --check --tag "$GITHUB_REF_NAME"')
  assert.equal(tests, '.ci/run')
  assert.match(publish, /npm publish "\$tarball" --provenance --access public/)
  for (const tarball of Object.values(published)) assert.ok(publish.includes(`${dirname(tarball).slice(root.length)}/*.tgz`), tarball)
})

// ---- the other papers

test('Dependabot looks where dependencies are, and only there', () => {
  const { updates } = parse(read('.github/dependabot.yml'))
  const of = (ecosystem) => updates.filter((update) => update['package-ecosystem'] === ecosystem).flatMap(({ directory, directories = [directory] }) => directories)
  assert.deepEqual([of('cargo'), of('github-actions')], [['/'], ['/']])
  const npm = of('npm').filter((path) => !path.includes('*'))
  const locked = ['', 'xtask', 'js-tests', 'js-tests/runtimes', 'js-tests/runtimes/frameworks', 'docs', 'bench'].filter((path) => existsSync(join(root, path, 'package-lock.json')))
  assert.deepEqual(npm.sort(), locked.map((path) => `/${path}`).sort())
  assert.ok(of('npm').includes('/examples/*'))
})

test('the forms for reports can be filled in, and warn of secrets', () => {
  for (const name of ['bug', 'feature']) {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${name}.yml`))
    assert.ok(form.name && form.description && form.labels.length > 0)
    const fields = form.body.filter(({ type }) => type !== 'markdown')
    assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length)
    for (const { type, attributes } of fields) assert.ok(['input', 'textarea', 'checkboxes'].includes(type) && attributes.label)
  }
  assert.equal(parse(read('.github/ISSUE_TEMPLATE/config.yml')).blank_issues_enabled, false)
  assert.match(read('.github/ISSUE_TEMPLATE/bug.yml'), /不要贴 appsecret/)
  assert.match(read('.github/PULL_REQUEST_TEMPLATE.md'), /\.ci\/run/)
})

test('RELEASING and SECURITY name files and commands that there are', () => {
  for (const name of ['RELEASING.md', 'SECURITY.md']) {
    const text = read(name)
    for (const [, target] of text.matchAll(/\]\((?!https:)([^)#]+)(?:#[^)]*)?\)/g)) assert.ok(existsSync(join(root, target)), `${name}: ${target}`)
    for (const [, command] of text.matchAll(/cargo xtask (\w+)/g)) assert.ok(commands.includes(command), `${name}: ${command}`)
    for (const [, path] of text.matchAll(/`((?:\.github|docs|pkg-template)\/[\w./-]+)`/g)) assert.ok(existsSync(join(root, path)), `${name}: ${path}`)
  }
  const pinned = new Set(workflows.flatMap(([, , text]) => [...text.matchAll(/uses: (\S+)@\w+ # (v\S+)/g)].map(([, action, tag]) => `${action} refs/tags/${tag}`)))
  for (const pin of pinned) assert.ok(read('RELEASING.md').includes(pin), pin)
})
