// The results as a picture: bars in panels, one below the other, so that a page shows their letters in its own size. The same results
// give the same picture.

import { contestants } from './contestants/index.cjs'

const WIDTH = 640, LABEL = 230, BAR = 18, GAP = 6, HEAD = 46
const OURS = '#07a35a', OTHERS = '#9aa5b1'

export function chart(results) {
  const { names } = results
  const [first, second] = [16, 20].map((version) => (results.cold[version]?.ours ? version : Object.keys(results.cold).find((version) => results.cold[version].ours)))
  const row = (call, atOnce) => results.calls.find((row) => row.call === call && row.atOnce === atOnce)?.results
  const panels = [
    panel(names, `冷启动：到第一个应答的 CPU，Node.js ${first}（ms）`, (name) => results.cold[first]?.[name]?.all),
    panel(names, `冷启动：到第一个应答的 CPU，Node.js ${second}（ms）`, (name) => results.cold[second]?.[name]?.all),
    panel(names, `内存：第一次调用后的 RSS，Node.js ${second}（MB）`, (name) => results.cold[second]?.[name]?.rss),
    panel(names, 'subscribeMessage.send，一个接一个：CPU（µs）', (name) => row('send', 1)?.[name]?.cpu),
    panel(names, 'subscribeMessage.send，100 个同时：CPU（µs）', (name) => row('send', 100)?.[name]?.cpu),
  ]
  const height = Math.max(...panels.map((panel) => panel.height))
  const cells = panels.map(({ body }, index) => `<g transform="translate(0,${index * (height + 20)})">${body}</g>`)
  const total = (height + 20) * panels.length
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${total}" font-family="system-ui, sans-serif" font-size="15" role="img">`,
    '<title>本包与对照：冷启动、内存、每次调用的 CPU，越短越好</title>',
    `<rect width="${WIDTH}" height="${total}" fill="#ffffff"/>`,
    ...cells,
    '</svg>',
    '',
  ].join('\n')
}

function panel(names, title, valueOf) {
  const bars = contestants.filter(({ name }) => names.includes(name) && valueOf(name) !== undefined).map(({ name, title }) => ({ title, ours: name.startsWith('ours'), value: valueOf(name) }))
  const largest = Math.max(...bars.map(({ value }) => value ?? 0), 1e-9)
  const room = WIDTH - LABEL - 110
  const body = bars.map(({ title, ours, value }, index) => {
    const y = HEAD + index * (BAR + GAP)
    const length = value === undefined ? 0 : Math.max(1, Math.round((value / largest) * room))
    const label = `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end" fill="#1f2933">${escaped(title)}</text>`
    const bar = `<rect x="${LABEL}" y="${y}" width="${length}" height="${BAR}" rx="2" fill="${ours ? OURS : OTHERS}"/>`
    const figure = `<text x="${LABEL + length + 6}" y="${y + 14}" fill="#1f2933">${value === undefined ? '—' : written(value)}</text>`
    return label + bar + figure
  })
  return { height: HEAD + bars.length * (BAR + GAP), body: `<text x="16" y="28" font-weight="600" font-size="17" fill="#1f2933">${escaped(title)}</text>${body.join('')}` }
}

const written = (value) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1))
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
