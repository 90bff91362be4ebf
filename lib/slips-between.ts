/** Letters left out, added, mistaken or swapped with their neighbour; counting ends above the limit. */
export function slipsBetween(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const differs = Number(a[i - 1] !== b[j - 1])
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + differs)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1)
    }
    // A swap goes on from the row before.
    if (Math.min(...next) > limit && Math.min(...row) >= limit) return limit + 1
    ;[before, row] = [row, next]
  }
  return Math.min(row[b.length]!, limit + 1)
}
