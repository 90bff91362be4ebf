import { SaxesParser } from 'saxes'

export type Element = {
  name: string
  /** With its namespace, as {uri}name. */
  full: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

/** For tests: what is well-formed with its namespaces, or an error with its place. Stricter than any browser. */
export function readStrictXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const top: Element = { name: '', full: '', attributes: {}, children: [], text: '' }
  const open = [top]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, uri, local, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const)
    const element = {
      ...{ name, full: uri ? `{${uri}}${local}` : local },
      ...{ attributes: Object.fromEntries(values), children: [], text: '' },
    }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => (open.at(-1)!.text += text))
  parser.on('cdata', (text) => (open.at(-1)!.text += text))
  parser.write(xml).close()
  return top.children[0]!
}

export const all = (element: Element, name: string) => element.children.filter((child) => child.name === name)
export const one = (element: Element, name: string) => all(element, name)[0]
export const textIn = (element: Element, name: string) => one(element, name)?.text
