/** How well an entry fits: all words in its title; all beside one another as they were typed; all somewhere. */
export const TIERS = ['title', 'together', 'somewhere'] as const
export type Tier = (typeof TIERS)[number]

export type Found = { id: number; score: number }
export type Ranked = Found & { tier: Tier }

/** Where a page of results ends: at an entry, or at a response, which come after all entries. */
export type Place = { of: 'entry'; tier: Tier; score: number; id: number } | { of: 'response'; id: number }

/** Each entry once, by the best tier in which it was found, the better score first. */
export function inOrder(found: Record<Tier, Found[]>): Ranked[] {
  const seen = new Set<number>()
  const ranked: Ranked[] = []
  for (const tier of TIERS) {
    const unseen = found[tier].filter(({ id }) => !seen.has(id))
    unseen.sort((a, b) => b.score - a.score || b.id - a.id)
    for (const one of unseen) {
      seen.add(one.id)
      ranked.push({ ...one, tier })
    }
  }
  return ranked
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
