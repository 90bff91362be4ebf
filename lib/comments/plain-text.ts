const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#x27': "'",
  '#39': "'",
  '#x26': '&',
  '#x3C': '<',
}

/** HTML that we rendered ourselves as text: for machines, feeds and the desk's short forms. */
export const plainText = (html: string): string =>
  html
    .replace(/<br>\n?/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim()
