import type { Prefix } from './item'

/**
 * What older pages and themes say in the words of the first microformats, as far as it concerns posts and their authors.
 * @see https://microformats.org/wiki/microformats2-parsing#parsing_for_backward_compatible_properties
 */
const TYPES: Record<string, string> = { hfeed: 'h-feed', hentry: 'h-entry', vcard: 'h-card' }

type Property = { prefix: Prefix; name: string }
const p = (name: string): Property => ({ prefix: 'p', name })
const u = (name: string): Property => ({ prefix: 'u', name })
const dt = (name: string): Property => ({ prefix: 'dt', name })
const e = (name: string): Property => ({ prefix: 'e', name })

const BY_CLASS: Record<string, Map<string, Property>> = {
  'h-feed': new Map([
    ['author', p('author')],
    ['photo', u('photo')],
    ['url', u('url')],
  ]),
  'h-entry': new Map([
    ['entry-title', p('name')],
    ['entry-summary', p('summary')],
    ['entry-content', e('content')],
    ['published', dt('published')],
    ['updated', dt('updated')],
    ['author', p('author')],
    ['category', p('category')],
  ]),
  'h-card': new Map([
    ['fn', p('name')],
    ['honorific-prefix', p('honorific-prefix')],
    ['given-name', p('given-name')],
    ['additional-name', p('additional-name')],
    ['family-name', p('family-name')],
    ['honorific-suffix', p('honorific-suffix')],
    ['nickname', p('nickname')],
    ['org', p('org')],
    ['title', p('job-title')],
    ['role', p('role')],
    ['note', p('note')],
    ['category', p('category')],
    ['tel', p('tel')],
    ['email', u('email')],
    ['logo', u('logo')],
    ['photo', u('photo')],
    ['url', u('url')],
    ['uid', u('uid')],
    ['bday', dt('bday')],
  ]),
}

const BY_REL: Record<string, Map<string, Property>> = {
  'h-feed': new Map([['bookmark', u('url')]]),
  'h-entry': new Map([['bookmark', u('url')]]),
}

export const classicTypes = (classes: string[]): string[] =>
  classes.flatMap((name) => (Object.hasOwn(TYPES, name) ? [TYPES[name]!] : [])).sort()

export function classicProperties(
  { classes, attributes }: { classes: string[]; attributes: Record<string, string> },
  types: string[],
): Property[] {
  const rels = attributes.href === undefined ? [] : (attributes.rel ?? '').toLowerCase().split(/\s+/)
  return types.flatMap((type) => [...found(classes, BY_CLASS[type]), ...found(rels, BY_REL[type])])
}

const found = (names: string[], properties: Map<string, Property> | undefined): Property[] =>
  names.flatMap((name) => properties?.get(name) ?? [])
