/** How well an entry fits: all words in its title; all beside one another as they were typed; all somewhere. */
export const TIERS = ['title', 'together', 'somewhere'] as const
export type Tier = (typeof TIERS)[number]

export type Found = { id: number; score: number }
export type Ranked = Found & { tier: Tier }

/** Where a page of results ends: at an entry, or at a response, which come after all entries. */
export type Place = { of: 'entry'; tier: Tier; score: number; id: number } | { of: 'response'; id: number }

/**
 * Each entry once, by the best tier in which it was found, the better score first. What has none is among so many that
 * only the newest were weighed.
 */
export function inOrder(titled: number[], beside: number[], somewhere: Found[]): Ranked[] {
  const scores = new Map(somewhere.map(({ id, score }) => [id, score]))
  const ranked = new Map<number, Ranked>()
  const tiers: [Tier, Iterable<number>][] = [
    ['title', titled],
    ['together', beside],
    ['somewhere', scores.keys()],
  ]
  for (const [tier, ids] of tiers) {
    for (const id of ids) if (!ranked.has(id)) ranked.set(id, { id, tier, score: scores.get(id) ?? 0 })
  }
  return [...ranked.values()].sort(
    (a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || b.score - a.score || b.id - a.id,
  )
}

/** What comes after a place, whether what stood there is still to be found or not. */
export function afterPlace(ranked: Ranked[], place: Place | null): Ranked[] {
  if (place === null) return ranked
  if (place.of === 'response') return []
  return ranked.filter(({ tier, score, id }) => {
    if (tier !== place.tier) return TIERS.indexOf(tier) > TIERS.indexOf(place.tier)
    return score < place.score || (score === place.score && id < place.id)
  })
}

const PLACE = /^(?:(title|together|somewhere)_(\d{1,10})_([\d.e-]{1,30})|response_(\d{1,10}))$/

export const writePlace = (place: Place) =>
  place.of === 'entry' ? `${place.tier}_${place.id}_${place.score}` : `response_${place.id}`

export function readPlace(text: string | null | undefined): Place | null {
  const [, tier, id, score, response] = PLACE.exec(text ?? '') ?? []
  if (response !== undefined) return { of: 'response', id: Number(response) }
  if (tier === undefined || Number.isNaN(Number(score))) return null
  return { of: 'entry', tier: tier as Tier, id: Number(id), score: Number(score) }
}
