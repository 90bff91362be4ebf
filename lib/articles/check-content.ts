import { isThere } from '@/lib/media/known-pictures'
import { complaintAbout, nameIn, resolveName } from '@/lib/shop-links/resolve'
import { addressesOf, type Registry } from '@/lib/shop-links/registry'
import { pathOf, type Entry } from './entry'
import type { Mention } from './mentions'
import type { Complaint, Problem } from './problem'
import { inFrontMatter, isReserved } from './read-entry'
import { doubleParts } from './series'

/** What is not in order between files that each are: names that lead nowhere, addresses claimed twice, paid links. */
export function checkContent(
  entries: Entry[],
  registry: Registry,
  pictures: ReadonlySet<string>,
  mentionsOf: (file: string) => readonly Mention[],
): Problem[] {
  const reading = new Set(entries.filter(({ kind }) => kind === 'reading').map(({ slug }) => slug))
  const matter = [
    ...entries.flatMap((entry) => complaintsOf(entry, reading, registry, pictures)),
    ...addressesTwice(entries),
  ]
  const names = [...reading].sort().join(' ')
  return [
    ...[...matter, ...partsTwice(entries)].map(({ entry, ...complaint }) => inFrontMatter(entry, complaint)),
    ...entries.flatMap(({ file }) => aboutMentions(file, mentionsOf(file), { reading, names, registry, pictures })),
  ]
}

type Known = {
  reading: ReadonlySet<string>
  /** The same in one text. */
  names: string
  registry: Registry
  /** What lies in the folder of pictures. */
  pictures: ReadonlySet<string>
}
/** What was said of the mentions of a text, which holds as long as what it was said by is the same. */
const said = new WeakMap<readonly Mention[], Omit<Known, 'reading'> & { problems: Problem[] }>()

function aboutMentions(file: string, mentions: readonly Mention[], known: Known): Problem[] {
  const { reading, names, registry, pictures } = known
  const before = said.get(mentions)
  if (before?.registry === registry && before.names === names && before.pictures === pictures) return before.problems
  const problems = mentions.flatMap((mention) => {
    const message = aboutMention(mention, reading, registry, pictures)
    return message ? [{ file, line: mention.line, column: mention.column, message }] : []
  })
  said.set(mentions, { names, registry, pictures, problems })
  return problems
}

type OfEntry = Complaint & { entry: Entry }

function complaintsOf(
  entry: Entry,
  reading: ReadonlySet<string>,
  registry: Registry,
  pictures: ReadonlySet<string>,
): OfEntry[] {
  const about = (path: Complaint['path'], message: string | null): OfEntry[] =>
    message === null ? [] : [{ entry, path, message }]
  const unknown = (field: 'recommends' | 'alternatives') =>
    entry[field].flatMap((slug, i) => about([field, i], reading.has(slug) ? null : noReadingPage(slug)))
  return [
    ...unknown('recommends'),
    ...unknown('alternatives'),
    ...about(['alternatives'], entry.alternatives.includes(entry.slug) ? 'is no alternative to itself' : null),
    ...about(['cover', 'src'], entry.cover && !isThere(entry.cover.src, pictures) ? noPicture(entry.cover.src) : null),
    ...about(['cover', 'alt'], entry.cover?.alt === '' ? WITHOUT_WORDS : null),
    ...about(['item', 'url'], entry.item?.url ? complaintAbout(entry.item.url, false, registry) : null),
    ...entry.links.flatMap(({ to, sponsored }, i) => about(['links', i, 'to'], aboutLink(to, sponsored, registry))),
  ]
}

function aboutMention(
  mention: Mention,
  reading: ReadonlySet<string>,
  registry: Registry,
  pictures: ReadonlySet<string>,
): string | null {
  switch (mention.kind) {
    case 'recommend':
      return reading.has(mention.slug) ? null : noReadingPage(mention.slug)
    case 'disclosure':
      return null
    case 'picture':
      if (!isThere(mention.src, pictures)) return noPicture(mention.src)
      return mention.isWordless ? `the picture ${mention.src} ${WITHOUT_WORDS}` : null
    case 'link': {
      const complaint = aboutLink(nameIn(mention.to) ?? mention.to, mention.byHand, registry)
      return complaint && `the link to ${mention.to} ${complaint}`
    }
  }
}

/** Of a name in the registry, or an address. */
function aboutLink(to: string, byHand: boolean, registry: Registry): string | null {
  if (/^https?:|^\/\//i.test(to)) return complaintAbout(to, byHand, registry)
  const link = registry.links.get(to)
  if (!link) return `names “${to}”, which is not in links.yaml`
  const [shown] = resolveName(to, registry)
  const isDead = link.dead || addressesOf(link).some(({ href }) => registry.dead.has(href))
  return isDead && !shown?.archived ? `names “${to}”, which is dead; mend or replace it in links.yaml` : null
}

const noReadingPage = (slug: string) => `there is no reading page “${slug}”`
const noPicture = (src: string) => `there is no picture ${src}`
const WITHOUT_WORDS = 'has no words for those who do not see it (alt)'

const partsTwice = (entries: Entry[]): OfEntry[] =>
  doubleParts(entries).map(({ entry, has }) => {
    const message = `part ${entry.series!.part} of “${entry.series!.name}” is already ${has.file}`
    return { entry, path: ['series'], message }
  })

/** An old address belongs to one entry, and to none while another stands there today. */
function addressesTwice(entries: Entry[]): OfEntry[] {
  const takenBy = new Map(entries.map((entry) => [pathOf(entry), entry]))
  return entries.flatMap((entry) =>
    entry.aliases.flatMap((slug, i) => {
      const address = pathOf({ kind: entry.kind, slug })
      const other = takenBy.get(address)
      takenBy.set(address, other ?? entry)
      if (entry.kind === 'page' && isReserved(slug)) {
        return [{ entry, path: ['aliases', i], message: `${address} is an address of the site itself` }]
      }
      if (!other) return []
      const whose = other === entry ? 'its own already' : `that of ${other.file}`
      return [{ entry, path: ['aliases', i], message: `the address ${address} is ${whose}` }]
    }),
  )
}
