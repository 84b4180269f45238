// The site of the reference. What stands in api/ is generated (cargo xtask docs); the rest is written by hand.

import { existsSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitepress'
import { processTerm, searchOptions, tokenize } from './search.mjs'

const here = (path) => new URL(path, import.meta.url)
const functions = JSON.parse(readFileSync(here('../api/sidebar.json'), 'utf8'))
/** Where the site will be, if not at the root of its host: DOCS_BASE=/weixin-openapi/ cargo xtask docs */
const base = process.env.DOCS_BASE || '/'
const measured = existsSync(here('../benchmarks.md'))

const guide = [
  {
    text: '开始',
    items: [
      { text: '第一次调用', link: '/guide/start' },
      { text: '从 vk.openapi.weixin 迁移', link: '/guide/migrate' },
      { text: 'uniCloud', link: '/guide/unicloud' },
    ],
  },
  {
    text: '使用',
    items: [
      { text: '调用与选项', link: '/guide/calls' },
      { text: '结果与错误', link: '/guide/errors' },
      { text: '翻页与分片上传', link: '/guide/paging' },
      { text: '消息推送', link: '/guide/push' },
      { text: '签名与加密', link: '/guide/signing' },
      { text: 'access_token 与缓存', link: '/guide/tokens' },
      { text: '运行环境', link: '/guide/runtimes' },
      { text: '命令行', link: '/guide/cli' },
      { text: '在测试中使用', link: '/guide/testing' },
      { text: '安全', link: '/guide/security' },
      ...(measured ? [{ text: '性能', link: '/benchmarks' }] : []),
    ],
  },
]

export default defineConfig({
  title: 'weixin-openapi',
  description: '在自己的服务端调用微信的接口，用法与 vk.openapi.weixin 一致',
  lang: 'zh-CN',
  base,
  outDir: '../target/docs',
  cacheDir: '../target/docs-cache',
  srcExclude: ['**/*.part.md'],
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}icon.svg` }]],
  lastUpdated: false,
  // Chinese prose names hosts and files; none of them is meant as a link.
  markdown: {
    linkify: false,
    attrs: { leftDelimiter: '%{', rightDelimiter: '}%' },
    theme: { light: 'github-light', dark: 'github-dark' },
    container: { tipLabel: '提示', warningLabel: '注意', dangerLabel: '当心', infoLabel: '说明', detailsLabel: '详细' },
  },
  // The index of the search is one file, fetched when somebody searches.
  vite: { build: { chunkSizeWarningLimit: 4096 } },
  themeConfig: {
    logo: '/icon.svg',
    nav: [
      { text: '开始', link: '/guide/start', activeMatch: '^/guide/' },
      { text: '全部函数', link: '/api/', activeMatch: '^/api/(?!codes|more-codes)' },
      { text: '错误码', link: '/api/codes' },
      ...(measured ? [{ text: '性能', link: '/benchmarks' }] : []),
    ],
    sidebar: {
      '/guide/': guide,
      '/benchmarks': guide,
      '/api/': [{ text: '目录', items: [{ text: '全部函数', link: '/api/' }, { text: '错误码', link: '/api/codes' }, { text: '更多错误码', link: '/api/more-codes' }] }, ...functions],
    },
    search: {
      provider: 'local',
      options: { miniSearch: { options: { tokenize, processTerm }, searchOptions }, translations: searchWords() },
    },
    outline: { level: [2, 3], label: '本页内容' },
    docFooter: { prev: '上一页', next: '下一页' },
    darkModeSwitchLabel: '外观',
    lightModeSwitchTitle: '切换到浅色',
    darkModeSwitchTitle: '切换到深色',
    sidebarMenuLabel: '目录',
    returnToTopLabel: '回到顶部',
    skipToContentLabel: '跳到正文',
    notFound: {
      title: '没有这一页',
      quote: '地址可能写错了。可以用搜索，或从全部函数找起。',
      linkLabel: '回到首页',
      linkText: '回到首页',
    },
  },
})

function searchWords() {
  return {
    button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
    modal: {
      displayDetails: '显示内容',
      resetButtonTitle: '清空',
      backButtonTitle: '关闭',
      noResultsText: '没有找到',
      footer: { selectText: '打开', navigateText: '上下选择', closeText: '关闭', selectKeyAriaLabel: '回车', navigateUpKeyAriaLabel: '向上', navigateDownKeyAriaLabel: '向下', closeKeyAriaLabel: '退出' },
    },
  }
}
