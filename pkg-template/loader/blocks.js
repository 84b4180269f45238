// The catalogue's texts: a block a function, with an empty line between, and on the first line of a block the names of those that it is for.

/** Each name with the rest of its block. */
export function blocksOf(text) {
  const blocks = Object.create(null) // a function may have any name
  for (const block of text.trim().split('\n\n')) {
    const end = block.indexOf('\n')
    for (const name of block.slice(0, end).split(' ')) blocks[name] = block.slice(end + 1)
  }
  return blocks
}

/** `['h5.user', 'info']` of 'h5.user.info', `['', 'request']` of 'request'. */
export function placeOf(name) {
  const dot = name.lastIndexOf('.')
  return [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)]
}
