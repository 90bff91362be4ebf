import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { hostsIn, linksIn } from '../block'
import type { Evidence } from '../judge/features'

/** Something that a person has judged; `date` in milliseconds. `weak`: its text alone cannot tell, so it is counted apart. */
export type Labelled = { evidence: Evidence; spam: boolean; group: string; date: number | null; weak: boolean }
export type LabelledSet = { rows: Labelled[]; skipped: number }

const rowSchema = z.object({
  text: z.string().default(''),
  label: z.string().default(''),
  group: z.string().default(''),
  author: z.string().default(''),
  date: z.string().default(''),
  weak: z.string().default(''),
})
type Row = z.infer<typeof rowSchema>
type Numbered = { record: Record<string, string | undefined>; info: { lines: number } }

/**
 * Reads columns text and label (1 spam, 0 ham), and group, author, date and weak where there are; rows with another label
 * are skipped. What is wrong with a file is said in words, with the line.
 */
export function readLabelled(csv: string): Result<LabelledSet, string> {
  try {
    const numbered: Numbered[] = parse(csv, {
      columns: columnsOf,
      bom: true,
      info: true,
      relax_column_count_less: true,
    })
    const judged = numbered
      .map(({ record, info }) => ({ row: rowSchema.parse(record), line: info.lines }))
      .filter(({ row }) => row.label.trim() === '0' || row.label.trim() === '1')
    if (judged.length === 0) throw new Unreadable('no row has a label of 1 (spam) or 0 (ham)')
    const rows = judged.map(({ row, line }) => labelledOf(row, line))
    return ok({ rows, skipped: numbered.length - rows.length })
  } catch (error) {
    if (error instanceof Unreadable) return err(error.message)
    if (error instanceof CsvError) return err(inWords(error))
    throw error
  }
}

class Unreadable extends Error {}

function columnsOf(names: string[]): string[] {
  const columns = names.map((name) => name.trim().toLowerCase())
  const missing = ['text', 'label'].filter((name) => !columns.includes(name))
  if (missing.length === 0) return columns
  throw new Unreadable(
    `line 1: the first line names the columns; ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing ` +
      `(text and label are needed; group, author, date and weak are known)`,
  )
}

function inWords(error: CsvError): string {
  const line = `line ${typeof error.lines === 'number' ? error.lines : '?'}`
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `${line}: a field in quotes is not closed before the file ends`
  if (error.code.startsWith('CSV_RECORD_INCONSISTENT'))
    return `${line}: more fields than columns; a field with a comma in it needs quotes`
  return `${line}: expected a field, or one in double quotes with each quote in it doubled`
}

const labelledOf = ({ text, label, group, author, date, weak }: Row, line: number): Labelled => ({
  evidence: evidenceOf(text, author),
  spam: label.trim() === '1',
  group,
  date: dateOf(date.trim(), line),
  weak: weak.trim() === '1',
})

function dateOf(date: string, line: number): number | null {
  if (date === '') return null
  const time = Date.parse(date)
  if (!Number.isNaN(time)) return time
  throw new Unreadable(`line ${line}: “${date.slice(0, 40)}” is no date such as 2024-05-31 or 2024-05-31T09:30:00Z`)
}

/** As a site would see it: links are those of its HTML, and addresses that it would make links of. */
function evidenceOf(text: string, author: string): Evidence {
  const written = text.match(/(?:https?:\/\/|www\.)[^\s<>"'()[\]]{1,2000}/gi) ?? []
  const links = [...new Set([...linksIn(text), ...written])]
  const hosts = hostsIn(...links.map((link) => (link.toLowerCase().startsWith('www.') ? `http://${link}` : link)))
  return { text, author, links, hosts: [...new Set(hosts)], signs: [] }
}
