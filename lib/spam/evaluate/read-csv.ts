/**
 * Reads comma-separated values with a first line of names: fields may be quoted, hold commas, lines and doubled quotes.
 * Rows that are too short have empty fields at their end.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string): Record<string, string>[] {
  const [names = [], ...rows] = fieldsOf(text.replace(/^\ufeff/, ''))
  return rows.map((fields) => Object.fromEntries(names.map((name, at) => [name, fields[at] ?? ''])))
}

function fieldsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length;) {
    const { field, next } = text[at] === '"' ? quoted(text, at + 1) : bare(text, at)
    row.push(field)
    if (text[next] === ',' && next + 1 < text.length) {
      at = next + 1
      continue
    }
    rows.push(row)
    row = []
    at = afterLineEnd(text, next)
  }
  return rows.filter((fields) => fields.length > 1 || fields[0] !== '')
}

function bare(text: string, from: number) {
  let next = from
  while (next < text.length && text[next] !== ',' && text[next] !== '\n' && text[next] !== '\r') next += 1
  return { field: text.slice(from, next), next }
}

/** What follows the closing quote up to the next comma or line end belongs to no field and is dropped. */
function quoted(text: string, from: number) {
  let end = text.indexOf('"', from)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0) end = text.length
  return { field: text.slice(from, end).replaceAll('""', '"'), next: bare(text, end + 1).next }
}

const afterLineEnd = (text: string, at: number) => at + (text.startsWith('\r\n', at) ? 2 : 1)
