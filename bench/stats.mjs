// The little mathematics there is.

export function median(numbers) {
  if (numbers.length === 0) return undefined
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * How much one is of the other: the median of the quotients round by round, so that a slow spell of the machine, which meets both, cancels out.
 * Rounds that either of them lacks are left out.
 */
export function ratio(ones, others) {
  const quotients = ones.map((one, round) => one / others[round]).filter(Number.isFinite)
  return median(quotients)
}

/** The straight line through points [x, y]: { slope, intercept, bend }, where `bend` is the largest distance from it, as a part of the largest y. */
export function line(points) {
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  const spread = points.reduce((sum, [px]) => sum + (px - x) ** 2, 0)
  const slope = spread === 0 ? 0 : points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0) / spread
  const intercept = y - slope * x
  const largest = Math.max(...points.map(([, py]) => Math.abs(py)))
  const bend = largest === 0 ? 0 : Math.max(...points.map(([px, py]) => Math.abs(py - intercept - slope * px))) / largest
  return { slope, intercept, bend }
}
