import { z } from 'zod'
import { err, ok, type Result } from '@/lib/result'
import { hostsIn, linksIn } from '../block'
import type { Evidence } from '../judge/features'
import { readCsv } from './read-csv'

/** Something that a person has judged. `weak`: its text alone cannot tell, so it is counted apart. */
export type Labelled = { evidence: Evidence; spam: boolean; group: string; date: string; weak: boolean }
export type LabelledSet = { rows: Labelled[]; skipped: number }

const rowSchema = z.object({
  text: z.string(),
  label: z.string(),
  group: z.string().default(''),
  author: z.string().default(''),
  date: z.string().default(''),
  weak: z.string().default(''),
})

/** Reads columns text and label (1 spam, 0 ham), and group, author, date and weak where there are; other labels are
 *  skipped. */
export function readLabelled(csv: string): Result<LabelledSet, 'no-columns' | 'no-rows'> {
  const rows = readCsv(csv)
  if (rows.length === 0) return err('no-rows')
  const parsed = z.array(rowSchema).safeParse(rows)
  if (!parsed.success) return err('no-columns')
  const judged = parsed.data.filter(({ label }) => label === '0' || label === '1')
  if (judged.length === 0) return err('no-rows')
  return ok({ rows: judged.map(labelledOf), skipped: rows.length - judged.length })
}

const labelledOf = ({ text, label, group, author, date, weak }: z.infer<typeof rowSchema>): Labelled => ({
  evidence: evidenceOf(text, author),
  spam: label === '1',
  group,
  date,
  weak: weak === '1',
})

/** As a site would see it: links are those of its HTML, and addresses that it would make links of. */
function evidenceOf(text: string, author: string): Evidence {
  const written = text.match(/(?:https?:\/\/|www\.)[^\s<>"'()[\]]{1,2000}/gi) ?? []
  const links = [...new Set([...linksIn(text), ...written])]
  const hosts = hostsIn(...links.map((link) => (link.toLowerCase().startsWith('www.') ? `http://${link}` : link)))
  return { text, author, links, hosts: [...new Set(hosts)], signs: [] }
}
