import { z } from 'zod'
import type { Evidence } from '../judge/features'
import type { Lesson } from '../judge/model'

/** As it is kept in the database. */
const evidenceSchema: z.ZodType<Evidence> = z.object({
  text: z.string(),
  author: z.string(),
  links: z.array(z.string()),
  hosts: z.array(z.string()),
  signs: z.array(z.string()),
  authorLink: z.string().optional(),
  title: z.string().optional(),
  site: z.string().optional(),
})

type Row = { id: number; spam: boolean; evidence: unknown }

/** A kept lesson as the judge takes it: always the same, so that it can be forgotten as it was learned. */
export const lessonOf = ({ id, spam, evidence }: Row): Lesson => ({
  id,
  evidence: evidenceSchema.parse(evidence),
  spam,
})

/** Without words, host and signs nothing was looked at. */
export const isEmpty = ({ evidence: { text, author, hosts, signs = [] } }: Lesson) =>
  text === '' && author === '' && hosts.length === 0 && signs.length === 0
