/** An item as https://microformats.org/wiki/microformats2-parsing describes it, without `id`, `lang` and HTML. */
export type Mf2Item = {
  /** `h-entry`, `h-card` …, sorted. */
  type: string[]
  /** By name without prefix; each with at least one value. */
  properties: Record<string, Mf2Value[]>
  /** Items within this one that are no property of it. */
  children: Mf2Item[]
  /** What the item stands for where it is itself the value of a property. */
  value?: string
}

/** Of an `e-*` property: its text, and the addresses that its links point at. */
export type Mf2Embedded = { value: string; links: string[] }
/** Of an `img` with an alternative text. */
export type Mf2Image = { value: string; alt: string }
export type Mf2Value = string | Mf2Embedded | Mf2Image | Mf2Item

export type Mf2Document = {
  items: Mf2Item[]
  /** The addresses by `rel`, in document order, each once. */
  rels: Record<string, string[]>
}

export const isItem = (value: Mf2Value): value is Mf2Item => typeof value === 'object' && 'properties' in value

/** A value as one string: a text, an address, or what an item stands for. */
export const textOf = (value: Mf2Value | undefined): string | undefined =>
  typeof value === 'object' ? value.value : value

/**
 * All items of a page, however deep they stand, in the order of the properties that hold them. One that is the value of
 * several properties is there once: a page that nests such items would otherwise have more of them than there are atoms.
 */
export function everyItem(items: Mf2Item[]): Mf2Item[] {
  const seen = new Set<Mf2Item['properties']>()
  const all: Mf2Item[] = []
  const visit = (item: Mf2Item) => {
    if (seen.has(item.properties)) return
    seen.add(item.properties)
    all.push(item)
    for (const values of Object.values(item.properties)) values.filter(isItem).forEach(visit)
    item.children.forEach(visit)
  }
  items.forEach(visit)
  return all
}

export type Prefix = 'p' | 'u' | 'dt' | 'e'
