// Distances.

/** Between two places, each with `lat` and `lng` in degrees, along the great circle. */
export function metres(one, other) {
  const radians = (degrees) => (degrees * Math.PI) / 180
  const [a, b] = [radians(one.lat), radians(other.lat)]
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(other.lng - one.lng) / 2) ** 2
  return 2 * 6_371_000 * Math.asin(Math.sqrt(h))
}
