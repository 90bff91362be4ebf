import type { Thing } from './json-ld'

/** What schema.org 30.0 has of the types that are used here: what each is a kind of. */
const KIND_OF: Record<string, string[]> = {
  Thing: [],
  CreativeWork: ['Thing'],
  Article: ['CreativeWork'],
  SocialMediaPosting: ['Article'],
  BlogPosting: ['SocialMediaPosting'],
  WebPage: ['CreativeWork'],
  ProfilePage: ['WebPage'],
  Review: ['CreativeWork'],
  Comment: ['CreativeWork'],
  Book: ['CreativeWork'],
  LearningResource: ['CreativeWork'],
  Course: ['LearningResource', 'CreativeWork'],
  WebSite: ['CreativeWork'],
  SoftwareApplication: ['CreativeWork'],
  Person: ['Thing'],
  Organization: ['Thing'],
  Intangible: ['Thing'],
  Rating: ['Intangible'],
  ItemList: ['Intangible'],
  BreadcrumbList: ['ItemList'],
  ListItem: ['Intangible'],
}

/** Of its properties: on what they stand, and what they may be. Only the kinds that are used here are named. */
const PROPERTIES: Record<string, { on: string[]; is: string[] }> = {
  name: { on: ['Thing'], is: ['Text'] },
  url: { on: ['Thing'], is: ['URL'] },
  description: { on: ['Thing'], is: ['Text'] },
  image: { on: ['Thing'], is: ['URL'] },
  sameAs: { on: ['Thing'], is: ['URL'] },
  mainEntityOfPage: { on: ['Thing'], is: ['CreativeWork', 'URL'] },
  headline: { on: ['CreativeWork'], is: ['Text'] },
  inLanguage: { on: ['CreativeWork'], is: ['Text'] },
  datePublished: { on: ['CreativeWork'], is: ['DateTime'] },
  dateModified: { on: ['CreativeWork'], is: ['DateTime'] },
  author: { on: ['CreativeWork', 'Rating'], is: ['Person', 'Organization'] },
  publisher: { on: ['CreativeWork'], is: ['Person', 'Organization'] },
  provider: { on: ['CreativeWork'], is: ['Person', 'Organization'] },
  commentCount: { on: ['CreativeWork'], is: ['Integer'] },
  comment: { on: ['CreativeWork'], is: ['Comment'] },
  text: { on: ['CreativeWork'], is: ['Text'] },
  isPartOf: { on: ['CreativeWork'], is: ['CreativeWork', 'URL'] },
  mainEntity: { on: ['CreativeWork'], is: ['Thing'] },
  reviewBody: { on: ['Review'], is: ['Text'] },
  itemReviewed: { on: ['Review'], is: ['Thing'] },
  reviewRating: { on: ['Review'], is: ['Rating'] },
  positiveNotes: { on: ['Review'], is: ['ItemList', 'ListItem', 'Text'] },
  negativeNotes: { on: ['Review'], is: ['ItemList', 'ListItem', 'Text'] },
  ratingValue: { on: ['Rating'], is: ['Number'] },
  bestRating: { on: ['Rating'], is: ['Number'] },
  isbn: { on: ['Book'], is: ['Text'] },
  itemListElement: { on: ['ItemList'], is: ['ListItem', 'Thing', 'Text'] },
  position: { on: ['ListItem', 'CreativeWork'], is: ['Integer'] },
  item: { on: ['ListItem'], is: ['Thing', 'URL'] },
}

/** What search engines do not show a thing without, as their documentation says. */
const NEEDED: Record<string, string[]> = {
  BlogPosting: ['headline', 'datePublished', 'author'],
  Review: ['itemReviewed', 'author', 'name'],
  Comment: ['datePublished'],
  Rating: ['ratingValue', 'bestRating'],
  ListItem: ['position', 'name'],
  ItemList: ['itemListElement'],
  BreadcrumbList: ['itemListElement'],
  ProfilePage: ['mainEntity'],
  Person: ['name'],
  Organization: ['name'],
}

const isA = (type: string, wanted: string): boolean =>
  type === wanted || (KIND_OF[type] ?? []).some((parent) => isA(parent, wanted))

/** For tests: where a thing is not as schema.org has it. */
export function complainOf(thing: Thing, place = ''): string[] {
  const type = String(thing['@type'])
  const here = `${place}${type}`
  if (!(type in KIND_OF)) return [`${here}: no such type`]
  const missing = (NEEDED[type] ?? []).filter((name) => !(name in thing)).map((name) => `${here}: no ${name}`)
  const wrong = Object.entries(thing)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) => {
      const property = PROPERTIES[name]
      if (!property?.on.some((each) => isA(type, each))) return [`${here}: has no ${name}`]
      return [value].flat().flatMap((each) => complainOfValue(each, property.is, `${here}.${name}`))
    })
  return [...missing, ...wrong]
}

function complainOfValue(value: unknown, kinds: string[], place: string): string[] {
  if (typeof value !== 'object' || value === null) {
    return kinds.some((kind) => VALUES[kind]?.(value)) ? [] : [`${place}: ${String(value)} is no ${kinds.join(' or ')}`]
  }
  const type = String((value as Thing)['@type'])
  const own = complainOf(value as Thing, `${place} `)
  return kinds.some((kind) => isA(type, kind)) ? own : [`${place}: is no ${kinds.join(' or ')}`, ...own]
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
const VALUES: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value !== '',
  URL: (value) => typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value),
  DateTime: (value) => typeof value === 'string' && DATE_TIME.test(value),
  Integer: Number.isInteger,
  Number: (value) => typeof value === 'number',
}
