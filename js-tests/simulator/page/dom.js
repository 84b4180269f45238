// Elements. Everything that comes from outside is set as text, never as HTML.

/** @param {string} name `button.primary` @param {object} [facts] properties, listeners as `onclick`, `data-…` and `aria-…` @param {(Node | string | undefined)[]} children */
export function h(name, facts = {}, ...children) {
  const [tag, ...classes] = name.split('.')
  const element = document.createElement(tag)
  element.className = classes.join(' ')
  if (tag === 'button') element.type = 'button'
  for (const [key, value] of Object.entries(facts)) {
    if (key.includes('-')) element.setAttribute(key, value)
    else element[key] = value
  }
  element.append(...present(children))
  return element
}

export const byId = (id) => document.getElementById(id)

/**
 * Makes these the children. What looks the same as before stays where it is, so that a click or a focus in the middle of it is not lost;
 * elements whose listeners differ have to differ in `data-id`.
 */
export function put(parent, ...children) {
  const before = [...parent.childNodes]
  const byNumber = new Map(before.map((node) => [node.dataset?.id, node]))
  const after = present(children).map((child, index) => {
    const node = child instanceof Node ? child : document.createTextNode(child)
    const old = node.dataset?.id ? byNumber.get(node.dataset.id) : before[index]
    return old?.isEqualNode(node) ? old : node
  })
  const kept = new Set(after)
  for (const node of before) if (!kept.has(node)) node.remove()
  let next = parent.firstChild
  for (const node of after) {
    if (node === next) next = next.nextSibling
    else parent.insertBefore(node, next)
  }
}

const present = (children) => children.flat(Infinity).filter((child) => child !== undefined && child !== '')

/** Says something for a moment. */
export function toast(text) {
  const element = byId('toast')
  element.textContent = text
  element.hidden = false
  clearTimeout(toast.timer)
  toast.timer = setTimeout(() => (element.hidden = true), 4000)
}

/** A button that does something and says why it could not. */
export const action = (label, act, name = 'button') => h(name, { onclick: () => attempt(act) }, label)

export async function attempt(act) {
  try {
    return await act()
  } catch (error) {
    toast(error.message)
  }
}

export const copyButton = (text, label = '复制') =>
  action(label, async () => {
    await navigator.clipboard.writeText(text)
    toast('已复制')
  }, 'button.small')

/** Tabs whose choice is kept. @param {(name: string) => void} choose */
export function tabs(nav, choose) {
  const select = (name) => {
    for (const tab of nav.children) tab.setAttribute('aria-selected', String(tab.dataset.tab === name))
    choose(name)
  }
  nav.addEventListener('click', ({ target }) => target.dataset.tab && select(target.dataset.tab))
  return select
}

export const time = (at) => new Date(at).toLocaleTimeString('zh-CN', { hour12: false })
