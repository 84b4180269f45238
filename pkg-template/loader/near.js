// Which name was meant by one that there is not.

/** Of the known names the one that is written alike, stands under it among the synonyms, or is a slip of the pen away; else undefined. */
export function meant(name, known, synonyms = {}) {
  const plain = bare(name)
  const alike = known.find((one) => bare(one) === plain)
  if (alike) return alike
  if (Object.prototype.hasOwnProperty.call(synonyms, plain)) return synonyms[plain]
  if (plain.length > 40) return undefined
  const slips = (one) => distance(plain, bare(one))
  const [nearest] = known.slice().sort((one, other) => slips(one) - slips(other))
  return slips(nearest) <= (plain.length < 5 ? 1 : 2) ? nearest : undefined
}

/** Without what the eye passes over. */
export const bare = (name) => name.toLowerCase().replace(/[^0-9a-z\u4e00-\u9fff]/g, '')

/** How many letters are wrong, missing, too many or in each other's place. */
export function distance(one, other) {
  let before = [], row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    before = row
    row = next
  }
  return row[other.length]
}
