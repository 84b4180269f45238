// As much Markdown as is needed here.

/** Fenced blocks of a language, with the heading that they stand under and the number of their first line. */
export function blocks(text, language) {
  const found = []
  let heading = ''
  let block
  text.split('\n').forEach((line, index) => {
    if (block && line === '```') {
      if (block.language === language) found.push({ ...block, code: block.lines.join('\n') })
      block = undefined
    } else if (block) {
      block.lines.push(line)
    } else if (line.startsWith('```')) {
      block = { heading, language: line.slice(3), line: index + 2, lines: [] }
    } else if (line.startsWith('#')) {
      heading = line.replace(/^#+ /, '')
    }
  })
  return found
}

/** Tables, as rows of cells. */
export function tables(text) {
  const found = []
  let table
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) table = undefined
    else if (!table) found.push((table = { head: cells(line), rows: [] }))
    else if (!/^[|-]+$/.test(line)) table.rows.push(cells(line))
  }
  return found
}

const cells = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim())
