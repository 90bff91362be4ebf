import { element, xmlDocument } from '@/lib/write-xml'
import { pathOf, type Entry } from './entry'

/** Without shop links, which would need their disclosure beside them. */
const COLUMNS: [string, (entry: Entry, origin: string) => string | number | undefined][] = [
  ['title', ({ item }) => item?.title],
  ['by', ({ item }) => item?.by],
  ['kind', ({ item }) => item?.type],
  ['verdict', ({ verdict }) => verdict],
  ['rating', ({ rating }) => rating],
  ['for', (entry) => entry.for],
  ['not for', ({ notFor }) => notFor],
  ['published', ({ item }) => item?.published],
  ['price', ({ item }) => item?.price],
  ['isbn', ({ item }) => item?.isbn],
  ['home', ({ item }) => item?.url],
  ['review', (entry, origin) => origin + pathOf(entry)],
]

/** Spreadsheets take a file without it for something older than UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The recommended reading as a table (RFC 4180). */
export function readingCsv(entries: readonly Entry[], origin: string): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...entries.map((entry) => COLUMNS.map(([, valueOf]) => valueOf(entry, origin))),
  ]
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | undefined): string {
  const text = String(value ?? '')
  // A spreadsheet would calculate what begins like this.
  const inert = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** The recommended reading as an outline (OPML 2.0), each page of ours a link. */
export function readingOpml(entries: readonly Entry[], title: string, origin: string): string {
  const outlines = entries.map((entry) =>
    element('outline', {
      type: 'link',
      text: entry.item?.title ?? entry.title,
      url: origin + pathOf(entry),
      category: `/${entry.item?.type ?? ''}`,
      description: entry.verdict ?? entry.description,
    }),
  )
  const head = element('head', {}, element('title', {}, title), element('docs', {}, 'https://opml.org/spec2.opml'))
  return xmlDocument(element('opml', { version: '2.0' }, head, element('body', {}, ...outlines)))
}
