import type { Prefix } from './item'
import { classicProperties, classicTypes } from './classic'

/** The names of the properties that an element gives, without their prefix. */
export type Properties = Map<Prefix, string[]>
export type Root = { types: string[]; classic: boolean }
type Marked = { classes: string[]; attributes: Record<string, string> }

/** An optional vendor prefix with digits, then words of letters. No character can be matched in two ways but once. */
const NAME = /^(?:[a-z0-9]+-)?[a-z]+(?:-[a-z]+)*$/
const PREFIXES: Prefix[] = ['p', 'u', 'dt', 'e']

/** Nobody's class name is longer. */
const MAX_NAME = 100

/** What an element starts as an item, if it does; classic names count only where there is none of microformats2. */
export function rootOf({ classes }: Pick<Marked, 'classes'>): Root | null {
  const types = classes.filter((name) => nameAfter('h', name) !== null)
  if (types.length > 0) return { types: types.sort(), classic: false }
  const classic = classicTypes(classes)
  return classic.length > 0 ? { types: classic, classic: true } : null
}

export const isRoot = (element: Pick<Marked, 'classes'>) => rootOf(element) !== null

/** The properties that an element gives to the item around it, with the names of that item's generation. */
export function propertiesOf(element: Marked, within: Root): Properties {
  const properties: Properties = new Map()
  const add = (prefix: Prefix, name: string) => {
    const names = properties.get(prefix)
    if (names) names.push(name)
    else properties.set(prefix, [name])
  }
  if (within.classic) {
    for (const { prefix, name } of classicProperties(element, within.types)) add(prefix, name)
    return properties
  }
  for (const className of element.classes) {
    for (const prefix of PREFIXES) {
      const name = nameAfter(prefix, className)
      if (name !== null) add(prefix, name)
    }
  }
  return properties
}

function nameAfter(prefix: string, className: string): string | null {
  if (className.length > MAX_NAME || !className.startsWith(`${prefix}-`)) return null
  const name = className.slice(prefix.length + 1)
  return NAME.test(name) ? name : null
}
