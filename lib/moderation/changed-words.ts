/** A stretch of two texts: in both of them, or only in the one before or the one after. */
export type Stretch = { in: 'both' | 'before' | 'after'; text: string }

/** Words, the space between them, and single signs. */
const PIECE = /\s+|[\p{L}\p{N}\p{M}'’]+|[^\s\p{L}\p{N}\p{M}]/gu
const piecesOf = (text: string) => text.match(PIECE) ?? []

/** Texts with more differences than this were written anew: word by word, nobody could read them beside one another. */
const MOST = 300

/** What an edit took out and put in, word by word. Stretches in both or before give the old text, in both or after the new. */
export function changedWords(before: string, after: string): Stretch[] {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  const longest = Math.min(old.length, now.length) - start
  while (end < longest && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1
  const [oldMiddle, nowMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)]
  return readable([
    { in: 'both', text: old.slice(0, start).join('') },
    ...(stepsBetween(oldMiddle, nowMiddle) ?? [
      { in: 'before' as const, text: oldMiddle.join('') },
      { in: 'after' as const, text: nowMiddle.join('') },
    ]),
    { in: 'both', text: old.slice(old.length - end).join('') },
  ])
}

/**
 * The fewest steps from one list to the other: Myers’s greedy algorithm, which goes as far as it can with each number of
 * differences. Null when there are more than `MOST`.
 * @see E. W. Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986
 */
function stepsBetween(old: string[], now: string[]): Stretch[] | null {
  /** How far into `old` one is on each diagonal, which is the place in `old` less that in `now`. */
  let reached = new Map([[1, 0]])
  const rounds: Map<number, number>[] = []
  for (let differences = 0; differences <= Math.min(MOST, old.length + now.length); differences++) {
    rounds.push(reached)
    reached = new Map(reached)
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let at = isInsertion(rounds[differences]!, diagonal, differences)
        ? rounds[differences]!.get(diagonal + 1)!
        : rounds[differences]!.get(diagonal - 1)! + 1
      while (at < old.length && at - diagonal < now.length && old[at] === now[at - diagonal]) at += 1
      reached.set(diagonal, at)
      if (at >= old.length && at - diagonal >= now.length) return stepsBack(old, now, rounds)
    }
  }
  return null
}

const isInsertion = (reached: Map<number, number>, diagonal: number, differences: number) =>
  diagonal === -differences ||
  (diagonal !== differences && (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1))

function stepsBack(old: string[], now: string[], rounds: Map<number, number>[]): Stretch[] {
  const steps: Stretch[] = []
  let [x, y] = [old.length, now.length]
  for (let differences = rounds.length - 1; differences >= 0; differences--) {
    const reached = rounds[differences]!
    const inserted = isInsertion(reached, x - y, differences)
    const before = x - y + (inserted ? 1 : -1)
    const [fromX, fromY] = [reached.get(before) ?? 0, (reached.get(before) ?? 0) - before]
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
      steps.push({ in: 'both', text: old[x - 1]! })
      x -= 1
      y -= 1
    }
    if (differences > 0) {
      steps.push(inserted ? { in: 'after', text: now[fromY]! } : { in: 'before', text: old[fromX]! })
    }
    ;[x, y] = [fromX, fromY]
  }
  return steps.toReversed()
}

/** Neighbours of a kind as one, what was taken out before what stands in its place; a space between two changes is of both. */
function readable(stretches: Stretch[]): Stretch[] {
  const done: Stretch[] = []
  let [taken, put] = ['', '']
  const flush = () => {
    if (taken) done.push({ in: 'before', text: taken })
    if (put) done.push({ in: 'after', text: put })
    ;[taken, put] = ['', '']
  }
  stretches.forEach(({ in: where, text }, i) => {
    const next = stretches[i + 1]
    if (where === 'before') taken += text
    else if (where === 'after') put += text
    else if (text.trim() === '' && (taken || put) && next && next.in !== 'both') {
      taken += text
      put += text
    } else if (text) {
      flush()
      const last = done.at(-1)
      if (last?.in === 'both') last.text += text
      else done.push({ in: 'both', text })
    }
  })
  flush()
  return done
}
